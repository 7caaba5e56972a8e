import type { Instant, Officer } from '../../kit/index.ts'
import { type Refusal, refuse } from '../../kit/index.ts'
import { type NewCaseEntry, toCaseEntry } from '../case/entries.ts'
import type { Decision, Facts } from '../case/facts.ts'
import type { CaseState } from '../case/state.ts'
import { heirsAt } from '../coalition/index.ts'
import type { BoardBodies } from './entries.ts'
import { QUEUED, stageOf } from './stage.ts'
import { takenBy } from './taken.ts'
import { minutesOf, type QueueTerm, returnsAt } from './term.ts'

type By = Facts<Officer>

/** Takes a person out of the queue; refused with who has her already. */
export function takePerson(state: CaseState, facts: By): Decision {
  const barred = barredFromQueue(state, facts)
  if (barred) return barred
  const stage = stageOf(state.board.marks.progress)
  if (!QUEUED.has(stage)) return refuse('queue-nothing-left', { facts: { stage } })
  const { taken } = state.board.marks
  if (taken && taken.post === facts.by.post) return []
  if (taken) return takenBy(taken)
  return [toCaseEntry('queue.taken', {}, routeOf(facts))]
}

/** Puts a person back: whoever has her, a colleague of the same unit, or the lead. */
export function leavePerson(state: CaseState, facts: By): Decision {
  const { taken } = state.board.marks
  if (!taken) return refuse('queue-not-taken')
  if (taken.unit !== facts.by.unit && !isLead(state, facts)) return takenBy(taken)
  return [toCaseEntry('queue.left', {}, routeOf(facts))]
}

/** What two minutes of triage found: what comes first, and nothing of what happened to her. */
export function recordTriage(
  state: CaseState,
  found: BoardBodies['triage.recorded'],
  facts: By,
): Decision {
  const barred = barredFromQueue(state, facts)
  if (barred) return barred
  const { taken, progress } = state.board.marks
  if (taken && taken.unit !== facts.by.unit) return takenBy(taken)
  const stage = stageOf(progress)
  if (!QUEUED.has(stage)) return refuse('queue-nothing-left', { facts: { stage } })
  const urgency = found.urgent ? ({ urgency: 'now' } as const) : {}
  return [toCaseEntry('triage.recorded', found, { ...routeOf(facts), ...urgency })]
}

/** What the clock owes a case at `now`: who was taken and left alone too long returns to the queue. */
export function returnIdle(state: CaseState, term: QueueTerm, now: Instant): NewCaseEntry[] {
  const { marks } = state.board
  const at = returnsAt(marks, term)
  if (!marks.taken || at === undefined || at > now) return []
  const { unit } = marks.taken
  const minutes = minutesOf(marks, term)
  return [toCaseEntry('queue.returned', { unit, minutes }, { unit, state: 'returned' })]
}

function barredFromQueue(state: CaseState, facts: By): Refusal | undefined {
  if (state.closed) return refuse('case-annulled')
  const isOfTeam = (state.board.marks.teams ?? []).some(({ unit }) => unit === facts.by.unit)
  return isOfTeam || isLead(state, facts) ? undefined : refuse('queue-of-others', { rule: 'queue' })
}

const isLead = ({ lead }: CaseState, { coalition, now, by }: By): boolean =>
  lead !== undefined && heirsAt(coalition, now)(lead.party, lead.unit) === by.party

const routeOf = ({ by: { unit, party, post } }: By) => ({ unit, party, post })
