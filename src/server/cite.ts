import type { Citation } from '../domain/case/entries.ts'
import { type CaseId, caseStream, type PartyId } from '../kit/index.ts'
import type { Node } from './node.ts'

/** Where a case's log leaves off before the next one takes it: its newest checkpoint, and the index of the last entry. */
export async function cite(node: Node, id: CaseId): Promise<Citation | undefined> {
  const checkpoints = await node.ledger.integrate()
  const last = (await node.ledger.readStream(caseStream(id))).at(-1)
  const place = last && (await node.ledger.leafIndex(last.id))
  const log: PartyId | undefined = place?.log
  const checkpoint = checkpoints.find((candidate) => candidate.log === log)
  return place && checkpoint
    ? { log: place.log, size: checkpoint.size, root: checkpoint.root, index: place.index }
    : undefined
}
