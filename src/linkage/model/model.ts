import { toCanonical } from '../../kit/index.ts'
import type { Column } from '../table/column.ts'

/** What was learned of one level of one column. */
export type Level = {
  readonly code: string
  /** How often records of one person agree so, and how often records of two do: shares of the pairs that say both. */
  readonly m: number
  readonly u: number
}

export type ColumnModel = {
  readonly column: Column
  readonly levels: readonly Level[]
  /** How often words occur; rarer ones than `floor` are not listed. */
  readonly frequency: {
    readonly rows: number
    readonly floor: number
    readonly words: readonly (readonly [word: string, count: number])[]
  }
}

/** Everything that a score depends on, as data: kept, signed by the caller, and repeatable. */
export type Model = {
  readonly format: 1
  readonly profile: { readonly id: string; readonly version: number }
  readonly columns: readonly ColumnModel[]
  /** Days of the year that stand for "unknown", as month * 32 + day. */
  readonly defaultDays: readonly number[]
  /** Other records of the same person that a record has, on average. */
  readonly mates: number
  /** Among how many records that was learned. */
  readonly records: number
  readonly seed: number
}

/** The bytes that are signed, and by which two models are the same. */
export const toModelText = (model: Model): string => toCanonical(model)

/** log2 of the odds that two records drawn from `records` are of one person, before anything is compared. */
export function priorBits(model: Model, records: number): number {
  const share = Math.min(0.5, Math.max(1e-12, model.mates / Math.max(1, records - 1)))
  return Math.log2(share / (1 - share))
}

/** From bits of evidence to a probability. */
export const toProbability = (bits: number): number => 1 / (1 + 2 ** -bits)
