import { readDate } from '../compare/dates.ts'
import { readIdNumber } from '../compare/id-number.ts'
import { fold, foldCode, foldWords } from '../names/fold.ts'
import { type NameReader, parseName } from '../names/parse.ts'
import type { Cell, Column } from './column.ts'
import { Lexicon } from './lexicon.ts'

/** The values of one column. Row `i` holds `values[starts[i]]` up to `values[starts[i + 1]]`: numbers of words. */
export type Bag = {
  readonly column: Column
  readonly lexicon: Lexicon
  starts: Uint32Array
  values: Int32Array
}

/** Dates as one number each (`packDate`), 0 where none was said. */
export type Dates = { readonly column: Column; values: Int32Array }

/** Records of persons, by column. */
export type Table = {
  rows: number
  readonly columns: readonly Column[]
  /** In the order of the columns, each at its own place; the other list holds undefined there. */
  readonly bags: readonly (Bag | undefined)[]
  readonly dates: readonly (Dates | undefined)[]
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
    const row = this.table.rows
    this.table.rows += 1
    this.table.columns.forEach((column, at) => {
      const cell = cells[at]
      const dates = this.table.dates[at]
      const bag = this.table.bags[at]
      if (dates) this.#addDate(dates, row, cell)
      if (bag) this.#addWords(bag, row, this.#wordsOf(column, cell, row))
    })
    return row
  }

  #addDate(dates: Dates, row: number, cell: Cell): void {
    const written = textsOf(cell)[0] ?? ''
    const packed = readDate(written)
    if (packed === 0 && written.trim() !== '') this.#fault(row, dates.column, 'not-a-date')
    if (row >= dates.values.length) dates.values = roomy(dates.values, row + 1)
    dates.values[row] = packed
  }

  #addWords(bag: Bag, row: number, words: readonly string[]): void {
    if (row + 2 > bag.starts.length) {
      const starts = new Uint32Array(bag.starts.length * 2)
      starts.set(bag.starts)
      bag.starts = starts
    }
    let to = bag.starts[row] ?? 0
    if (to + words.length > bag.values.length) bag.values = roomy(bag.values, to + words.length)
    for (const word of words) {
      bag.values[to] = bag.lexicon.intern(word)
      to += 1
    }
    bag.starts[row + 1] = to
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
export function emptyTable(
  columns: readonly Column[],
  lexicons: readonly (Lexicon | undefined)[] = [],
): Table {
  return {
    rows: 0,
    columns,
    bags: columns.map((column, at) =>
      column.kind === 'date'
        ? undefined
        : {
            column,
            lexicon: lexicons[at] ?? new Lexicon(),
            starts: new Uint32Array(64),
            values: new Int32Array(64),
          },
    ),
    dates: columns.map((column) =>
      column.kind === 'date' ? { column, values: new Int32Array(64) } : undefined,
    ),
  }
}

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

function roomy(values: Int32Array, atLeast: number): Int32Array {
  const larger = new Int32Array(Math.max(atLeast, values.length * 2))
  larger.set(values)
  return larger
}
