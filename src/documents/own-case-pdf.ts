import type { Content } from 'pdfmake'
import type { Say } from '../words/index.ts'
import type { OwnCase } from './own-case-schema.ts'
import { toPdf, toSection } from './paper.ts'
import { type FontFiles, isWhole, MISSING } from './type.ts'

export type { FontFiles } from './type.ts'

/** The person's own case on paper; the JSON form is for those who need headings read to them. */
export function toOwnCasePdf(own: OwnCase, say: Say, fonts: FontFiles): Promise<Uint8Array> {
  const title = say('document.title', { number: own.number })
  const content = [...firstPage(own, say, title), ...parts(own, say)]
  const { language, number: foot } = own
  return toPdf({ title, subject: say('document.subject'), language, foot, content }, fonts)
}

/** Before anything else: that she need not take it along, and how to keep it safe. */
function firstPage(own: OwnCase, say: Say, title: string): Content[] {
  const warnings = (['safe-1', 'safe-2', 'safe-3', 'safe-4'] as const).map((one) =>
    say(`document.${one}`),
  )
  return [
    { text: title, style: 'title' },
    {
      text: say('document.made', { when: own.asOf, zone: own.zone, unit: own.givenBy }),
      style: 'small',
      margin: [0, 0, 0, 12],
    },
    {
      table: {
        widths: ['*'],
        body: [
          [
            {
              stack: [
                { text: say('document.safe-title'), bold: true, fontSize: 13 },
                { ul: warnings, margin: [0, 4, 0, 0] },
              ],
              margin: [8, 6, 8, 8],
            },
          ],
        ],
      },
      margin: [0, 0, 0, 12],
    },
    { text: say('document.rights-title'), bold: true },
    { ul: (['rights-1', 'rights-2', 'rights-3'] as const).map((one) => say(`document.${one}`)) },
    { text: say('document.lead', { unit: own.lead }), margin: [0, 8, 0, 0] },
  ]
}

function parts(own: OwnCase, say: Say): Content[] {
  return [
    ...section(say('document.about'), aboutLines(own, say), say),
    ...section(say('document.said'), saidLines(own, say), say),
    ...section(say('document.reach'), reachLines(own, say), say),
    ...section(say('document.consents'), consentLines(own, say), say),
    ...section(say('document.referrals'), referralLines(own, say), say),
    ...section(say('document.looked'), lookLines(own, say), say),
    ...section(say('document.left'), [...own.leftOut, ...missing(own, say)], say),
  ]
}

/** Letters that the typeface has not are shown as a sign, and it is said. */
const missing = (own: OwnCase, say: Say): string[] =>
  isWhole(JSON.stringify(own)) ? [] : [say('document.left-letters', { sign: MISSING })]

const section = (heading: string, lines: readonly string[], say: Say): Content[] =>
  toSection(heading, lines, say('document.nothing'))

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
