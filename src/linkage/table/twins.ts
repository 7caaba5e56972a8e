import type { Table } from './table.ts'
import { mix } from './word-facts.ts'

/** Rows that say exactly the same. */
export type Twins = {
  /** For each row the first one that says the same: itself, if none before does. */
  readonly first: Int32Array
  /** How many rows say the same as this first one. */
  readonly size: Int32Array
}

/** Equal rows are found once and then stand for each other, so that a thousand copies cost a thousand steps. */
export function findTwins(table: Table): Twins {
  const first = new Int32Array(table.rows)
  const size = new Int32Array(table.rows)
  const byHash = new Map<number, number[]>()
  for (let row = 0; row < table.rows; row += 1) {
    const hash = hashRow(table, row)
    const known = byHash.get(hash)
    const twin = known?.find((other) => areEqual(table, row, other)) ?? row
    first[row] = twin
    size[twin] = (size[twin] ?? 0) + 1
    if (twin !== row) continue
    if (known) known.push(row)
    else byHash.set(hash, [row])
  }
  return { first, size }
}

/** Of each group of equal rows: the bits of a row against itself, and how many pairs the group has. */
export function twinPairs(
  { size }: Twins,
  bitsOf: (row: number) => number,
): { readonly bits: number; readonly pairs: number }[] {
  const found: { bits: number; pairs: number }[] = []
  size.forEach((count, row) => {
    if (count > 1) found.push({ bits: bitsOf(row), pairs: (count * (count - 1)) / 2 })
  })
  return found
}

function hashRow(table: Table, row: number): number {
  let hash = 0
  for (const bag of table.bags) {
    if (!bag) continue
    const to = bag.starts[row + 1] ?? 0
    for (let at = bag.starts[row] ?? 0; at < to; at += 1) hash = mix(hash, bag.values[at] ?? 0)
    hash = mix(hash, 0x5bd1e995)
  }
  for (const dates of table.dates) if (dates) hash = mix(hash, dates.values[row] ?? 0)
  return hash
}

function areEqual(table: Table, a: number, b: number): boolean {
  for (const dates of table.dates) if (dates && dates.values[a] !== dates.values[b]) return false
  for (const bag of table.bags) {
    if (!bag) continue
    const from = bag.starts[a] ?? 0
    const other = bag.starts[b] ?? 0
    const length = (bag.starts[a + 1] ?? 0) - from
    if ((bag.starts[b + 1] ?? 0) - other !== length) return false
    for (let k = 0; k < length; k += 1)
      if (bag.values[from + k] !== bag.values[other + k]) return false
  }
  return true
}
