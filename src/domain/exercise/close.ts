import { type Officer, refuse } from '../../kit/index.ts'
import type { Facts } from '../case/facts.ts'
import { dateOf, heirsAt } from '../coalition/index.ts'
import type { ExerciseDecision } from './open.ts'
import { type Exercise, isOver } from './state.ts'

/** Ends it before its last day: the institution that opened it does. */
export function closeExercise(exercise: Exercise, facts: Facts<Officer>): ExerciseDecision {
  const { by, coalition, now } = facts
  const heir = heirsAt(coalition, now)
  if (heir(exercise.openedBy.party, exercise.openedBy.unit) !== by.party)
    return refuse('exercise-of-others')
  if (isOver(exercise, dateOf(coalition, now))) return refuse('exercise-over')
  const { unit, party, post } = by
  const route = { unit, party, post, state: 'closed' }
  return [{ type: 'exercise.closed', class: 'outline', route, body: {} }]
}
