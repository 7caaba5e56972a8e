import type { Instant, OfficerId, StreamId } from '../kit/index.ts'
import { LedgerFault } from './fault.ts'
import { type Keyring, NODE_PARTY } from './keyring.ts'
import { findPlain, seal } from './sealing.ts'
import type { Sql } from './sql.ts'
import type { Passkey } from './store.ts'

type PasskeyRow = {
  credential: string
  passkey: string
  officer: OfficerId
  public_key: Uint8Array
  counter: number
  created_at: Instant
  used_at: Instant | null
  key: number
  sealed: Uint8Array
}

// The cast: a stream of the ledger's own, which holds a key and no entries.
const PASSKEYS = 'passkeys' as StreamId

/** Rows of passkeys: public keys and ids; the name an officer gave is sealed under the node's key. */
export function passkeyRows(sql: Sql, keys: Keyring) {
  const read = (row: PasskeyRow): Passkey => ({
    credential: row.credential,
    passkey: row.passkey,
    officer: row.officer,
    publicKey: Uint8Array.from(row.public_key),
    counter: row.counter,
    createdAt: row.created_at,
    ...(row.used_at === null ? {} : { usedAt: row.used_at }),
    body: open(keys, row),
  })
  return {
    putPasskey: (row: Passkey): void => {
      const key = keys.getCurrent(PASSKEYS, 'identity', NODE_PARTY)
      sql.run(
        `INSERT OR REPLACE INTO passkey
           (credential, passkey, officer, public_key, counter, created_at, used_at, key, sealed)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        row.credential,
        row.passkey,
        row.officer,
        row.publicKey,
        row.counter,
        row.createdAt,
        row.usedAt ?? null,
        key.number,
        seal(key.bytes, JSON.stringify(row.body), toIdentity(row.credential)),
      )
    },
    findPasskey: (credential: string): Passkey | undefined => {
      const row = sql.find<PasskeyRow>('SELECT * FROM passkey WHERE credential = ?', credential)
      return row && read(row)
    },
    listPasskeys: (officer: OfficerId): Passkey[] =>
      sql
        .all<PasskeyRow>('SELECT * FROM passkey WHERE officer = ? ORDER BY created_at', officer)
        .map(read),
    countPasskey: (credential: string, counter: number, usedAt: Instant): boolean =>
      sql.run(
        `UPDATE passkey SET counter = ?, used_at = ?
         WHERE credential = ? AND (counter < ? OR (counter = 0 AND ? = 0))`,
        counter,
        usedAt,
        credential,
        counter,
        counter,
      ) === 1,
    dropPasskey: (credential: string): void => {
      sql.run('DELETE FROM passkey WHERE credential = ?', credential)
    },
    dropPasskeys: (officer: OfficerId): void => {
      sql.run('DELETE FROM passkey WHERE officer = ?', officer)
    },
  }
}

function open(keys: Keyring, row: PasskeyRow): Passkey['body'] {
  const key = keys.findKey(row.key)
  const plain = key && findPlain(key.bytes, row.sealed, toIdentity(row.credential))
  if (!plain) throw new LedgerFault('damaged', 'a passkey does not open')
  // The cast: `putPasskey` above is the only writer.
  return JSON.parse(plain.toString()) as Passkey['body']
}

const toIdentity = (credential: string) => ({ kind: 'passkey', credential })
