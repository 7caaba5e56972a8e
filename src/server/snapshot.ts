import type { CaseRow } from '../domain/case/row.ts'
import { isCoalitionEntry } from '../domain/coalition/index.ts'
import type { Exported } from '../domain/export/index.ts'
import { type CaseId, COALITION_STREAM, MINUTE } from '../kit/index.ts'
import type { Ledger, PlacedEntry } from '../ledger/index.ts'
import { LedgerFault } from '../ledger/index.ts'
import type { Image, Incident, Tombstone } from './image.ts'
import type { LikenessFinder } from './linkage/finder.ts'
import { toChunks } from './linkage/kept.ts'
import type { Log } from './log.ts'
import type { Node } from './node.ts'

/**
 * Raise it with any change of what the image keeps of an entry: a snapshot of another format is not
 * read. `test/vectors/image.json` tells when.
 */
export const IMAGE_FORMAT = '3'

/** Rows written as text at a time: about a millisecond of the main thread. */
const CHUNK = 250
/** A start reads at most about so many entries behind the snapshot. */
const EVERY = 20_000
const LOOK = MINUTE

/**
 * Keeps the image as it is now, beside the acts that go on: rows are never changed, only replaced, so
 * the list taken at one instant is the image of one position. Sealing and writing happen in the
 * ledger's thread.
 */
export async function keepSnapshot(
  { ledger, image }: Node,
  finder?: LikenessFinder,
): Promise<void> {
  const { position } = image
  const erased = image.erased.size
  const parts = [
    ...toParts('rows', [...image.rows.values()]),
    ...toParts('incidents', [...image.incidents.values()]),
    ...toParts('erased', [...image.erased]),
    ...toParts('exports', image.exports),
  ]
  let chunks = 0
  for (const part of parts) {
    // What was erased meanwhile may stand in a part to come: the next look keeps another snapshot.
    if (image.erased.size !== erased) return await ledger.snapshots.drop()
    chunks += 1
    await ledger.snapshots.add(position, chunks, JSON.stringify(part))
  }
  const alike = finder ? await toChunks(finder) : []
  for (const [at, text] of alike.entries())
    await ledger.snapshots.add(position, chunks + 1 + at, text)
  const likeness = alike.length
  await ledger.snapshots.finish({ position, format: IMAGE_FORMAT, chunks, likeness })
  if (image.erased.size !== erased) await ledger.snapshots.drop()
}

type Kept = {
  readonly rows: CaseRow[]
  readonly incidents: Incident[]
  readonly erased: [CaseId, Tombstone][]
  readonly exports: Exported[]
}
/** A chunk holds items of one kind. */
type Part = { readonly [Kind in keyof Kept]?: Kept[Kind] }

function toParts<Kind extends keyof Kept>(kind: Kind, items: Kept[Kind]): Part[] {
  const count = Math.ceil(items.length / CHUNK)
  return Array.from({ length: count }, (_, at) => ({
    [kind]: items.slice(at * CHUNK, (at + 1) * CHUNK),
  }))
}

/** Fills an empty image from the snapshot, if there is one that fits; the ledger tells the rest. */
export async function readSnapshot(ledger: Ledger, image: Image): Promise<void> {
  try {
    const snapshot = await ledger.snapshots.find()
    if (snapshot?.format !== IMAGE_FORMAT || snapshot.position > (await ledger.head())) return
    const kept = await readChunks(ledger, snapshot)
    const register = await ledger.readStream(COALITION_STREAM)
    if (kept) image.restore({ ...kept, register: upTo(register, snapshot.position), ...snapshot })
  } catch (error) {
    // A snapshot is no truth: what cannot be read is replayed.
    if (!(error instanceof LedgerFault) || error.code !== 'damaged') throw error
    await ledger.snapshots.drop()
  }
}

const upTo = (entries: readonly PlacedEntry[], last: number) =>
  entries.flatMap((entry) => (entry.position <= last && isCoalitionEntry(entry) ? [entry] : []))

async function readChunks(
  ledger: Ledger,
  { position, chunks }: { readonly position: number; readonly chunks: number },
): Promise<Kept | undefined> {
  const kept: Kept = { rows: [], incidents: [], erased: [], exports: [] }
  for (let number = 1; number <= chunks; number += 1) {
    const text = await ledger.snapshots.read(position, number)
    if (text === undefined) return undefined
    // The cast: keepSnapshot wrote it, in this format.
    const part = JSON.parse(text) as Part
    kept.rows.push(...(part.rows ?? []))
    kept.incidents.push(...(part.incidents ?? []))
    kept.erased.push(...(part.erased ?? []))
    kept.exports.push(...(part.exports ?? []))
  }
  return kept
}

/** Keeps a snapshot whenever enough has come since the last one. Returns the function that stops it. */
export function startSnapshots(node: Node, log: Log, finder?: LikenessFinder): () => Promise<void> {
  let kept = node.image.restoredAt
  let writing: Promise<void> | undefined
  const look = (least: number): Promise<void> => {
    if (writing || node.image.position - kept < least) return writing ?? Promise.resolve()
    const { position } = node.image
    writing = keepSnapshot(node, finder)
      .then(() => {
        kept = position
      })
      .catch((error) => log.fault('snapshot', error))
      .finally(() => {
        writing = undefined
      })
    return writing
  }
  const timer = setInterval(() => void look(EVERY), LOOK)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await writing
    await look(EVERY / 10)
  }
}
