import type { PartyId, UnitId } from '../../kit/index.ts'
import { refuse } from '../../kit/index.ts'
import { hasLiveGrant } from '../access/grants.ts'
import { barredFrom } from '../case/add.ts'
import { type Citation, type NewCaseEntry, toCaseEntry } from '../case/entries.ts'
import type { Decision, Facts } from '../case/facts.ts'
import type { CaseState } from '../case/state.ts'
import { heirsAt, partyOfUnit } from '../coalition/index.ts'

/** Offers the lead to a unit. Refused unless consent lets that institution see all the case holds. */
export function offerLead(
  state: CaseState,
  { to, words }: { to: UnitId; words: string },
  facts: Facts,
): Decision {
  const barred = barredFrom(state, facts)
  if (barred) return barred
  const target = partyOfUnit(facts.coalition, to, facts.now)
  if (!target) return refuse('unit-unknown', { field: 'to' })
  if (to === state.lead?.unit) return refuse('lead-offered-to-itself', { field: 'to' })
  if (state.offer) return refuse('lead-offered-already')
  const missing = missingFor(state, target, to, facts)
  if (missing) return missing
  const { unit, party, post } = facts.by
  return [
    toCaseEntry(
      'lead.offered',
      { to, words: words.trim() },
      { unit, party, post, toUnit: to, toParty: target, state: 'offered' },
    ),
  ]
}

function missingFor(state: CaseState, party: PartyId, unit: UnitId, facts: Facts) {
  const { lead } = state
  const heir = heirsAt(facts.coalition, facts.now)
  if (lead && heir(lead.party, lead.unit) === party) return undefined
  const ask = { party, unit, purpose: 'protection' } as const
  const bare = [...state.classes].filter(
    (name) => !hasLiveGrant(state, { ...ask, class: name }, facts.now, heir),
  )
  if (bare.length === 0) return undefined
  return refuse('consent-missing-for-lead', {
    facts: { classes: bare.join(','), party },
    rule: 'disclosure-needs-a-grant',
  })
}

/**
 * Takes the lead over: in one act the former log closes, the next opens citing it, and every open
 * duty of the former lead moves. If any of it cannot move, nothing does.
 */
export function acceptLead(
  state: CaseState,
  citation: Citation | undefined,
  facts: Facts,
): Decision {
  const { offer, lead } = state
  if (!offer || !lead) return refuse('lead-not-offered')
  if (offer.to !== facts.by.unit) return refuse('not-the-receiver', { rule: 'receiver-answers' })
  const taker = heirsAt(facts.coalition, facts.now)(offer.toParty, offer.to)
  const missing = missingFor(state, taker, offer.to, facts)
  if (missing) return missing
  const { unit, party, post } = facts.by
  const move = { from: lead.unit, to: unit }
  const taken = toCaseEntry(
    'lead.taken',
    { ...move, ...(citation ? { citation } : {}) },
    { unit, party, post, state: 'taken' },
  )
  const entries: NewCaseEntry[] = [
    toCaseEntry('lead.accepted', move, { unit, party, post, state: 'accepted' }),
    taken,
    ...moveDuties(state, lead.unit, unit),
  ]
  return entries.map((entry, index) => (index === 0 ? entry : { ...entry, log: taker }))
}

const RECEIVER_DOES: readonly string[] = [
  'referral.received',
  'referral.accepted',
  'referral.declined',
  'referral.completed',
  'opinion.filed',
  'determination.seconded',
]

/** Open duties of the former lead as lead; what it owes as the receiver of a referral or on a panel it alone can do. */
function moveDuties(state: CaseState, from: UnitId, to: UnitId): NewCaseEntry[] {
  return [...state.duties.values()]
    .filter((duty) => !duty.ended && duty.unit === from && duty.subject !== 'lead')
    .filter(({ owes }) => !owes.every((type) => RECEIVER_DOES.includes(type)))
    .map(({ duty, due }) =>
      toCaseEntry('duty.moved', { duty, from, to }, { duty, unit: to, due, state: 'moved' }),
    )
}

export function declineLead(
  state: CaseState,
  { words }: { words: string },
  facts: Facts,
): Decision {
  if (!state.offer) return refuse('lead-not-offered')
  if (state.offer.to !== facts.by.unit)
    return refuse('not-the-receiver', { rule: 'receiver-answers' })
  if (!words.trim()) return refuse('reason-missing', { field: 'words' })
  const { unit, party, post } = facts.by
  return [
    toCaseEntry('lead.declined', { words: words.trim() }, { unit, party, post, state: 'declined' }),
  ]
}

export function withdrawLead(
  state: CaseState,
  { words }: { words: string },
  facts: Facts,
): Decision {
  const barred = barredFrom(state, facts)
  if (barred) return barred
  if (!state.offer) return refuse('lead-not-offered')
  const { unit, party, post } = facts.by
  return [
    toCaseEntry(
      'lead.withdrawn',
      { words: words.trim() },
      { unit, party, post, state: 'withdrawn' },
    ),
  ]
}
