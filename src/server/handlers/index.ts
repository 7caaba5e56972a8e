// One handler for every endpoint of the contract, by noun. A handler turns input into a command and a
// view into an answer; it refuses to check shape (the contract did), to know HTTP, to log disclosure.
import { getOfficer, type Handlers } from '../asker.ts'
import type { Config } from '../config.ts'
import { findFull } from '../draft.ts'
import { LikenessFinder } from '../linkage/finder.ts'
import type { Likeness } from '../linkage/port.ts'
import { Sweeps } from '../linkage/sweep.ts'
import type { Node } from '../node.ts'
import type { Sessions } from '../sessions.ts'
import { accountHandlers } from './account.ts'
import { alikeHandlers } from './alike.ts'
import { arrivalsHandlers } from './arrivals.ts'
import { attachmentHandlers } from './attachment.ts'
import { boardHandlers } from './board.ts'
import { bulkHandlers } from './bulk.ts'
import { caseHandlers } from './case.ts'
import { changeHandlers } from './changes.ts'
import { coalitionHandlers } from './coalition.ts'
import { consentHandlers } from './consent.ts'
import { credentialHandlers } from './credentials.ts'
import { deskHandlers } from './desk.ts'
import { documentHandlers } from './document.ts'
import { exchangeHandlers } from './exchange.ts'
import { exerciseHandlers } from './exercise.ts'
import { exportHandlers } from './export.ts'
import { gateHandlers } from './gate.ts'
import { glassHandlers } from './glass.ts'
import { handInHandlers } from './hand-in.ts'
import { incidentHandlers } from './incident.ts'
import { instrumentHandlers } from './instrument.ts'
import { interviewHandlers } from './interview.ts'
import { keepingHandlers } from './keeping.ts'
import { leadHandlers } from './lead.ts'
import { linkHandlers } from './link.ts'
import { nodeHandlers } from './node.ts'
import { officeHandlers } from './office.ts'
import { pairHandlers } from './pair.ts'
import { panelHandlers } from './panel.ts'
import { passkeyHandlers } from './passkey.ts'
import { providerHandlers } from './provider.ts'
import { queueHandlers } from './queue.ts'
import { referralHandlers } from './referral.ts'
import { sessionHandlers } from './session.ts'
import { sweepHandlers } from './sweep.ts'
import { unsentHandlers } from './unsent.ts'
import { webhookHandlers } from './webhooks.ts'

export function toHandlers(
  node: Node,
  sessions: Sessions,
  config: Config,
  finder = new LikenessFinder(node),
  likeness: Likeness = finder,
): Handlers {
  const sweeps = new Sweeps(node, finder)
  const desk = deskHandlers(node)
  const readers = {
    ...sessionHandlers(node, sessions, config),
    ...accountHandlers(node, sessions, config),
    ...passkeyHandlers(node, sessions, config),
    ...providerHandlers(node, sessions, config),
    ...desk,
    keepDraft: withinRoom(node, desk.keepDraft),
    ...caseHandlers(node),
    ...attachmentHandlers(node),
    ...alikeHandlers(node, finder),
    ...consentHandlers(node),
    ...referralHandlers(node),
    ...leadHandlers(node),
    ...handInHandlers(node),
    ...glassHandlers(node),
    ...linkHandlers(node, likeness, sweeps),
    ...pairHandlers(node, likeness),
    ...sweepHandlers(node, sweeps),
    ...panelHandlers(node),
    ...interviewHandlers(node),
    ...keepingHandlers(node, config),
    ...arrivalsHandlers(node, finder),
    ...incidentHandlers(node),
    ...boardHandlers(node),
    ...gateHandlers(node),
    ...queueHandlers(node),
    ...bulkHandlers(node),
    ...coalitionHandlers(node, config),
    ...instrumentHandlers(node),
    ...exerciseHandlers(node),
    ...nodeHandlers(node, config),
    ...officeHandlers(node, sessions),
    ...documentHandlers(node),
    ...exchangeHandlers(node),
    ...credentialHandlers(node),
    ...webhookHandlers(node, config),
    ...changeHandlers(node),
  }
  return { ...readers, ...exportHandlers(node, readers), ...unsentHandlers(node, readers) }
}

/** Keeping a new draft asks first whether there is room. */
const withinRoom =
  (node: Node, keep: Handlers['keepDraft']): Handlers['keepDraft'] =>
  async (input, asker) =>
    (await findFull(node.ledger, getOfficer(asker).post, input.id)) ?? (await keep(input, asker))
