import type { CaseId, DraftId, EntryId, PartyId, PostId, StreamId } from '../kit/index.ts'
import { readAccess, recordAccess } from './access.ts'
import { append, type TextAppend } from './append.ts'
import { findDraft, listDrafts, putDraft } from './drafts.ts'
import { type EntryRow, opener } from './entry-row.ts'
import { toFault } from './fault.ts'
import { type FolderOptions, openFolder, settle } from './folder.ts'
import { keySettler } from './key-changes.ts'
import { Keyring } from './keyring.ts'
import { findLeafIndex, integrateBatch, listCheckpoints, signGrown } from './sequencer.ts'
import { signInRows } from './sign-in.ts'
import type { Sql } from './sql.ts'
import type { AccessRow, Checkpoint, Draft, Inheritance } from './store.ts'

export type EngineOptions = FolderOptions & {
  /** Added to every commit, for measuring on slower disks; milliseconds. */
  readonly commitDelayMs: number
}

export type Operations = ReturnType<typeof createOperations>
export type Operation = keyof Operations

/** Answered from what is committed, outside the group's transaction. */
const READS: ReadonlySet<Operation> = new Set<Operation>([
  'readStream',
  'readAll',
  'head',
  'holders',
  'inheritances',
  'readAccess',
  'findDraft',
  'listDrafts',
  'findSession',
  'listSessions',
  'findCredential',
  'listCredentials',
  'findEnrolment',
  'listEnrolments',
  'toLoginTag',
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
  const keys = new Keyring(keyFile, options.masterKey)
  const endCommit = (): void => pause(options.commitDelayMs)
  const commit = (): void => {
    if (keys.commit()) endCommit()
    sql.exec('COMMIT')
    endCommit()
  }

  const rollback = (): void => {
    keys.rollback()
    if (sql.inTransaction()) sql.exec('ROLLBACK')
  }

  /** Runs `work` in one transaction of both files, the keys durable first. */
  const transact = <Value>(work: () => Value): Value => {
    try {
      sql.exec('BEGIN IMMEDIATE')
      const value = work()
      commit()
      return value
    } catch (error) {
      rollback()
      throw toFault(error, options.dir)
    }
  }

  const settleKeys = keySettler(sql, keys, transact)
  /** Group commit: one transaction for all calls that wait; each alone may fail without the others. */
  const turn = (calls: readonly Call[]): void => {
    const writes = calls.filter((call) => !READS.has(call.operation))
    const answers = writes.length > 0 ? commitTogether(writes) : []
    for (const answer of answers) answer()
    for (const call of calls) if (READS.has(call.operation)) attempt(call)()
  }

  const commitTogether = (writes: readonly Call[]): (() => void)[] => {
    try {
      const answers = transact(() => writes.map((call) => attemptInside(sql, call)))
      settleKeys()
      return answers
    } catch (error) {
      return writes.map((call) => () => call.fail(error))
    }
  }

  settleKeys()
  return {
    operations: createOperations(sql, keys, secret),
    turn,
    /** True while entries are left to integrate. */
    integrate: (limit: number): boolean => transact(() => integrateBatch(sql, limit)) > 0,
    sign: (): Checkpoint[] => transact(() => signGrown(sql, meta.node, secret)),
    settle: () => settle(keyFile, sql),
    close: () => {
      if (options.filling) settle(keyFile, sql)
      folder.close()
    },
  }
}

function createOperations(sql: Sql, keys: Keyring, secret: Uint8Array) {
  return {
    append: (request: TextAppend) => append(sql, keys, request),
    readStream: (stream: StreamId) =>
      sql
        .all<EntryRow>('SELECT * FROM entry WHERE stream = ? ORDER BY version', stream)
        .map(opener(keys)),
    readAll: (after: number, limit: number) =>
      sql
        .all<EntryRow>(
          'SELECT * FROM entry WHERE position > ? ORDER BY position LIMIT ?',
          after,
          limit,
        )
        .map(opener(keys)),
    head: () =>
      sql.find<{ head: number | null }>('SELECT max(position) AS head FROM entry')?.head ?? 0,
    holders: (stream: StreamId) => keys.holders(stream),
    inherit: (inheritance: Inheritance) => keys.inherit(inheritance),
    inheritances: () => keys.inheritances(),
    recordAccess: (rows: readonly AccessRow[]) => recordAccess(sql, rows),
    readAccess: (subject: CaseId) => readAccess(sql, subject),
    putDraft: (draft: Draft) => putDraft(sql, keys, draft),
    findDraft: (id: DraftId) => findDraft(sql, keys, id),
    listDrafts: (post?: PostId) => listDrafts(sql, keys, post),
    dropDraft: (id: DraftId): void => {
      sql.run('DELETE FROM draft WHERE id = ?', id)
    },
    moveDrafts: (from: PostId, to: PostId): void => {
      sql.run('UPDATE draft SET post = ? WHERE post = ?', to, from)
    },
    ...signInRows(sql, keys, secret),
    checkpoints: (log?: PartyId) => listCheckpoints(sql, log),
    leafIndex: (entry: EntryId) => findLeafIndex(sql, entry),
  }
}

function attempt(call: Call): () => void {
  try {
    const value = call.run()
    return () => call.answer(value)
  } catch (error) {
    return () => call.fail(error)
  }
}

function attemptInside(sql: Sql, call: Call): () => void {
  sql.exec('SAVEPOINT one')
  try {
    const value = call.run()
    sql.exec('RELEASE one')
    return () => call.answer(value)
  } catch (error) {
    sql.exec('ROLLBACK TO one; RELEASE one')
    return () => call.fail(error)
  }
}

function pause(ms: number): void {
  if (ms > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}
