import type { Asked } from '../../contract/index.ts'
import type { ConsentBasis } from '../../domain/case/entries.ts'
import { findLocalDate, type LocalDate, type PartyId, type PersonalClass } from '../../kit/index.ts'
import type { MessageId } from '../../words/index.ts'
import { endOfDay } from '../form/dates.ts'
import { filled } from '../form/filled.ts'

export type Purpose = 'protection' | 'prosecution'

/** What is asked, as it is typed. */
export type Asking = {
  readonly recipient: string
  readonly classes: readonly PersonalClass[]
  readonly purpose: Purpose
  readonly until: string
  readonly text: string
  readonly language: string
  readonly interpreter: string
  readonly witness: string
  readonly basis: ConsentBasis
  readonly guardian: string
  readonly reason: string
}

export const NO_ASKING: Asking = {
  recipient: '',
  classes: [],
  purpose: 'protection',
  until: '',
  text: '',
  language: '',
  interpreter: '',
  witness: '',
  basis: 'person',
  guardian: '',
  reason: '',
}

/** Days for which consent is asked unless another day is chosen. A design choice, not a rule of law. */
export const DAYS = 90

export function fromDraft(body: unknown, first: Asking): Asking {
  return typeof body === 'object' && body !== null ? { ...first, ...body } : first // only this form writes drafts of its kind
}

type Check = readonly [wrong: boolean, field: string, message: MessageId]

/** What has to be there before the text can be read. */
export const checksOf = (asking: Asking, today: LocalDate): readonly Check[] => [
  [asking.recipient === '', 'recipient', 'consent.recipient-missing'],
  [asking.classes.length === 0, 'classes', 'consent.classes-missing'],
  [(findLocalDate(asking.until) ?? '') < today, 'until', 'consent.until-missing'],
  [asking.text === '', 'text', 'consent.text-missing'],
  [asking.language === '', 'language', 'consent.language-missing'],
]

/** What the ground chosen asks for besides. */
export const groundChecksOf = ({ basis, guardian, reason }: Asking): readonly Check[] => [
  [basis === 'guardian' && !guardian.trim(), 'guardian', 'consent.guardian-missing'],
  [needsReason(basis) && !reason.trim(), 'reason', 'consent.reason-missing'],
]

export const needsReason = (basis: ConsentBasis): boolean =>
  basis === 'best-interest' || basis === 'vital-interest'

export type Reading = Asked<'answerAsGroup'>['reading']

/** What was read, in the contract's form. The checks above have passed. */
export function toReading(asking: Asking, zone: string): Reading {
  const { recipient, classes, purpose, language, text, interpreter, witness } = asking
  const until = findLocalDate(asking.until) ?? ('1970-01-01' as LocalDate) // checked before
  return {
    recipient: recipient as PartyId, // an option of the coalition's own list
    classes: [...classes],
    purpose,
    expires: endOfDay(until, zone),
    language,
    text,
    ...filled({ interpreter, witness }),
  }
}

export function toAnswer(asking: Asking, zone: string): Asked<'giveConsent'>['answer'] {
  const { basis, guardian, reason } = asking
  return {
    ...toReading(asking, zone),
    basis,
    ...(basis === 'guardian' ? filled({ guardian }) : {}),
    ...(needsReason(basis) ? filled({ reason }) : {}),
  }
}

export type Gaps = {
  readonly party: string
  readonly classes: string
  readonly purpose: string
  readonly until: string
}

/** The paragraphs of a text with its gaps filled. */
export const fillText = (words: string, gaps: Gaps): readonly string[] =>
  words
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .trim()
        .replace(/\{(party|classes|purpose|until)\}/g, (_, name: keyof Gaps) => gaps[name]),
    )
    .filter((paragraph) => paragraph !== '')
