import type { Kind } from '../table/column.ts'
import { levelsOf } from './comparator.ts'

/** What is believed of m before anything was learned: records of one person mostly agree. Sums to 1. */
export function startingM(kind: Kind): Float64Array {
  const levels = levelsOf(kind)
  const last = levels.length - 1
  if (kind === 'name' || kind === 'words') {
    // Level 1 is no agreement; the others rise with the bits and with what is covered.
    const shares = levels.map((_, at) => (at === 0 ? 0.04 : 0.3 + 0.05 * at * (1 + ((at - 1) % 3))))
    return normal(shares)
  }
  if (kind === 'date')
    return normal(levels.map((_, at) => (at === 0 ? 3 : at === last ? 0.1 : 0.2)))
  return normal(levels.map((_, at) => (at === 0 ? 3 : at === last ? 0.5 : 0.4)))
}

function normal(shares: readonly number[]): Float64Array {
  const sum = shares.reduce((total, share) => total + share, 0)
  return Float64Array.from(shares, (share) => share / sum)
}
