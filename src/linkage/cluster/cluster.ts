import type { Twins } from '../table/twins.ts'
import { averageLink, NEVER } from './average-link.ts'
import { type Components, toComponents } from './components.ts'
import type { Edges } from './edges.ts'

export type ClusterOptions = {
  /** Bits of evidence, without the prior, from which two groups are joined. */
  readonly cut: number
  /** Whether two rows must stay apart: an officer said so, or they stand in one list without doubles. */
  readonly apart?: (a: number, b: number) => boolean
}

/** Larger groups are first cut at stronger edges: the time per row is bounded. */
const LARGEST = 300
const STRONGER = 2
const STRONGEST = 60

/**
 * The person of each row, as the number of the first row. Every pair of a group counts, also those that no block
 * brought together: `evidence` weighs them. Equal rows stand for each other.
 */
export function toClusters(
  edges: Edges,
  twins: Twins,
  rows: number,
  evidence: (a: number, b: number) => number,
  options: ClusterOptions,
): Int32Array {
  const person = Int32Array.from({ length: rows }, (_, row) => row)
  const components = toComponents(edges, rows, (e) => (edges.bits[e] ?? 0) >= options.cut)
  const each = (members: Int32Array) => joinWithin(members, twins, person, evidence, options)
  walk(components, edges, rows, options.cut, each)
  joinTwins(twins, person, evidence, options)
  return person
}

function walk(
  { starts, members }: Components,
  edges: Edges,
  rows: number,
  cut: number,
  visit: (members: Int32Array) => void,
): void {
  const large: Int32Array[] = []
  for (let c = 0; c + 1 < starts.length; c += 1) {
    const group = members.subarray(starts[c] ?? 0, starts[c + 1] ?? 0)
    if (group.length <= LARGEST) visit(group)
    else if (cut > STRONGEST)
      for (let at = 0; at < group.length; at += LARGEST) visit(group.subarray(at, at + LARGEST))
    else large.push(group)
  }
  if (large.length === 0) return
  const inLarge = new Uint8Array(rows)
  for (const group of large) for (const row of group) inLarge[row] = 1
  const higher = cut + STRONGER
  const rest = toComponents(
    edges,
    rows,
    (e) => inLarge[edges.left[e] ?? 0] === 1 && (edges.bits[e] ?? 0) >= higher,
  )
  walk(rest, edges, rows, higher, visit)
}

function joinWithin(
  members: Int32Array,
  twins: Twins,
  person: Int32Array,
  evidence: (a: number, b: number) => number,
  { cut, apart }: ClusterOptions,
): void {
  const rowAt = (at: number) => members[at] ?? 0
  const bitsOf = (a: number, b: number) =>
    apart?.(rowAt(a), rowAt(b)) ? NEVER : evidence(rowAt(a), rowAt(b)) - cut
  const weights = Array.from(members, (row) => Math.max(1, twins.size[row] ?? 1))
  const group = averageLink(members.length, bitsOf, 0, weights)
  const first = new Map<number, number>()
  group.forEach((number, at) => {
    const lead = first.get(number) ?? rowAt(at)
    first.set(number, lead)
    person[rowAt(at)] = lead
  })
}

// Rows that say the same are one person if what they say is enough to know somebody by.
function joinTwins(
  { first }: Twins,
  person: Int32Array,
  evidence: (a: number, b: number) => number,
  { cut, apart }: ClusterOptions,
): void {
  first.forEach((twin, row) => {
    if (twin === row || apart?.(twin, row) || evidence(twin, row) < cut) return
    person[row] = person[twin] ?? twin
  })
}
