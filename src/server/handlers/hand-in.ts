import { timingSafeEqual } from 'node:crypto'
import { type OfficerId, refuse, type UnitId } from '../../kit/index.ts'
import { getCaller, type Handlers } from '../asker.ts'
import { Buckets, LIMITS } from '../limits.ts'
import type { Node } from '../node.ts'
import { listBundles, type UnsentAct } from '../quarantine.ts'
import { findFormer, quarantine } from '../quarantining.ts'
import { toNetwork } from '../throttle.ts'

/**
 * Work of an officer who was disabled and cannot sign in any more. The slip lies in the browser under the
 * officer's passphrase; it shows nothing, opens nothing, and puts work into quarantine only.
 */
export function handInHandlers(node: Node): Pick<Handlers, 'readHandInSlip' | 'handInUnsent'> {
  const buckets = new Buckets({ ...LIMITS, stranger: OF_NETWORK })
  return {
    readHandInSlip: async (_input, asker) => ({
      slip: await node.ledger.toHandInSlip(getCaller(asker).officer.id),
    }),
    handInUnsent: async ({ officer, slip, post: id, acts }, asker) => {
      const allowed = buckets.take('stranger', toNetwork(asker.address), node.now())
      if (!allowed.allowed)
        return refuse('too-many-requests', { facts: { seconds: allowed.retry } })
      if (!isSame(slip, await node.ledger.toHandInSlip(officer))) return refuse('slip-unknown')
      if (!node.image.coalition.officers.get(officer)?.disabled) return refuse('not-disabled')
      const post = findFormer(node, officer, id)
      if (!post) return refuse('post-not-held', { field: 'post' })
      return node.alone(`unsent/${officer}`, async () =>
        (await isFull(node, officer, post.unit, acts))
          ? refuse('too-much-handed-in')
          : { results: await quarantine(node, { officer, post }, acts, 'disabled') },
      )
    },
  }
}

/** Sendings of one network, which may be a whole office. */
const OF_NETWORK = { burst: 60, perMinute: 20 }
/** Bytes that may wait of one disabled officer in a unit. A setting of this system: nobody fills the disk by a slip. */
const MOST_WAITING = 16 * 1024 * 1024

async function isFull(
  node: Node,
  officer: OfficerId,
  unit: UnitId,
  acts: readonly UnsentAct[],
): Promise<boolean> {
  const bundles = await listBundles(node, unit)
  const waiting = bundles.flatMap((one) => (one.officer === officer ? one.acts : []))
  return JSON.stringify([waiting, acts]).length > MOST_WAITING
}

function isSame(slip: string, known: string): boolean {
  const [one, other] = [Buffer.from(slip), Buffer.from(known)]
  return one.length === other.length && timingSafeEqual(one, other)
}
