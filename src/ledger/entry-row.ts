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
import { LedgerFault } from './fault.ts'
import type { Keyring } from './keyring.ts'
import { findPlain, toIdentity } from './sealing.ts'

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

/** The body as JSON text, with whatever wrap is left; undefined when nobody holds its key. Fault: damaged. */
export function findBody(keys: Keyring, row: EntryRow): string | undefined {
  const key = keys.findKey(row.key)
  if (!key) return undefined
  const plain = findPlain(key.bytes, row.sealed, toIdentity(row))
  if (!plain) throw new LedgerFault('damaged', `the body of entry ${row.id} does not open`)
  return plain.toString()
}

/** The entry as it is hashed. */
export function toSealed(row: EntryRow): SealedEntry {
  return { ...toEnvelope(row), sealed: Buffer.from(row.sealed).toString('base64url') }
}

export function toEnvelope(row: EntryRow): Omit<SealedEntry, 'sealed'> {
  return {
    id: row.id,
    stream: row.stream,
    version: row.version,
    type: row.type,
    typeVersion: row.type_version,
    recordedAt: row.recorded_at,
    occurredAt: row.occurred_at,
    // Both casts: append.ts is the only writer.
    actor: JSON.parse(row.actor) as Actor,
    command: row.command,
    log: row.log,
    route: JSON.parse(row.route) as Route,
    class: row.class,
  }
}

/**
 * `toCanonical(toSealed(row))` without parsing what is stored canonical already: members in RFC 8785
 * order. Hashing a ledger is mostly this.
 */
export function toLeafText(row: EntryRow): string {
  const text = JSON.stringify
  const { buffer, byteOffset, length } = row.sealed
  const sealed = Buffer.from(buffer, byteOffset, length).toString('base64url')
  return (
    `{"actor":${row.actor},"class":${text(row.class)},"command":${text(row.command)},` +
    `"id":${text(row.id)},"log":${text(row.log)},"occurredAt":${row.occurred_at},` +
    `"recordedAt":${row.recorded_at},"route":${row.route},"sealed":"${sealed}",` +
    `"stream":${text(row.stream)},"type":${text(row.type)},"typeVersion":${row.type_version},` +
    `"version":${row.version}}`
  )
}
