import type { NameReader } from '../names/parse.ts'
import type { Column } from '../table/column.ts'
import { Lexicon } from '../table/lexicon.ts'
import { type Bag, type Table, TableBuilder } from '../table/table.ts'

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
  rows.table.rows = live.length
  table.bags.forEach((bag, at) => {
    const into = rows.table.bags[at]
    if (bag && into) copyBag(bag, into, live)
  })
  table.dates.forEach((dates, at) => {
    const into = rows.table.dates[at]
    if (dates && into) into.values = Int32Array.from([...live, -1], (row) => dates.values[row] ?? 0)
  })
  const kept = new Lexicon()
  const keptOf = Int32Array.from([...live, -1], (row) =>
    row < 0 ? 0 : kept.intern(ids.text(idOf[row] ?? 0)),
  )
  return { rows, ids: kept, idOf: keptOf }
}

function copyBag(bag: Bag, into: Bag, live: readonly number[]): void {
  const renumbered = new Int32Array(bag.lexicon.size)
  const starts = new Uint32Array(live.length + 64)
  let values = new Int32Array(Math.max(64, Math.min(bag.values.length, live.length * 4)))
  let to = 0
  live.forEach((row, at) => {
    const end = bag.starts[row + 1] ?? 0
    for (let from = bag.starts[row] ?? 0; from < end; from += 1) {
      const word = bag.values[from] ?? 0
      if (renumbered[word] === 0) renumbered[word] = into.lexicon.intern(bag.lexicon.text(word))
      if (to === values.length) {
        const larger = new Int32Array(values.length * 2)
        larger.set(values)
        values = larger
      }
      values[to] = renumbered[word] ?? 0
      to += 1
    }
    starts[at + 1] = to
  })
  into.starts = starts
  into.values = values
}

/** Overwrites what stood in a table. */
export function wipeTable(table: Table, ids: Lexicon): void {
  for (const bag of table.bags) {
    bag?.values.fill(0)
    bag?.starts.fill(0)
    bag?.lexicon.wipe()
  }
  for (const dates of table.dates) dates?.values.fill(0)
  ids.wipe()
}
