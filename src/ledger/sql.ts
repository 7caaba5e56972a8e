import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'

/**
 * Statements of one SQLite file, prepared once each. Rows are typed where the statement is written;
 * strict tables keep that promise.
 */
export type Sql = {
  all<Row>(text: string, ...values: SQLInputValue[]): Row[]
  each<Row>(text: string, ...values: SQLInputValue[]): Iterable<Row>
  find<Row>(text: string, ...values: SQLInputValue[]): Row | undefined
  run(text: string, ...values: SQLInputValue[]): number
  /** The row number of what was inserted; cheaper than RETURNING, which goes through a table of its own. */
  insert(text: string, ...values: SQLInputValue[]): number
  exec(text: string): void
  inTransaction(): boolean
  close(): void
}

/** Opens a file; a read-only one may belong to a running server. Throws SQLite's errors. */
export function openSql(
  path: string,
  { readOnly = false, timeout = 0 }: { readOnly?: boolean; timeout?: number } = {},
): Sql {
  const db = new DatabaseSync(path, { readOnly, timeout })
  const statements = new Map<string, StatementSync>()
  const prepare = (text: string): StatementSync => {
    const known = statements.get(text) ?? db.prepare(text)
    statements.set(text, known)
    return known
  }
  return {
    // The three casts: columns of a strict table, named by the statement beside the row's type.
    all: <Row>(text: string, ...values: SQLInputValue[]) => prepare(text).all(...values) as Row[],
    each: <Row>(text: string, ...values: SQLInputValue[]) =>
      db.prepare(text).iterate(...values) as Iterable<Row>,
    find: <Row>(text: string, ...values: SQLInputValue[]) =>
      prepare(text).get(...values) as Row | undefined,
    run: (text, ...values) => Number(prepare(text).run(...values).changes),
    insert: (text, ...values) => Number(prepare(text).run(...values).lastInsertRowid),
    exec: (text) => db.exec(text),
    inTransaction: () => db.isTransaction,
    close: () => db.close(),
  }
}

/** Numbered, forward-only: the number of migrations applied is the format of the file. */
export function findFormat(sql: Sql): number | undefined {
  const known = sql.find("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'meta'")
  if (!known) return undefined
  const row = sql.find<{ value: string }>("SELECT value FROM meta WHERE name = 'format'")
  return row && Number(row.value)
}
