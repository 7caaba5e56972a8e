import {
  type Instant,
  isRefusal,
  type LocalDate,
  type Officer,
  type Refusal,
  refuse,
  type UnitId,
} from '../../kit/index.ts'
import type { Facts } from '../case/facts.ts'
import { type CoalitionState, dateOf, partyOfUnit } from '../coalition/index.ts'
import type { Instrument, Vignette } from '../identification/index.ts'
import type { Invited, NewExerciseEntry } from './entries.ts'

export type ExerciseWish = {
  readonly name: string
  readonly place: string
  readonly instrument: string
  /** All of the instrument when none is named. */
  readonly vignettes?: readonly string[] | undefined
  readonly units: readonly UnitId[]
  readonly closes: LocalDate
}
export type ExerciseDecision = readonly NewExerciseEntry[] | Refusal

/** With fewer there is nobody to agree with. */
const LEAST_INSTITUTIONS = 2

/** Fixes what is read, in which versions, by whom and until when. */
export function openExercise(wish: ExerciseWish, facts: Facts<Officer>): ExerciseDecision {
  const { coalition, now, by } = facts
  const name = wish.name.trim()
  if (!name) return refuse('exercise-name-empty', { field: 'name' })
  if (wish.closes < dateOf(coalition, now))
    return refuse('exercise-closes-past', { field: 'closes' })
  const instrument = findInstrument(coalition, wish.instrument, now)
  if (!instrument) return refuse('exercise-instrument-unknown', { field: 'instrument' })
  const vignettes = toVignettes(coalition, wish)
  if (isRefusal(vignettes)) return vignettes
  const invited = toInvited(coalition, wish.units, now)
  if (isRefusal(invited)) return invited
  const { unit, party, post } = by
  const body = {
    name,
    place: wish.place.trim(),
    instrument: toCited(instrument),
    vignettes: vignettes.map(toCited),
    invited,
    closes: wish.closes,
  }
  return [
    {
      type: 'exercise.opened',
      class: 'outline',
      route: { unit, party, post, state: 'open' },
      body,
    },
  ]
}

const toCited = ({ id, version }: { readonly id: string; readonly version: number }) => ({
  id,
  version,
})

/** The version with which an exercise begins on that day. */
export function findInstrument(
  coalition: CoalitionState,
  id: string,
  now: Instant,
): Instrument | undefined {
  const today = dateOf(coalition, now)
  const latest = coalition.instruments.get(id)?.findLast(({ from }) => from <= today)
  return latest && (latest.until === undefined || today < latest.until) ? latest : undefined
}

/** The vignettes of an instrument, each in its latest version. */
export const vignettesOf = (coalition: CoalitionState, instrument: string): Vignette[] =>
  [...coalition.vignettes.values()]
    .flatMap((versions) => versions.at(-1) ?? [])
    .filter((vignette) => vignette.instrument === instrument)

function toVignettes(coalition: CoalitionState, wish: ExerciseWish): Vignette[] | Refusal {
  const all = vignettesOf(coalition, wish.instrument)
  const wanted = wish.vignettes && new Set(wish.vignettes)
  const chosen = all.filter(({ id }) => wanted?.has(id) ?? true)
  if (wanted && chosen.length < wanted.size)
    return refuse('exercise-vignette-unknown', { field: 'vignettes' })
  return chosen.length > 0 ? chosen : refuse('exercise-vignettes-none', { field: 'vignettes' })
}

function toInvited(
  coalition: CoalitionState,
  units: readonly UnitId[],
  now: Instant,
): Invited[] | Refusal {
  const today = dateOf(coalition, now)
  const invited = [...new Set(units)].flatMap((id) => {
    const unit = coalition.units.get(id)
    const party = partyOfUnit(coalition, id, now)
    return unit && party && today < (unit.until ?? '9999') ? [{ unit: id, party }] : []
  })
  if (invited.length < new Set(units).size)
    return refuse('exercise-unit-unknown', { field: 'units' })
  return new Set(invited.map(({ party }) => party)).size >= LEAST_INSTITUTIONS
    ? invited
    : refuse('exercise-institutions-few', { field: 'units', facts: { least: LEAST_INSTITUTIONS } })
}
