import type { LocalDate, Officer, PartyId } from '../../kit/index.ts'
import type { Text } from '../coalition/index.ts'
import type { Answers, Lights, Pattern, Vignette } from '../identification/index.ts'
import { findReading } from './file-reading.ts'
import { countedReadings } from './readings.ts'
import { type Exercise, type ExerciseReading, isOver } from './state.ts'

/** What somebody made of a vignette. */
export type Said = { readonly answers: Answers; readonly lights: Lights }

/** A vignette as one post may see it. */
export type VignetteView = {
  /** What the own post filed. */
  readonly own?: Said & Pick<ExerciseReading, 'at'>
  /** Only after the own reading is filed, or the exercise is over. */
  readonly revealed?: {
    readonly agreed: Said & { readonly pattern?: Pattern; readonly why: Text }
    /** The reading that counts for each institution. */
    readonly institutions: readonly (Said & { readonly party: PartyId })[]
  }
}

/** Blind until filed: before that nothing in it depends on what anybody else answered. */
export function viewVignette(
  exercise: Exercise,
  vignette: Vignette,
  viewer: Pick<Officer, 'post' | 'officer'>,
  today: LocalDate,
): VignetteView {
  const own = findReading(exercise, vignette.id, viewer)
  const shown = own && { own: { ...toSaid(own), at: own.at } }
  if (!own && !isOver(exercise, today)) return {}
  const { answers, lights, pattern, why } = vignette
  const institutions = countedReadings(exercise)
    .filter((reading) => reading.vignette === vignette.id)
    .map((reading) => ({ party: reading.party, ...toSaid(reading) }))
  const agreed = { answers, lights, why, ...(pattern ? { pattern } : {}) }
  return { ...shown, revealed: { agreed, institutions } }
}

const toSaid = ({ answers, lights }: Said): Said => ({ answers, lights })
