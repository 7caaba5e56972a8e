import { join } from 'node:path'
import type { EntryRow } from '../../src/ledger/entry-row.ts'
import { Keyring } from '../../src/ledger/keyring.ts'
import { openSecret } from '../../src/ledger/meta.ts'
import { seal, toIdentity } from '../../src/ledger/sealing.ts'
import { integrateBatch, signGrown, toEntryLeaf } from '../../src/ledger/sequencer.ts'
import { openSql, type Sql } from '../../src/ledger/sql.ts'
import { MASTER_KEY } from './folder.ts'

/** Somebody with the disk in hand, and every right on it. */
export function forge(dir: string, work: (sql: Sql) => void): void {
  const sql = openSql(join(dir, 'ledger.db'))
  for (const { name } of sql.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'trigger'",
  )) {
    sql.exec(`DROP TRIGGER ${name}`)
  }
  work(sql)
  sql.close()
}

export function getRow(sql: Sql, position: number): EntryRow {
  const row = sql.find<EntryRow>('SELECT * FROM entry WHERE position = ?', position)
  if (!row) throw new Error(`no entry at ${position}`)
  return row
}

export function rewriteBytes(sql: Sql, position: number): void {
  const sealed = Buffer.from(getRow(sql, position).sealed)
  sealed[20] = (sealed[20] ?? 0) ^ 1
  sql.run('UPDATE entry SET sealed = ? WHERE position = ?', sealed, position)
}

/** Makes the stored leaf agree with the entry as it is now (one log, so that index = position - 1). */
export function rewriteLeaf(sql: Sql, position: number): void {
  const row = getRow(sql, position)
  const number = Math.floor((position - 1) / 256)
  const tile = sql.find<{ hashes: Uint8Array }>(
    'SELECT hashes FROM tile WHERE log = ? AND number = ?',
    row.log,
    number,
  )
  const hashes = Buffer.from(tile?.hashes ?? [])
  hashes.write(toEntryLeaf(row).hash, ((position - 1) % 256) * 32, 'latin1')
  sql.run('UPDATE tile SET hashes = ? WHERE log = ? AND number = ?', hashes, row.log, number)
}

/** With the real master key: another text under the real stream key, as the node itself would seal it. */
export function resealBody(sql: Sql, dir: string, position: number, body: unknown): void {
  const row = getRow(sql, position)
  const file = openSql(join(dir, 'keys.db'))
  const key = new Keyring(file, MASTER_KEY).findKey(row.key)
  if (!key) throw new Error('the key is gone')
  const sealed = seal(key.bytes, JSON.stringify(body), toIdentity(row))
  sql.run('UPDATE entry SET sealed = ? WHERE position = ?', sealed, position)
  file.close()
}

/** Builds every tree anew and signs it at the sizes that were signed before, with the real key. */
export function signAgain(sql: Sql, node: string): void {
  const sizes = sql.all<{ size: number }>('SELECT size FROM checkpoint ORDER BY size')
  sql.exec(
    'DELETE FROM tile; DELETE FROM tree_head; DELETE FROM integrated; DELETE FROM checkpoint',
  )
  let done = 0
  for (const { size } of sizes) {
    integrateBatch(sql, size - done)
    signGrown(sql, node, openSecret(sql, node, MASTER_KEY))
    done = size
  }
}
