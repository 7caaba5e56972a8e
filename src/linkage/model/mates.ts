import { candidatesOf, type RowBlocks } from '../block/candidates.ts'
import { type Twins, twinPairs } from '../table/twins.ts'
import type { Model } from './model.ts'
import type { Plan } from './plan.ts'
import { toScorer } from './scorer.ts'

/** Rows asked for their mates, and candidates looked at, at most. */
const ASKED = 20_000
const LOOKED_AT = 200_000

/** Rows that were asked, and the pairs that their candidates make. */
export type Asked = {
  readonly rows: number
  readonly left: Int32Array
  readonly right: Int32Array
}

/** Asks rows spread over the table for their candidates: needs no model. */
export function askRows({ table }: Pick<Plan, 'table'>, met: RowBlocks, twins: Twins): Asked {
  const stamps = new Int32Array(table.rows).fill(-1)
  const step = Math.max(1, table.rows / ASKED)
  const left: number[] = []
  const right: number[] = []
  let asked = 0
  for (let k = 0; k < table.rows / step && left.length < LOOKED_AT; k += 1) {
    // Spread over the table, so that an end in between is no bias.
    const row = Math.floor(((k * 7919) % Math.ceil(table.rows / step)) * step)
    if (row >= table.rows) continue
    asked += 1
    if (twins.first[row] !== row) continue
    const visit = (other: number) => {
      left.push(row)
      right.push(other)
    }
    candidatesOf(met, row, stamps, visit, true)
  }
  return { rows: asked, left: Int32Array.from(left), right: Int32Array.from(right) }
}

/** The number of mates that makes the sum of probabilities over all candidates equal to itself. */
export function estimateMates(
  model: Model,
  { table, facts }: Pick<Plan, 'table' | 'facts'>,
  asked: Asked,
  twins: Twins,
): number {
  const { evidence } = toScorer(model, table, table, facts)
  const against = Float64Array.from(
    asked.left,
    (row, at) => 2 ** -evidence(row, asked.right[at] ?? 0),
  )
  const same = twinPairs(twins, (row) => 2 ** -evidence(row, row))
  let mates = 1
  for (let round = 0; round < 40; round += 1) {
    const odds = mates / Math.max(1, table.rows - 1)
    let sum = 0
    for (const each of against) sum += 1 / (1 + each / odds)
    let twinsOf = 0
    for (const { weight, pairs } of same) twinsOf += (2 * pairs) / (1 + weight / odds)
    const next = Math.max(1e-4, sum / Math.max(1, asked.rows) + twinsOf / table.rows)
    if (Math.abs(next - mates) < 1e-4 * mates) return next
    mates = next
  }
  return mates
}
