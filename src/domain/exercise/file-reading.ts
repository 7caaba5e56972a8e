import { type Officer, refuse } from '../../kit/index.ts'
import type { Facts } from '../case/facts.ts'
import { type CoalitionState, dateOf } from '../coalition/index.ts'
import {
  type Answers,
  evaluate,
  type Instrument,
  questionsFor,
  type Vignette,
} from '../identification/index.ts'
import type { ExerciseDecision } from './open.ts'
import { type Exercise, isOver } from './state.ts'

/**
 * One post's reading of one vignette. It is filed once: whoever saw what others made of it does not read it again,
 * from this post or from another.
 */
export function fileReading(
  exercise: Exercise,
  reading: { readonly vignette: string; readonly answers: Answers },
  { by, coalition, now }: Facts<Officer>,
): ExerciseDecision {
  const vignette = findVignette(coalition, exercise, reading.vignette)
  const instrument = instrumentOf(coalition, exercise)
  if (!vignette || !instrument) return refuse('exercise-vignette-unknown')
  if (!isInvited(exercise, by)) return refuse('exercise-not-invited')
  if (findReading(exercise, reading.vignette, by)) return refuse('exercise-read-already')
  if (isOver(exercise, dateOf(coalition, now))) return refuse('exercise-over')
  const known = new Set(questionsFor(instrument, vignette.subject).map(({ id }) => id))
  const answers = withoutUnasked(reading.answers)
  const asked = Object.keys(answers)
  if (asked.length === 0) return refuse('exercise-answers-none', { field: 'answers' })
  if (asked.some((id) => !known.has(id)))
    return refuse('exercise-question-unknown', { field: 'answers' })
  const { lights } = evaluate(instrument, answers, vignette.subject).law
  const { unit, party, post } = by
  return [
    {
      type: 'exercise.read',
      class: 'outline',
      route: { unit, party, post },
      body: { vignette: vignette.id, answers, lights },
    },
  ]
}

export const isInvited = ({ invited }: Exercise, { unit }: Pick<Officer, 'unit'>): boolean =>
  invited.some((one) => one.unit === unit)

/** What this post, or this officer in another post, filed of a vignette. */
export const findReading = (
  { readings }: Exercise,
  vignette: string,
  { post, officer }: Pick<Officer, 'post' | 'officer'>,
) =>
  readings.find(
    (one) => one.vignette === vignette && (one.post === post || one.officer === officer),
  )

/** In the version of the exercise. */
export function findVignette(
  { vignettes }: CoalitionState,
  exercise: Exercise,
  id: string,
): Vignette | undefined {
  const cited = exercise.vignettes.find((one) => one.id === id)
  return cited && vignettes.get(id)?.find(({ version }) => version === cited.version)
}

/** In the version of the exercise. */
export const instrumentOf = (
  { instruments }: CoalitionState,
  { instrument: { id, version } }: Exercise,
): Instrument | undefined => instruments.get(id)?.find((one) => one.version === version)

const withoutUnasked = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== 'not-asked'))
