import type {
  CaseId,
  CredentialId,
  DataClass,
  Instant,
  OfficerId,
  PartyId,
  PostId,
  Purpose,
  UnitId,
} from '../kit/index.ts'
import { integratedTo } from './integrated.ts'
import type { Sql } from './sql.ts'
import type { AccessRow } from './store.ts'

/** One row of `access`, as SQLite gives it. */
export type AccessRecord = {
  position: number
  at: Instant
  /** Empty, as is the post, where a system read. */
  officer: OfficerId | ''
  post: PostId | ''
  unit: UnitId
  party: PartyId
  purpose: Purpose
  subject: CaseId
  class: DataClass
  action: string
  credential: CredentialId | null
}

export function recordAccess(sql: Sql, rows: readonly AccessRow[]): void {
  for (const row of rows) {
    sql.run(
      `INSERT INTO access (at, officer, post, unit, party, purpose, subject, class, action,
         credential)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      row.at,
      row.officer ?? '',
      row.post ?? '',
      row.unit,
      row.party,
      row.purpose,
      row.case,
      row.class,
      row.action,
      row.credential ?? null,
    )
  }
}

/** Of those in the tree by their list, then those that came since. */
export function readAccess(sql: Sql, subject: CaseId): AccessRow[] {
  const listed = sql.all<AccessRecord>(
    `SELECT access.* FROM access_subject AS listed JOIN access USING (position)
     WHERE listed.subject = ? ORDER BY position`,
    subject,
  )
  const since = sql.all<AccessRecord>(
    'SELECT * FROM access WHERE position > ? AND subject = ? ORDER BY position',
    integratedTo(sql, 'access'),
    subject,
  )
  return [...listed, ...since].map(toAccessRow)
}

/** Lists what comes into the tree, in the same transaction: in order, so that a page is written once. */
export function listAccess(sql: Sql, rows: readonly AccessRecord[]): void {
  const [first, last] = [rows.at(0), rows.at(-1)]
  if (!first || !last) return
  sql.run(
    `INSERT INTO access_subject SELECT subject, position FROM access
     WHERE position BETWEEN ? AND ? ORDER BY subject, position`,
    first.position,
    last.position,
  )
}

/** Also the form that is hashed, as canonical JSON. */
export const toAccessRow = (row: AccessRecord): AccessRow => ({
  at: row.at,
  ...(row.officer === '' ? {} : { officer: row.officer }),
  ...(row.post === '' ? {} : { post: row.post }),
  ...(row.credential ? { credential: row.credential } : {}),
  unit: row.unit,
  party: row.party,
  purpose: row.purpose,
  case: row.subject,
  class: row.class,
  action: row.action,
})
