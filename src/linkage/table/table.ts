import { readDate } from '../compare/dates.ts'
import { readIdNumber } from '../compare/id-number.ts'
import { fold, foldCode, foldWords } from '../names/fold.ts'
import { type NameReader, parseName } from '../names/parse.ts'
import type { Cell, Column } from './column.ts'
import { Lexicon } from './lexicon.ts'

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

/** Why a cell was not taken as it stands, for a row's report. */
export type CellFault = {
  readonly row: number
  readonly column: string
  readonly code: CellFaultCode
}
export type CellFaultCode =
  | 'not-a-date'
  | 'lost-digits'
  | 'too-long'
  | 'placeholder'
  | 'not-by-rule'
  | 'no-words'

/** Longer cells are not read to the end; see `fold`. */
const LONG_CELL = 160
/** A file that is wrong in every row is told once, not a million times. */
const MOST_FAULTS = 10_000
/** Values of one cell: more are not compared. */
const MOST_VALUES = 24

/** A table that rows are added to. */
export class TableBuilder {
  readonly table: Table
  readonly faults: CellFault[] = []
  readonly #reader: NameReader

  constructor(
    columns: readonly Column[],
    reader: NameReader,
    lexicons?: readonly (Lexicon | undefined)[],
  ) {
    this.#reader = reader
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
    const written = textsOf(cell)[0] ?? ''
    const packed = readDate(written)
    if (packed === 0 && written.trim() !== '') this.#fault(row, column, 'not-a-date')
    this.table.cells[to] = packed
    return packed === 0 ? to : to + 1
  }

  #addWords(column: Column, row: number, cell: Cell, at: number, from: number): number {
    let to = from
    for (const word of this.#wordsOf(column, cell, row)) {
      if (to - from === MOST_VALUES) break
      this.table.cells[to] = this.table.lexicons[at]?.intern(word) ?? 0
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

  #wordsOf(column: Column, cell: Cell, row: number): readonly string[] {
    if (cell === undefined || cell === null || cell === '') return []
    const { words, faults } = readCell(this.#reader, column, cell)
    for (const code of faults) this.#fault(row, column, code)
    return words
  }

  #fault(row: number, column: Column, code: CellFaultCode): void {
    if (this.faults.length < MOST_FAULTS) this.faults.push({ row, column: column.id, code })
  }
}

/** A table without rows; `lexicons` are shared with another table of the same columns. */
export const emptyTable = (
  columns: readonly Column[],
  lexicons?: readonly (Lexicon | undefined)[],
): Table => ({
  rows: 0,
  columns,
  lexicons: lexicons ?? columns.map(({ kind }) => (kind === 'date' ? undefined : new Lexicon())),
  starts: new Uint32Array(64),
  cells: new Int32Array(256),
})

type Read = { readonly words: readonly string[]; readonly faults: readonly CellFaultCode[] }

/** The words that a cell is compared by. */
function readCell(reader: NameReader, column: Column, cell: Cell): Read {
  const faults: CellFaultCode[] = []
  const words = new Set<string>()
  for (const text of textsOf(cell)) {
    if (text.length > LONG_CELL) faults.push('too-long')
    const found = wordsOfText(reader, column, text, faults)
    for (const word of found) if (word !== '') words.add(word)
  }
  return { words: [...words], faults }
}

const textsOf = (cell: Cell): readonly string[] =>
  typeof cell === 'string' ? [cell] : (cell ?? []).filter((text) => typeof text === 'string')

function wordsOfText(
  reader: NameReader,
  column: Column,
  text: string,
  faults: CellFaultCode[],
): readonly string[] {
  switch (column.kind) {
    case 'name': {
      const name = parseName(reader, text)
      const words = [...name.words, ...name.aliases.flat()]
      if (words.length === 0 && text.trim() !== '') faults.push('no-words')
      return words
    }
    case 'words':
      return foldWords(text).split(' ').slice(0, 12)
    case 'text':
    case 'category':
      return [foldWords(text)]
    case 'region':
      return [text.trim()]
    case 'email':
      return [/@/.test(text) ? text.trim().toLowerCase().slice(0, LONG_CELL) : fold(text)]
    case 'phone':
      return realCode(text.replace(/\D/g, '').slice(-9), faults)
    case 'id-number':
      return idNumber(column, text, faults)
    case 'code':
      return codeOf(text, faults)
    case 'date':
      return []
  }
}

function codeOf(text: string, faults: CellFaultCode[]): readonly string[] {
  // A spreadsheet that took the number for a quantity has lost its last digits.
  if (/^\s*\d+[.,]?\d*e\+?\d+\s*$/i.test(text)) {
    faults.push('lost-digits')
    return []
  }
  return realCode(foldCode(text.replace(/\.0+\s*$/, '')).slice(0, 40), faults)
}

function idNumber(column: Column, text: string, faults: CellFaultCode[]): readonly string[] {
  const [code] = codeOf(text, faults)
  if (code === undefined) return []
  if (column.rule && !readIdNumber(column.rule, code)) faults.push('not-by-rule')
  return [code]
}

// 0000000, 99999, a dash: what is typed where a number is required and unknown.
function realCode(code: string, faults: CellFaultCode[]): readonly string[] {
  if (code === '') return []
  if (code.length >= 4 && /^(.)\1*$/u.test(code)) {
    faults.push('placeholder')
    return []
  }
  return [code]
}
