import type { PanelView, RoundView } from '../domain/panel/index.ts'
import type { DeterminationId, Instant, UnitId } from '../kit/index.ts'
import type { Language } from '../words/index.ts'
import type { DocumentWords } from './own-case.ts'

export type MinutesGiven = {
  readonly view: PanelView
  readonly determination: DeterminationId
  readonly number: string
  readonly lead: UnitId
  readonly language: Language
  readonly zone: string
  readonly now: Instant
  readonly code: string
  /** Where the code is checked. */
  readonly address: string
  readonly words: DocumentWords
}

export type MinutesPart = {
  readonly heading: string
  readonly lines: readonly string[]
  /** Of the class exploitation: left out for who may not see it. */
  readonly reasons?: readonly string[]
}

export type Minutes = {
  readonly title: string
  readonly language: Language
  readonly sections: readonly MinutesPart[]
  readonly code: string
  readonly address: string
}

type Made = NonNullable<RoundView['made']>
type Opinion = RoundView['opinions'][number]
type Of = MinutesGiven & { readonly round: RoundView; readonly made: Made }

/**
 * The minutes of a joint identification, from what was recorded and disclosed to who asks. The person's name
 * is not in it: the number stands for her. Undefined when there is no such decision for this reader.
 */
export function toMinutes(given: MinutesGiven): Minutes | undefined {
  const round = given.view.rounds.find(({ made }) => made?.determination === given.determination)
  if (!round?.made) return undefined
  const of: Of = { ...given, round, made: round.made }
  const { say } = given.words
  return {
    title: say('minutes.title', { number: given.number }),
    language: given.language,
    sections: [
      decisionPart(of),
      membersPart(of),
      opinionsPart(of),
      dissentPart(of),
      ...secondPart(of),
      ...reviewPart(of),
      toldPart(of),
      signaturePart(of),
      checkPart(of),
    ],
    code: given.code,
    address: given.address,
  }
}

const at = ({ words, zone }: Of, when: Instant): string => `${words.when(when)} (${zone})`

function decisionPart(of: Of): MinutesPart {
  const { made, round, words, lead, now } = of
  const { say, code, unit } = words
  const proposal = round.proposals.find((one) => one.determination === made.determination)
  return {
    heading: say('minutes.decision'),
    lines: [
      say('minutes.status', { status: code('victim-status', made.status) }),
      say('minutes.decided', { when: at(of, made.at), unit: made.unit ? unit(made.unit) : '' }),
      say('minutes.agreed', { agreed: made.agreed.length, needed: round.needed }),
      say('minutes.lead', { unit: unit(lead) }),
      say('minutes.no-name'),
      say('minutes.drawn', { when: at(of, now) }),
    ],
    ...(proposal?.words ? { reasons: [say('minutes.because', { words: proposal.words })] } : {}),
  }
}

function membersPart({ view, made, round, words }: Of): MinutesPart {
  const { say, unit, party } = words
  const absent = new Set(made.absent)
  const units = new Map([
    ...view.seats.flatMap((seat) =>
      seat.as === 'member' ? [[seat.unit, seat.party] as const] : [],
    ),
    ...round.opinions.map((one) => [one.unit, one.party] as const),
  ])
  return {
    heading: say('minutes.panel'),
    lines: [...units].map(([id, of]) =>
      say(absent.has(id) ? 'minutes.member-absent' : 'minutes.member', {
        unit: unit(id),
        party: party(of),
      }),
    ),
  }
}

/** Every opinion of the round, also those that a later one of the same unit stands beside. */
function opinionsPart(of: Of): MinutesPart {
  const { round, words } = of
  const { say } = words
  return {
    heading: say('minutes.opinions'),
    lines: round.opinions.map((one) => opinionLine(of, one)),
    ...reasonsOf(of, round.opinions),
  }
}

function opinionLine(of: Of, one: Opinion): string {
  const { say, unit, party, code } = of.words
  return say(one.blind ? 'minutes.opinion-blind' : 'minutes.opinion', {
    unit: unit(one.unit),
    party: party(one.party),
    status: code('victim-status', one.status),
    when: at(of, one.at),
  })
}

function reasonsOf({ words }: Of, opinions: readonly Opinion[]): Pick<MinutesPart, 'reasons'> {
  const { say, unit } = words
  const reasons = opinions.flatMap((one) =>
    one.reasons ? [say('minutes.says', { unit: unit(one.unit), words: one.reasons })] : [],
  )
  return reasons.length > 0 ? { reasons } : {}
}

function dissentPart(of: Of): MinutesPart {
  const { made, round, words } = of
  const dissent = round.opinions.filter(({ opinion }) => made.dissent.includes(opinion))
  return {
    heading: words.say('minutes.dissent'),
    lines:
      dissent.length > 0
        ? dissent.map((one) => opinionLine(of, one))
        : [words.say('minutes.no-dissent')],
  }
}

function secondPart(of: Of): MinutesPart[] {
  const { round, made, words } = of
  const proposal = round.proposals.find((one) => one.determination === made.determination)
  const second = proposal?.seconded
  if (!second) return []
  const { say, unit } = words
  return [
    {
      heading: say('minutes.second'),
      lines: [
        say(second.upheld ? 'minutes.second-upheld' : 'minutes.second-returned', {
          unit: second.unit ? unit(second.unit) : '',
          when: at(of, second.at),
        }),
      ],
      ...(second.words ? { reasons: [say('minutes.because', { words: second.words })] } : {}),
    },
  ]
}

function reviewPart(of: Of): MinutesPart[] {
  const { review } = of.round
  if (!review) return []
  const { say, code } = of.words
  const outcome = review.decided?.outcome
  return [
    {
      heading: say('minutes.review'),
      lines: [
        say('minutes.review-asked', {
          by: code('review-asker', review.by),
          when: at(of, review.at),
        }),
        ...(outcome
          ? [say('minutes.review-outcome', { outcome: code('review-outcome', outcome) })]
          : []),
      ],
      ...(review.words ? { reasons: [say('minutes.because', { words: review.words })] } : {}),
    },
  ]
}

function toldPart(of: Of): MinutesPart {
  const { made, words } = of
  const { say, unit, choice, code } = words
  const { told, ways } = made
  if (!told) return { heading: say('minutes.told'), lines: [say('minutes.not-told')] }
  return {
    heading: say('minutes.told'),
    lines: [
      say('minutes.told-by', {
        on: told.on,
        unit: told.unit ? unit(told.unit) : '',
        to: code('notice-to', told.to),
        form: code('notice-form', told.form),
      }),
      say(told.interpreter ? 'minutes.told-interpreted' : 'minutes.told-in', {
        language: choice('language', told.language),
      }),
      say('minutes.review-until', { when: at(of, told.reviewUntil) }),
      ...(ways
        ? [say('minutes.ways', { ways: ways.ways.map((way) => code('way', way)).join(', ') })]
        : []),
    ],
  }
}

function signaturePart({ view, words }: Of): MinutesPart {
  const members = view.seats.filter(({ as }) => as === 'member')
  return {
    heading: words.say('minutes.signatures'),
    lines: members.map(({ party }) =>
      words.say('minutes.signature', { party: words.party(party) }),
    ),
  }
}

const checkPart = ({ code, address, words }: Of): MinutesPart => ({
  heading: words.say('minutes.check'),
  lines: [
    words.say('minutes.check-code', { code }),
    words.say('minutes.check-how', { address: address.replace(/\?.*$/, '') }),
  ],
})
