import type { Entry, LocalDate, NewEntry, PartyId, UnitId } from '../../kit/index.ts'
import type { Answers, Lights } from '../identification/index.ts'

/** Which version of what is read: a later one changes no exercise. */
export type Cited = { readonly id: string; readonly version: number }
/** With the institution it belonged to when it was invited. */
export type Invited = { readonly unit: UnitId; readonly party: PartyId }

export type ExerciseOpened = {
  readonly name: string
  /** Where it is held, in the words of who opened it; empty when not said. */
  readonly place: string
  readonly instrument: Cited
  readonly vignettes: readonly Cited[]
  readonly invited: readonly Invited[]
  /** Last day on which readings are taken, in the coalition's zone. */
  readonly closes: LocalDate
}

export type ExerciseRead = {
  readonly vignette: string
  /** What is absent was not asked. */
  readonly answers: Answers
  /** As the engine gave them for these answers, under the law. */
  readonly lights: Lights
}

export type ExerciseClosed = Readonly<Record<string, never>>

/** All are `outline`: the stories are invented, nobody real stands in them. */
export type ExerciseBodies = {
  'exercise.opened': ExerciseOpened
  'exercise.read': ExerciseRead
  'exercise.closed': ExerciseClosed
}
export type ExerciseType = keyof ExerciseBodies
export const EXERCISE_TYPES: readonly ExerciseType[] = [
  'exercise.opened',
  'exercise.read',
  'exercise.closed',
]

export type ExerciseEntry = { [T in ExerciseType]: Entry<T, ExerciseBodies[T]> }[ExerciseType]
export type NewExerciseEntry = { [T in ExerciseType]: NewEntry<T, ExerciseBodies[T]> }[ExerciseType]

const KNOWN: ReadonlySet<string> = new Set(EXERCISE_TYPES)
export const isExerciseEntry = (entry: Entry): entry is ExerciseEntry => KNOWN.has(entry.type)
