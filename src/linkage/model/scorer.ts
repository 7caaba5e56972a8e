import { agreed } from '../compare/values.ts'
import type { Table } from '../table/table.ts'
import type { WordFacts } from '../table/word-facts.ts'
import { type CellLevel, type Comparator, toComparators } from './comparator.ts'
import type { ColumnModel, Model } from './model.ts'

/** Weighs pairs of rows by a model: bits of evidence for one person, without the prior. */
export type Scorer = {
  readonly comparators: readonly Comparator[]
  /** The bits of every column that both say are written into `into`, if given; the others are left alone. */
  readonly evidence: (i: number, j: number, into?: Float64Array) => number
}

/** A rare value weighs at most so much more, and a common one so much less, than its level. */
const MOST_RARITY = 6

export function toScorer(
  model: Model,
  left: Table,
  right: Table,
  facts: readonly (WordFacts | undefined)[],
): Scorer {
  const comparators = toComparators(left, right, facts, toDefaultDays(model.defaultDays))
  const weighers = comparators.map((comparator, at) =>
    toWeigher(comparator, getColumn(model, at), facts[at]),
  )
  const width = weighers.length
  // Where a column's values end is where the next one's begin; most columns of a pair are empty on one side.
  const evidence = (i: number, j: number, into?: Float64Array) => {
    const [as, bs] = [left.cells, right.cells]
    const a = left.starts[i] ?? 0
    const b = right.starts[j] ?? 0
    let aFrom = width
    let bFrom = width
    let bits = 0
    for (let at = 0; at < width; at += 1) {
      const aTo = as[a + at] ?? 0
      const bTo = bs[b + at] ?? 0
      if (aTo > aFrom && bTo > bFrom) {
        const part = weighers[at]?.(a + aFrom, a + aTo, b + bFrom, b + bTo, i, j) ?? 0
        bits += part
        if (into) into[at] = part
      }
      aFrom = aTo
      bFrom = bTo
    }
    return bits
  }
  return { comparators, evidence }
}

export function toDefaultDays(days: readonly number[]): Uint8Array {
  const marks = new Uint8Array(512)
  for (const day of days) marks[day] = 1
  return marks
}

function getColumn(model: Model, at: number): ColumnModel {
  const column = model.columns[at]
  if (!column) throw new Error(`the model has no column ${at}`)
  return column
}

function toWeigher(
  { said, rarity }: Comparator,
  { levels }: ColumnModel,
  facts: WordFacts | undefined,
): CellLevel {
  const weights = toWeights(levels)
  if (!rarity || !facts)
    return (aFrom, aTo, bFrom, bTo, i, j) => weights[said(aFrom, aTo, bFrom, bTo, i, j)] ?? 0
  const usual = -Math.log2(levels[0]?.u ?? 1)
  return (aFrom, aTo, bFrom, bTo, i, j) => {
    const at = said(aFrom, aTo, bFrom, bTo, i, j)
    const weight = weights[at] ?? 0
    // What does not agree, the last level, is not rare.
    if (at > 2 || at === levels.length) return weight
    const rarer = (facts.bits[agreed.word] ?? usual) - usual
    return weight + Math.max(-MOST_RARITY, Math.min(MOST_RARITY, at === 1 ? rarer : rarer / 2))
  }
}

/** Bits by level; level 0 weighs nothing. */
export function toWeights(levels: ColumnModel['levels']): Float64Array {
  return Float64Array.from([0, ...levels.map(({ m, u }) => Math.log2(m / u))])
}
