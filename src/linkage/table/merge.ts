import { sortByKey, toSortRoom } from '../block/sort.ts'
import type { Lexicon } from './lexicon.ts'
import { firstOf, type Table } from './table.ts'

/** A table in another order, and which row of the first one each row was. */
export type Reordered = { readonly table: Table; readonly order: Int32Array }

/**
 * One table of the rows of several: what threads read apart. The lexicons of the first are taken over and grow; words of
 * the others get new numbers there. The rows come by their date of birth: rows that are compared mostly share it, and
 * then lie near each other, which makes a large list a fifth faster. Memory for the rows is taken from `memory`, so that
 * it can be what threads share. The same parts, the same table.
 */
export function mergeTables(
  tables: readonly Table[],
  memory: (bytes: number) => ArrayBufferLike = (bytes) => new ArrayBuffer(bytes),
): Reordered {
  const [first] = tables
  if (!first) throw new Error('no table to merge')
  const parts = toParts(tables, first)
  const rows = parts.reduce((sum, { table }) => sum + table.rows, 0)
  const length = tables.reduce((sum, table) => sum + (table.starts[table.rows] ?? 0), 0)
  const order = nearOrder(parts, rows)
  const merged: Table = {
    rows,
    columns: first.columns,
    lexicons: first.lexicons,
    starts: new Uint32Array(memory((rows + 1) * 4)),
    cells: new Int32Array(memory(length * 4)),
  }
  let to = 0
  for (let at = 0; at < rows; at += 1) {
    const row = order[at] ?? 0
    const part = partOf(parts, row)
    to = copyRow(part, row - part.from, merged, to)
    merged.starts[at + 1] = to
  }
  return { table: merged, order }
}

type Part = {
  readonly table: Table
  /** The number of its first row among all. */
  readonly from: number
  /** By column, numbers of words in the lexicons of all. */
  readonly numbers: readonly (Int32Array | undefined)[]
}

function toParts(tables: readonly Table[], first: Table): Part[] {
  let from = 0
  return tables.map((table) => {
    const numbers = table.lexicons.map((lexicon, at) =>
      table === first ? undefined : renumber(lexicon, first.lexicons[at]),
    )
    const part = { table, from, numbers }
    from += table.rows
    return part
  })
}

function renumber(lexicon: Lexicon | undefined, into: Lexicon | undefined): Int32Array | undefined {
  if (!lexicon || !into) return undefined
  return Int32Array.from({ length: lexicon.size }, (_, id) => into.internFrom(lexicon, id))
}

function nearOrder(parts: readonly Part[], rows: number): Int32Array {
  const room = toSortRoom(rows)
  for (const { table, from } of parts) {
    const dates = table.columns.findIndex(({ kind }) => kind === 'date')
    for (let row = 0; row < table.rows; row += 1) {
      room.keys[from + row] = dates < 0 ? 0 : firstOf(table, row, dates)
      room.rows[from + row] = from + row
    }
  }
  sortByKey(room, rows)
  return room.rows
}

function partOf(parts: readonly Part[], row: number): Part {
  let at = parts.length - 1
  while (at > 0 && (parts[at]?.from ?? 0) > row) at -= 1
  const part = parts[at]
  if (!part) throw new Error('a row of no part')
  return part
}

/** Gives where the next row begins. */
function copyRow(
  { table, numbers }: Part,
  row: number,
  { cells: into }: Table,
  to: number,
): number {
  const { starts, cells } = table
  const width = numbers.length
  const from = starts[row] ?? 0
  const end = starts[row + 1] ?? 0
  for (let k = 0; k < width; k += 1) into[to + k] = cells[from + k] ?? 0
  let k = from + width
  for (let column = 0; column < width; column += 1) {
    const until = from + (cells[from + column] ?? 0)
    const words = numbers[column]
    for (; k < until; k += 1) {
      const value = cells[k] ?? 0
      into[to + k - from] = words ? (words[value] ?? 0) : value
    }
  }
  return to + end - from
}

/** Persons of reordered rows as those of the rows before: the number of each one's first row. */
export function inFirstOrder(person: Int32Array, order: Int32Array): Int32Array {
  const first = new Int32Array(person.length).fill(person.length)
  person.forEach((lead, at) => {
    first[lead] = Math.min(first[lead] ?? 0, order[at] ?? 0)
  })
  const restored = new Int32Array(person.length)
  person.forEach((lead, at) => {
    restored[order[at] ?? 0] = first[lead] ?? 0
  })
  return restored
}
