import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, join, resolve, sep } from 'node:path'
import type { Instant } from '../kit/index.ts'
import { readCheckpoints } from './checkpoints.ts'
import { readErased, writeErasureList } from './erasure-list.ts'
import { LedgerFault, toFault } from './fault.ts'
import { dropKeyCopy, noteKeyCopy, toKeyCopyName } from './key-copies.ts'
import { type Copied, hashFile, MANIFEST_FILE, type Manifest } from './manifest.ts'
import { KEY_FILE, LEDGER_FILE, readMeta } from './meta.ts'
import { openSql } from './sql.ts'

export type BackupOrder = {
  readonly dir: string
  /** Where ledgers go, one folder for each backup. Kept as long as one likes. */
  readonly to: string
  /** Where keys go, apart from the ledgers. Each copy lives thirty days. */
  readonly keysTo: string
  readonly now: Instant
}

export type Backup = {
  readonly folder: string
  readonly keys: string
  readonly manifest: Manifest
}

/**
 * Copies a ledger at rest or in use, changing nothing in it: SQLite gives each file as it stood at one
 * moment while writers go on. The keys are read after the entries, so that every entry copied has its
 * key. In the process that runs the node this needs a connection of SQLite and never a plain read of a
 * file (docs/surprises.md). Faults: not-a-ledger, keys-missing, unwritable, newer-format.
 */
export async function backUp(order: BackupOrder): Promise<Backup> {
  const meta = readMeta(order.dir)
  if (!meta) throw new LedgerFault('not-a-ledger', `${order.dir} holds no ledger`)
  refuseTogether(order)
  const stamp = toStamp(order.now)
  const folder = join(order.to, `rujukan-${stamp}`)
  const partial = `${folder}.partial`
  const keys = join(order.keysTo, toKeyCopyName(stamp))
  if ([folder, partial, keys].some((path) => existsSync(path)))
    throw new LedgerFault('unwritable', `a backup of ${stamp} is there already`)
  try {
    for (const dir of [order.keysTo, partial]) mkdirSync(dir, { recursive: true, mode: 0o700 })
    copy(join(order.dir, LEDGER_FILE), join(partial, LEDGER_FILE))
    noteKeyCopy(order.dir, { file: keys, at: order.now })
    copy(join(order.dir, KEY_FILE), keys)
    const manifest = await toManifest(meta, order, partial, keys)
    write(join(partial, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`)
    writeErasureList(order.keysTo, readErased(order.dir))
    renameSync(partial, folder)
    return { folder, keys, manifest }
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    dropKeyCopy(order.dir, keys, order.now)
    throw toFault(error, order.to)
  }
}

function refuseTogether(order: BackupOrder): void {
  if (!liesApart(order)) throw new LedgerFault('unwritable', 'a backup and its keys lie apart')
}

/** None within another: whoever has ledger and keys of one night has everything but the master key. */
export function liesApart({ dir, to, keysTo }: Omit<BackupOrder, 'now'>): boolean {
  const [ledgers, keys, data] = [to, keysTo, dir].map((path) => `${resolve(path)}${sep}`)
  const isWithin = (path = '', other = '') => path.startsWith(other) || other.startsWith(path)
  return !isWithin(ledgers, keys) && !isWithin(ledgers, data) && !isWithin(keys, data)
}

/** `20261125T133312Z`: names of files on every system, in the order of time. */
const toStamp = (at: Instant): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .round({ smallestUnit: 'second', roundingMode: 'floor' })
    .toString()
    .replaceAll(/[-:]/g, '')

/** What was deleted is not copied: VACUUM INTO writes the rows, no free pages. */
function copy(from: string, to: string): void {
  const sql = openSource(from)
  try {
    sql.run('VACUUM INTO ?', to)
  } catch (error) {
    throw toFault(error, to)
  } finally {
    sql.close()
  }
  sync(to)
}

function openSource(path: string) {
  try {
    return openSql(path, { readOnly: true, timeout: 5000 })
  } catch (error) {
    if (basename(path) === KEY_FILE)
      throw new LedgerFault('keys-missing', `${KEY_FILE} cannot be read`, { cause: error })
    throw toFault(error, path)
  }
}

function sync(path: string): void {
  chmodSync(path, 0o600)
  const file = openSync(path, 'r+')
  fsyncSync(file)
  closeSync(file)
}

const write = (path: string, text: string): void =>
  writeFileSync(path, text, { mode: 0o600, flush: true, flag: 'wx' })

async function toManifest(
  meta: { readonly node: string; readonly format: number },
  { now }: BackupOrder,
  folder: string,
  keys: string,
): Promise<Manifest> {
  const newest = new Map(readCheckpoints(folder).map(({ log, note }) => [log, note]))
  return {
    product: 'rujukan',
    made: Temporal.Instant.fromEpochMilliseconds(now).toString(),
    node: meta.node,
    format: meta.format,
    entries: countEntries(folder),
    ledger: await toCopied(join(folder, LEDGER_FILE)),
    keys: await toCopied(keys),
    checkpoints: [...newest.values()],
  }
}

function countEntries(dir: string): number {
  const sql = openSql(join(dir, LEDGER_FILE), { readOnly: true })
  try {
    return sql.find<{ count: number }>('SELECT count(*) AS count FROM entry')?.count ?? 0
  } finally {
    sql.close()
  }
}

const toCopied = async (path: string): Promise<Copied> => ({
  file: basename(path),
  bytes: statSync(path).size,
  sha256: await hashFile(path),
})
