import type { Patterns } from './patterns.ts'

const ROUNDS = 60
const SETTLED = 1e-5
const PSEUDO = 4

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
  // All levels of all columns in one array: where each pattern's are is looked up once for all rounds.
  const offsets = offsetsOf(m)
  const places = placesOf(levels, width, columns, offsets)
  const sums = new Float64Array(offsets.at(-1) ?? 0)
  let share = 0.2
  let matches = share * total
  for (let round = 0; round < ROUNDS; round += 1) {
    const odds = weightsOf(m, u)
    sums.fill(0)
    matches = 0
    for (let p = 0; p < counts.length; p += 1) {
      const from = p * columns.length
      let ratio = share / (1 - share)
      for (let k = from; k < from + columns.length; k += 1) ratio *= odds[places[k] ?? 0] ?? 1
      const expected = (counts[p] ?? 0) * (ratio / (1 + ratio))
      matches += expected
      for (let k = from; k < from + columns.length; k += 1) {
        const place = places[k] ?? 0
        sums[place] = (sums[place] ?? 0) + expected
      }
    }
    const before = share
    share = Math.min(0.999, Math.max(1e-6, matches / Math.max(1, total)))
    for (const at of columns)
      settle(m[at], sums.subarray((offsets[at] ?? 0) + 1, offsets[at + 1] ?? 0), start[at])
    if (Math.abs(share - before) < SETTLED * share && round > 5) break
  }
  return { m, share, matches }
}

// The first level of a column, "not said", weighs nothing.
const weightsOf = (m: readonly Float64Array[], u: readonly Float64Array[]): Float64Array =>
  Float64Array.from(
    m.flatMap((each, at) => [1, ...each.map((value, k) => value / (u[at]?.[k] ?? 1))]),
  )

function offsetsOf(m: readonly Float64Array[]): number[] {
  const offsets = [0]
  for (const { length } of m) offsets.push((offsets.at(-1) ?? 0) + length + 1)
  return offsets
}

function placesOf(
  levels: Uint16Array,
  width: number,
  columns: readonly number[],
  offsets: readonly number[],
): Uint16Array {
  const places = new Uint16Array((levels.length / Math.max(1, width)) * columns.length)
  let to = 0
  for (let from = 0; from < levels.length; from += width)
    for (const at of columns) {
      places[to] = (offsets[at] ?? 0) + (levels[from + at] ?? 0)
      to += 1
    }
  return places
}

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
