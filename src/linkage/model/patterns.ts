import { Lexicon } from '../table/lexicon.ts'
import type { Table } from '../table/table.ts'
import { type Comparator, toLevels } from './comparator.ts'

/** Pairs by their levels: equal ones once, with how often they came. */
export type Patterns = {
  /** `width` levels each, one behind the other. */
  readonly levels: Uint16Array
  readonly counts: Float64Array
  readonly width: number
}

/** Patterns in the order of first sight; a lexicon numbers them as it numbers words, their levels for letters. */
export function toPatterns(
  pairs: readonly (readonly [Int32Array, Int32Array])[],
  comparators: readonly Comparator[],
  table: Table,
): Patterns {
  const width = comparators.length
  const levels = new Uint16Array(width)
  const levelsOf = toLevels(comparators, table, table)
  const seen = new Lexicon()
  const counts: number[] = []
  for (const [is, js] of pairs)
    for (let k = 0; k < is.length; k += 1) {
      levelsOf(is[k] ?? 0, js[k] ?? 0, levels)
      const at = seen.internUnits(levels) - 1
      counts[at] = (counts[at] ?? 0) + 1
    }
  return { levels: seen.trimmed().units, counts: Float64Array.from(counts), width }
}
