import { SECOND } from '../kit/index.ts'
import type { FaultCode } from '../ledger/index.ts'
import type { Node } from './node.ts'

/** What `/ready` answers: whether acts can be written now, else why not. */
export type Readiness =
  | { readonly ready: true; readonly clock?: 'doubtful' }
  | { readonly ready: false; readonly reason: FaultCode | 'slow' | 'behind' }

/** A disk that does not answer in this time is as good as none. */
const PATIENCE = 5 * SECOND

export async function askReadiness(node: Node): Promise<Readiness> {
  const { promise: late, resolve } = Promise.withResolvers<'slow'>()
  const timer = setTimeout(() => resolve('slow'), PATIENCE)
  const reason = await Promise.race([findReason(node), late])
  clearTimeout(timer)
  if (reason !== undefined) return { ready: false, reason }
  return node.clockDoubt() !== undefined ? { ready: true, clock: 'doubtful' } : { ready: true }
}

async function findReason(node: Node): Promise<FaultCode | 'behind' | undefined> {
  const fault = await node.ledger.health()
  if (fault) return fault
  return (await node.ledger.head()) >= node.image.position ? undefined : 'behind'
}
