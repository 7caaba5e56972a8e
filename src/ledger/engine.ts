import type {
  BlobId,
  CaseId,
  DraftId,
  EntryId,
  Instant,
  PartyId,
  PostId,
  StreamId,
} from '../kit/index.ts'
import { readAccess, recordAccess } from './access.ts'
import { append, type TextAppend } from './append.ts'
import { readBlob } from './blobs.ts'
import { countDrafts, dropDraft, findDraft, listDrafts, putDraft, resealDrafts } from './drafts.ts'
import type { EntryRow } from './entry-row.ts'
import { LedgerFault, toFault } from './fault.ts'
import { type FolderOptions, openFolder, settle as settleFiles } from './folder.ts'
import { keySettler } from './key-changes.ts'
import { Keyring } from './keyring.ts'
import { openRows } from './opened-text.ts'
import { passkeyRows } from './passkeys.ts'
import { providerLinkRows } from './provider-links.ts'
import { findLeafIndex, integrateBatch, listCheckpoints, signGrown } from './sequencer.ts'
import { signInRows } from './sign-in.ts'
import { snapshotRows } from './snapshots.ts'
import type { Sql } from './sql.ts'
import type { AccessRow, Checkpoint, Draft, Inheritance } from './store.ts'
import { systemRows } from './systems.ts'
import { transactor } from './transact.ts'

export type EngineOptions = FolderOptions & {
  /** Added to every commit, for measuring on slower disks; milliseconds. */
  readonly commitDelayMs: number
  readonly openedAt: Instant
  /** Pages each file may have, shared so that it can change meanwhile, for trying a full disk; 0: any. */
  readonly mostPages?: Int32Array | undefined
}

export type Operations = ReturnType<typeof createOperations>
export type Operation = keyof Operations

/** Bytes of a probe: more than one page of SQLite. */
const PROBE = 8192
/** SQLite's own limit (sqlite.org/limits.html). */
const MOST_PAGES = 4_294_967_294

/** Answered from what is committed, outside the group's transaction. */
const READS: ReadonlySet<Operation> = new Set<Operation>([
  'readStream',
  'readTypes',
  'readAll',
  'readBlob',
  'head',
  'holders',
  'inheritances',
  'readAccess',
  'findDraft',
  'listDrafts',
  'countDrafts',
  'findSession',
  'listSessions',
  'findCredential',
  'listCredentials',
  'findPasskey',
  'listPasskeys',
  'findProviderLink',
  'listProviderLinks',
  'toSubjectTag',
  'findEnrolment',
  'listEnrolments',
  'toLoginTag',
  'toHandInSlip',
  'findSnapshot',
  'readSnapshotChunk',
  'readEnvelopes',
  'findSystemToken',
  'listSystemTokens',
  'findWebhookSecret',
  'outboxPlace',
  'dueDeliveries',
  'listDeliveries',
  'countDeliveries',
  'checkpoints',
  'leafIndex',
])

/** One call waiting for its turn; exactly one of the two answers comes, after the commit. */
export type Call = {
  readonly operation: Operation
  readonly run: () => unknown
  readonly answer: (value: unknown) => void
  readonly fail: (error: unknown) => void
}

/** The embedded store itself: synchronous, single-threaded, owner of its folder. */
export function openEngine(options: EngineOptions) {
  const folder = openFolder(options)
  const { ledger: sql, keys: keyFile, secret, meta } = folder
  const keys = new Keyring(keyFile, options.masterKey, options.openedAt)
  const limitPages = pageLimiter([sql, keyFile], options.mostPages)

  const transact = transactor(sql, keys, options)
  const settle = keySettler(sql, keys, transact)

  /** What the entries said about keys stays noted until it is done: an outage delays it, no answer waits. */
  const settleKeys = (): void => {
    try {
      settle()
    } catch (error) {
      const fault = toFault(error, options.dir)
      if (!(fault instanceof LedgerFault)) throw fault
    }
  }

  /** Group commit: one transaction for all calls that wait; each alone may fail without the others. */
  const turn = (calls: readonly Call[]): void => {
    limitPages()
    const writes = calls.filter((call) => !READS.has(call.operation))
    const answers = writes.length > 0 ? commitTogether(writes) : []
    if (writes.length > 0) settleKeys()
    for (const answer of answers) answer()
    for (const call of calls) if (READS.has(call.operation)) attempt(call)()
  }

  const commitTogether = (writes: readonly Call[]): (() => void)[] => {
    try {
      return transact(() => writes.map((call) => attemptInside(sql, call)))
    } catch (error) {
      return writes.map((call) => () => call.fail(error))
    }
  }

  transact(() => resealDrafts(sql, keys))
  settle()
  return {
    operations: createOperations(sql, keys, secret),
    turn,
    /** True while entries are left to integrate. */
    integrate: (limit: number): boolean => {
      limitPages()
      settleKeys()
      return transact(() => integrateBatch(sql, limit)) > 0
    },
    sign: (): Checkpoint[] => {
      // A reader may have kept deleted wraps in the WAL, and no commit come since.
      settleKeys()
      return transact(() => signGrown(sql, meta.node, secret))
    },
    settle: () => settleFiles(keyFile, sql),
    close: () => {
      if (options.filling) settleFiles(keyFile, sql)
      folder.close()
    },
  }
}

function createOperations(sql: Sql, keys: Keyring, secret: Uint8Array) {
  const read = (text: string, ...values: (string | number)[]): string =>
    openRows(keys, sql.all<EntryRow>(text, ...values))
  return {
    append: (request: TextAppend) => append(sql, keys, request),
    readStream: (stream: StreamId) =>
      read('SELECT * FROM entry WHERE stream = ? ORDER BY version', stream),
    readTypes: (streams: readonly StreamId[], types: readonly string[]) =>
      read(
        `SELECT * FROM entry WHERE stream IN (SELECT value FROM json_each(?))
         AND type IN (SELECT value FROM json_each(?)) ORDER BY stream, version`,
        JSON.stringify(streams),
        JSON.stringify(types),
      ),
    readAll: (after: number, limit: number) =>
      read('SELECT * FROM entry WHERE position > ? ORDER BY position LIMIT ?', after, limit),
    readBlob: (blob: BlobId) => readBlob(sql, keys, blob),
    head: () =>
      sql.find<{ head: number | null }>('SELECT max(position) AS head FROM entry')?.head ?? 0,
    /** Writes a page and gives it back: fails as long as anything else would. */
    probe: (): void => {
      sql.run("INSERT OR REPLACE INTO meta (name, value) VALUES ('probe', ?)", ' '.repeat(PROBE))
      sql.run("DELETE FROM meta WHERE name = 'probe'")
    },
    holders: (stream: StreamId) => keys.holders(stream),
    inherit: (inheritance: Inheritance) => keys.inherit(inheritance),
    inheritances: () => keys.inheritances(),
    recordAccess: (rows: readonly AccessRow[]) => recordAccess(sql, rows),
    readAccess: (subject: CaseId) => readAccess(sql, subject),
    putDraft: (draft: Draft) => putDraft(sql, keys, draft),
    findDraft: (id: DraftId) => findDraft(sql, keys, id),
    listDrafts: (post?: PostId) => listDrafts(sql, keys, post),
    countDrafts: (post: PostId) => countDrafts(sql, post),
    dropDraft: (id: DraftId): void => dropDraft(sql, id),
    moveDrafts: (from: PostId, to: PostId): void => {
      sql.run('UPDATE draft SET post = ? WHERE post = ?', to, from)
    },
    ...signInRows(sql, keys, secret),
    ...snapshotRows(sql, keys),
    ...systemRows(sql, keys),
    ...passkeyRows(sql, keys),
    ...providerLinkRows(sql, secret),
    checkpoints: (log?: PartyId) => listCheckpoints(sql, log),
    leafIndex: (entry: EntryId) => findLeafIndex(sql, entry),
  }
}

function attempt(call: Call): () => void {
  try {
    const value = call.run()
    return () => call.answer(value)
  } catch (error) {
    return () => call.fail(toFault(error, call.operation))
  }
}

/**
 * A call that fails by itself leaves the others alone. When the store fails (a full disk), SQLite may
 * have rolled back what the others wrote, so that the whole turn has to fail with it.
 */
function attemptInside(sql: Sql, call: Call): () => void {
  sql.run('SAVEPOINT one')
  try {
    const value = call.run()
    sql.run('RELEASE one')
    return () => call.answer(value)
  } catch (error) {
    const fault = toFault(error, call.operation)
    if (fault !== error) throw fault
    sql.exec('ROLLBACK TO one; RELEASE one')
    return () => call.fail(error)
  }
}

/** Sets the limit where it has changed since the last time. */
function pageLimiter(files: readonly Sql[], shared: Int32Array | undefined): () => void {
  let known = 0
  return () => {
    const most = shared ? Atomics.load(shared, 0) : 0
    if (most === known) return
    for (const file of files) file.exec(`PRAGMA max_page_count = ${most || MOST_PAGES}`)
    known = most
  }
}
