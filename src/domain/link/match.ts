import {
  type Actor,
  type CaseId,
  type Instant,
  type MatchId,
  type PartyId,
  type PostId,
  refuse,
  type UnitId,
} from '../../kit/index.ts'
import { barredFrom } from '../case/add.ts'
import { type NewCaseEntry, toCaseEntry } from '../case/entries.ts'
import { type Decision, type Facts, freshId } from '../case/facts.ts'
import type { CaseState } from '../case/state.ts'
import { type Heir, heirsAt } from '../coalition/index.ts'
import { isOpenGlass } from '../glass/state.ts'
import type { Evidence, KeepReason } from './entries.ts'
import { findLinkWith, type Links } from './state.ts'

/** A case with its id: an entry names the other side, a state does not know its own name. */
export type Sided = { readonly id: CaseId; readonly state: CaseState }

/** Who registered, and how sure the model is that it is the same person. */
export type Raised = {
  readonly by: { readonly unit: UnitId; readonly party: PartyId; readonly post?: PostId }
  readonly evidence: Evidence
  /** That unit or post raised as many today as it may. */
  readonly heldBack: boolean
}

/**
 * Puts the question to the unit that holds a case, because another party registered somebody like her.
 * Nothing when it would ask in vain: the same party, a pair that is known, a party that stands in some
 * relation to the held case already (it would see that something was written there).
 */
export function findMatch(
  held: Sided,
  registered: Sided,
  { by, evidence, heldBack }: Raised,
  facts: Facts<Actor>,
): NewCaseEntry[] {
  const { lead } = held.state
  const heir = heirsAt(facts.coalition, facts.now)
  if (!lead || !isAsked(held, registered, { now: facts.now, heir })) return []
  const { unit, party } = lead
  return [
    toCaseEntry(
      'match.found',
      {
        match: freshId<MatchId>(facts),
        other: registered.id,
        ...by,
        evidence,
        ...(heldBack ? { heldBack } : {}),
      },
      { unit, party, state: heldBack ? 'held-back' : 'found' },
    ),
  ]
}

type At = { readonly now: Instant; readonly heir: Heir }

function isAsked(held: Sided, registered: Sided, at: At): boolean {
  const mine = held.state.lead
  const theirs = registered.state.lead
  if (!mine || !theirs || held.state.closed || registered.state.closed) return false
  const other = at.heir(theirs.party, theirs.unit)
  if (at.heir(mine.party, mine.unit) === other || isKnownTo(held.state, other, at)) return false
  return !knows(held.state.links, registered.id) && !knows(registered.state.links, held.id)
}

/** Asked once: the other way round it would tell of a case whose unit stays silent. */
const knows = (links: Links, other: CaseId): boolean =>
  findLinkWith(links, other) !== undefined ||
  [...links.matches.values(), ...links.told.values()].some((one) => one.other === other)

/** Whether a party can tell that something was written in a case it does not lead. */
function isKnownTo(state: CaseState, party: PartyId, { now, heir }: At): boolean {
  return (
    state.offer?.toParty === party ||
    state.formerLeads.some((lead) => heir(lead.party, lead.unit) === party) ||
    [...state.referrals.values()].some(
      (r) => r.state !== 'withdrawn' && heir(r.toParty, r.toUnit) === party,
    ) ||
    [...state.glasses.values()].some((g) => heir(g.party, g.unit) === party && isOpenGlass(g, now))
  )
}

/** Makes contact: only now the other side learns that this unit may know the person, and no more. */
export function revealMatch(
  held: Sided,
  registered: Sided,
  match: MatchId,
  facts: Facts,
): readonly [Decision, Decision] {
  const refused = barredFrom(held.state, facts) ?? unanswerable(held.state, match)
  if (refused) return [refused, refused]
  const { lead } = held.state
  if (!lead || !registered.state.lead || registered.state.closed) {
    const gone = refuse('match-gone')
    return [gone, gone]
  }
  const { unit, party, post } = facts.by
  const route = { unit, party, post }
  const told = { match, other: held.id, unit: lead.unit, party }
  return [
    [toCaseEntry('match.revealed', { match }, { ...route, state: 'revealed' })],
    [toCaseEntry('match.told', told, { ...route, state: 'told' })],
  ]
}

/** Stays silent, with a reason. The other side never learns that it was asked. */
export function keepMatch(
  state: CaseState,
  kept: { readonly match: MatchId; readonly reason: KeepReason; readonly words: string },
  facts: Facts,
): Decision {
  const refused = barredFrom(state, facts) ?? unanswerable(state, kept.match)
  if (refused) return refused
  if (state.links.matches.get(kept.match)?.answer) return refuse('match-answered-already')
  const { unit, party, post } = facts.by
  const words = kept.words.trim()
  return [toCaseEntry('match.kept', { ...kept, words }, { unit, party, post, state: 'kept' })]
}

/** Silence can be broken later; contact cannot be taken back. */
function unanswerable({ links }: CaseState, match: MatchId) {
  const known = links.matches.get(match)
  if (!known) return refuse('match-unknown')
  return known.answer?.revealed ? refuse('match-answered-already') : undefined
}
