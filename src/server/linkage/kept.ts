import { type Ledger, LedgerFault } from '../../ledger/index.ts'
import type { Piece } from './engine.ts'
import type { LikenessFinder } from './finder.ts'

// The thread's records lie sealed in the chunks behind those of the image's snapshot: one key, one position, one
// dropping when somebody is erased.

type Chunk = { readonly model: string; readonly party: string; readonly bytes: string }

/** The records as texts for the snapshot's chunks. */
export async function toChunks(finder: LikenessFinder): Promise<string[]> {
  const pieces = await finder.pieces()
  return pieces.map(({ party, bytes }) =>
    JSON.stringify({
      model: finder.model,
      party,
      bytes: Buffer.from(bytes).toString('base64'),
    } satisfies Chunk),
  )
}

/** What was kept under this model, and up to which position; undefined when there is nothing, or not all. */
export async function readPieces(
  ledger: Ledger,
  model: string,
): Promise<{ readonly position: number; readonly pieces: Piece[] } | undefined> {
  try {
    const snapshot = await ledger.snapshots.find()
    if (!snapshot?.likeness) return undefined
    const { position, chunks, likeness } = snapshot
    const pieces: Piece[] = []
    for (let number = chunks + 1; number <= chunks + likeness; number += 1) {
      const text = await ledger.snapshots.read(position, number)
      if (text === undefined) return undefined
      // The cast: toChunks wrote it.
      const chunk = JSON.parse(text) as Chunk
      if (chunk.model !== model) return undefined
      pieces.push({ party: chunk.party, bytes: Buffer.from(chunk.bytes, 'base64') })
    }
    return { position, pieces }
  } catch (error) {
    if (error instanceof LedgerFault && error.code === 'damaged') return undefined
    throw error
  }
}
