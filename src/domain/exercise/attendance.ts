import type { Instant, PartyId, UnitId } from '../../kit/index.ts'
import type { Exercise, ExerciseReading } from './state.ts'

/** Who took part, without a person: an invited unit and how much its posts read. */
export type Attendance = {
  readonly unit: UnitId
  readonly party: PartyId
  /** Vignettes that at least one of its posts read. */
  readonly vignettes: number
  /** Posts that read at least one. */
  readonly posts: number
  readonly readings: number
  readonly last?: Instant
}

export function toAttendance({ invited, readings }: Exercise): Attendance[] {
  const byUnit = Map.groupBy(readings, ({ unit }) => unit)
  return invited.map(({ unit, party }) => ({ unit, party, ...toShare(byUnit.get(unit) ?? []) }))
}

function toShare(readings: readonly ExerciseReading[]) {
  const last = readings.at(-1)?.at
  return {
    vignettes: new Set(readings.map(({ vignette }) => vignette)).size,
    posts: new Set(readings.map(({ post }) => post)).size,
    readings: readings.length,
    ...(last === undefined ? {} : { last }),
  }
}

/** The same by institution: vignettes of which it has a reading, units that took part of those invited. */
export type InstitutionAttendance = {
  readonly party: PartyId
  readonly vignettes: number
  readonly present: number
  readonly invited: number
}

export function toInstitutionAttendance(exercise: Exercise): InstitutionAttendance[] {
  const read = Map.groupBy(exercise.readings, ({ unit }) => unit)
  return [...Map.groupBy(exercise.invited, ({ party }) => party)].map(([party, units]) => {
    const readings = units.flatMap(({ unit }) => read.get(unit) ?? [])
    return {
      party,
      vignettes: new Set(readings.map(({ vignette }) => vignette)).size,
      present: units.filter(({ unit }) => read.has(unit)).length,
      invited: units.length,
    }
  })
}
