import {
  type Actor,
  assertNever,
  type EntryId,
  type ExerciseId,
  type Instant,
  type LocalDate,
  type OfficerId,
  type PartyId,
  type PostId,
  type UnitId,
} from '../../kit/index.ts'
import type { Cited, ExerciseEntry, ExerciseOpened, ExerciseRead } from './entries.ts'

/** One post's reading of one vignette. `officer` only tells that nobody reads twice; nothing counts officers. */
export type ExerciseReading = ExerciseRead & {
  readonly at: Instant
  readonly officer: OfficerId
  readonly post: PostId
  readonly unit: UnitId
  readonly party: PartyId
}

/** The fold over one stream. Plain JSON: it is kept in snapshots as it is. */
export type Exercise = ExerciseOpened & {
  readonly id: ExerciseId
  /** Entries so far. */
  readonly version: number
  /** In whose log they stand. */
  readonly log: PartyId
  /** Where its newest entry lies in the ledger. */
  readonly newest: { readonly position: number; readonly entry: EntryId }
  readonly openedAt: Instant
  readonly openedBy: { readonly unit: UnitId; readonly party: PartyId; readonly post: PostId }
  /** In order of filing. */
  readonly readings: readonly ExerciseReading[]
  readonly closedAt?: Instant
}

type Placed = ExerciseEntry & { readonly position: number }

/** Undefined while nothing opened it. */
export function evolveExercise(before: Exercise | undefined, entry: Placed): Exercise | undefined {
  const newest = { position: entry.position, entry: entry.id }
  if (entry.type === 'exercise.opened') return toOpened(entry)
  if (!before) return undefined
  const after = { ...before, version: entry.version, newest }
  switch (entry.type) {
    case 'exercise.read':
      return { ...after, readings: [...before.readings, toReading(entry)] }
    case 'exercise.closed':
      return { ...after, closedAt: entry.recordedAt }
    default:
      return assertNever(entry)
  }
}

function toOpened(entry: Extract<Placed, { type: 'exercise.opened' }>): Exercise {
  const { body, stream, actor, log, recordedAt, version, position, id } = entry
  const { unit, party, post } = getOfficer(actor)
  return {
    ...body,
    // The stream of an exercise is `exercise/<id>` by construction.
    id: stream.slice('exercise/'.length) as ExerciseId,
    version,
    log,
    newest: { position, entry: id },
    openedAt: recordedAt,
    openedBy: { unit, party, post },
    readings: [],
  }
}

function toReading(entry: Extract<Placed, { type: 'exercise.read' }>): ExerciseReading {
  const { officer, post, unit, party } = getOfficer(entry.actor)
  return { ...entry.body, at: entry.recordedAt, officer, post, unit, party }
}

/** Throws for an actor that no exercise can have: only officers take part. */
function getOfficer(actor: Actor) {
  if (actor.kind !== 'officer') throw new Error(`an exercise by a ${actor.kind}`)
  return actor
}

/** Whether no reading is taken any more: closed by hand, or its last day is past. */
export const isOver = ({ closedAt, closes }: Exercise, today: LocalDate): boolean =>
  closedAt !== undefined || closes < today

/** Every unit invited has read every vignette, by whichever of its posts. */
export function isComplete({ invited, vignettes, readings }: Exercise): boolean {
  const read = new Set(readings.map(({ unit, vignette }) => `${unit} ${vignette}`))
  return invited.every(({ unit }) => vignettes.every(({ id }) => read.has(`${unit} ${id}`)))
}

/** What an invited unit has not read yet, by any of its posts; nothing once the exercise is over. */
export function owedBy(exercise: Exercise, unit: UnitId, today: LocalDate): readonly Cited[] {
  const { invited, vignettes, readings } = exercise
  if (isOver(exercise, today) || !invited.some((one) => one.unit === unit)) return []
  return vignettes.filter(
    ({ id }) => !readings.some((one) => one.unit === unit && one.vignette === id),
  )
}

/** Figures would tell somebody who still reads what others made of it. */
export const hasFigures = (exercise: Exercise, today: LocalDate): boolean =>
  isOver(exercise, today) || isComplete(exercise)
