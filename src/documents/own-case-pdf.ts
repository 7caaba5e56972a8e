import type { Say } from '../words/index.ts'
import type { OwnCase } from './own-case-schema.ts'
import { type Part, toTaggedPdf } from './tagged-pdf.ts'
import { type FontFiles, isWhole, MISSING } from './type.ts'

export type { FontFiles } from './type.ts'

/** The person's own case on paper, with headings and lists for screen readers. */
export function toOwnCasePdf(own: OwnCase, say: Say, fonts: FontFiles): Promise<Uint8Array> {
  const { language, number: foot, asOf, zone, givenBy } = own
  const title = say('document.title', { number: own.number })
  const kind = say('document.made', { when: asOf, zone, unit: givenBy })
  const parts = [...firstParts(own, say), ...laterParts(own, say)]
  return toTaggedPdf({ title, kind, language, parts, foot }, fonts)
}

/** Before anything else: that she need not take it along, and how to keep it safe. */
const firstParts = (own: OwnCase, say: Say): Part[] => [
  {
    heading: say('document.safe-title'),
    lines: (['safe-1', 'safe-2', 'safe-3', 'safe-4'] as const).map((one) => say(`document.${one}`)),
    boxed: true,
  },
  {
    heading: say('document.rights-title'),
    lines: [
      ...(['rights-1', 'rights-2', 'rights-3'] as const).map((one) => say(`document.${one}`)),
      say('document.lead', { unit: own.lead }),
    ],
  },
]

const laterParts = (own: OwnCase, say: Say): Part[] => [
  part(say('document.about'), aboutLines(own, say), say),
  part(say('document.said'), saidLines(own, say), say),
  part(say('document.reach'), reachLines(own, say), say),
  part(say('document.decisions'), decisionLines(own, say), say),
  part(say('document.attachments'), fileLines(own, say), say),
  part(say('document.consents'), consentLines(own, say), say),
  part(say('document.referrals'), referralLines(own, say), say),
  part(say('document.looked'), lookLines(own, say), say),
  part(say('document.left'), [...own.leftOut, ...missing(own, say)], say),
]

/** Letters that the typeface has not are shown as a sign, and it is said. */
const missing = (own: OwnCase, say: Say): string[] =>
  isWhole(JSON.stringify(own)) ? [] : [say('document.left-letters', { sign: MISSING })]

const part = (heading: string, lines: readonly string[], say: Say): Part => ({
  heading,
  lines: lines.length === 0 ? [say('document.nothing')] : lines.map(capital),
})

const capital = (line: string): string => line.charAt(0).toUpperCase() + line.slice(1)

const aboutLines = ({ names, ages, outline, papers }: OwnCase, say: Say): string[] => [
  ...names.map(({ name, by, recorded }) =>
    said(say, say('document.name', { name: name ?? say('cases.unnamed') }), by, recorded),
  ),
  ...ages.map(({ stated, by, recorded }) =>
    said(say, say('document.age', { stated }), by, recorded),
  ),
  ...(outline
    ? [
        say('document.outline', {
          sex: outline.sex.words,
          language: outline.language.words,
          country: outline.country.words,
        }),
        ...(outline.children > 0 ? [say('document.children', { count: outline.children })] : []),
      ]
    : []),
  ...papers.map(({ kind, number, issuer, by, recorded }) =>
    said(say, [kind.words, number, issuer].filter(Boolean).join(', '), by, recorded),
  ),
]

const saidLines = ({ statements, origins }: OwnCase, say: Say): string[] => [
  ...statements.map(({ text, by, recorded }) => said(say, text, by, recorded)),
  ...origins.map(({ place, address, by, recorded }) =>
    said(
      say,
      say('document.from', { place: [place, address].filter(Boolean).join(', ') }),
      by,
      recorded,
    ),
  ),
]

const reachLines = ({ contacts }: OwnCase, say: Say): string[] =>
  contacts.map(({ place, phone, how, when, neverSay, by, recorded }) =>
    said(
      say,
      [
        how?.words,
        when && say('document.reach-when', { when }),
        neverSay && say('document.reach-never', { what: neverSay }),
        place,
        phone,
      ]
        .filter(Boolean)
        .join('. '),
      by,
      recorded,
    ),
  )

/** What was decided about her and told to her; a decision that nobody told her is none for her. */
const decisionLines = ({ decisions }: OwnCase, say: Say): string[] =>
  decisions.map((one) =>
    [
      say('document.decision', {
        status: one.status.words,
        on: one.told,
        language: one.language.words,
        unit: one.by,
        state: one.state.words,
      }),
      one.state.code === 'in-effect' && say('document.review-until', { until: one.reviewUntil }),
      one.ways.length > 0 &&
        say('document.ways', { ways: one.ways.map(({ words }) => words).join(', ') }),
    ]
      .filter(Boolean)
      .join(' '),
  )

const fileLines = ({ attachments }: OwnCase, say: Say): string[] =>
  attachments.map((one) =>
    said(
      say,
      say('document.attachment', {
        number: one.number,
        kind: one.kind.words,
        class: one.class.words,
      }),
      one.by,
      one.recorded,
    ),
  )

const consentLines = ({ consents, refusals }: OwnCase, say: Say): string[] => [
  ...consents.map((one) =>
    say('document.consent', {
      recipient: one.recipient,
      classes: one.classes.map(({ words }) => words).join(', '),
      purpose: one.purpose.words,
      given: one.given,
      until: one.until,
      state: one.state.words,
    }),
  ),
  ...refusals.map(({ recipient, recorded }) =>
    say('document.refused', { recipient, when: recorded }),
  ),
]

const referralLines = ({ referrals }: OwnCase, say: Say): string[] =>
  referrals.map((one) =>
    [
      say('document.referral', {
        need: one.need.words,
        to: one.to,
        sent: one.sent,
        state: one.state.words,
      }),
      one.reason && say('document.reason', { reason: one.reason.words }),
      one.outcome && say('document.outcome', { outcome: one.outcome.words }),
      one.answer && say('document.answer', { answer: one.answer.words }),
      one.answerWords && `“${one.answerWords}”`,
    ]
      .filter(Boolean)
      .join(' '),
  )

const lookLines = ({ looked }: OwnCase, say: Say): string[] =>
  looked.map(({ unit, post, purpose, classes, first, last }) =>
    say('document.look', {
      unit,
      post,
      purpose: purpose.words,
      classes: classes.map(({ words }) => words).join(', '),
      first,
      last,
    }),
  )

/** What was said, and which unit wrote it down when. */
const said = (say: Say, what: string, unit: string, when: string): string =>
  say('document.noted', { what, unit, when })
