import type {
  Actor,
  CommandId,
  DataClass,
  EntryId,
  Instant,
  PartyId,
  Route,
  SealedEntry,
  StreamId,
} from '../kit/index.ts'
import { findCaseOf, notBefore, toCanonical } from '../kit/index.ts'
import { LedgerFault } from './fault.ts'
import { type Keyring, NODE_PARTY } from './keyring.ts'
import { findPlain, seal, toIdentity } from './sealing.ts'
import type { Sql } from './sql.ts'
import type { AppendRequest } from './store.ts'

/** An entry whose body is JSON text: what crosses between the threads. */
export type TextEntry = Omit<SealedEntry, 'sealed'> & {
  readonly position: number
  readonly body: string | undefined
}

/** An entry to append, with its id drawn and its body as JSON text. */
export type DraftedEntry = Pick<TextEntry, 'id' | 'type' | 'typeVersion' | 'class' | 'route'> & {
  readonly occurredAt: Instant | undefined
  readonly log: PartyId
  readonly body: string
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

/** One row of `entry`, as SQLite gives it. */
export type EntryRow = {
  position: number
  id: EntryId
  stream: StreamId
  version: number
  type: string
  type_version: number
  recorded_at: Instant
  occurred_at: Instant
  actor: string
  command: CommandId
  log: PartyId
  route: string
  class: DataClass
  key: number
  sealed: Uint8Array
}

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
  const entries = request.streams.flatMap((part) =>
    part.entries.map((entry, index) =>
      insert(sql, keys, place(entry, part, index, request, recordedAt)),
    ),
  )
  noteKeyChanges(sql, request)
  for (const id of request.dropDrafts ?? []) sql.run('DELETE FROM draft WHERE id = ?', id)
  return { kind: 'appended', entries }
}

function versionOf(sql: Sql, stream: StreamId): number {
  const row = sql.find<{ version: number }>(
    'SELECT version FROM entry WHERE stream = ? ORDER BY version DESC LIMIT 1',
    stream,
  )
  return row?.version ?? 0
}

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
): Omit<TextEntry, 'position' | 'body'> & { body: string } {
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

function insert(
  sql: Sql,
  keys: Keyring,
  entry: Omit<TextEntry, 'position' | 'body'> & { body: string },
): TextEntry {
  const key = keys.getCurrent(entry.stream, entry.class, holderOf(entry.stream, entry.log))
  const row = sql.find<{ position: number }>(
    `INSERT INTO entry (id, stream, version, type, type_version, recorded_at, occurred_at, actor,
       command, log, route, class, key, sealed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING position`,
    entry.id,
    entry.stream,
    entry.version,
    entry.type,
    entry.typeVersion,
    entry.recordedAt,
    entry.occurredAt,
    toCanonical(entry.actor),
    entry.command,
    entry.log,
    toCanonical(entry.route),
    entry.class,
    key.number,
    seal(key.bytes, entry.body, toIdentity(entry)),
  )
  if (!row) throw new LedgerFault('unwritable', `entry ${entry.id} has no position`)
  return { ...entry, position: row.position }
}

/** A case's keys are made for the party whose log it is in, every other stream's for the node. */
export const holderOf = (stream: StreamId, log: PartyId): PartyId =>
  findCaseOf(stream) === undefined ? NODE_PARTY : log

function noteKeyChanges(sql: Sql, request: TextAppend): void {
  const note = (adds: number, { stream, class: dataClass, party }: KeyChange): void => {
    const log = request.streams.find((part) => part.stream === stream)?.log ?? party
    sql.run(
      'INSERT INTO key_change (adds, stream, class, party, lead) VALUES (?, ?, ?, ?, ?)',
      adds,
      stream,
      dataClass,
      party,
      holderOf(stream, log),
    )
  }
  for (const holding of request.wraps ?? []) note(1, holding)
  for (const holding of request.unwraps ?? []) note(0, holding)
}

type KeyChange = NonNullable<AppendRequest['wraps']>[number]

/** Opens rows with whatever wrap is left; a body nobody holds a key of stays undefined. */
export function opener(keys: Keyring): (row: EntryRow) => TextEntry {
  return (row) => {
    const { sealed: _, ...envelope } = toSealed(row)
    return { ...envelope, position: row.position, body: openBody(keys, row) }
  }
}

function openBody(keys: Keyring, row: EntryRow): string | undefined {
  const key = keys.findKey(row.key)
  if (!key) return undefined
  const plain = findPlain(key.bytes, row.sealed, toIdentity(row))
  if (!plain) throw new LedgerFault('damaged', `the body of entry ${row.id} does not open`)
  return Buffer.from(plain).toString()
}

/** The entry as it is hashed. */
export function toSealed(row: EntryRow): SealedEntry {
  return {
    id: row.id,
    stream: row.stream,
    version: row.version,
    type: row.type,
    typeVersion: row.type_version,
    recordedAt: row.recorded_at,
    occurredAt: row.occurred_at,
    // Both casts: `insert` above is the only writer.
    actor: JSON.parse(row.actor) as Actor,
    command: row.command,
    log: row.log,
    route: JSON.parse(row.route) as Route,
    class: row.class,
    sealed: Buffer.from(row.sealed).toString('base64url'),
  }
}

/**
 * `toCanonical(toSealed(row))` without parsing what is stored canonical already: members in RFC 8785
 * order. Hashing a ledger is mostly this.
 */
export function toLeafText(row: EntryRow): string {
  const text = JSON.stringify
  const sealed = Buffer.from(row.sealed).toString('base64url')
  return (
    `{"actor":${row.actor},"class":${text(row.class)},"command":${text(row.command)},` +
    `"id":${text(row.id)},"log":${text(row.log)},"occurredAt":${row.occurred_at},` +
    `"recordedAt":${row.recorded_at},"route":${row.route},"sealed":"${sealed}",` +
    `"stream":${text(row.stream)},"type":${text(row.type)},"typeVersion":${row.type_version},` +
    `"version":${row.version}}`
  )
}
