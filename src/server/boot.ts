import { decideApply } from '../domain/coalition/index.ts'
import { typeVersion, upcast } from '../domain/versions.ts'
import { type CommandId, isRefusal, type Refusal, toInstant, toUuid7 } from '../kit/index.ts'
import { readErasureList } from '../ledger/erasure-list.ts'
import { type KeySource, openLedger } from '../ledger/index.ts'
import { randomBytes } from '../ledger/random.ts'
import { readCoalition } from './coalition-files.ts'
import type { FileFault } from './coalition-yaml.ts'
import { buryListed, eraseApproved } from './erasing.ts'
import { Node } from './node.ts'
import { readSnapshot } from './snapshot.ts'
import { giveBackSpare } from './spare-memory.ts'
import { settleSuccessions } from './succession.ts'

export type OpenOptions = {
  readonly dir: string
  readonly masterKey: Uint8Array
  readonly keySource?: KeySource
  readonly commitDelayMs?: number
  readonly mostPages?: Int32Array<SharedArrayBuffer>
  readonly now?: () => number
  /** Replays the whole ledger, whatever snapshot there is. */
  readonly afresh?: boolean
  readonly doubt?: () => number | undefined
  /** Before anything is written. */
  readonly onReplayed?: (node: Node) => Promise<void>
  /** Cases kept folded, if more are open at once than officers open. */
  readonly casesKept?: number
  /** See the ledger's options. */
  readonly filling?: boolean
}

/** Opens the ledger of a folder and its image: the snapshot, and what came since. Rejects with LedgerFault. */
export async function openNode(given: OpenOptions): Promise<Node> {
  const { now = Date.now, afresh = false, doubt, onReplayed, casesKept, ...options } = given
  const openedAt = toInstant(now())
  const ledger = await openLedger({ ...options, openedAt, node: 'rujukan', upcast, typeVersion })
  const nextId = () => toUuid7(toInstant(now()), randomBytes(10))
  await buryListed(ledger, readErasureList(options.dir), { now: openedAt, nextId })
  const node = new Node(ledger, { now, nextId, doubt }, casesKept)
  node.onErased(() => ledger.snapshots.drop())
  if (!afresh) await readSnapshot(ledger, node.image)
  await replay(node)
  await onReplayed?.(node)
  await settleSuccessions(node)
  await eraseApproved(node)
  if (node.image.rows.size > MANY) giveBackSpare()
  return node
}

const READ_STEP = 5000
/** Cases from which on what loading them leaves behind is worth a third of a second. */
const MANY = 10_000

/** Builds the image from the ledger, from where it stands. */
async function replay({ ledger, image }: Node): Promise<void> {
  for (;;) {
    const entries = await ledger.readAll(image.position, READ_STEP)
    if (entries.length === 0) return
    image.takeAll(entries)
  }
}

/** Whether nothing was ever written in a folder. Rejects with LedgerFault, as opening does. */
export async function isEmpty(options: Pick<OpenOptions, 'dir' | 'masterKey'>): Promise<boolean> {
  const ledger = await openLedger({ ...options, node: 'rujukan', upcast, typeVersion })
  const head = await ledger.head()
  await ledger.close()
  return head === 0
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
