import { toBand } from '../../linkage/explain.ts'
import { type Band, toProbability } from '../../linkage/index.ts'
import type { Found } from './link-lists.ts'

export type Pair = {
  readonly left: number
  readonly right: number
  /** With the prior: 0 is even odds. */
  readonly bits: number
  readonly probability: number
  readonly band: Band
  /** Both rows say exactly the same. */
  readonly equal: boolean
}

/**
 * Pairs that were kept, the surest first. Of rows that say the same each stands with the first of them, so that
 * a thousand copies are a thousand pairs and not half a million.
 */
export function toPairs(found: Found, from: number): Pair[] {
  return [...scoredPairs(found), ...equalPairs(found)]
    .filter(({ probability }) => probability >= from)
    .toSorted((a, b) => b.bits - a.bits || a.left - b.left || a.right - b.right)
}

export function scoredPairs({ edges: { left, right, bits }, prior }: Found): Pair[] {
  return Array.from(left, (each, at) =>
    toPair(each, right[at] ?? 0, (bits[at] ?? 0) + prior, false),
  )
}

function equalPairs({ twins, explain }: Found): Pair[] {
  const known = new Map<number, number>()
  return Array.from(twins.first.entries()).flatMap(([row, first]) => {
    if (first === row) return []
    const bits = known.get(first) ?? explain(first, row).bits
    known.set(first, bits)
    return [toPair(first, row, bits, true)]
  })
}

function toPair(a: number, b: number, bits: number, equal: boolean): Pair {
  const probability = toProbability(bits)
  const [left, right] = [Math.min(a, b), Math.max(a, b)]
  return { left, right, bits, probability, band: toBand(probability), equal }
}

/** Rows of one person, the largest group first; rows that stand alone are in none. */
export function toGroups(person: Int32Array): number[][] {
  const groups = new Map<number, number[]>()
  person.forEach((lead, row) => {
    const group = groups.get(lead)
    if (group) group.push(row)
    else groups.set(lead, [row])
  })
  return [...groups.values()]
    .filter(({ length }) => length > 1)
    .toSorted((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
}
