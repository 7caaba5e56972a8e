import type {
  CoalitionData,
  CoalitionState,
  Successor,
  UnitSetting,
} from '../../../src/domain/coalition/index.ts'
import { partyOfUnit } from '../../../src/domain/coalition/index.ts'
import {
  type Instant,
  type LocalDate,
  type Officer,
  type PartyId,
  type PostId,
  toInstant,
  type UnitId,
} from '../../../src/kit/index.ts'
import { readLantern } from '../../world/lantern.ts'
import { HARBOUR_OFFICE, NORTH_GATE, officerAt, QUAY_DESK, SHORE_POST } from '../../world/people.ts'

// The casts of this file mint codes and dates as the coalition's files do.
export const WATCH = 'watch' as PartyId
export const EAST = 'east-watch' as PartyId
export const WEST = 'west-watch' as PartyId
export const PHAROS = 'pharos-office' as PartyId
export const MILL = 'mill-post' as UnitId
/** Units of the Watch before it is split. */
export const WATCH_UNITS = [NORTH_GATE, SHORE_POST, MILL] as const

export const RENAMED_ON = '2025-10-01' as LocalDate
export const SPLIT_ON = '2025-11-01' as LocalDate
export const BEFORE = toInstant(Date.UTC(2025, 8, 1, 9))
export const AFTER = toInstant(Date.UTC(2025, 10, 3, 9))

/** North Gate goes west, what is not named goes east. */
export const PARTED: readonly Successor[] = [{ party: EAST }, { party: WEST, units: [NORTH_GATE] }]

/**
 * The Lantern Compact with one party that will be renamed (Harbour Office) and one of three units that
 * will be split (Watch). Both days lie ahead; no unit is set anew when they come.
 */
export async function readWatch(to: readonly Successor[] = PARTED): Promise<CoalitionData> {
  const data = await readLantern()
  const gate = data.units.find(({ id }) => id === NORTH_GATE)
  if (!gate) throw new Error('no gate')
  const mill: UnitSetting = { ...gate, id: MILL, name: { en: 'Mill Post', fr: 'Poste du moulin' } }
  const post = { id: 'mill-clerk' as PostId, title: { en: 'Clerk', fr: 'Commis' } }
  return {
    ...data,
    parties: [...data.parties, ...[WATCH, EAST, WEST, PHAROS].map(toParty)],
    units: [...data.units, mill].map((unit) =>
      WATCH_UNITS.some((id) => id === unit.id) ? { ...unit, party: WATCH } : unit,
    ),
    posts: [...data.posts, { ...post, unit: MILL, roles: ['caseworker'], purpose: 'protection' }],
    successions: [
      ...data.successions,
      { id: 'pharos', on: RENAMED_ON, from: HARBOUR_OFFICE, to: [{ party: PHAROS }] },
      { id: 'parting', on: SPLIT_ON, from: WATCH, to },
    ],
  }
}

const toParty = (id: PartyId) => ({
  id,
  name: { en: id, fr: id },
  short: id,
  joined: '2019-04-01' as LocalDate,
})

/** An officer of a unit as a session would find one at that moment. */
export function clerkOf(coalition: CoalitionState, unit: UnitId, at: Instant): Officer {
  const party = partyOfUnit(coalition, unit, at)
  if (!party) throw new Error(`no such unit: ${unit}`)
  const known = officerAt(QUAY_DESK, 'caseworker')
  return { ...known, unit, party, post: `${unit}-clerk` as PostId }
}
