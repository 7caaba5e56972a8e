import type { Answer } from '../contract/index.ts'
import type { CoalitionState } from '../domain/coalition/index.ts'
import {
  AGREED,
  type Exercise,
  type RaterReading,
  toRaterReadings,
} from '../domain/exercise/index.ts'
import { COMPARED, type Compared } from '../domain/identification/index.ts'
import {
  agreementByPair,
  FEW_PAIRS,
  type PairAgreement,
  pairsOfRaters,
  ratedOf,
} from '../figures/index.ts'
import type { PartyId } from '../kit/index.ts'
import { inOrder, toDividing } from './agreement-order.ts'

type Agreement = Answer<'readAgreement'>
type Pair = { readonly first?: PartyId | undefined; readonly second?: PartyId | undefined }

const LIGHT_STATES = ['on', 'off'] as const

/** The figures of one exercise. Whether they may be seen is for the caller to ask first. */
export function toExerciseFigures(
  exercise: Exercise,
  coalition: CoalitionState,
  wanted: Pair = {},
): Pick<Agreement, 'few' | 'pairs' | 'dividing' | 'shown'> {
  const { answers, lights } = toRaterReadings(exercise, coalition)
  const pairs = agreementByPair(lights, LIGHT_STATES).map((pair) => ({
    ...toRaters(pair),
    vignettes: pair.things,
    lights: inOrder(pair.aspects),
  }))
  const chosen = pairs.find((one) => isThe(wanted, one)) ?? pairs.find(({ first }) => first)
  const asked = chosen && [chosen.first ?? AGREED, chosen.second]
  const own = asked ? answers.filter(({ rater }) => asked.includes(rater)) : []
  const [shown] = agreementByPair(own, COMPARED)
  return {
    few: FEW_PAIRS,
    pairs,
    dividing: findDividing(answers),
    ...(shown ? { shown: { ...toRaters(shown), questions: shown.aspects } } : {}),
  }
}

/** Every question of every pair, for the sheet. */
export function toEveryQuestion(exercise: Exercise, coalition: CoalitionState) {
  return agreementByPair(toRaterReadings(exercise, coalition).answers, COMPARED).map((pair) => ({
    ...toRaters(pair),
    questions: pair.aspects,
  }))
}

/** The agreed reading sorts before every code of an institution, so that it always comes first. */
function toRaters({ raters: [one, other] }: Pick<PairAgreement, 'raters'>) {
  // Raters are codes of parties as they stand in the exercise, or the agreed reading.
  const second = other as PartyId
  return one === AGREED ? { second } : { first: one as PartyId, second }
}

const isThe = (wanted: Pair, { first, second }: Pair): boolean =>
  wanted.second !== undefined && first === wanted.first && second === wanted.second

/** Counts alone: comparisons of several pairs on one story are not independent, so that an interval would lie. */
function findDividing(answers: readonly RaterReading<Compared>[]): Agreement['dividing'] {
  const counts = new Map<string, { comparisons: number; differ: number }>()
  for (const { both } of pairsOfRaters(answers.filter(({ rater }) => rater !== AGREED))) {
    for (const aspect of new Set(both.flatMap(([first]) => Object.keys(first.said)))) {
      const rated = ratedOf(both, aspect, COMPARED)
      const count = counts.get(aspect) ?? { comparisons: 0, differ: 0 }
      count.comparisons += rated.length
      count.differ += rated.filter(([first, second]) => first !== second).length
      counts.set(aspect, count)
    }
  }
  return toDividing(counts)
}
