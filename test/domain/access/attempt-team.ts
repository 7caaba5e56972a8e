import {
  endTeam,
  joinTeam,
  leavePerson,
  queueTermOf,
  returnIdle,
  takePerson,
} from '../../../src/domain/board/index.ts'
import type { Facts } from '../../../src/domain/case/facts.ts'
import { beginInterview } from '../../../src/domain/interview/index.ts'
import { isRefusal, type Officer, type RuleId, type UnitId } from '../../../src/kit/index.ts'
import { officerAt, type UNITS } from '../../world/people.ts'
import type { Decide, Telling } from '../../world/telling.ts'
import type { Model } from './model.ts'

type Team = (typeof UNITS)[number]
const asOfficer = (facts: Facts) => facts as Facts<Officer> // they are, behind every endpoint of the queue

/** The lead invites a team, or ends it. */
export function changeTeams(told: Telling, model: Model, team: Team, ends: boolean): boolean {
  const { unit } = team
  if (unit === model.lead.unit || model.teams.has(unit) !== ends) return false
  const done = tries(told, model.lead.unit, (state, facts) =>
    ends ? endTeam(state, unit, asOfficer(facts)) : joinTeam(state, team, asOfficer(facts)),
  )
  if (!done) return false
  if (ends) forgetTeam(model, unit)
  else model.teams.set(unit, team.party)
  return true
}

/** A team takes her, begins to ask, puts her back; or the clock looks. */
export function workQueue(told: Telling, model: Model, unit: UnitId, how: string): boolean {
  if (how === 'tick') return tick(told, model)
  if (!tries(told, unit, DECIDE[how] ?? takes)) return false
  const { holder } = model
  if (how === 'leave') letGo(model, model.holder)
  if (how === 'take') model.askers.add(unit)
  if (how === 'begin' && model.askers.has(unit)) model.began.add(unit)
  if (how === 'take' || (how === 'begin' && holder === undefined)) model.holder = unit
  return true
}

const takes: Decide = (state, facts) => takePerson(state, asOfficer(facts))

const DECIDE: Readonly<Record<string, Decide>> = {
  leave: (state, facts) => leavePerson(state, asOfficer(facts)),
  begin: (state, facts) =>
    beginInterview(
      state,
      {
        instrument: 'lantern-questions',
        subject: { age: 'adult', form: 'labour' },
        language: 'fr',
        interpreter: false,
      },
      facts,
    ),
}

function tries(told: Telling, unit: UnitId, decide: Decide): boolean {
  const by = officerAt(unit, 'caseworker')
  const decided = decide(told.state, told.facts(by))
  if (isRefusal(decided) || decided.length === 0) return false
  told.does(by, () => decided)
  return true
}

/** She returns to the queue; who took her may still tell of an interview, and sees nothing before that. */
function tick(told: Telling, model: Model): boolean {
  const returned = returnIdle(told.state, queueTermOf(undefined), told.now)
  if (returned.length === 0) return false
  told.record({ kind: 'clock', rule: 'queue-clock' as RuleId }, returned) // a name of the clock's own
  model.holder = undefined
  return true
}

function letGo(model: Model, unit: UnitId | undefined): void {
  model.holder = undefined
  if (unit && !model.began.has(unit)) model.askers.delete(unit)
}

function forgetTeam(model: Model, unit: UnitId): void {
  if (model.holder === unit) model.holder = undefined
  for (const set of [model.teams, model.askers, model.began]) set.delete(unit)
}

/** They came by the word of who led then. */
export function forgetTeams(model: Model): void {
  model.holder = undefined
  for (const set of [model.teams, model.askers, model.began]) set.clear()
}
