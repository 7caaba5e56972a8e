import { ID_LEVELS } from '../compare/values.ts'
import { massOfLevel } from '../compare/words.ts'
import { toDraw } from '../draw.ts'
import type { Table } from '../table/table.ts'
import { type Comparator, toLevels } from './comparator.ts'
import { countWords, type WordCounts } from './frequencies.ts'

/** How often two rows drawn at random agree at each level of a column: `share[0]` is level 1. */
export type Strangers = { readonly share: Float64Array; readonly said: number }

const DRAWN = 300_000
/** Agreements of so many bits are too seldom among drawn pairs to be counted. */
const SELDOM = 13
const LEAST_SAID = 30

/** Counts levels over random pairs, or over all where there are few; equal values exactly, from their counts. */
export function meetStrangers(
  table: Table,
  comparators: readonly Comparator[],
  seed: number,
): Strangers[] {
  const tallies = comparators.map(({ levels }) => new Float64Array(levels.length + 1))
  const levelsOf = toLevels(comparators, table, table)
  const levels = new Uint16Array(comparators.length)
  eachPair(table.rows, seed, (i, j) => {
    levelsOf(i, j, levels)
    for (let at = 0; at < levels.length; at += 1) {
      const tally = tallies[at]
      const found = levels[at] ?? 0
      if (tally) tally[found] = (tally[found] ?? 0) + 1
    }
  })
  const words = countWords(table)
  return comparators.map((comparator, at) => {
    const tally = tallies[at] ?? new Float64Array(0)
    const said = tally.subarray(1).reduce((sum, count) => sum + count, 0)
    const share = Float64Array.from(tally.subarray(1), (count) => (count + 0.5) / (said + 1))
    if (comparator.rarity) share[0] = equalShare(words[at])
    if (comparator.column.kind === 'id-number') countRegionOnly(share)
    return { share, said }
  })
}

// Strangers of one region and birth: the birth was weighed by the dates, so only the region counts here.
function countRegionOnly(share: Float64Array): void {
  const facts = ID_LEVELS.indexOf('same-facts')
  share[facts] = (share[facts] ?? 0) + (share[ID_LEVELS.indexOf('same-region')] ?? 0)
}

// The same region of issue with another birth: places are compared for themselves, and nothing counts twice.
function weighNothing(u: Float64Array, m: Float64Array): void {
  const region = ID_LEVELS.indexOf('same-region')
  u[region] = m[region] ?? 0
}

function eachPair(rows: number, seed: number, visit: (i: number, j: number) => void): void {
  if ((rows * (rows - 1)) / 2 <= DRAWN) {
    for (let i = 1; i < rows; i += 1) for (let j = 0; j < i; j += 1) visit(i, j)
    return
  }
  const draw = toDraw(seed)
  for (let k = 0; k < DRAWN; k += 1) {
    const i = Math.floor(draw() * rows)
    const j = Math.floor(draw() * rows)
    if (i !== j) visit(i, j)
  }
}

function equalShare(
  { counts, said }: WordCounts = { counts: new Uint32Array(0), said: 0 },
): number {
  let pairs = 0
  for (const count of counts) pairs += count * (count - 1)
  return (pairs + 1) / Math.max(2, said * (said - 1))
}

/**
 * The share among records of different persons. Among random pairs a few are of one person (`matches`, the share
 * of such pairs), and they agree as `m` says: that part is taken out, because rare agreements are mostly theirs.
 */
export function withoutMatches(
  { share, said }: Strangers,
  comparator: Comparator,
  m: Float64Array,
  matches: number,
): Float64Array {
  // Nobody said anything: nothing was learned, and nothing weighs.
  if (said < LEAST_SAID) return m.slice()
  const words = comparator.column.kind === 'name' || comparator.column.kind === 'words'
  const u = share.map((all, at) => {
    const rest = (all - matches * (m[at] ?? 0)) / (1 - matches)
    const mass = words ? massOfLevel(at + 1) : 0
    const least = mass >= SELDOM ? 2 ** -(mass + 3) : 1e-7
    const kept = Math.max(rest, all * 0.02, least)
    // Never seen among the drawn pairs: no more than words of so many bits would meet by chance.
    return mass >= SELDOM && all * said < 5 ? Math.min(kept, 2 ** -mass) : kept
  })
  const sum = u.reduce((total, each) => total + each, 0)
  const shares = u.map((each) => each / sum)
  if (comparator.column.kind === 'id-number') weighNothing(shares, m)
  return shares
}
