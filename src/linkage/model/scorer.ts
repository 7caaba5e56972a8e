import { agreed } from '../compare/values.ts'
import type { Table } from '../table/table.ts'
import type { WordFacts } from '../table/word-facts.ts'
import { type Comparator, toComparators } from './comparator.ts'
import type { ColumnModel, Model } from './model.ts'

/** Weighs pairs of rows by a model: bits of evidence for one person, without the prior. */
export type Scorer = {
  readonly comparators: readonly Comparator[]
  readonly evidence: (i: number, j: number) => number
  /** Bits of each column for the pair; 0 where one side says nothing. Fills `into`. */
  readonly parts: (i: number, j: number, into: Float64Array) => void
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
  const evidence = (i: number, j: number) => {
    let bits = 0
    for (const weigh of weighers) bits += weigh(i, j)
    return bits
  }
  const parts = (i: number, j: number, into: Float64Array) => {
    weighers.forEach((weigh, at) => {
      into[at] = weigh(i, j)
    })
  }
  return { comparators, evidence, parts }
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
  { level, rarity }: Comparator,
  { levels }: ColumnModel,
  facts: WordFacts | undefined,
): (i: number, j: number) => number {
  const weights = toWeights(levels)
  if (!rarity || !facts) return (i, j) => weights[level(i, j)] ?? 0
  const usual = -Math.log2(levels[0]?.u ?? 1)
  return (i, j) => {
    const at = level(i, j)
    const weight = weights[at] ?? 0
    if (at === 0 || at > 2) return weight
    const rarer = (facts.bits[agreed.word] ?? usual) - usual
    return weight + Math.max(-MOST_RARITY, Math.min(MOST_RARITY, at === 1 ? rarer : rarer / 2))
  }
}

/** Bits by level; level 0 weighs nothing. */
export function toWeights(levels: ColumnModel['levels']): Float64Array {
  return Float64Array.from([0, ...levels.map(({ m, u }) => Math.log2(m / u))])
}
