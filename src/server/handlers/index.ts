// One handler for every endpoint of the contract, by noun. A handler turns input into a command and a
// view into an answer; it refuses to check shape (the contract did), to know HTTP, to log disclosure.
import type { Handlers } from '../asker.ts'
import type { Config } from '../config.ts'
import type { Node } from '../node.ts'
import type { Sessions } from '../sessions.ts'
import { accountHandlers } from './account.ts'
import { arrivalsHandlers } from './arrivals.ts'
import { caseHandlers } from './case.ts'
import { changeHandlers } from './changes.ts'
import { coalitionHandlers } from './coalition.ts'
import { consentHandlers } from './consent.ts'
import { credentialHandlers } from './credentials.ts'
import { deskHandlers } from './desk.ts'
import { documentHandlers } from './document.ts'
import { exchangeHandlers } from './exchange.ts'
import { exportHandlers } from './export.ts'
import { glassHandlers } from './glass.ts'
import { keepingHandlers } from './keeping.ts'
import { leadHandlers } from './lead.ts'
import { officeHandlers } from './office.ts'
import { passkeyHandlers } from './passkey.ts'
import { referralHandlers } from './referral.ts'
import { sessionHandlers } from './session.ts'
import { webhookHandlers } from './webhooks.ts'

export function toHandlers(node: Node, sessions: Sessions, config: Config): Handlers {
  const readers = {
    ...sessionHandlers(node, sessions, config),
    ...accountHandlers(node, sessions, config),
    ...passkeyHandlers(node, sessions, config),
    ...deskHandlers(node),
    ...caseHandlers(node),
    ...consentHandlers(node),
    ...referralHandlers(node),
    ...leadHandlers(node),
    ...glassHandlers(node),
    ...keepingHandlers(node, config),
    ...arrivalsHandlers(node),
    ...coalitionHandlers(node, config),
    ...officeHandlers(node, sessions),
    ...documentHandlers(node),
    ...exchangeHandlers(node),
    ...credentialHandlers(node),
    ...webhookHandlers(node, config),
    ...changeHandlers(node),
  }
  return { ...readers, ...exportHandlers(node, readers) }
}
