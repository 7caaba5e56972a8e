import { readDate } from '../compare/dates.ts'
import type { NameReader } from '../names/parse.ts'
import type { Cell, Column } from './column.ts'
import { Lexicon } from './lexicon.ts'
import { type CellFaultCode, type CellReader, textsOf, toCellReader } from './read-cell.ts'

/**
 * Records of persons. All that a row says lies together, because pairs of rows are read at random: for each column
 * where its values end, counted from the row's start, then the values: numbers of words, or packed dates.
 */
export type Table = {
  rows: number
  readonly columns: readonly Column[]
  /** Words by column; none for dates. */
  readonly lexicons: readonly (Lexicon | undefined)[]
  /** Row `i` begins at `starts[i]` and ends before `starts[i + 1]`. */
  starts: Uint32Array
  cells: Int32Array
}

/** Where the values of a column of a row begin and where they end. */
export const cellFrom = (
  { starts, cells, columns }: Table,
  row: number,
  column: number,
): number => {
  const start = starts[row] ?? 0
  return start + (column === 0 ? columns.length : (cells[start + column - 1] ?? 0))
}
export const cellTo = ({ starts, cells }: Table, row: number, column: number): number => {
  const start = starts[row] ?? 0
  return start + (cells[start + column] ?? 0)
}

/** The first value of a cell, 0 when it says nothing. */
export function firstOf(table: Table, row: number, column: number): number {
  const from = cellFrom(table, row, column)
  return from < cellTo(table, row, column) ? (table.cells[from] ?? 0) : 0
}

/** A cell that was not taken as it stands, for a row's report. */
export type CellFault = {
  readonly row: number
  readonly column: string
  readonly code: CellFaultCode
}

/** A file that is wrong in every row is told once, not a million times. */
const MOST_FAULTS = 10_000
/** Values of one cell: more are not compared. */
const MOST_VALUES = 24

/** A table that rows are added to. */
export class TableBuilder {
  readonly table: Table
  readonly faults: CellFault[] = []
  readonly #readers: readonly CellReader[]

  constructor(
    columns: readonly Column[],
    reader: NameReader,
    lexicons?: readonly (Lexicon | undefined)[],
  ) {
    this.#readers = columns.map((column) => toCellReader(reader, column))
    this.table = emptyTable(columns, lexicons)
  }

  /** Adds a row with a cell for each column; gives its number. Total: odd cells are reported, not thrown. */
  add(cells: readonly Cell[]): number {
    const { table } = this
    const row = table.rows
    const start = table.starts[row] ?? 0
    let to = start + table.columns.length
    for (let at = 0; at < table.columns.length; at += 1) {
      const column = table.columns[at]
      if (!column) break
      this.#room(to + MOST_VALUES)
      to =
        column.kind === 'date'
          ? this.#addDate(column, row, cells[at], to)
          : this.#addWords(column, row, cells[at], at, to)
      table.cells[start + at] = to - start
    }
    if (row + 2 > table.starts.length) {
      const starts = new Uint32Array(table.starts.length * 2)
      starts.set(table.starts)
      table.starts = starts
    }
    table.starts[row + 1] = to
    table.rows = row + 1
    return row
  }

  #addDate(column: Column, row: number, cell: Cell, to: number): number {
    const written = typeof cell === 'string' ? cell : (textsOf(cell)[0] ?? '')
    const packed = readDate(written)
    if (packed === 0 && written.trim() !== '') this.#fault(row, column, 'not-a-date')
    this.table.cells[to] = packed
    return packed === 0 ? to : to + 1
  }

  #addWords(column: Column, row: number, cell: Cell, at: number, from: number): number {
    if (cell === undefined || cell === null || cell === '') return from
    const { cells, lexicons } = this.table
    const words = this.#readers[at]?.(cell, (code) => this.#fault(row, column, code)) ?? []
    let to = from
    for (const word of words) {
      if (to - from === MOST_VALUES) break
      const number = lexicons[at]?.intern(word) ?? 0
      if (number === 0 || holds(cells, from, to, number)) continue
      cells[to] = number
      to += 1
    }
    return to
  }

  #room(size: number): void {
    const { table } = this
    if (size <= table.cells.length) return
    const cells = new Int32Array(Math.max(size, table.cells.length * 2))
    cells.set(table.cells)
    table.cells.fill(0)
    table.cells = cells
  }

  #fault(row: number, column: Column, code: CellFaultCode): void {
    if (this.faults.length < MOST_FAULTS) this.faults.push({ row, column: column.id, code })
  }
}

function holds(cells: Int32Array, from: number, to: number, word: number): boolean {
  for (let at = from; at < to; at += 1) if (cells[at] === word) return true
  return false
}

/** A table without rows; `lexicons` are shared with another table of the same columns. */
const emptyTable = (
  columns: readonly Column[],
  lexicons?: readonly (Lexicon | undefined)[],
): Table => ({
  rows: 0,
  columns,
  lexicons: lexicons ?? columns.map(({ kind }) => (kind === 'date' ? undefined : new Lexicon())),
  starts: new Uint32Array(64),
  cells: new Int32Array(256),
})
