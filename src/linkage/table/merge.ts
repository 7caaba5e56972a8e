import type { Lexicon } from './lexicon.ts'
import type { Table } from './table.ts'

/**
 * One table of the rows of several, in their order: what threads read apart. The lexicons of the first are taken
 * over and grow; words of the others get new numbers there. The same parts, the same table.
 */
export function mergeTables(tables: readonly Table[]): Table {
  const [first, ...others] = tables
  if (!first) throw new Error('no table to merge')
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const length = tables.reduce((sum, table) => sum + lengthOf(table), 0)
  const merged: Table = {
    rows,
    columns: first.columns,
    lexicons: first.lexicons,
    starts: new Uint32Array(rows + 2),
    cells: new Int32Array(length),
  }
  copyPart(first, merged, 0, 0)
  let row = first.rows
  for (const other of others) {
    const numbers = other.lexicons.map((lexicon, at) => renumber(lexicon, merged.lexicons[at]))
    const to = merged.starts[row] ?? 0
    copyPart(other, merged, row, to)
    for (let r = 0; r < other.rows; r += 1) renumberRow(merged, row + r, numbers)
    row += other.rows
  }
  return merged
}

const lengthOf = ({ starts, rows }: Table): number => starts[rows] ?? 0

function copyPart(part: Table, merged: Table, row: number, to: number): void {
  merged.cells.set(part.cells.subarray(0, lengthOf(part)), to)
  for (let r = 0; r <= part.rows; r += 1) merged.starts[row + r] = to + (part.starts[r] ?? 0)
}

function renumber(lexicon: Lexicon | undefined, into: Lexicon | undefined): Int32Array | undefined {
  if (!lexicon || !into) return undefined
  return Int32Array.from({ length: lexicon.size }, (_, id) => into.internFrom(lexicon, id))
}

function renumberRow(
  { starts, cells }: Table,
  row: number,
  numbers: readonly (Int32Array | undefined)[],
): void {
  const start = starts[row] ?? 0
  let at = start + numbers.length
  for (let column = 0; column < numbers.length; column += 1) {
    const to = start + (cells[start + column] ?? 0)
    const words = numbers[column]
    for (; at < to; at += 1) if (words) cells[at] = words[cells[at] ?? 0] ?? 0
  }
}
