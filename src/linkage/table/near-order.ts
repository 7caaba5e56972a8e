import { sortByKey, toSortRoom } from '../block/sort.ts'
import { firstOf, type Table } from './table.ts'

/** A table in another order, and which row of the first one each row was. */
export type Reordered = { readonly table: Table; readonly order: Int32Array }

/**
 * The rows by their date of birth: rows that are compared mostly share it, and then lie near each other in memory,
 * which makes a large list a fifth faster. Words keep their numbers.
 */
export function toNearOrder(table: Table): Reordered {
  const { rows, starts, cells, columns } = table
  const dates = columns.findIndex(({ kind }) => kind === 'date')
  const room = toSortRoom(rows)
  for (let row = 0; row < rows; row += 1) {
    room.keys[row] = dates < 0 ? 0 : firstOf(table, row, dates)
    room.rows[row] = row
  }
  sortByKey(room, rows)
  const order = room.rows.slice(0, rows)
  const near: Table = {
    ...table,
    starts: new Uint32Array(rows + 1),
    cells: new Int32Array(starts[rows] ?? 0),
  }
  let to = 0
  order.forEach((row, at) => {
    const from = starts[row] ?? 0
    const end = starts[row + 1] ?? 0
    for (let k = from; k < end; k += 1) near.cells[to + k - from] = cells[k] ?? 0
    to += end - from
    near.starts[at + 1] = to
  })
  return { table: near, order }
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
