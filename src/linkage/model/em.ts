import type { Comparator } from './comparator.ts'

/** Pairs by their levels: equal ones once, with how often they came. */
export type Patterns = {
  /** `width` levels each, one behind the other. */
  readonly levels: Uint8Array
  readonly counts: Float64Array
  readonly width: number
}

const ROUNDS = 60
const SETTLED = 1e-5
const PSEUDO = 4

export function toPatterns(
  pairs: readonly (readonly [Int32Array, Int32Array])[],
  comparators: readonly Comparator[],
): Patterns {
  const width = comparators.length
  const seen = new Map<string, number>()
  const rows: number[] = []
  const counts: number[] = []
  const levels = new Array<number>(width).fill(0)
  for (const [is, js] of pairs)
    is.forEach((i, k) => {
      for (let at = 0; at < width; at += 1) levels[at] = comparators[at]?.level(i, js[k] ?? 0) ?? 0
      const key = String.fromCharCode(...levels)
      const known = seen.get(key)
      if (known === undefined) {
        seen.set(key, counts.length)
        rows.push(...levels)
        counts.push(1)
      } else counts[known] = (counts[known] ?? 0) + 1
    })
  return { levels: Uint8Array.from(rows), counts: Float64Array.from(counts), width }
}

/** What one session learned: m by column, and the share and number of matches among its pairs. */
export type Learned = {
  readonly m: Float64Array[]
  readonly share: number
  readonly matches: number
}

/**
 * Expectation maximisation (Fellegi and Sunter 1969; Winkler 1988) over patterns. `u` stands still. Columns that
 * are `used` by the rule that made the pairs tell nothing here and keep their `m`.
 */
export function learn(
  { levels, counts, width }: Patterns,
  u: readonly Float64Array[],
  start: readonly Float64Array[],
  used: ReadonlySet<number>,
): Learned {
  const m = start.map((each) => each.slice())
  const columns = Array.from({ length: width }, (_, at) => at).filter((at) => !used.has(at))
  const total = counts.reduce((sum, count) => sum + count, 0)
  let share = 0.2
  let matches = share * total
  for (let round = 0; round < ROUNDS; round += 1) {
    const sums = m.map((each) => new Float64Array(each.length))
    const odds = weightsOf(m, u)
    matches = 0
    for (let p = 0; p < counts.length; p += 1) {
      let ratio = share / (1 - share)
      for (const at of columns) ratio *= odds[at]?.[levels[p * width + at] ?? 0] ?? 1
      const expected = (counts[p] ?? 0) * (ratio / (1 + ratio))
      matches += expected
      for (const at of columns) {
        const level = levels[p * width + at] ?? 0
        const sum = sums[at]
        if (level > 0 && sum) sum[level - 1] = (sum[level - 1] ?? 0) + expected
      }
    }
    const before = share
    share = Math.min(0.999, Math.max(1e-6, matches / Math.max(1, total)))
    for (const at of columns) settle(m[at], sums[at], start[at])
    if (Math.abs(share - before) < SETTLED * share && round > 5) break
  }
  return { m, share, matches }
}

// Index 0, "not said", weighs nothing.
const weightsOf = (m: readonly Float64Array[], u: readonly Float64Array[]): Float64Array[] =>
  m.map((each, at) => Float64Array.from([1, ...each.map((value, k) => value / (u[at]?.[k] ?? 1))]))

function settle(
  m: Float64Array | undefined,
  sums: Float64Array | undefined,
  start: Float64Array | undefined,
) {
  if (!m || !sums || !start) return
  const said = sums.reduce((sum, each) => sum + each, 0)
  for (let k = 0; k < m.length; k += 1)
    m[k] = ((sums[k] ?? 0) + PSEUDO * (start[k] ?? 0)) / (said + PSEUDO)
}
