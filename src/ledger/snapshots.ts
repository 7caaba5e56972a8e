import type { DataClass, StreamId } from '../kit/index.ts'
import { LedgerFault } from './fault.ts'
import { noteKeyChanges } from './key-changes.ts'
import { type Keyring, NODE_PARTY } from './keyring.ts'
import { findPlain, seal } from './sealing.ts'
import type { Sql } from './sql.ts'
import type { Snapshot } from './store.ts'

// What a reader keeps of its view at one position, so that it need not read the ledger from the start.
// Every snapshot is sealed with a key of its own in keys.db; dropping it deletes the key, so that what it
// said of an erased case is gone with it. Chunk 0 is written last: without it a snapshot is no snapshot.

/** Rows hold names beside outlines; the class only names the key. */
const CLASS: DataClass = 'identity'

type ChunkRow = { position: number; number: number; key: number; sealed: Uint8Array }
type Head = Omit<Snapshot, 'position'>

export function snapshotRows(sql: Sql, keys: Keyring) {
  return {
    addSnapshotChunk: (position: number, number: number, text: string) =>
      addSnapshotChunk(sql, keys, position, number, text),
    finishSnapshot: (snapshot: Snapshot) => finishSnapshot(sql, keys, snapshot),
    findSnapshot: () => findSnapshot(sql, keys),
    readSnapshotChunk: (position: number, number: number) =>
      readSnapshotChunk(sql, keys, position, number),
    dropSnapshots: () => dropSnapshots(sql),
  }
}

function addSnapshotChunk(
  sql: Sql,
  keys: Keyring,
  position: number,
  number: number,
  text: string,
): void {
  const key = keys.getCurrent(streamOf(position), CLASS, NODE_PARTY)
  sql.run(
    'INSERT OR REPLACE INTO snapshot (position, number, key, sealed) VALUES (?, ?, ?, ?)',
    position,
    number,
    key.number,
    seal(key.bytes, text, toIdentity(position, number)),
  )
}

/** From now on this is the snapshot; those before it are dropped. */
function finishSnapshot(sql: Sql, keys: Keyring, snapshot: Snapshot): void {
  const { position, ...head } = snapshot
  addSnapshotChunk(sql, keys, position, 0, JSON.stringify(head))
  dropSnapshots(sql, position)
}

/** The newest that was finished. */
function findSnapshot(sql: Sql, keys: Keyring): Snapshot | undefined {
  const row = sql.find<ChunkRow>(
    'SELECT * FROM snapshot WHERE number = 0 ORDER BY position DESC LIMIT 1',
  )
  const text = row && openChunk(keys, row)
  // The cast: finishSnapshot is the only writer of chunk 0.
  return row && text !== undefined
    ? { position: row.position, ...(JSON.parse(text) as Head) }
    : undefined
}

function readSnapshotChunk(
  sql: Sql,
  keys: Keyring,
  position: number,
  number: number,
): string | undefined {
  const row = sql.find<ChunkRow>(
    'SELECT * FROM snapshot WHERE position = ? AND number = ?',
    position,
    number,
  )
  return row && openChunk(keys, row)
}

/** All but the one at `but`, with their keys: nothing that they said opens again. */
function dropSnapshots(sql: Sql, but = 0): void {
  const gone = sql.all<{ position: number }>(
    'SELECT DISTINCT position FROM snapshot WHERE position <> ?',
    but,
  )
  const unwraps = gone.map(({ position }) => ({
    stream: streamOf(position),
    class: CLASS,
    party: NODE_PARTY,
  }))
  noteKeyChanges(sql, { streams: [], unwraps })
  sql.run('DELETE FROM snapshot WHERE position <> ?', but)
}

function openChunk(keys: Keyring, row: ChunkRow): string | undefined {
  const key = keys.findKey(row.key)
  if (!key) return undefined
  const plain = findPlain(key.bytes, row.sealed, toIdentity(row.position, row.number))
  if (!plain) throw new LedgerFault('damaged', `the snapshot at ${row.position} does not open`)
  return plain.toString()
}

const toIdentity = (position: number, number: number) => ({ kind: 'snapshot', position, number })

// The cast: a stream of the ledger's own, which holds keys and no entries.
const streamOf = (position: number): StreamId => `snapshot/${position}` as StreamId
