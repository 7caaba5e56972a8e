import { createHash } from 'node:crypto'
import type { BlobId, DataClass, EntryId, NewBlob, PartyId, Route, StreamId } from '../kit/index.ts'
import type { EntryRow } from './entry-row.ts'
import { LedgerFault } from './fault.ts'
import { holderOf } from './key-changes.ts'
import type { Keyring } from './keyring.ts'
import type { Report } from './log-walk.ts'
import { findPlain, seal } from './sealing.ts'
import type { Sql } from './sql.ts'

// Files beside entries. Each is sealed under the key of its class in the stream of its entry, bound to that
// entry, and named by the hash of its sealed bytes, which stands in the entry's route: the tree covers it.

type BlobRow = {
  digest: BlobId
  entry: EntryId
  stream: StreamId
  class: DataClass
  key: number
  sealed: Uint8Array
}

type Beside = { readonly id: EntryId; readonly stream: StreamId; readonly log: PartyId }

/** Runs inside the append of its entry. */
export function putBlob(
  sql: Sql,
  keys: Keyring,
  { id, stream, log }: Beside,
  blob: NewBlob,
): BlobId {
  const key = keys.getCurrent(stream, blob.class, holderOf(stream, log))
  const identity = toBlobIdentity({ entry: id, stream, class: blob.class })
  const sealed = seal(key.bytes, blob.bytes, identity)
  const digest = toDigest(sealed)
  sql.run(
    'INSERT INTO blob (digest, entry, stream, class, key, sealed) VALUES (?, ?, ?, ?, ?, ?)',
    digest,
    id,
    stream,
    blob.class,
    key.number,
    sealed,
  )
  return digest
}

/** With the keys of an erased stream go the bytes that nobody can open any more. */
export function dropBlobs(sql: Sql, stream: StreamId): void {
  sql.run('DELETE FROM blob WHERE stream = ?', stream)
}

/** Undefined once its key has no holder. Fault: damaged. */
export function readBlob(sql: Sql, keys: Keyring, blob: BlobId): Uint8Array | undefined {
  const row = sql.find<BlobRow>('SELECT * FROM blob WHERE digest = ?', blob)
  const key = row && keys.findKey(row.key)
  if (!row || !key) return undefined
  const plain = findPlain(key.bytes, row.sealed, toBlobIdentity(row))
  if (!plain) throw new LedgerFault('damaged', `the file beside entry ${row.entry} does not open`)
  return plain
}

/** Compares the file beside an entry with the name that the entry has for it; no key is needed. */
export function blobChecker(sql: Sql, report: Report): (row: EntryRow) => void {
  return (row) => {
    if (!row.route.includes('"blob"')) return
    const { blob } = JSON.parse(row.route) as Route // append.ts is the only writer
    const held = sql.find<BlobRow>('SELECT * FROM blob WHERE entry = ?', row.id)
    if (held && (held.digest !== blob || toDigest(held.sealed) !== blob))
      report({ kind: 'blob-altered', entry: row.id })
    if (!held && !isErased(sql, row.stream)) report({ kind: 'blob-missing', entry: row.id })
  }
}

const isErased = (sql: Sql, stream: StreamId): boolean =>
  sql.find("SELECT 1 FROM entry WHERE stream = ? AND type = 'case.erased'", stream) !== undefined

// The cast: a name is minted here and nowhere else.
const toDigest = (sealed: Uint8Array): BlobId =>
  createHash('sha256').update(sealed).digest('base64url') as BlobId

const toBlobIdentity = ({
  class: name,
  entry,
  stream,
}: Pick<BlobRow, 'class' | 'entry' | 'stream'>) => ({
  class: name,
  entry,
  kind: 'blob',
  stream,
})
