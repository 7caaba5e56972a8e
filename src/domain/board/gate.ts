import type { Officer } from '../../kit/index.ts'
import { refuse } from '../../kit/index.ts'
import { barredFrom } from '../case/add.ts'
import { type NewCaseEntry, toCaseEntry } from '../case/entries.ts'
import type { Decision, Facts } from '../case/facts.ts'
import type { CaseState } from '../case/state.ts'
import { type HandedIn, toHandedIn, toPerson } from './custody.ts'
import type { Team } from './marks.ts'
import { toJoined } from './team.ts'

/** What happens at the gate beside what she says: her number, whether she is urgent, what she hands in. */
export type AtGate = {
  /** Free in the incident: for whoever calls to see to. */
  readonly tag: number
  readonly urgent: boolean
  readonly handedIn: readonly HandedIn[]
}

type Person = Parameters<typeof toHandedIn>[1]

/** What is written beside a first contact at the gate, in the same transaction. */
export function atGate(
  gate: AtGate,
  person: Person,
  teams: readonly Team[],
  facts: Facts<Officer>,
): NewCaseEntry[] {
  return [
    toPassed(gate, facts),
    ...teams.map((team) => toJoined(team, facts)),
    ...gate.handedIn.flatMap((paper) => toHandedIn(paper, person, facts)),
  ]
}

/** For somebody of whom a list told before: she is here now, under this number. */
export function passGate(state: CaseState, gate: AtGate, facts: Facts<Officer>): Decision {
  const barred = barredFrom(state, facts)
  if (barred) return barred
  const { tag } = state.board.marks
  if (tag !== undefined) return refuse('tag-given-already', { facts: { tag } })
  return atGate(gate, toPerson(state), [], facts)
}

const toPassed = ({ tag, urgent }: AtGate, { by: { unit, party, post } }: Facts<Officer>) =>
  toCaseEntry(
    'gate.passed',
    { tag, urgent },
    { unit, party, post, ...(urgent ? { urgency: 'now' as const } : {}) },
  )
