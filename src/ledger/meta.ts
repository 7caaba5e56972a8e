import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { LedgerFault, toFault } from './fault.ts'
import type { KeySource } from './master-key.ts'
import { findMeta, LEDGER_MIGRATIONS, refuseNewer, writeMeta } from './schema.ts'
import { deriveKey, findPlain, KEY_BYTES, newKey, seal } from './sealing.ts'
import { signingKey, toPublicKey } from './signing.ts'
import { findFormat, openSql, type Sql } from './sql.ts'

export const LEDGER_FILE = 'ledger.db'
export const KEY_FILE = 'keys.db'
export const LOCK_FILE = 'lock.db'

/** What a ledger says of itself without any key. */
export type LedgerMeta = {
  readonly format: number
  /** Name of the node; origin of its checkpoints. */
  readonly node: string
  /** Ed25519, 32 bytes, base64. */
  readonly publicKey: string
  readonly keySource: KeySource
}

/** Undefined when the folder holds no ledger yet. Faults: not-a-ledger, newer-format. */
export function readMeta(dir: string): LedgerMeta | undefined {
  const path = join(dir, LEDGER_FILE)
  if (!existsSync(path)) return undefined
  const sql = openReading(path)
  try {
    return toMeta(sql)
  } catch (error) {
    throw toFault(error, path)
  } finally {
    sql.close()
  }
}

function openReading(path: string): Sql {
  try {
    return openSql(path, { readOnly: true })
  } catch (error) {
    throw toFault(error, path)
  }
}

export function toMeta(sql: Sql): LedgerMeta | undefined {
  const format = findFormat(sql)
  if (format === undefined) return refuseForeign(sql)
  refuseNewer(format, LEDGER_MIGRATIONS)
  // The cast: only writeNewMeta below writes this value.
  const keySource = JSON.parse(getMeta(sql, 'key-source')) as KeySource
  return { format, node: getMeta(sql, 'node'), publicKey: getMeta(sql, 'public-key'), keySource }
}

/** An empty file is a ledger whose first start was cut off; a file with other tables is foreign. */
function refuseForeign(sql: Sql): undefined {
  const table = sql.find('SELECT 1 FROM sqlite_schema')
  if (table) throw new LedgerFault('not-a-ledger', `${LEDGER_FILE} belongs to something else`)
  return undefined
}

function getMeta(sql: Sql, name: string): string {
  const value = findMeta(sql, name)
  if (value === undefined) throw new LedgerFault('not-a-ledger', `${LEDGER_FILE} has no ${name}`)
  return value
}

/** Names the node and makes its secret; the caller's transaction also holds the first migration. */
export function writeNewMeta(
  sql: Sql,
  given: { node: string; keySource: KeySource; masterKey: Uint8Array },
): void {
  if (!/^[^\s+~/]+$/u.test(given.node)) {
    throw new TypeError(`a node's name has no space, plus, tilde or slash: ${given.node}`)
  }
  const secret = newKey()
  const sealed = seal(masterSealing(given.masterKey), secret, { kind: 'secret', node: given.node })
  writeMeta(sql, 'node', given.node)
  writeMeta(sql, 'key-source', JSON.stringify(given.keySource))
  writeMeta(sql, 'public-key', toPublicKey(signingKey(secret)))
  writeMeta(sql, 'secret', Buffer.from(sealed).toString('base64'))
}

/**
 * The node's secret, from which its signing key and the key of login tags are derived. Opening it is
 * what tells a right master key from a wrong one. Fault: wrong-key.
 */
export function openSecret(sql: Sql, node: string, masterKey: Uint8Array): Uint8Array {
  const sealed = Buffer.from(getMeta(sql, 'secret'), 'base64')
  const key = masterKey.length === KEY_BYTES ? masterSealing(masterKey) : undefined
  const secret = key && findPlain(key, sealed, { kind: 'secret', node })
  if (!secret) throw new LedgerFault('wrong-key', 'the master key does not open this ledger')
  return secret
}

const masterSealing = (masterKey: Uint8Array): Uint8Array => deriveKey(masterKey, 'secret')
