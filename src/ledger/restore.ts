import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { caseStream, type Instant } from '../kit/index.ts'
import {
  ERASURE_LIST,
  type Erased,
  listErased,
  readErasureList,
  writeErasureList,
} from './erasure-list.ts'
import { LedgerFault, toFault } from './fault.ts'
import { findKeyCopies, noteKeyCopy } from './key-copies.ts'
import type { Finding } from './log-walk.ts'
import { type Copied, findManifest, hashFile, type Manifest } from './manifest.ts'
import { KEY_FILE, LEDGER_FILE } from './meta.ts'
import { openSql } from './sql.ts'
import { type VerifyReport, verify } from './verify.ts'

export type RestoreOrder = {
  /** A backup, or the folder in which backups lie: then the newest. */
  readonly from: string
  /** A copy of the keys, or the folder in which the copies lie: then the one of that backup. */
  readonly keys: string
  /** Folder with the list of erasures, when it does not lie beside the keys. */
  readonly erasures?: string
  /** Must be empty or not there. */
  readonly to: string
  readonly now: Instant
  /** Notes kept elsewhere: they alone show a backup that was rewritten and signed again. */
  readonly checkpoint?: string
  /** With it every body is opened too. */
  readonly masterKey?: Uint8Array
}

export type RestoreRefusal =
  | 'no-backup'
  | 'target-not-empty'
  | 'keys-not-there'
  | 'no-erasure-list'
  | 'ledger-altered'
  | 'keys-altered'
  | 'does-not-verify'

export type Restored =
  | {
      readonly kind: 'restored'
      readonly folder: string
      readonly manifest: Manifest
      readonly report: VerifyReport
      /** Cases on the list that this backup still held. */
      readonly erased: readonly Erased[]
    }
  | {
      readonly kind: 'refused'
      readonly why: RestoreRefusal
      readonly about: string
      readonly findings?: readonly Finding[]
    }

/** Puts a backup into an empty folder, after it was proved and what was erased since is erased in it. */
export async function restore(order: RestoreOrder): Promise<Restored> {
  const folder = findBackup(order.from)
  const manifest = folder && findManifest(folder)
  if (!folder || !manifest) return refused('no-backup', order.from)
  if (!isEmpty(order.to)) return refused('target-not-empty', order.to)
  const keys = isFolder(order.keys) ? join(order.keys, manifest.keys.file) : order.keys
  if (!existsSync(keys)) return refused('keys-not-there', keys)
  const lists = order.erasures ?? dirname(keys)
  if (!existsSync(join(lists, ERASURE_LIST))) return refused('no-erasure-list', lists)
  const files = { ledger: join(folder, LEDGER_FILE), keys, lists }
  if (!(await isSame(files.ledger, manifest.ledger))) return refused('ledger-altered', folder)
  if (!(await isSame(files.keys, manifest.keys))) return refused('keys-altered', keys)
  const staging = `${resolve(order.to)}.restoring`
  try {
    rmSync(staging, { recursive: true, force: true })
    return await fill(staging, { ...order, folder, manifest, files })
  } catch (error) {
    throw toFault(error, order.to)
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

const refused = (why: RestoreRefusal, about: string): Restored => ({ kind: 'refused', why, about })

/** The backup itself or the newest in a folder: names of backups are in the order of time. */
export function findBackup(from: string): string | undefined {
  if (!isFolder(from)) return undefined
  if (findManifest(from)) return from
  const newest = readdirSync(from)
    .filter((name) => findManifest(join(from, name)))
    .sort()
    .at(-1)
  return newest && join(from, newest)
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

const isEmpty = (path: string): boolean =>
  !existsSync(path) || (isFolder(path) && readdirSync(path).length === 0)

const isSame = async (path: string, { bytes, sha256 }: Copied): Promise<boolean> =>
  existsSync(path) && statSync(path).size === bytes && (await hashFile(path)) === sha256

type Filling = RestoreOrder & {
  readonly folder: string
  readonly manifest: Manifest
  readonly files: { readonly ledger: string; readonly keys: string; readonly lists: string }
}

async function fill(staging: string, filling: Filling): Promise<Restored> {
  const { files, manifest, folder, to, now, masterKey, checkpoint } = filling
  mkdirSync(staging, { recursive: true, mode: 0o700 })
  copyFileSync(files.ledger, join(staging, LEDGER_FILE))
  copyFileSync(files.keys, join(staging, KEY_FILE))
  const report = await proved(staging, masterKey, manifest.checkpoints, checkpoint)
  if (!report.sound) {
    return { kind: 'refused', why: 'does-not-verify', about: folder, findings: report.findings }
  }
  const list = readErasureList(files.lists)
  const erased = erase(staging, list)
  writeErasureList(staging, list)
  for (const copy of findKeyCopies(resolve(dirname(files.keys)))) noteKeyCopy(staging, copy)
  // Whatever the lost machine copied after this backup is not known here.
  noteKeyCopy(staging, { at: now })
  if (existsSync(to)) rmdirSync(to)
  mkdirSync(dirname(resolve(to)), { recursive: true })
  renameSync(staging, to)
  return { kind: 'restored', folder, manifest, report, erased }
}

/** By the backup's own notes, none if its node never signed one, and by those kept elsewhere: each log's must hold. */
async function proved(
  dir: string,
  masterKey: Uint8Array | undefined,
  notes: readonly string[],
  kept: string | undefined,
): Promise<VerifyReport> {
  const key = masterKey ? { masterKey } : {}
  const noted = notes.length > 0 ? { checkpoint: notes.join('\n') } : {}
  const own = await verify({ dir, ...key, ...noted })
  if (!own.sound || kept === undefined) return own
  const compared = await verify({ dir, checkpoint: kept })
  return compared.sound ? own : compared
}

/**
 * Deletes the keys of what was erased after this backup was made. No key is needed for that; the node
 * writes the tombstones when it starts.
 */
function erase(dir: string, list: readonly Erased[]): Erased[] {
  const ledger = openSql(join(dir, LEDGER_FILE), { readOnly: true })
  const done = new Set(listErased(ledger).map(({ case: id }) => id))
  ledger.close()
  const keys = openSql(join(dir, KEY_FILE))
  try {
    keys.exec('PRAGMA secure_delete = ON')
    const late = list.filter(({ case: id }) => !done.has(id))
    const held = late.filter(
      ({ case: id }) => keys.run('DELETE FROM wrapped_key WHERE stream = ?', caseStream(id)) > 0,
    )
    keys.exec('VACUUM')
    return held
  } catch (error) {
    throw error instanceof LedgerFault ? error : toFault(error, basename(dir))
  } finally {
    keys.close()
  }
}
