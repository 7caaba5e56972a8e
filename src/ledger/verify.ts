import { join } from 'node:path'
import type { PartyId, SealedEntry } from '../kit/index.ts'
import type { AccessRecord } from './access.ts'
import { blobChecker } from './blobs.ts'
import { findStatement, splitNotes, toOrigin, toStatement } from './checkpoint.ts'
import type { EntryRow } from './entry-row.ts'
import { LedgerFault, toFault } from './fault.ts'
import { integratedTo } from './integrated.ts'
import { Keyring } from './keyring.ts'
import { type Finding, LogWalk, type Report } from './log-walk.ts'
import { KEY_FILE, LEDGER_FILE, type LedgerMeta, openSecret, readMeta } from './meta.ts'
import { findPlain, toIdentity } from './sealing.ts'
import { listCheckpoints, toAccessLeaf, toEntryLeaf } from './sequencer.ts'
import { signingKey, toPublicKey } from './signing.ts'
import { openSql, type Sql } from './sql.ts'
import { ACCESS_LOG } from './store.ts'

export type VerifyOptions = {
  readonly dir: string
  /** With it, every body is opened too. */
  readonly masterKey?: Uint8Array
  /** Text of one or more checkpoints kept elsewhere; alone it catches a rewrite that was signed again. */
  readonly checkpoint?: string
  /** Is shown the clear part of every entry, in order: to look for one without any key. */
  readonly onEntry?: (entry: ClearEntry) => void
}

export type ClearEntry = Pick<SealedEntry, 'id' | 'type' | 'stream' | 'recordedAt' | 'log'>

export type VerifyReport = {
  readonly sound: boolean
  readonly entries: number
  readonly accesses: number
  /** Of these, not yet in a tree: only later checkpoints will vouch for them. */
  readonly pending: number
  /** With a master key: bodies that opened, and bodies whose key nobody holds (erased). */
  readonly bodies?: { readonly opened: number; readonly erased: number }
  readonly logs: readonly {
    readonly log: PartyId
    readonly size: number
    readonly root: string
    readonly checkpoints: number
  }[]
  /** The first hundred. */
  readonly findings: readonly Finding[]
}

const SHOWN_FINDINGS = 100

/**
 * Recomputes every hash and checks every signature of a ledger at rest or in use, changing nothing.
 * Needs no key for that. Faults: not-a-ledger, newer-format, wrong-key, keys-missing.
 */
export async function verify(options: VerifyOptions): Promise<VerifyReport> {
  const meta = readMeta(options.dir)
  if (!meta) throw new LedgerFault('not-a-ledger', `${options.dir} holds no ledger`)
  const path = join(options.dir, LEDGER_FILE)
  const sql = openSql(path, { readOnly: true })
  try {
    sql.exec('BEGIN')
    return verifyLedger(sql, meta, options)
  } catch (error) {
    throw toFault(error, path)
  } finally {
    sql.close()
  }
}

function verifyLedger(sql: Sql, meta: LedgerMeta, options: VerifyOptions): VerifyReport {
  const findings: Finding[] = []
  const report: Report = (finding) => findings.push(finding)
  const logs = walkLogs(sql, meta, options.checkpoint, report)
  const bodies = options.masterKey && openBodies(sql, meta, options.dir, options.masterKey, report)
  const order = checkOrder(report)
  const checkBlob = blobChecker(sql, report)
  const cursors = { entry: integratedTo(sql, 'entry'), access: integratedTo(sql, 'access') }
  const counts = { entries: 0, accesses: 0, pending: 0 }
  for (const row of sql.each<EntryRow>('SELECT * FROM entry ORDER BY position')) {
    counts.entries += 1
    order(row)
    checkBlob(row)
    bodies?.check(row)
    options.onEntry?.(toClear(row))
    if (row.position > cursors.entry) counts.pending += 1
    else logs.get(row.log).step({ ...toEntryLeaf(row), entry: row.id })
  }
  for (const row of sql.each<AccessRecord>('SELECT * FROM access ORDER BY position')) {
    counts.accesses += 1
    if (row.position > cursors.access) counts.pending += 1
    else logs.get(ACCESS_LOG).step(toAccessLeaf(row))
  }
  const summaries = logs.end()
  const opened = bodies ? { bodies: bodies.end() } : {}
  const shown = findings.slice(0, SHOWN_FINDINGS)
  return { sound: findings.length === 0, ...counts, ...opened, logs: summaries, findings: shown }
}

const toClear = ({ id, type, stream, recorded_at: recordedAt, log }: EntryRow): ClearEntry => ({
  id,
  type,
  stream,
  recordedAt,
  log,
})

function walkLogs(sql: Sql, meta: LedgerMeta, kept: string | undefined, report: Report) {
  const given = kept === undefined ? [] : splitNotes(kept)
  // A file without a note proves nothing, and must not look as if it did.
  if (kept !== undefined && given.length === 0) report({ kind: 'kept-note-foreign' })
  const notes = given.flatMap((note) => readKept(note, meta, report) ?? [])
  const signed = Map.groupBy(listCheckpoints(sql), (checkpoint) => checkpoint.log)
  const walks = new Map<PartyId, LogWalk>()
  const get = (log: PartyId): LogWalk => {
    const mark = notes.find(({ origin }) => origin === toOrigin(meta.node, log))
    const about = { log, node: meta.node, publicKey: meta.publicKey, kept: mark }
    const walk = walks.get(log) ?? new LogWalk(sql, about, signed.get(log) ?? [], report)
    walks.set(log, walk)
    return walk
  }
  const end = () => {
    for (const log of [...signed.keys(), ...notes.map(({ log }) => log)]) get(log)
    for (const walk of walks.values()) walk.end(findHead(sql, walk.log))
    return [...walks.values()].map((walk) => walk.toSummary())
  }
  return { get, end }
}

const findHead = (sql: Sql, log: PartyId) =>
  sql.find<{ size: number; frontier: Uint8Array }>(
    'SELECT size, frontier FROM tree_head WHERE log = ?',
    log,
  )

function readKept(kept: string, meta: LedgerMeta, report: Report) {
  const origin = toStatement(kept)?.origin ?? ''
  const own = origin.startsWith(`${meta.node}/`)
  const statement = own ? findStatement(kept, origin, meta.publicKey) : undefined
  if (!statement) {
    report({ kind: 'kept-note-foreign' })
    return undefined
  }
  // The cast: what follows the node's name in an origin is the log (checkpoint.ts).
  const log = origin.slice(meta.node.length + 1) as PartyId
  return { ...statement, origin, log, kept: true }
}

/** Versions of a stream rise by one, times never fall. */
function checkOrder(report: Report): (row: EntryRow) => void {
  const versions = new Map<string, number>()
  let newest = 0
  return (row) => {
    if (row.version !== (versions.get(row.stream) ?? 0) + 1) {
      report({ kind: 'version-gap', stream: row.stream, version: row.version })
    }
    if (row.recorded_at < newest) report({ kind: 'time-decreased', position: row.position })
    versions.set(row.stream, row.version)
    newest = Math.max(newest, row.recorded_at)
  }
}

function openBodies(
  sql: Sql,
  meta: LedgerMeta,
  dir: string,
  masterKey: Uint8Array,
  report: Report,
) {
  const secret = openSecret(sql, meta.node, masterKey)
  if (toPublicKey(signingKey(secret)) !== meta.publicKey) report({ kind: 'public-key-altered' })
  const file = openKeyFile(dir)
  const keys = new Keyring(file, masterKey)
  const counts = { opened: 0, erased: 0 }
  const check = (row: EntryRow): void => {
    const state = tryBody(keys, row)
    if (state === 'unopenable') report({ kind: 'body-unopenable', entry: row.id })
    else counts[state] += 1
  }
  const end = () => {
    file.close()
    return counts
  }
  return { check, end }
}

function tryBody(keys: Keyring, row: EntryRow): 'opened' | 'erased' | 'unopenable' {
  try {
    const key = keys.findKey(row.key)
    if (!key) return 'erased'
    return findPlain(key.bytes, row.sealed, toIdentity(row)) ? 'opened' : 'unopenable'
  } catch (error) {
    if (error instanceof LedgerFault && error.code === 'damaged') return 'unopenable'
    throw error
  }
}

function openKeyFile(dir: string): Sql {
  try {
    return openSql(join(dir, KEY_FILE), { readOnly: true })
  } catch (error) {
    throw new LedgerFault('keys-missing', `${KEY_FILE} cannot be read`, { cause: error })
  }
}
