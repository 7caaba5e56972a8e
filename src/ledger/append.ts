import type { EntryId, Instant, NewBlob, NewEntry, PartyId, Route, StreamId } from '../kit/index.ts'
import { notBefore, toCanonical } from '../kit/index.ts'
import { dropBlobs, putBlob } from './blobs.ts'
import { dropDraft } from './drafts.ts'
import type { EntryRow } from './entry-row.ts'
import { holderOf, noteKeyChanges } from './key-changes.ts'
import type { Keyring } from './keyring.ts'
import { type OpenedRow, openRows, writeRows } from './opened-text.ts'
import { seal, toFlatCanonical, toIdentity } from './sealing.ts'
import type { Sql } from './sql.ts'
import type { AppendRequest } from './store.ts'

/** An entry to append, with its id drawn and its body as JSON text. */
export type DraftedEntry = Pick<NewEntry, 'type' | 'class' | 'route'> & {
  readonly id: EntryId
  readonly typeVersion: number
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

/** Entries as text: see opened-text.ts. */
export type TextAppendResult =
  | { readonly kind: 'appended' | 'repeated'; readonly entries: string }
  | { readonly kind: 'conflict'; readonly stream: StreamId; readonly actual: number }

/** Runs inside the caller's transaction. */
export function append(sql: Sql, keys: Keyring, request: TextAppend): TextAppendResult {
  const earlier = sql.all<EntryRow>(
    'SELECT * FROM entry WHERE command = ? ORDER BY position',
    request.command,
  )
  if (earlier.length > 0) return { kind: 'repeated', entries: openRows(keys, earlier) }
  for (const { stream, expected } of request.streams) {
    const actual = versionOf(sql, stream)
    if (actual !== expected) return { kind: 'conflict', stream, actual }
  }
  const { command } = request
  const recordedAt = notBefore(request.now, newestTime(sql))
  const actor = toCanonical(request.actor)
  const rows = request.streams.flatMap(({ stream, expected, entries }) =>
    entries.map((entry, index) =>
      insert(sql, keys, entry, {
        stream,
        version: expected + index + 1,
        recorded_at: recordedAt,
        actor,
        command,
      }),
    ),
  )
  for (const stream of request.erases ?? []) dropBlobs(sql, stream)
  noteKeyChanges(sql, request)
  for (const id of request.dropDrafts ?? []) dropDraft(sql, id)
  return { kind: 'appended', entries: writeRows(rows) }
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

/** Where an entry comes to stand, when and by whom. */
type Place = Pick<OpenedRow, 'stream' | 'version' | 'recorded_at' | 'actor' | 'command'>

function insert(sql: Sql, keys: Keyring, entry: DraftedEntry, place: Place): OpenedRow {
  const { id, type, class: dataClass, log, body } = entry
  const { stream, version } = place
  const key = keys.getCurrent(stream, dataClass, holderOf(stream, log))
  const row = {
    ...place,
    id,
    type,
    type_version: entry.typeVersion,
    occurred_at: entry.occurredAt ?? place.recorded_at,
    log,
    route: toFlatCanonical(toRoute(sql, keys, entry, stream)),
    class: dataClass,
  }
  const position = sql.insert(
    `INSERT INTO entry (id, stream, version, type, type_version, recorded_at, occurred_at, actor,
       command, log, route, class, key, sealed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    stream,
    version,
    type,
    row.type_version,
    row.recorded_at,
    row.occurred_at,
    row.actor,
    row.command,
    log,
    row.route,
    dataClass,
    key.number,
    seal(key.bytes, body, toIdentity(row)),
  )
  return { ...row, position, body }
}

/** With the name of what is kept beside the entry. */
function toRoute(sql: Sql, keys: Keyring, entry: DraftedEntry, stream: StreamId): Route {
  const { id, log, route, blob } = entry
  return blob ? { ...route, blob: putBlob(sql, keys, { id, stream, log }, blob) } : route
}
