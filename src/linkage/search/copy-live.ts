import type { NameReader } from '../names/parse.ts'
import type { Column } from '../table/column.ts'
import { Lexicon } from '../table/lexicon.ts'
import { type Table, TableBuilder } from '../table/table.ts'

/** Rows with the number of each one's id. */
export type CopiedRows = {
  readonly rows: TableBuilder
  readonly ids: Lexicon
  readonly idOf: Int32Array<ArrayBuffer>
}

/** The rows that have an id, in new arrays with new lexicons: nothing of the others comes along. */
export function copyLive(
  { table }: TableBuilder,
  ids: Lexicon,
  idOf: Int32Array,
  columns: readonly Column[],
  reader: NameReader,
): CopiedRows {
  const live: number[] = []
  for (let row = 0; row < table.rows; row += 1) if (idOf[row] !== 0) live.push(row)
  const rows = new TableBuilder(columns, reader)
  copyRows(table, rows.table, live)
  const kept = new Lexicon()
  const keptOf = Int32Array.from([...live, -1], (row) =>
    row < 0 ? 0 : kept.internFrom(ids, idOf[row] ?? 0),
  )
  return { rows, ids: kept, idOf: keptOf }
}

function copyRows(table: Table, into: Table, live: readonly number[]): void {
  const length = live.reduce(
    (sum, row) => sum + (table.starts[row + 1] ?? 0) - (table.starts[row] ?? 0),
    0,
  )
  into.rows = live.length
  into.starts = new Uint32Array(live.length + 64)
  into.cells = new Int32Array(length + 256)
  const renumber = table.lexicons.map((lexicon, column) =>
    toRenumbering(lexicon, into.lexicons[column]),
  )
  const width = table.columns.length
  let to = 0
  live.forEach((row, at) => {
    const start = table.starts[row] ?? 0
    const end = table.starts[row + 1] ?? 0
    into.cells.set(table.cells.subarray(start, end), to)
    for (let column = 0, from = width; column < width; column += 1) {
      const until = table.cells[start + column] ?? 0
      for (; from < until; from += 1)
        into.cells[to + from] = renumber[column]?.(table.cells[start + from] ?? 0) ?? 0
    }
    to += end - start
    into.starts[at + 1] = to
  })
}

// Words get their new numbers when first met; dates stay what they are.
function toRenumbering(
  lexicon: Lexicon | undefined,
  into: Lexicon | undefined,
): (value: number) => number {
  if (!lexicon || !into) return (value) => value
  const numbers = new Int32Array(lexicon.size)
  return (word) => {
    if (numbers[word] === 0) numbers[word] = into.internFrom(lexicon, word)
    return numbers[word] ?? 0
  }
}

/** Overwrites what stood in a table. */
export function wipeTable(table: Table, ids: Lexicon): void {
  table.cells.fill(0)
  table.starts.fill(0)
  for (const lexicon of table.lexicons) lexicon?.wipe()
  ids.wipe()
}
