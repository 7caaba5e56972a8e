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

export function readAccess(sql: Sql, subject: CaseId): AccessRow[] {
  const text = 'SELECT * FROM access WHERE subject = ? ORDER BY position'
  return sql.all<AccessRecord>(text, subject).map(toAccessRow)
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
