import { type BulkAct, decideBulk } from '../../domain/board/index.ts'
import { type CaseId, isRefusal, type Officer, type Refusal, refuse } from '../../kit/index.ts'
import { exists, toOfficerAct } from '../act.ts'
import { type Asker, getOfficer, type Handlers } from '../asker.ts'
import { seesBoard, standingOn } from '../board.ts'
import { commandOf } from '../group-command.ts'
import type { Node } from '../node.ts'

type Names = 'previewBulk' | 'doBulk'

export function bulkHandlers(node: Node): Pick<Handlers, Names> {
  const act = toOfficerAct(node)
  return {
    previewBulk: (input, asker) =>
      forEach(node, input, asker, (id) => preview(node, id, input.act, getOfficer(asker))),

    doBulk: ({ command, ...input }, asker) =>
      forEach(node, input, asker, (id, index) =>
        act(id, asker, { command: commandOf(command, index) }, (state, facts) =>
          decideBulk(state, input.act, facts),
        ),
      ),
  }
}

type Selection = Pick<Parameters<Handlers['previewBulk']>[0], 'incident' | 'cases'>

/** Each of the selection stands or is refused alone; who is not on the reader's board is no case at all. */
async function forEach(
  node: Node,
  { incident: id, cases }: Selection,
  asker: Asker,
  work: (id: CaseId, index: number) => Promise<unknown>,
) {
  const by = getOfficer(asker)
  const incident = node.image.incidents.get(id)
  if (!incident || !seesBoard(incident, by, node.heir())) return refuse('incident-unknown')
  const done = []
  const failed = []
  for (const [index, one] of [...new Set(cases)].entries()) {
    const row = node.image.rows.get(one)
    const isHere = row?.incident === id && standingOn(row, by, node.heir()) !== undefined
    const result = isHere ? await work(one, index) : refuse('case-unknown')
    const number = isHere ? row.number : ''
    const tag = isHere && row.board?.tag !== undefined ? { tag: row.board.tag } : {}
    if (isRefusal(result))
      failed.push({ case: one, number, ...tag, code: result.code, facts: result.facts })
    else done.push({ case: one, number, ...tag })
  }
  return { done, failed }
}

/** Decided, and nothing written. */
async function preview(
  node: Node,
  id: CaseId,
  act: BulkAct,
  by: Officer,
): Promise<Refusal | undefined> {
  const state = await node.findCase(id)
  if (!state || !exists(node, state, by)) return refuse('case-unknown')
  const decided = decideBulk(state, act, node.facts(by))
  return isRefusal(decided) ? decided : undefined
}
