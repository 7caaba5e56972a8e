import type { Edges } from './edges.ts'

/** Rows that hang together: `members[starts[c]]` up to `members[starts[c + 1]]`, only groups of two or more. */
export type Components = { readonly starts: Uint32Array; readonly members: Int32Array }

/** Groups joined by edges that `holds` accepts. */
export function toComponents(
  edges: Edges,
  rows: number,
  holds: (edge: number) => boolean,
): Components {
  const root = Int32Array.from({ length: rows }, (_, row) => row)
  const find = (row: number): number => {
    let at = row
    while (root[at] !== at) {
      const up = root[root[at] ?? at] ?? at
      root[at] = up
      at = up
    }
    return at
  }
  for (let e = 0; e < edges.left.length; e += 1) {
    if (!holds(e)) continue
    const a = find(edges.left[e] ?? 0)
    const b = find(edges.right[e] ?? 0)
    // The smaller row leads, so that the order of edges does not matter.
    if (a !== b) root[Math.max(a, b)] = Math.min(a, b)
  }
  return grouped(root, find, rows)
}

function grouped(root: Int32Array, find: (row: number) => number, rows: number): Components {
  const size = new Uint32Array(rows)
  for (let row = 0; row < rows; row += 1) {
    const lead = find(row)
    root[row] = lead
    size[lead] = (size[lead] ?? 0) + 1
  }
  const place = new Int32Array(rows).fill(-1)
  const starts: number[] = [0]
  let to = 0
  for (let row = 0; row < rows; row += 1) {
    const count = size[row] ?? 0
    if (count < 2) continue
    place[row] = to
    to += count
    starts.push(to)
  }
  const members = new Int32Array(to)
  for (let row = 0; row < rows; row += 1) {
    const lead = root[row] ?? row
    const at = place[lead] ?? -1
    if (at < 0) continue
    members[at] = row
    place[lead] = at + 1
  }
  return { starts: Uint32Array.from(starts), members }
}
