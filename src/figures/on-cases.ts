import { type Agreement, type Rated, toAgreement } from './agreement.ts'
import { pairsOfRaters, type Reading, ratedOf } from './by-pair.ts'

/** What an institution's opinion on one case rests on: aspect → category. Ids tell cases apart and never come back. */
export type OpinionAnswers<Category extends string> = {
  readonly case: string
  readonly party: string
  readonly said: Readonly<Record<string, Category>>
}

/** Cells below it are not given: behind them a person may be guessed. A convention of statistical offices. */
export const LEAST_CELL = 5

/** Figures of cases serve one purpose only, and say so. */
export type CaseAgreement = {
  readonly purpose: 'statistics'
  readonly leastCell: number
  readonly pairs: readonly {
    readonly raters: readonly [string, string]
    readonly aspects: readonly CaseAspect[]
  }[]
}
/** `withheld`: everything, or only what would tell the cells (kappa and AC1 together with counts do). */
export type CaseAspect = { readonly aspect: string } & (
  | { readonly withheld: 'all' }
  | (Pick<Agreement, 'pairs' | 'differ' | 'observed'> & { readonly withheld: 'coefficients' })
  | (Agreement & { readonly withheld?: never })
)

/** Opinions of several institutions on the same cases, as readings. The last opinion of an institution counts. */
export const opinionsToReadings = <Category extends string>(
  opinions: readonly OpinionAnswers<Category>[],
): Reading<Category>[] =>
  opinions.map(({ case: thing, party, said }) => ({ thing, rater: party, said }))

/**
 * How far every two institutions agree on cases: aggregates alone, in no order that tells of a case. An aspect is
 * withheld while any cell of its table, agreeing or not, holds one to four cases.
 */
export function agreementOnCases<Category extends string>(
  opinions: readonly OpinionAnswers<Category>[],
  categories: readonly Category[],
): CaseAgreement {
  const pairs = pairsOfRaters(opinionsToReadings(opinions)).map(({ raters, both }) => {
    const aspects = [...new Set(both.flatMap(([first]) => Object.keys(first.said)))].sort()
    return {
      raters,
      aspects: aspects.flatMap((aspect) => {
        const rated = ratedOf(both, aspect, categories)
        return rated.length > 0 ? [{ aspect, ...withheld(rated, categories) }] : []
      }),
    }
  })
  return { purpose: 'statistics', leastCell: LEAST_CELL, pairs }
}

function withheld<Category extends string>(
  rated: readonly Rated<Category>[],
  categories: readonly Category[],
) {
  const agreement = toAgreement(rated, categories)
  const { pairs, differ, observed } = agreement
  if (pairs < LEAST_CELL || isSmall(differ) || isSmall(pairs - differ))
    return { withheld: 'all' as const }
  const cells = Map.groupBy(rated, ([first, second]) => `${first} ${second}`)
  if ([...cells.values()].every((cell) => !isSmall(cell.length))) return agreement
  return { withheld: 'coefficients' as const, pairs, differ, ...(observed ? { observed } : {}) }
}

const isSmall = (count: number): boolean => count > 0 && count < LEAST_CELL
