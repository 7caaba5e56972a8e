import type { Answer } from '../../contract/index.ts'
import {
  approveErasure,
  liftHold,
  orderErasure,
  placeHold,
  refuseErasure,
} from '../../domain/keeping/decide.ts'
import { type CaseId, isRefusal, type Officer, refuse } from '../../kit/index.ts'
import { completionOf, type KeyCopy, readKeyCopies } from '../../ledger/key-copies.ts'
import { toAct } from '../act.ts'
import { getCaller, getOfficer, type Handlers } from '../asker.ts'
import type { Config } from '../config.ts'
import { eraseApproved } from '../erasing.ts'
import type { Tombstone } from '../image.ts'
import { listErasures } from '../keeping.ts'
import type { Node } from '../node.ts'
import { toProcessing } from '../processing.ts'

type Names =
  | 'orderErasure'
  | 'approveErasure'
  | 'refuseErasure'
  | 'placeHold'
  | 'liftHold'
  | 'readErasure'
  | 'listErasures'
  | 'readProcessing'

export function keepingHandlers(node: Node, { dir }: Config): Pick<Handlers, Names> {
  const act = toAct(node)
  return {
    orderErasure: ({ case: id, command, ...why }, asker) =>
      act(id, asker, { command }, (state, facts) => orderErasure(state, why, facts)),
    refuseErasure: ({ case: id, command, words }, asker) =>
      act(id, asker, { command }, (state, facts) => refuseErasure(state, { words }, facts)),
    placeHold: ({ case: id, command, ...why }, asker) =>
      act(id, asker, { command }, (state, facts) => placeHold(state, why, facts)),
    liftHold: ({ case: id, command, words }, asker) =>
      act(id, asker, { command }, (state, facts) => liftHold(state, { words }, facts)),

    approveErasure: async ({ case: id, command }, asker) => {
      const by = getOfficer(asker)
      if (node.image.erased.has(id)) return await findApproved(node, by, { case: id, command })
      const done = await act(id, asker, { command }, approveErasure)
      if (isRefusal(done)) return done
      await eraseApproved(node)
      // The list must outlive the node: an older backup is restored without what stands on it.
      listErasures(node, dir)
      return done
    },

    ...readers(node, dir),
    readProcessing: () => toProcessing(node.image.coalition, node.now()),
  }
}

/** Its first answer was lost on the way, and the case is gone. */
async function findApproved(
  node: Node,
  by: Officer,
  { case: id, command }: Parameters<Handlers['approveErasure']>[0],
) {
  const earlier = await node.findRepeated(by, command)
  return earlier ? { case: id, version: earlier.at(-1)?.version ?? 0 } : refuse('case-unknown')
}

function readers(node: Node, dir: string): Pick<Handlers, 'readErasure' | 'listErasures'> {
  return {
    readErasure: ({ case: id }, asker) => {
      const stone = node.image.erased.get(id)
      if (!stone || !isOf(node, stone, getOfficer(asker))) return refuse('case-unknown')
      return toView(node, id, stone, readKeyCopies(dir))
    },

    listErasures: (_input, asker) => {
      const by = getOfficer(asker)
      const roles = getCaller(asker).post?.roles ?? []
      const seesAll = roles.includes('auditor') || roles.includes('secretariat')
      const copies = readKeyCopies(dir)
      const heir = node.heir()
      const kept = [...node.image.rows.values()].filter(
        ({ leadParty, leadUnit }) => seesAll || heir(leadParty, leadUnit) === by.party,
      )
      return {
        rows: [...node.image.erased]
          .filter(([, stone]) => seesAll || isOf(node, stone, by))
          .map(([id, stone]) => toView(node, id, stone, copies))
          .reverse(),
        awaiting: kept.filter(({ keeping }) => keeping?.ordered).length,
        held: kept.filter(({ keeping }) => keeping?.held).length,
      }
    },
  }
}

const isOf = (node: Node, { party, unit }: Tombstone, by: Officer): boolean =>
  (unit ? node.heir()(party, unit) : party) === by.party

function toView(
  node: Node,
  id: CaseId,
  { at, party, unit, reason, ordered, approved, restored }: Tombstone,
  copies: readonly KeyCopy[],
): Answer<'readErasure'> {
  const completion = completionOf(copies, at, node.now())
  return {
    case: id,
    erasedAt: at,
    party,
    ...(unit ? { unit } : {}),
    ...(reason ? { reason } : {}),
    ...(ordered ? { ordered } : {}),
    ...(approved ? { approved } : {}),
    restored: restored ?? false,
    complete: completion.complete,
    on: completion.complete ? completion.on : completion.due,
  }
}
