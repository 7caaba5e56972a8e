import type { PartyId, StreamId } from '../kit/index.ts'
import { findCaseOf } from '../kit/index.ts'
import { type Keyring, NODE_PARTY } from './keyring.ts'
import type { Sql } from './sql.ts'
import type { AppendRequest, KeyHolding } from './store.ts'

type Changing = Pick<AppendRequest, 'wraps' | 'unwraps' | 'erases'> & {
  readonly streams: readonly { readonly stream: StreamId; readonly log: PartyId }[]
}

/** Recorded with the entries; `keySettler` makes it so after their commit. */
export function noteKeyChanges(sql: Sql, request: Changing): void {
  const note = (adds: number, { stream, class: dataClass, party }: KeyHolding): void => {
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
  for (const stream of request.erases ?? []) noteErasure(sql, stream)
}

/** Stands in place of class and party where every key of a stream goes. */
const EVERY = '*'

/** To be recorded with whatever makes the stream's keys needless. */
export function noteErasure(sql: Sql, stream: StreamId): void {
  sql.run(
    "INSERT INTO key_change (adds, stream, class, party, lead) VALUES (0, ?, ?, ?, '')",
    stream,
    EVERY,
    EVERY,
  )
}

/** A case's keys are made for the party whose log it is in, every other stream's for the node. */
export const holderOf = (stream: StreamId, log: PartyId): PartyId =>
  findCaseOf(stream) === undefined ? NODE_PARTY : log

type KeyChange = KeyHolding & { number: number; adds: number; lead: PartyId }

/**
 * Brings keys.db to what committed entries said, and clears deleted wraps off the disk. To be called
 * after every commit and once at the start, for what the last process did not come to.
 */
export function keySettler(
  sql: Sql,
  keys: Keyring,
  transact: (work: () => void) => void,
): () => void {
  let unscrubbed = true
  return () => {
    const changes = sql.all<KeyChange>('SELECT * FROM key_change ORDER BY number')
    if (changes.length > 0) transact(() => applyAll(sql, keys, changes))
    if (changes.some((change) => change.adds === 0)) unscrubbed = true
    if (unscrubbed) unscrubbed = !keys.scrub()
  }
}

function applyAll(sql: Sql, keys: Keyring, changes: readonly KeyChange[]): void {
  for (const change of changes) {
    if (change.adds === 1) keys.addHolder(change, change.lead)
    else if (change.party === EVERY) keys.eraseStream(change.stream)
    else keys.dropHolder(change)
  }
  sql.run('DELETE FROM key_change')
}
