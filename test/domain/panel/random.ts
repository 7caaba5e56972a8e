import fc from 'fast-check'
import { todayOf } from '../../../src/domain/case/register.ts'
import * as panel from '../../../src/domain/panel/index.ts'
import { HOUR, isRefusal, type Officer } from '../../../src/kit/index.ts'
import { officerAt, UNITS } from '../../world/people.ts'
import type { Telling } from '../../world/telling.ts'
import { agreed, NOTICE } from './given.ts'

const ROLES = [
  ...Array.from({ length: 6 }, () => 'caseworker' as const),
  ...Array.from({ length: 5 }, () => 'supervisor' as const),
  'investigator',
] as const
type Role = (typeof ROLES)[number]
const DOES = [
  'convene',
  'seat',
  'unseat',
  ...Array.from({ length: 12 }, () => 'file' as const),
  ...Array.from({ length: 6 }, () => 'propose' as const),
  ...Array.from({ length: 6 }, () => 'second' as const),
  ...Array.from({ length: 10 }, () => 'make' as const),
  'tell',
  'tell',
  'tell',
  'ways',
  'review',
  'review',
  'refer',
  'wish',
  'pass',
  'pass',
] as const

/** One thing that somebody tries. */
export type Try = {
  readonly does: (typeof DOES)[number]
  readonly unit: number
  readonly role: Role
  readonly other: number
  readonly status: panel.VictimStatus
  readonly yes: boolean
}

/** Few statuses, so that quorums come about. */
const status = fc.constantFrom<panel.VictimStatus>(
  'victim',
  'not-victim',
  'not-victim',
  'indicated',
)

export const tries = (maxLength: number, roles: readonly Role[] = ROLES): fc.Arbitrary<Try[]> =>
  fc.array(
    fc.record({
      does: fc.constantFrom(...DOES),
      unit: fc.nat(3),
      role: fc.constantFrom(...roles),
      other: fc.nat(3),
      status,
      yes: fc.boolean(),
    }),
    { minLength: maxLength, maxLength },
  )

export const begin = (): Telling => agreed()

/** Who was asked to look at a negative mostly does. */
function unitOf({ state }: Telling, { does, unit, yes }: Try) {
  const asked = state.panel.rounds.at(-1)?.proposals.at(-1)?.second
  return does === 'second' && asked && yes ? asked : unitAt(unit)
}

/** What most found is mostly what is proposed. */
function mostFound({ state: { panel: known } }: Telling, else_: panel.VictimStatus) {
  const found = panel.standingOpinions(known.rounds.at(-1) ?? { opinions: [] })
  const count = (one: panel.VictimStatus) => found.filter((its) => its.status === one).length
  return found.map((its) => its.status).sort((a, b) => count(b) - count(a))[0] ?? else_
}

const unitAt = (index: number) => (UNITS[index] ?? UNITS[0]).unit

/** Tries it; false when it was refused. `as` gives the reasons that are written and the status that is filed. */
export function attempt(
  told: Telling,
  one: Try,
  as: (by: Officer, status: panel.VictimStatus) => panel.VictimStatus = (_, found) => found,
): boolean {
  if (one.does === 'pass') {
    told.pass(one.yes ? 30 * HOUR : 200 * HOUR)
    return true
  }
  const by = officerAt(unitOf(told, one), one.role)
  const facts = { ...told.facts(by), by }
  const decided = decide(told, one, as(by, one.status), facts)
  if (isRefusal(decided)) return false
  told.does(by, () => decided)
  return true
}

function decide(
  told: Telling,
  { does, other, yes }: Try,
  status: panel.VictimStatus,
  facts: panel.PanelFacts,
) {
  const { state } = told
  const { unit } = facts.by
  const proposed = yes ? mostFound(told, status) : status
  const reasons = `because-${unit}-${status}-${told.entries.length}`
  const determination = state.panel.rounds.at(-1)?.proposals.at(-1)?.determination ?? ('' as never)
  switch (does) {
    case 'convene':
      return panel.convenePanel(
        state,
        { members: UNITS.map((one) => one.unit).filter((_, at) => at !== other) },
        facts,
      )
    case 'seat':
      return panel.seatMember(state, { unit: unitAt(other) }, facts)
    case 'unseat':
      return panel.unseatMember(state, { unit: unitAt(other), words: 'Wrong.' }, facts)
    case 'file':
      return panel.fileOpinion(state, { status, reasons, relies: [] }, facts)
    case 'propose':
      return panel.proposeDetermination(
        state,
        { status: proposed, reasons, second: unitAt(other) },
        facts,
      )
    case 'second':
      return panel.secondDetermination(
        state,
        { determination, upheld: other < 3, words: reasons },
        facts,
      )
    case 'make':
      return panel.makeDetermination(state, { determination }, facts)
    case 'tell':
      return panel.tellDetermination(state, { ...NOTICE, on: todayOf(facts), determination }, facts)
    case 'ways':
      return panel.chooseWays(state, { determination, ways: ['labour-claim'] }, facts)
    case 'review':
      return panel.askReview(state, { by: 'person', words: reasons }, facts)
    case 'refer':
      return panel.referReview(state, { to: unitAt(other), words: reasons }, facts)
    default:
      return panel.wishInterview(state, { interview: yes, by: 'person', language: 'fr' }, facts)
  }
}
