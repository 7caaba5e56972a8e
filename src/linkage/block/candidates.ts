import type { Blocks } from './blocks.ts'

/** Blocks looked up by row. */
export type RowBlocks = {
  readonly blocks: readonly Blocks[]
  /** Of each part of the blocks: row `i` stands in `of[starts[i]]` up to `of[starts[i + 1]]`. */
  readonly rows: readonly { readonly starts: Uint32Array; readonly of: Int32Array }[]
  readonly count: number
}

/** Blocks may come in parts, one from each thread. */
export function byRow(parts: readonly Blocks[], rows: number): RowBlocks {
  return { blocks: parts, rows: parts.map((blocks) => invert(blocks, rows)), count: rows }
}

function invert({ starts, members }: Blocks, rows: number) {
  const rowStarts = new Uint32Array(rows + 1)
  for (const row of members) rowStarts[row + 1] = (rowStarts[row + 1] ?? 0) + 1
  for (let row = 0; row < rows; row += 1)
    rowStarts[row + 1] = (rowStarts[row + 1] ?? 0) + (rowStarts[row] ?? 0)
  const next = rowStarts.slice()
  const of = new Int32Array(members.length)
  for (let block = 0; block + 1 < starts.length; block += 1) {
    const to = starts[block + 1] ?? 0
    for (let at = starts[block] ?? 0; at < to; at += 1) {
      const row = members[at] ?? 0
      const place = next[row] ?? 0
      of[place] = block
      next[row] = place + 1
    }
  }
  return { starts: rowStarts, of }
}

/**
 * The rows that stand in a block with a row. `stamps` has a place for each row and is used by one caller at a
 * time: -1 at first, then the last row that met it. Only earlier rows unless `all`.
 */
export function candidatesOf(
  { blocks, rows }: RowBlocks,
  row: number,
  stamps: Int32Array,
  visit: (other: number) => void,
  all = false,
): void {
  stamps[row] = row
  for (let p = 0; p < blocks.length; p += 1) {
    const part = blocks[p]
    const mine = rows[p]
    if (!part || !mine) continue
    const to = mine.starts[row + 1] ?? 0
    for (let k = mine.starts[row] ?? 0; k < to; k += 1) {
      const block = mine.of[k] ?? 0
      const end = part.starts[block + 1] ?? 0
      for (let at: number = part.starts[block] ?? 0; at < end; at += 1) {
        const other = part.members[at] ?? 0
        if (other > row && !all) break
        if (stamps[other] === row) continue
        stamps[other] = row
        visit(other)
      }
    }
  }
}
