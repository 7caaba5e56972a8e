import { type Agreement, type Rated, toAgreement } from './agreement.ts'

/** What one rater (an institution, never a person) made of one thing: aspect → category. */
export type Reading<Category extends string> = {
  readonly thing: string
  readonly rater: string
  readonly said: Readonly<Record<string, Category>>
}

export type PairAgreement = {
  readonly raters: readonly [string, string]
  /** Things that both read. */
  readonly things: number
  /** What divides them most stands first; aspects that they never both rated are left out. */
  readonly aspects: readonly AspectAgreement[]
}
export type AspectAgreement = Agreement & { readonly aspect: string }

/**
 * Agreement of every two raters, aspect by aspect (an indicator, a light). The last reading of a rater of a thing
 * counts; an aspect that either left out, or put into no category of the list, is no pair.
 */
export function agreementByPair<Category extends string>(
  readings: readonly Reading<Category>[],
  categories: readonly Category[],
): PairAgreement[] {
  return pairsOfRaters(readings).map(({ raters, both }) => ({
    raters,
    things: both.length,
    aspects: toAspects(both, categories),
  }))
}

/** Every two raters with what both of them read. Raters in the order of their codes. */
export function pairsOfRaters<Category extends string>(
  readings: readonly Reading<Category>[],
): { readonly raters: readonly [string, string]; readonly both: readonly Both<Category>[] }[] {
  const byRater = Map.groupBy(readings, ({ rater }) => rater)
  const raters = [...byRater.keys()].sort()
  return raters.flatMap((first, index) =>
    raters.slice(index + 1).flatMap((second) => {
      const both = onSameThings(byRater.get(first) ?? [], byRater.get(second) ?? [])
      return both.length > 0 ? [{ raters: [first, second] as const, both }] : []
    }),
  )
}

export type Both<Category extends string> = readonly [Reading<Category>, Reading<Category>]

function onSameThings<Category extends string>(
  ofFirst: readonly Reading<Category>[],
  ofSecond: readonly Reading<Category>[],
): Both<Category>[] {
  const seconds = new Map(ofSecond.map((reading) => [reading.thing, reading]))
  const firsts = new Map(ofFirst.map((reading) => [reading.thing, reading]))
  return [...firsts.values()].flatMap((reading) => {
    const other = seconds.get(reading.thing)
    return other ? [[reading, other] as const] : []
  })
}

function toAspects<Category extends string>(
  both: readonly Both<Category>[],
  categories: readonly Category[],
): AspectAgreement[] {
  const names = new Set(both.flatMap(([first]) => Object.keys(first.said)))
  return [...names]
    .map((aspect) => ({
      aspect,
      ...toAgreement(ratedOf(both, aspect, categories), categories),
    }))
    .filter(({ pairs }) => pairs > 0)
    .sort(mostDividingFirst)
}

/** One aspect of what both read; without what either left out or put into no category of the list. */
export const ratedOf = <Category extends string>(
  both: readonly Both<Category>[],
  aspect: string,
  categories: readonly Category[],
): Rated<Category>[] => both.flatMap((pair) => toRated(pair, aspect, categories))

function toRated<Category extends string>(
  [first, second]: Both<Category>,
  aspect: string,
  categories: readonly Category[],
): Rated<Category>[] {
  const [one, other] = [first.said[aspect], second.said[aspect]]
  if (one === undefined || other === undefined) return []
  return categories.includes(one) && categories.includes(other) ? [[one, other]] : []
}

/** By AC1, which rare answers do not bend; among equals what more pairs speak for. */
const mostDividingFirst = (a: AspectAgreement, b: AspectAgreement): number =>
  (a.ac1?.value ?? 1) - (b.ac1?.value ?? 1) || b.pairs - a.pairs || (a.aspect < b.aspect ? -1 : 1)
