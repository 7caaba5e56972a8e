import type { Weight } from './instrument.ts'

/**
 * Ways in which indicators make a dimension positive, in the order in which they are looked for: two strong; one
 * strong and one medium or weak; three medium; two medium and one weak. One strong alone, two medium alone, one
 * medium with any number of weak ones, or weak ones alone do not. Source: combination rule of the operational
 * indicators of 2009, read in a secondary source.
 */
export const CLAUSES = [
  'two-strong',
  'one-strong-one-other',
  'three-medium',
  'two-medium-one-weak',
] as const
export type Clause = (typeof CLAUSES)[number]

/** Indicators with a yes, by weight. */
export type Tally = { readonly [W in Weight]: number }

/** The first clause that these numbers fulfil, if any. */
export function findClause({ strong, medium, weak }: Tally): Clause | undefined {
  if (strong >= 2) return 'two-strong'
  if (strong === 1 && medium + weak >= 1) return 'one-strong-one-other'
  if (medium >= 3) return 'three-medium'
  if (medium === 2 && weak >= 1) return 'two-medium-one-weak'
  return undefined
}

type Weighed = { readonly weight: Weight }

/** As few as fulfil the clause, in their order: without any one of them they would not. */
export function pickMinimal<T extends Weighed>(clause: Clause, weighed: readonly T[]): T[] {
  const first = (weight: Weight, most: number) => firstOf(weighed, weight, most)
  switch (clause) {
    case 'two-strong':
      return first('strong', 2)
    case 'one-strong-one-other':
      return [...first('strong', 1), ...[...first('medium', 1), ...first('weak', 1)].slice(0, 1)]
    case 'three-medium':
      return first('medium', 3)
    case 'two-medium-one-weak':
      return [...first('medium', 2), ...first('weak', 1)]
  }
}

function firstOf<T extends Weighed>(weighed: readonly T[], weight: Weight, most: number): T[] {
  const found: T[] = []
  for (const one of weighed) {
    if (found.length === most) break
    if (one.weight === weight) found.push(one)
  }
  return found
}
