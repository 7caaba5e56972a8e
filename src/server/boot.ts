import { randomBytes } from 'node:crypto'
import { decideApply } from '../domain/coalition/index.ts'
import { typeVersion, upcast } from '../domain/versions.ts'
import { type CommandId, isRefusal, type Refusal, toInstant, toUuid7 } from '../kit/index.ts'
import { type KeySource, openLedger } from '../ledger/index.ts'
import { readCoalition } from './coalition-files.ts'
import type { FileFault } from './coalition-yaml.ts'
import { Node } from './node.ts'
import { settleSuccessions } from './succession.ts'

export type OpenOptions = {
  readonly dir: string
  readonly masterKey: Uint8Array
  readonly keySource?: KeySource
  readonly commitDelayMs?: number
  readonly now?: () => number
  /** Cases kept folded, if more are open at once than officers open. */
  readonly casesKept?: number
  /** See the ledger's options. */
  readonly filling?: boolean
}

/** Opens the ledger of a folder and replays it. Rejects with LedgerFault. */
export async function openNode({
  now = Date.now,
  casesKept,
  ...options
}: OpenOptions): Promise<Node> {
  const ledger = await openLedger({ ...options, node: 'rujukan', upcast, typeVersion })
  const chance = pool()
  const nextId = () => toUuid7(toInstant(now()), chance())
  const node = new Node(ledger, { now, nextId }, casesKept)
  await node.replay()
  await settleSuccessions(node)
  return node
}

/** Whether nothing was ever written in a folder. Rejects with LedgerFault, as opening does. */
export async function isEmpty(options: Pick<OpenOptions, 'dir' | 'masterKey'>): Promise<boolean> {
  const ledger = await openLedger({ ...options, node: 'rujukan', upcast, typeVersion })
  const head = await ledger.head()
  await ledger.close()
  return head === 0
}

/** Ten random bytes at a time from a larger draw: asking the system for each costs more than the id. */
function pool(): () => Uint8Array {
  let drawn = randomBytes(0)
  let at = 0
  return () => {
    if (at >= drawn.length) {
      drawn = randomBytes(10 * 256)
      at = 0
    }
    at += 10
    return drawn.subarray(at - 10, at)
  }
}

export type Applied =
  | { readonly entries: number }
  | { readonly faults: readonly FileFault[] }
  | Refusal

/** Reads a coalition's folder and writes what changed as dated entries; nothing when nothing changed. */
export async function applyCoalition(node: Node, dir: string, sandbox: boolean): Promise<Applied> {
  const data = await readCoalition(dir, { sandbox, holidays: node.image.coalition.holidays })
  if (Array.isArray(data)) return { faults: data }
  const by = { kind: 'node', node: 'rujukan' } as const
  const command = node.nextId() as CommandId // the node's only source of ids
  const done = await node.register(by, command, () =>
    decideApply(node.image.coalition, data, node.now()),
  )
  if (isRefusal(done)) return done
  await settleSuccessions(node)
  return { entries: done.length }
}
