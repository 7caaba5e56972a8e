import { accountWords } from './account.ts'
import { arrivalsWords } from './arrivals.ts'
import { caseWords } from './case.ts'
import { coalitionWords } from './coalition.ts'
import { codeWords } from './codes.ts'
import { consentWords } from './consent.ts'
import { deskWords } from './desk.ts'
import { firstContactWords } from './first-contact.ts'
import { frontWords } from './front.ts'
import { glassWords } from './glass.ts'
import { ledgerWords } from './ledger.ts'
import { listWords } from './lists.ts'
import { officeWords } from './office.ts'
import { passkeyWords } from './passkey.ts'
import { recoveryWords } from './recovery.ts'
import { referralWords } from './referral.ts'
import { refusalWords } from './refusal.ts'
import { serverWords } from './server.ts'
import { shellWords } from './shell.ts'
import { signInWords } from './sign-in.ts'
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
  ...coalitionWords,
  ...deskWords,
  ...frontWords,
  ...glassWords,
  ...ledgerWords,
  ...listWords,
  ...officeWords,
  ...recoveryWords,
  ...signInWords,
  ...accountWords,
  ...passkeyWords,
  ...refusalWords,
  ...serverWords,
  ...shellWords,
  ...vocabularyWords,
} as const satisfies Readonly<Record<string, Message>>

export type MessageId = keyof typeof catalogue
