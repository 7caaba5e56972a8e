import type { Instant, NewBlob, PartyId, StreamId } from '../kit/index.ts'
import { notBefore, toCanonical } from '../kit/index.ts'
import { dropBlobs, putBlob } from './blobs.ts'
import { dropDraft } from './drafts.ts'
import { type EntryRow, opener, type TextEntry } from './entry-row.ts'
import { holderOf, noteKeyChanges } from './key-changes.ts'
import type { Keyring } from './keyring.ts'
import { seal, toFlatCanonical, toIdentity } from './sealing.ts'
import type { Sql } from './sql.ts'
import type { AppendRequest } from './store.ts'

/** An entry to append, with its id drawn and its body as JSON text. */
export type DraftedEntry = Pick<TextEntry, 'id' | 'type' | 'typeVersion' | 'class' | 'route'> & {
  readonly occurredAt: Instant | undefined
  readonly log: PartyId
  readonly body: string
  readonly blob: NewBlob | undefined
}

export type TextAppend = Omit<AppendRequest, 'streams'> & {
  readonly streams: readonly {
    readonly stream: StreamId
    readonly expected: number
    readonly log: PartyId
    readonly entries: readonly DraftedEntry[]
  }[]
}

export type TextAppendResult =
  | { readonly kind: 'appended' | 'repeated'; readonly entries: TextEntry[] }
  | { readonly kind: 'conflict'; readonly stream: StreamId; readonly actual: number }

/** Runs inside the caller's transaction. */
export function append(sql: Sql, keys: Keyring, request: TextAppend): TextAppendResult {
  const earlier = sql.all<EntryRow>(
    'SELECT * FROM entry WHERE command = ? ORDER BY position',
    request.command,
  )
  if (earlier.length > 0) return { kind: 'repeated', entries: earlier.map(opener(keys)) }
  for (const { stream, expected } of request.streams) {
    const actual = versionOf(sql, stream)
    if (actual !== expected) return { kind: 'conflict', stream, actual }
  }
  const recordedAt = notBefore(request.now, newestTime(sql))
  const actor = toCanonical(request.actor)
  const entries = request.streams.flatMap((part) =>
    part.entries.map((entry, index) =>
      insert(
        sql,
        keys,
        withBlob(sql, keys, place(entry, part, index, request, recordedAt), entry.blob),
        actor,
      ),
    ),
  )
  for (const stream of request.erases ?? []) dropBlobs(sql, stream)
  noteKeyChanges(sql, request)
  for (const id of request.dropDrafts ?? []) dropDraft(sql, id)
  return { kind: 'appended', entries }
}

function versionOf(sql: Sql, stream: StreamId): number {
  const row = sql.find<{ version: number }>(
    'SELECT version FROM entry WHERE stream = ? ORDER BY version DESC LIMIT 1',
    stream,
  )
  return row?.version ?? 0
}

// The cast: zero milliseconds, for a ledger without entries.
const EPOCH = 0 as Instant

function newestTime(sql: Sql): Instant {
  const row = sql.find<{ recorded_at: Instant }>(
    'SELECT recorded_at FROM entry ORDER BY position DESC LIMIT 1',
  )
  return row?.recorded_at ?? EPOCH
}

function place(
  entry: DraftedEntry,
  part: { stream: StreamId; expected: number },
  index: number,
  request: TextAppend,
  recordedAt: Instant,
): Placed {
  return {
    id: entry.id,
    stream: part.stream,
    version: part.expected + index + 1,
    type: entry.type,
    typeVersion: entry.typeVersion,
    recordedAt,
    occurredAt: entry.occurredAt ?? recordedAt,
    actor: request.actor,
    command: request.command,
    log: entry.log,
    route: entry.route,
    class: entry.class,
    body: entry.body,
  }
}

type Placed = Omit<TextEntry, 'position' | 'body'> & { readonly body: string }

function withBlob(sql: Sql, keys: Keyring, entry: Placed, blob: NewBlob | undefined): Placed {
  if (!blob) return entry
  return { ...entry, route: { ...entry.route, blob: putBlob(sql, keys, entry, blob) } }
}

function insert(sql: Sql, keys: Keyring, entry: Placed, actor: string): TextEntry {
  const key = keys.getCurrent(entry.stream, entry.class, holderOf(entry.stream, entry.log))
  const position = sql.insert(
    `INSERT INTO entry (id, stream, version, type, type_version, recorded_at, occurred_at, actor,
       command, log, route, class, key, sealed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    entry.id,
    entry.stream,
    entry.version,
    entry.type,
    entry.typeVersion,
    entry.recordedAt,
    entry.occurredAt,
    actor,
    entry.command,
    entry.log,
    toFlatCanonical(entry.route),
    entry.class,
    key.number,
    seal(key.bytes, entry.body, toIdentity(entry)),
  )
  return { ...entry, position }
}
