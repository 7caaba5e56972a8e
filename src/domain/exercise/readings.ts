import type { CoalitionState } from '../coalition/index.ts'
import {
  type Answers,
  type Compared,
  type Light,
  questionsFor,
  toCompared,
} from '../identification/index.ts'
import { findVignette, instrumentOf } from './file-reading.ts'
import type { Exercise, ExerciseReading } from './state.ts'

/** The rater that stands for the agreed reading: no institution has such a code. */
export const AGREED = '*agreed'

/** In the shape that `figures` takes. */
export type RaterReading<Category extends string> = {
  readonly thing: string
  readonly rater: string
  readonly said: Readonly<Record<string, Category>>
}

/**
 * One reading for each institution and vignette: the first that one of its posts filed. Whoever reads later may have
 * heard of the agreed reading from a colleague who filed before.
 */
export function countedReadings({ readings, invited }: Exercise): ExerciseReading[] {
  const partyOf = new Map(invited.map(({ unit, party }) => [unit, party]))
  const first = new Map<string, ExerciseReading>()
  for (const reading of readings) {
    // As invited: a succession during the exercise makes no second institution.
    const party = partyOf.get(reading.unit) ?? reading.party
    const key = `${party} ${reading.vignette}`
    if (!first.has(key)) first.set(key, { ...reading, party })
  }
  return [...first.values()]
}

/** Answers and lights of every institution, and of the agreed reading, of every vignette. */
export function toRaterReadings(
  exercise: Exercise,
  coalition: CoalitionState,
): {
  readonly answers: readonly RaterReading<Compared>[]
  readonly lights: readonly RaterReading<Light>[]
} {
  const asked = askedIn(exercise, coalition)
  const agreed = exercise.vignettes.flatMap(({ id }) => {
    const vignette = findVignette(coalition, exercise, id)
    return vignette ? [{ ...vignette, vignette: id, party: AGREED }] : []
  })
  const all = [...agreed, ...countedReadings(exercise)]
  return {
    answers: all.map(({ vignette, party, answers }) => ({
      thing: vignette,
      rater: party,
      said: toSaid(asked.get(vignette) ?? [], answers),
    })),
    lights: all.map(({ vignette, party, lights }) => ({
      thing: vignette,
      rater: party,
      said: lights,
    })),
  }
}

/** Ids of the questions that are put to the subject of each vignette. */
function askedIn(exercise: Exercise, coalition: CoalitionState): Map<string, readonly string[]> {
  const instrument = instrumentOf(coalition, exercise)
  return new Map(
    exercise.vignettes.map(({ id }) => {
      const vignette = findVignette(coalition, exercise, id)
      const questions = instrument && vignette ? questionsFor(instrument, vignette.subject) : []
      return [id, questions.map((question) => question.id)]
    }),
  )
}

const toSaid = (ids: readonly string[], answers: Answers): Record<string, Compared> =>
  Object.fromEntries(ids.map((id) => [id, toCompared(answers[id])]))
