import { type EntryId, type OpinionId, type Refusal, refuse } from '../../kit/index.ts'
import { barredFrom } from '../case/add.ts'
import { type NewCaseEntry, toCaseEntry } from '../case/entries.ts'
import { type Decision, freshId } from '../case/facts.ts'
import type { CaseState } from '../case/state.ts'
import { heirsAt } from '../coalition/index.ts'
import { barDecider, barMember, type PanelFacts, routeOf } from './bar.ts'
import { later, panelTerms } from './convene.ts'
import { type InstrumentUsed, isIndicated, type VictimStatus } from './entries.ts'
import { isSameHand, liveProposal, openRound, seesRound } from './standing.ts'

export type OpinionGiven = {
  readonly status: VictimStatus
  readonly reasons: string
  readonly relies: readonly EntryId[]
  readonly instrument?: InstrumentUsed
}

/**
 * What an institution finds, with its reasons. Before any panel the first responder alone may say so.
 * A later opinion of the same unit is filed beside the earlier one.
 */
export function fileOpinion(state: CaseState, given: OpinionGiven, facts: PanelFacts): Decision {
  const alone = !state.panel.convened
  const barred =
    (alone ? barredFrom(state, facts) : barMember(state, facts)) ?? barDecider(state, facts)
  const wrong = barred ?? barSecond(state, facts) ?? wrongOpinion(state, given, facts)
  if (wrong) return wrong
  const { unit, party } = facts.by
  const opinion = freshId<OpinionId>(facts)
  const { status, relies, instrument } = given
  const reasons = given.reasons.trim()
  const body = { opinion, unit, party, status, blind: isBlind(state, facts), alone }
  return [
    toCaseEntry('opinion.filed', body, { ...routeOf(facts), state: 'filed' }),
    toCaseEntry(
      'opinion.reasoned',
      { opinion, reasons, relies: [...new Set(relies)], ...(instrument ? { instrument } : {}) },
      routeOf(facts),
    ),
    ...recoveryFrom(state, alone && isIndicated(status), facts),
  ]
}

/** Whoever looked at a negative as its second reviewer must not stand among those who found it. */
function barSecond({ panel }: CaseState, { by }: PanelFacts): Refusal | undefined {
  const round = openRound(panel)
  const second = round && liveProposal(round)?.seconded
  return second && isSameHand(second, by)
    ? refuse('second-is-another-person', { rule: 'four-eyes', source: 'unverified' })
    : undefined
}

function wrongOpinion(
  state: CaseState,
  { reasons, relies, instrument }: OpinionGiven,
  { coalition }: PanelFacts,
): Refusal | undefined {
  const { panel, timeline } = state
  if (panel.convened && !openRound(panel)) return refuse('determination-made-already')
  if (!reasons.trim()) return refuse('reason-missing', { field: 'reasons' })
  if (instrument && !isKnown(coalition, instrument))
    return refuse('instrument-not-found', { field: 'instrument' })
  const known = new Set(timeline.map(({ entry }) => entry))
  return relies.every((entry) => known.has(entry))
    ? undefined
    : refuse('evidence-unknown', { field: 'relies' })
}

const isKnown = (
  { instruments }: PanelFacts['coalition'],
  { id, version }: InstrumentUsed,
): boolean => instruments.get(id)?.some((one) => one.version === version) ?? false

/** Whether its author was shown no other opinion of the round. */
function isBlind({ panel }: CaseState, { by, coalition, now }: PanelFacts): boolean {
  const round = openRound(panel)
  return !round || !seesRound(round, by.party, heirsAt(coalition, now))
}

/** Indicated by the first responder: from this moment she recovers, panel or no panel. */
function recoveryFrom(state: CaseState, begins: boolean, facts: PanelFacts): NewCaseEntry[] {
  if (!begins || state.panel.recovery) return []
  const until = later(state, panelTerms(facts).recovery, facts)
  return [toCaseEntry('recovery.begun', { until }, routeOf(facts))]
}
