import { toCaseEntry } from '../domain/case/entries.ts'
import { eraseCase } from '../domain/keeping/decide.ts'
import {
  type CaseId,
  type CommandId,
  caseStream,
  findCaseOf,
  type Instant,
  isRefusal,
} from '../kit/index.ts'
import type { Erased } from '../ledger/erasure-list.ts'
import type { Ledger } from '../ledger/index.ts'
import { findDraftCase } from './draft.ts'
import type { Node } from './node.ts'

const THE_NODE = { kind: 'node', node: 'rujukan' } as const

/**
 * Erases what was ordered and approved: tombstone, keys and drafts in one transaction, then everybody
 * who keeps something beside the ledger (`Node.onErased`) is told. Run after each approval and by the
 * clock, for what a crash left between the two.
 */
export async function eraseApproved(node: Node): Promise<void> {
  for (const id of [...node.image.erasing]) await erase(node, id)
}

async function erase(node: Node, id: CaseId): Promise<void> {
  const drafts = (await node.ledger.listAllDrafts()).filter(
    ({ body }) => findDraftCase(body) === id,
  )
  const command = node.nextId() as CommandId // the node's only source of ids
  const options = { command, dropDrafts: drafts.map((draft) => draft.id) }
  const done = await node.act(id, THE_NODE, options, eraseCase)
  if (!isRefusal(done)) await node.forget(id)
}

/**
 * Before the image is built: a restored backup may hold what was erased after it was made. Its keys go,
 * if any are left, and it gets its tombstone.
 */
export async function buryListed(
  ledger: Ledger,
  list: readonly Erased[],
  { now, nextId }: { readonly now: Instant; readonly nextId: () => string },
): Promise<void> {
  for (const { case: id } of list) {
    const entries = await ledger.readStream(caseStream(id))
    const last = entries.at(-1)
    if (!last || entries.some(({ type }) => type === 'case.erased')) continue
    const { unit, party } = entries[0]?.route ?? {}
    const route = { ...(unit ? { unit } : {}), ...(party ? { party } : {}), state: 'erased' }
    await ledger.append({
      command: nextId() as CommandId, // the node's only source of ids
      actor: THE_NODE,
      now,
      streams: [
        {
          stream: last.stream,
          expected: last.version,
          log: last.log,
          entries: [toCaseEntry('case.erased', { restored: true }, route)],
        },
      ],
      erases: [last.stream],
      dropDrafts: (await ledger.listAllDrafts())
        .filter(({ body }) => findDraftCase(body) === findCaseOf(last.stream))
        .map((draft) => draft.id),
    })
    // One that was restored with the rest still tells of it.
    await ledger.snapshots.drop()
  }
}
