import { type PartyId, type Refusal, type ReviewId, refuse, type UnitId } from '../../kit/index.ts'
import { barredFrom } from '../case/add.ts'
import { type NewCaseEntry, toCaseEntry } from '../case/entries.ts'
import type { Decision } from '../case/facts.ts'
import type { CaseState } from '../case/state.ts'
import { addDuration } from '../coalition/calendar.ts'
import { type Duration, heirsAt, partyOfUnit } from '../coalition/index.ts'
import { type PanelFacts, routeOf } from './bar.ts'
import { effective, membersOf, openRound, standingOf } from './standing.ts'
import { missingSeats, type PanelTerms, termsOf } from './terms.ts'

/**
 * Brings the institutions together that decide whether this person is a victim. The lead's unit sits
 * always. From now on the person recovers: no police interview unless she asks.
 */
export function convenePanel(
  state: CaseState,
  { members }: { readonly members: readonly UnitId[] },
  facts: PanelFacts,
): Decision {
  const barred = barredFrom(state, facts) ?? isConvenedAlready(state, facts)
  if (barred || !state.lead) return barred ?? refuse('case-unknown')
  const terms = panelTerms(facts)
  const units = [...new Set([state.lead.unit, ...members])]
  const wrong = wrongMembers(units, facts) ?? incomplete(state, units, facts)
  if (wrong) return wrong
  const deadline = later(state, terms.within, facts)
  return [
    toCaseEntry(
      'panel.convened',
      { quorum: terms.quorum, deadline },
      { ...routeOf(facts), state: 'convened' },
    ),
    ...units.flatMap((unit) => toSeat(state, unit, { as: 'member' }, facts)),
    toCaseEntry('recovery.begun', { until: later(state, terms.recovery, facts) }, routeOf(facts)),
  ]
}

export const panelTerms = ({ coalition }: PanelFacts): PanelTerms => termsOf(coalition.named?.panel)

/** The end of a term that begins now, in the calendar of the unit that leads. */
export function later(
  state: Pick<CaseState, 'lead'>,
  within: Duration,
  { coalition, now }: Pick<PanelFacts, 'coalition' | 'now'>,
) {
  const calendar = state.lead && coalition.units.get(state.lead.unit)?.calendar
  return calendar ? addDuration(now, within, calendar) : now
}

/** A decided matter is opened again by a review while there is time for one, else by a new panel. */
function isConvenedAlready({ panel }: CaseState, { now }: PanelFacts): Refusal | undefined {
  const standing = standingOf(panel)
  if (standing === 'none' || standing === 'indicated') return undefined
  const until = effective(panel)?.told?.reviewUntil
  return standing === 'told' && until !== undefined && until < now
    ? undefined
    : refuse('panel-convened-already')
}

/** Each institution has one voice. */
function wrongMembers(units: readonly UnitId[], facts: PanelFacts): Refusal | undefined {
  const parties = new Set<PartyId>()
  for (const unit of units) {
    const party = partyOfUnit(facts.coalition, unit, facts.now)
    if (!party || facts.coalition.units.get(unit)?.until)
      return refuse('unit-unknown', { field: 'members' })
    if (parties.has(party))
      return refuse('panel-party-twice', { field: 'members', facts: { party } })
    parties.add(party)
  }
  return parties.size < 2 ? refuse('panel-of-one', { field: 'members' }) : undefined
}

function incomplete(state: CaseState, units: readonly UnitId[], facts: PanelFacts) {
  const sitting = units.map((unit) => ({
    party: partyOfUnit(facts.coalition, unit, facts.now),
    kind: facts.coalition.units.get(unit)?.kind,
    leads: unit === state.lead?.unit,
  }))
  const terms = panelTerms(facts)
  const [missing] = missingSeats(terms, sitting, heirsAt(facts.coalition, facts.now))
  return (
    missing &&
    refuse('panel-incomplete', {
      field: 'members',
      facts: { seat: missing.id },
      rule: 'panel',
      source: terms.source,
    })
  )
}

type Seating = { readonly as: 'member' | 'reviewer'; readonly review?: ReviewId }

/** A member owes its opinion, unless it filed one in the round under way: the first responder's counts. */
export function toSeat(
  { panel }: CaseState,
  unit: UnitId,
  { as, review }: Seating,
  facts: PanelFacts,
): NewCaseEntry[] {
  const party = partyOfUnit(facts.coalition, unit, facts.now)
  if (!party) return []
  const filed = review ? undefined : openRound(panel)?.opinions.some((one) => one.unit === unit)
  const owes = as === 'member' && !filed
  return [
    toCaseEntry(
      'panel.seated',
      { unit, party, as, owes, ...(review ? { review } : {}) },
      { ...routeOf(facts), toUnit: unit, toParty: party, state: 'seated' },
    ),
  ]
}

/** One more institution, as long as nothing is decided: where two cannot agree a third decides. */
export function seatMember(
  state: CaseState,
  { unit }: { readonly unit: UnitId },
  facts: PanelFacts,
): Decision {
  const barred = barredFrom(state, facts) ?? isPastSeating(state)
  if (barred) return barred
  const units = membersOf(state.panel).map((seat) => seat.unit)
  if (units.includes(unit)) return refuse('panel-party-twice', { field: 'unit' })
  const wrong = wrongMembers([...units, unit], facts)
  return wrong ? { ...wrong, field: 'unit' } : toSeat(state, unit, { as: 'member' }, facts)
}

function isPastSeating({ panel }: CaseState): Refusal | undefined {
  if (!panel.convened) return refuse('panel-not-convened')
  return openRound(panel) ? undefined : refuse('determination-made-already')
}

/** Seated by mistake: taken away as long as it has said nothing, and never so that the rule is broken. */
export function unseatMember(
  state: CaseState,
  { unit, words }: { readonly unit: UnitId; readonly words: string },
  facts: PanelFacts,
): Decision {
  const barred = barredFrom(state, facts) ?? isPastSeating(state)
  if (barred) return barred
  const { panel } = state
  if (panel.seats.get(unit)?.as !== 'member') return refuse('not-on-panel', { field: 'unit' })
  if (unit === state.lead?.unit) return refuse('panel-lead-sits')
  if (openRound(panel)?.opinions.some((one) => one.unit === unit))
    return refuse('panel-member-filed')
  if (!words.trim()) return refuse('reason-missing', { field: 'words' })
  const left = membersOf(panel).flatMap((seat) => (seat.unit === unit ? [] : [seat.unit]))
  const wrong = wrongMembers(left, facts) ?? incomplete(state, left, facts)
  if (wrong) return { ...wrong, field: 'unit' }
  return [
    toCaseEntry(
      'panel.unseated',
      { unit, words: words.trim() },
      { ...routeOf(facts), toUnit: unit, state: 'unseated' },
    ),
  ]
}
