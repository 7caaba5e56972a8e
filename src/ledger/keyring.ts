import type { DataClass, PartyId, StreamId } from '../kit/index.ts'
import { LedgerFault } from './fault.ts'
import { KeyNumbers } from './key-numbers.ts'
import { Recent } from './recent.ts'
import { deriveKey, findPlain, newKey, seal } from './sealing.ts'
import type { Sql } from './sql.ts'
import type { Inheritance, KeyHolding } from './store.ts'

/** A stream key: `number` names it in the entries sealed with it. */
export type StreamKey = { readonly number: number; readonly bytes: Uint8Array }

type Wrap = KeyHolding & { readonly key: number; readonly wrapped: Uint8Array }

/** Holder of every stream that is no case: the node itself (the cast: no party may be called so). */
export const NODE_PARTY = 'node' as PartyId
/** Opened keys kept in memory, about 200 bytes each. */
const OPEN_KEYS = 20_000

/**
 * The keys of keys.db. What is made is written in an open transaction that `commit` ends; the owner
 * commits it before the rows that were sealed with it.
 */
export class Keyring {
  readonly #sql: Sql
  readonly #partyWrapping: Uint8Array
  readonly #parties = new Map<PartyId, Uint8Array>()
  readonly #opened = new Recent<number, StreamKey>(OPEN_KEYS)
  readonly #current = new Recent<string, StreamKey>(OPEN_KEYS)
  readonly #numbers: KeyNumbers
  #writing = false

  /** `openedAt` in milliseconds: see KeyNumbers. */
  constructor(sql: Sql, masterKey: Uint8Array, openedAt = 0) {
    this.#sql = sql
    this.#numbers = new KeyNumbers(sql, openedAt)
    this.#partyWrapping = deriveKey(masterKey, 'party keys')
  }

  /** The key a stream's class is sealed with today, made for `holder` when there is none. */
  getCurrent(stream: StreamId, dataClass: DataClass, holder: PartyId): StreamKey {
    const known = this.#findCurrent(stream, dataClass)
    if (known) return known
    this.#begin()
    const key = { number: this.#numbers.draw(), bytes: newKey() }
    this.#wrapFor({ stream, class: dataClass, party: holder }, key)
    this.#opened.set(key.number, key)
    this.#current.set(toName(stream, dataClass), key)
    return key
  }

  /** The key with this number, or undefined when nobody holds it any more. */
  findKey(number: number): StreamKey | undefined {
    const known = this.#opened.get(number)
    if (known) return known
    const text = 'SELECT stream, class, party, key, wrapped FROM wrapped_key WHERE key = ? LIMIT 1'
    const row = this.#sql.find<Wrap>(text, number)
    return row && this.#unwrap(row)
  }

  /** Streams whose name begins so and that have a key. */
  streamsBelow(beginning: string): StreamId[] {
    const text = 'SELECT DISTINCT stream FROM wrapped_key WHERE stream >= ? AND stream < ?'
    const rows = this.#sql.all<{ stream: StreamId }>(text, beginning, `${beginning}\u{10ffff}`)
    return rows.map(({ stream }) => stream)
  }

  holders(stream: StreamId): KeyHolding[] {
    return this.#sql.all<KeyHolding>(
      'SELECT stream, class, party FROM wrapped_key WHERE stream = ? ORDER BY class, party',
      stream,
    )
  }

  /** `lead` gets the key too when it has to be made. */
  addHolder(holding: KeyHolding, lead: PartyId): void {
    this.#wrapFor(holding, this.getCurrent(holding.stream, holding.class, lead))
  }

  dropHolder({ stream, class: dataClass, party }: KeyHolding): void {
    const key = this.#findCurrent(stream, dataClass)
    const text = 'DELETE FROM wrapped_key WHERE stream = ? AND class = ? AND party = ?'
    this.#write(text, stream, dataClass, party)
    this.#current.drop(toName(stream, dataClass))
    if (key) this.#opened.drop(key.number)
  }

  /** No key of the stream is left but that of `register`: neither wrapped nor opened. */
  eraseStream(stream: StreamId): void {
    const gone = this.#sql.all<{ key: number; class: DataClass }>(
      "SELECT DISTINCT key, class FROM wrapped_key WHERE stream = ? AND class <> 'register'",
      stream,
    )
    for (const { key, class: dataClass } of gone) {
      const name = toName(stream, dataClass)
      for (const known of [this.#opened.get(key), this.#current.get(name)]) known?.bytes.fill(0)
      this.#opened.drop(key)
      this.#current.drop(name)
    }
    this.#write("DELETE FROM wrapped_key WHERE stream = ? AND class <> 'register'", stream)
  }

  /** Idempotent. A party that never held a key gets one, so that what comes to it later is inherited too. */
  inherit({ party, successor, whole }: Inheritance): void {
    const wrapped = whole
      ? seal(this.#getPartyKey(successor), this.#getPartyKey(party), toHeirloom(party, successor))
      : null
    this.#write(
      'INSERT INTO inheritance (party, successor, wrapped) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      party,
      successor,
      wrapped,
    )
  }

  inheritances(): Inheritance[] {
    const text =
      'SELECT party, successor, wrapped IS NOT NULL AS whole FROM inheritance ORDER BY 1, 2'
    const rows = this.#sql.all<Omit<Inheritance, 'whole'> & { whole: number }>(text)
    return rows.map((row) => ({ ...row, whole: row.whole === 1 }))
  }

  /** Ends the open transaction; returns whether there was one. */
  commit(): boolean {
    if (!this.#writing) return false
    this.#sql.exec('COMMIT')
    this.#writing = false
    return true
  }

  rollback(): void {
    if (this.#sql.inTransaction()) this.#sql.exec('ROLLBACK')
    this.#writing = false
    this.#numbers.forget()
    this.#opened.clear()
    this.#current.clear()
    this.#parties.clear()
  }

  /**
   * After wraps were deleted: their bytes leave the disk too (secure_delete, and an empty WAL). False
   * when a reader of the file still stands in the way.
   */
  scrub(): boolean {
    return this.#sql.find<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)')?.busy === 0
  }

  #findCurrent(stream: StreamId, dataClass: DataClass): StreamKey | undefined {
    const name = toName(stream, dataClass)
    const known = this.#current.get(name)
    if (known) return known
    const row = this.#sql.find<Wrap>(
      'SELECT stream, class, party, key, wrapped FROM wrapped_key WHERE stream = ? AND class = ? LIMIT 1',
      stream,
      dataClass,
    )
    const key = row && this.#unwrap(row)
    if (key) this.#current.set(name, key)
    return key
  }

  #unwrap(row: Wrap): StreamKey {
    const party = this.#findPartyKey(row.party)
    const bytes = party && findPlain(party, row.wrapped, toWrapIdentity(row, row.key))
    if (!bytes) throw new LedgerFault('damaged', `a key of ${row.stream} does not open`)
    const key = { number: row.key, bytes }
    this.#opened.set(row.key, key)
    return key
  }

  #wrapFor(holding: KeyHolding, key: StreamKey): void {
    const identity = toWrapIdentity(holding, key.number)
    this.#write(
      `INSERT INTO wrapped_key (stream, class, party, key, wrapped) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
      holding.stream,
      holding.class,
      holding.party,
      key.number,
      seal(this.#getPartyKey(holding.party), key.bytes, identity),
    )
  }

  #getPartyKey(party: PartyId): Uint8Array {
    const key = this.#findPartyKey(party) ?? this.#makePartyKey(party)
    this.#parties.set(party, key)
    return key
  }

  #findPartyKey(party: PartyId): Uint8Array | undefined {
    const known = this.#parties.get(party)
    if (known) return known
    const text = 'SELECT wrapped FROM party_key WHERE party = ?'
    const row = this.#sql.find<{ wrapped: Uint8Array }>(text, party)
    const key = row ? this.#openPartyKey(party, row.wrapped) : this.#findInherited(party)
    if (key) this.#parties.set(party, key)
    return key
  }

  /** The key of a party whose own wrap is gone, through whoever inherited it. */
  #findInherited(party: PartyId): Uint8Array | undefined {
    const text =
      'SELECT successor, wrapped FROM inheritance WHERE party = ? AND wrapped IS NOT NULL'
    const row = this.#sql.find<{ successor: PartyId; wrapped: Uint8Array }>(text, party)
    const own = row && this.#findPartyKey(row.successor)
    if (!row || !own) return undefined
    const key = findPlain(own, row.wrapped, toHeirloom(party, row.successor))
    if (!key) throw new LedgerFault('damaged', `the inherited key of ${party} does not open`)
    return key
  }

  #openPartyKey(party: PartyId, wrapped: Uint8Array): Uint8Array {
    const key = findPlain(this.#partyWrapping, wrapped, { kind: 'party-key', party })
    if (!key) throw new LedgerFault('damaged', `the key of ${party} does not open`)
    return key
  }

  #makePartyKey(party: PartyId): Uint8Array {
    const key = newKey()
    const wrapped = seal(this.#partyWrapping, key, { kind: 'party-key', party })
    this.#write('INSERT INTO party_key (party, wrapped) VALUES (?, ?)', party, wrapped)
    return key
  }

  #write(text: string, ...values: (string | number | Uint8Array | null)[]): void {
    this.#begin()
    this.#sql.run(text, ...values)
  }

  #begin(): void {
    if (!this.#writing) this.#sql.exec('BEGIN IMMEDIATE')
    this.#writing = true
  }
}

const toName = (stream: StreamId, dataClass: DataClass): string => `${stream} ${dataClass}`

const toHeirloom = (party: PartyId, successor: PartyId) => ({
  kind: 'inherited-key',
  party,
  successor,
})

const toWrapIdentity = (holding: KeyHolding, key: number) => ({
  class: holding.class,
  key,
  kind: 'stream-key',
  party: holding.party,
  stream: holding.stream,
})
