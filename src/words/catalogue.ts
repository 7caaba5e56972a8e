import { accountWords } from './account.ts'
import { alikeWords } from './alike.ts'
import { arrivalsWords } from './arrivals.ts'
import { attachmentWords } from './attachment.ts'
import { boardWords } from './board.ts'
import { caseWords } from './case.ts'
import { coalitionWords } from './coalition.ts'
import { codeWords } from './codes.ts'
import { consentWords } from './consent.ts'
import { deskWords } from './desk.ts'
import { documentWords } from './document.ts'
import { exchangeWords } from './exchange.ts'
import { exerciseWords } from './exercise.ts'
import { exportWords } from './export.ts'
import { firstContactWords } from './first-contact.ts'
import { frontWords } from './front.ts'
import { glassWords } from './glass.ts'
import { instrumentWords } from './instrument.ts'
import { interviewWords } from './interview.ts'
import { interviewPageWords } from './interview-page.ts'
import { keepingWords } from './keeping.ts'
import { ledgerWords } from './ledger.ts'
import { linkWords } from './link.ts'
import { linkPageWords } from './link-page.ts'
import { listWords } from './lists.ts'
import type { Message } from './lookup.ts'
import { meanwhileWords } from './meanwhile.ts'
import { minutesWords } from './minutes.ts'
import { nodeWords } from './node.ts'
import { officeWords } from './office.ts'
import { offlineWords } from './offline.ts'
import { outageWords } from './outage.ts'
import { panelWords } from './panel.ts'
import { panelPageWords } from './panel-page.ts'
import { panelRefusals } from './panel-refusal.ts'
import { passkeyWords } from './passkey.ts'
import { providerWords } from './provider.ts'
import { recoveryWords } from './recovery.ts'
import { referralWords } from './referral.ts'
import { refusalWords } from './refusal.ts'
import { serverWords } from './server.ts'
import { shellWords } from './shell.ts'
import { signInWords } from './sign-in.ts'
import { systemRefusals, systemWords } from './systems.ts'
import { vocabularyWords } from './vocabulary.ts'

export const catalogue = {
  ...referralWords,
  ...firstContactWords,
  ...consentWords,
  ...caseWords,
  ...attachmentWords,
  ...alikeWords,
  ...arrivalsWords,
  ...boardWords,
  ...codeWords,
  ...coalitionWords,
  ...deskWords,
  ...documentWords,
  ...exchangeWords,
  ...exerciseWords,
  ...exportWords,
  ...frontWords,
  ...glassWords,
  ...instrumentWords,
  ...keepingWords,
  ...ledgerWords,
  ...linkWords,
  ...linkPageWords,
  ...listWords,
  ...meanwhileWords,
  ...minutesWords,
  ...nodeWords,
  ...officeWords,
  ...offlineWords,
  ...outageWords,
  ...recoveryWords,
  ...signInWords,
  ...accountWords,
  ...interviewWords,
  ...interviewPageWords,
  ...panelWords,
  ...panelPageWords,
  ...panelRefusals,
  ...passkeyWords,
  ...providerWords,
  ...refusalWords,
  ...serverWords,
  ...shellWords,
  ...systemRefusals,
  ...systemWords,
  ...vocabularyWords,
} as const satisfies Readonly<Record<string, Message>>

export type MessageId = keyof typeof catalogue
