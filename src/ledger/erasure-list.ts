import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CaseId, findCaseOf, type Instant, type StreamId } from '../kit/index.ts'
import { LEDGER_FILE } from './meta.ts'
import { openSql, type Sql } from './sql.ts'

/** Kept beside the ledger and beside every copy of its keys: a restored backup forgets what stands here. */
export const ERASURE_LIST = 'erasures.jsonl'

/** The tombstone of a case. Its type and its place stand in clear, so that no key is needed to list it. */
const TOMBSTONE = 'case.erased'

export type Erased = { readonly case: CaseId; readonly at: Instant }

/** The erased cases of a ledger, oldest first. */
export function listErased(sql: Sql): Erased[] {
  const text = 'SELECT stream, recorded_at AS at FROM entry WHERE type = ? ORDER BY position'
  return sql.all<{ stream: StreamId; at: Instant }>(text, TOMBSTONE).flatMap(({ stream, at }) => {
    const id = findCaseOf(stream)
    return id === undefined ? [] : { case: id, at }
  })
}

export function readErasureList(dir: string): Erased[] {
  const path = join(dir, ERASURE_LIST)
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.flatMap((line) => (line === '' ? [] : toErased(line)))
}

function toErased(line: string): Erased {
  const value: unknown = JSON.parse(line)
  if (typeof value === 'object' && value !== null && 'case' in value && 'at' in value) {
    const { case: id, at } = value
    // Both casts: checked here; the list is written below.
    if (typeof id === 'string' && typeof at === 'number')
      return { case: id as CaseId, at: at as Instant }
  }
  throw new TypeError(`${ERASURE_LIST} holds a line that names no case`)
}

/** Brings the list of a folder up to date; what it knows already stays, in whatever ledger it happened. */
export function writeErasureList(dir: string, erased: readonly Erased[]): void {
  const known = readErasureList(dir)
  const listed = new Set(known.map(({ case: id }) => id))
  const fresh = erased.filter(({ case: id }) => !listed.has(id))
  if (fresh.length === 0 && existsSync(join(dir, ERASURE_LIST))) return
  const text = [...known, ...fresh].map((one) => `${JSON.stringify(one)}\n`).join('')
  const path = join(dir, ERASURE_LIST)
  writeFileSync(`${path}.new`, text, { mode: 0o600, flush: true })
  renameSync(`${path}.new`, path)
}

/** Of a ledger at rest or in use. */
export function readErased(dir: string): Erased[] {
  const sql = openSql(join(dir, LEDGER_FILE), { readOnly: true })
  try {
    return listErased(sql)
  } finally {
    sql.close()
  }
}
