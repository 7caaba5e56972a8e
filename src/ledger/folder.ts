import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { LedgerFault, toFault } from './fault.ts'
import type { KeySource } from './master-key.ts'
import {
  KEY_FILE,
  LEDGER_FILE,
  type LedgerMeta,
  LOCK_FILE,
  openSecret,
  toMeta,
  writeNewMeta,
} from './meta.ts'
import { KEY_MIGRATIONS, LEDGER_MIGRATIONS, migrate } from './schema.ts'
import { openSql, type Sql } from './sql.ts'

export type FolderOptions = {
  readonly dir: string
  readonly masterKey: Uint8Array
  readonly node: string
  /** Recorded when the folder is created. */
  readonly keySource: KeySource
  /** See `LedgerOptions`. */
  readonly filling: boolean
}

export type Folder = {
  readonly ledger: Sql
  readonly keys: Sql
  readonly meta: LedgerMeta
  readonly secret: Uint8Array
  close(): void
}

/** Takes the folder for this process, making it when it is empty. Every fault but `closed`. */
export function openFolder(options: FolderOptions): Folder {
  const opened: Sql[] = []
  const open = (file: string): Sql => {
    const sql = openSql(join(options.dir, file))
    opened.push(sql)
    return sql
  }
  const close = (): void => {
    for (const sql of opened.toReversed()) sql.close()
  }
  try {
    mkdirSync(options.dir, { recursive: true, mode: 0o700 })
    return { ...fillFolder(options, open), close }
  } catch (error) {
    close()
    throw toFault(error, options.dir)
  }
}

function fillFolder(options: FolderOptions, open: (file: string) => Sql): Omit<Folder, 'close'> {
  lock(open(LOCK_FILE))
  const hasKeys = existsSync(join(options.dir, KEY_FILE))
  const ledger = open(LEDGER_FILE)
  const meta = toMeta(ledger)
  if (meta && !hasKeys) throw new LedgerFault('keys-missing', `${KEY_FILE} is missing`)
  if (meta) openSecret(ledger, meta.node, options.masterKey)
  tune(ledger, options.filling)
  const keys = openKeys(open, options.filling)
  if (!meta && keys.find('SELECT 1 FROM party_key')) {
    throw new LedgerFault('not-a-ledger', `${KEY_FILE} belongs to a ledger that is not here`)
  }
  const ready = prepareLedger(ledger, meta === undefined ? options : undefined)
  return { ledger, keys, meta: ready, secret: openSecret(ledger, ready.node, options.masterKey) }
}

/** Held as long as the process lives: the system drops it when the process is killed. */
function lock(sql: Sql): void {
  try {
    sql.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    const fault = toFault(error, LOCK_FILE)
    if (!(fault instanceof LedgerFault) || fault.code !== 'locked') throw fault
    throw new LedgerFault('locked', 'another process uses this folder', { cause: error })
  }
}

function tune(sql: Sql, filling: boolean): void {
  sql.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${filling ? 'OFF' : 'FULL'}`)
}

/** From now on every commit reaches the disk; so does all that was committed before. Outside a transaction. */
export function settle(...files: readonly Sql[]): void {
  for (const sql of files) {
    sql.exec('PRAGMA synchronous = FULL')
    sql.find('PRAGMA wal_checkpoint(TRUNCATE)')
  }
}

function openKeys(open: (file: string) => Sql, filling: boolean): Sql {
  const keys = open(KEY_FILE)
  tune(keys, filling)
  keys.exec('PRAGMA secure_delete = ON')
  keys.exec('BEGIN IMMEDIATE')
  migrate(keys, KEY_MIGRATIONS)
  keys.exec('COMMIT')
  return keys
}

function prepareLedger(ledger: Sql, fresh: FolderOptions | undefined): LedgerMeta {
  ledger.exec('BEGIN IMMEDIATE')
  migrate(ledger, LEDGER_MIGRATIONS)
  if (fresh) writeNewMeta(ledger, fresh)
  ledger.exec('COMMIT')
  const meta = toMeta(ledger)
  if (!meta) throw new LedgerFault('not-a-ledger', `${LEDGER_FILE} could not be prepared`)
  return meta
}
