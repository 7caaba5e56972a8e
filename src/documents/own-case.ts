import { isLive } from '../domain/access/grants.ts'
import type { CaseState } from '../domain/case/state.ts'
import { effective, standingOf } from '../domain/panel/standing.ts'
import type { Age } from '../domain/person/age.ts'
import type { Instant, PostId, Purpose, UnitId } from '../kit/index.ts'
import type { Language, Say } from '../words/index.ts'
import type { OwnCase } from './own-case-schema.ts'

/** What of a disclosure the person reads: unit, post, purpose, class; never a name. */
type Look = {
  readonly at: Instant
  readonly unit: UnitId
  /** Left out when a system of the unit looked. */
  readonly post?: PostId
  readonly purpose: Purpose
  readonly class: string
}

export type CaseForPerson = {
  readonly state: CaseState
  readonly looks: readonly Look[]
  readonly givenBy: UnitId
  readonly now: Instant
  readonly language: Language
  readonly zone: string
  readonly words: DocumentWords
}

/** Words of ids and codes in the language of the document. */
export type DocumentWords = {
  readonly say: Say
  readonly unit: (id: string) => string
  readonly party: (id: string) => string
  readonly post: (id: string) => string
  readonly paper: (kind: string) => string
  readonly choice: (list: string, code: string) => string
  readonly country: (code: string) => string
  readonly code: (kind: string, code: string) => string
  readonly when: (at: Instant) => string
}

/**
 * The case as the person may have it: what she said, what she agreed to, where she was referred and what came
 * of it, who looked. No officer's name, nobody else's data: relations to other cases, witnesses, guardians and
 * whoever may know are left out, and so are the words that institutions write to each other.
 */
export function toCaseForPerson(given: CaseForPerson): OwnCase {
  const { state, words, now, language, zone, givenBy } = given
  return {
    schema: 'rujukan/own-case/1',
    language,
    number: state.number,
    asOf: words.when(now),
    zone,
    givenBy: words.unit(givenBy),
    lead: words.unit(state.lead?.unit ?? givenBy),
    ...outlineOf(state, words),
    ...statementsOf(state, words),
    decisions: decisionsOf(state, words),
    ...agreementsOf(given),
    referrals: referralsOf(state, words),
    looked: looksOf(given),
    leftOut: leftOutOf(state, words.say),
  }
}

type Coded = { code: string; words: string }
const coded = (code: string, words: string): Coded => ({ code, words })

function outlineOf({ outline }: CaseState, { code, choice, country }: DocumentWords) {
  if (!outline) return {}
  return {
    outline: {
      sex: coded(outline.sex, code('sex', outline.sex)),
      language: coded(outline.language, choice('language', outline.language)),
      country: coded(outline.country, country(outline.country)),
      safety: coded(outline.safety, code('safety', outline.safety)),
      children: outline.children,
    },
  }
}

function statementsOf(state: CaseState, words: DocumentWords) {
  const { say, paper, code, when } = words
  const by = ({ at, unit }: { at: Instant; unit?: UnitId }) => ({
    recorded: when(at),
    by: unit ? words.unit(unit) : '',
  })
  return {
    names: state.names.map((one) => ({ name: one.name, ...by(one) })),
    ages: state.births.map((one) => ({ stated: toAge(one.stated, say), ...by(one) })),
    papers: state.papers.map((one) => ({
      kind: coded(one.kind, paper(one.kind)),
      issuer: one.issuer,
      ...filled({ number: one.number, name: one.name, birthDate: one.birthDate }),
      ...by(one),
    })),
    contacts: state.contacts.map(({ place, safe, ...one }) => ({
      place,
      ...filled({ phone: safe.phone, when: safe.when, neverSay: safe.neverSay }),
      ...(safe.how ? { how: coded(safe.how, code('contact-how', safe.how)) } : {}),
      ...by(one),
    })),
    statements: state.stories.map((one) => ({ text: one.text, ...by(one) })),
    origins: state.origins.map((one) => ({
      place: one.place,
      ...filled({ address: one.address }),
      ...by(one),
    })),
    attachments: state.attachments.map((one) => ({
      number: one.number,
      kind: coded(one.kind, code('attachment-kind', one.kind)),
      class: coded(one.dataClass, code('class', one.dataClass)),
      ...by(one),
    })),
  }
}

/** Members that say something; an empty answer is no answer. */
function filled<Members extends Record<string, string | undefined>>(members: Members) {
  const entries = Object.entries(members).filter(([, value]) => value)
  return Object.fromEntries(entries) as { [Name in keyof Members]?: string } // only filled ones are left
}

function toAge(age: Age, say: Say): string {
  if (age.kind === 'unknown') return say('age-band.unknown')
  if (age.kind === 'birthDate') return age.birthDate
  return say(`export.age-${age.kind}`, { years: age.years, asOf: age.asOf })
}

/** Only what she was told: until then it has no effect, and a copy is no way to learn of it. */
function decisionsOf({ panel }: CaseState, words: DocumentWords): OwnCase['decisions'] {
  const { unit, choice, code, say, when } = words
  const last = effective(panel)
  const now = standingOf(panel) === 'review' ? 'under-review' : 'in-effect'
  return panel.rounds.flatMap(({ made }) => {
    if (!made?.told) return []
    const { on, language, reviewUntil, unit: by } = made.told
    const state = made === last ? now : 'replaced'
    return [
      {
        status: coded(made.status, code('victim-status', made.status)),
        told: on,
        language: coded(language, choice('language', language)),
        by: by ? unit(by) : '',
        state: coded(state, say(`document.decision-${state}`)),
        reviewUntil: when(reviewUntil),
        ways: (made.ways?.ways ?? []).map((way) => coded(way, code('way', way))),
      },
    ]
  })
}

function agreementsOf({ state, words, now }: CaseForPerson) {
  const { party, code, say, when } = words
  const standing = (one: Parameters<typeof isLive>[0]): Coded => {
    const name = one.withdrawn
      ? 'withdrawn'
      : isLive(one, now)
        ? 'in-force'
        : one.reviewed?.upheld === false
          ? 'refused-on-review'
          : 'expired'
    return coded(name, say(`document.consent-${name}`))
  }
  return {
    consents: [...state.consents.values()].map((one) => ({
      recipient: party(one.recipient),
      classes: one.classes.map((name) => coded(name, code('class', name))),
      purpose: coded(one.purpose, code('purpose', one.purpose)),
      basis: coded(one.basis, code('basis', one.basis)),
      given: when(one.at),
      until: when(one.expires),
      state: standing(one),
    })),
    refusals: state.refusedConsents.map(({ recipient, at }) => ({
      recipient: party(recipient),
      recorded: when(at),
    })),
  }
}

function referralsOf(state: CaseState, { unit, choice, code, when }: DocumentWords) {
  return [...state.referrals.values()].map((one) => {
    const asked = one.closing?.asked
    return {
      need: coded(one.need, choice('need', one.need)),
      to: unit(one.toUnit),
      sent: when(one.at),
      state: coded(one.state, code('referral-state', one.state)),
      ...(one.decline
        ? { reason: coded(one.decline.reason, choice('decline-reason', one.decline.reason)) }
        : {}),
      ...(one.outcome
        ? { outcome: coded(one.outcome.outcome, choice('outcome', one.outcome.outcome)) }
        : {}),
      ...(asked
        ? {
            answer: coded(asked.answer, code('help-answer', asked.answer)),
            ...filled({ answerWords: asked.words }),
          }
        : {}),
    }
  })
}

/** One line for each post and purpose: which data it opened, first and last. */
function looksOf({ looks, words }: CaseForPerson): OwnCase['looked'] {
  const { unit, post, code, when, say } = words
  const byPost = Map.groupBy(looks, (one) => `${one.unit}|${one.post}|${one.purpose}`)
  return [...byPost.values()].flatMap((own) => {
    const [first, last] = [own[0], own.at(-1)]
    if (!first || !last) return []
    const classes = [...new Set(own.map((one) => one.class))].sort()
    return [
      {
        unit: unit(first.unit),
        post: first.post ? post(first.post) : say('case.access-system'),
        purpose: coded(first.purpose, code('purpose', first.purpose)),
        classes: classes.map((name) => coded(name, code('class', name))),
        first: when(first.at),
        last: when(last.at),
      },
    ]
  })
}

function leftOutOf(state: CaseState, say: Say): string[] {
  const others = state.relations.length
  return [
    ...(others > 0 ? [say('document.left-relations', { count: others })] : []),
    ...([...state.consents.values()].some(({ people }) => people)
      ? [say('document.left-witnesses')]
      : []),
    ...(state.contacts.some(({ safe }) => safe.whoMayKnow) ? [say('document.left-who-knows')] : []),
    ...(effective(state.panel) ? [say('document.left-reasons')] : []),
    ...(state.referrals.size > 0 ? [say('document.left-words')] : []),
    ...(state.attachments.length > 0 ? [say('document.left-files')] : []),
    say('document.left-officers'),
  ]
}
