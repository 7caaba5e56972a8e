import { sortByKey, toSortRoom } from '../block/sort.ts'
import type { Table } from './table.ts'
import { mix } from './word-facts.ts'

/** Rows that say exactly the same. */
export type Twins = {
  /** For each row the first one that says the same: itself, if none before does. */
  readonly first: Int32Array
  /** How many rows say the same as this first one. */
  readonly size: Int32Array
}

/** Every row for itself. */
export const noTwins = (rows: number): Twins => ({
  first: Int32Array.from({ length: rows }, (_, row) => row),
  size: new Int32Array(rows).fill(1),
})

/** Equal rows are found once and then stand for each other, so that a thousand copies cost a thousand steps. */
export function findTwins(table: Table): Twins {
  const { rows } = table
  const { first, size } = noTwins(rows)
  const room = toSortRoom(rows)
  for (let row = 0; row < rows; row += 1) {
    room.keys[row] = hashRow(table, row)
    room.rows[row] = row
  }
  sortByKey(room, rows)
  for (let at = 1; at < rows; at += 1) {
    if (room.keys[at] !== room.keys[at - 1]) continue
    const row = room.rows[at] ?? 0
    const twin = first[room.rows[at - 1] ?? 0] ?? 0
    if (!areEqual(table, row, twin)) continue
    first[row] = twin
    size[twin] = (size[twin] ?? 0) + 1
  }
  return { first, size }
}

/** Of each group of equal rows: the weight of a row against itself, and how many pairs the group has. */
export function twinPairs(
  { size }: Twins,
  weightOf: (row: number) => number,
): { readonly weight: number; readonly pairs: number }[] {
  const found: { weight: number; pairs: number }[] = []
  size.forEach((count, row) => {
    if (count > 1) found.push({ weight: weightOf(row), pairs: (count * (count - 1)) / 2 })
  })
  return found
}

function hashRow({ starts, cells }: Table, row: number): number {
  let hash = 0
  const to = starts[row + 1] ?? 0
  for (let at = starts[row] ?? 0; at < to; at += 1) hash = mix(hash, cells[at] ?? 0)
  return hash
}

function areEqual({ starts, cells }: Table, a: number, b: number): boolean {
  const from = starts[a] ?? 0
  const other = starts[b] ?? 0
  const length = (starts[a + 1] ?? 0) - from
  if ((starts[b + 1] ?? 0) - other !== length) return false
  for (let k = 0; k < length; k += 1) if (cells[from + k] !== cells[other + k]) return false
  return true
}
