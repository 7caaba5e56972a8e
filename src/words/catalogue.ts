import { arrivalsWords } from './arrivals.ts'
import { caseWords } from './case.ts'
import { codeWords } from './codes.ts'
import { consentWords } from './consent.ts'
import { firstContactWords } from './first-contact.ts'
import { referralWords } from './referral.ts'
import { refusalWords } from './refusal.ts'
import { shellWords } from './shell.ts'
import { vocabularyWords } from './vocabulary.ts'

/** A message in every language of the product; a missing one does not compile. */
export type Message = { readonly id: string; readonly en: string }

export const catalogue = {
  ...referralWords,
  ...firstContactWords,
  ...consentWords,
  ...caseWords,
  ...arrivalsWords,
  ...codeWords,
  ...refusalWords,
  ...shellWords,
  ...vocabularyWords,
} as const satisfies Readonly<Record<string, Message>>

export type MessageId = keyof typeof catalogue
