import type { Officer, UnitId } from '../../kit/index.ts'
import { refuse } from '../../kit/index.ts'
import { barredFrom } from '../case/add.ts'
import { type NewCaseEntry, toCaseEntry } from '../case/entries.ts'
import type { Decision, Facts } from '../case/facts.ts'
import type { CaseState } from '../case/state.ts'
import type { Team } from './marks.ts'

/** Lets a unit of another institution work on this person: it sees her outline. Nothing when it does so already. */
export function joinTeam(state: CaseState, team: Team, facts: Facts<Officer>): Decision {
  const barred = barredFrom(state, facts)
  if (barred) return barred
  if (has(state, team.unit)) return []
  return [toJoined(team, facts)]
}

/** Ends it; whoever of the unit has the person puts her back with it. */
export function endTeam(state: CaseState, unit: UnitId, facts: Facts<Officer>): Decision {
  const barred = barredFrom(state, facts)
  if (barred) return barred
  if (!has(state, unit)) return []
  const { by } = facts
  const route = { unit: by.unit, party: by.party, post: by.post, toUnit: unit }
  const left = state.board.marks.taken?.unit === unit ? [toCaseEntry('queue.left', {}, route)] : []
  return [...left, toCaseEntry('team.ended', { unit }, { ...route, state: 'ended' })]
}

/** For a case that is opened while these work in its incident. */
export const toJoined = ({ unit, party }: Team, { by }: Pick<Facts, 'by'>): NewCaseEntry =>
  toCaseEntry(
    'team.joined',
    { unit, party },
    {
      unit: by.unit,
      party: by.party,
      post: by.post,
      toUnit: unit,
      toParty: party,
      state: 'joined',
    },
  )

/** Which unit may join: one of another institution, that is there. */
export function checkTeam(team: Partial<Team>, by: Officer) {
  if (!team.party) return refuse('unit-unknown', { field: 'unit' })
  return team.party === by.party ? refuse('team-of-own', { field: 'unit' }) : undefined
}

const has = ({ board }: CaseState, unit: UnitId): boolean =>
  (board.marks.teams ?? []).some((team) => team.unit === unit)
