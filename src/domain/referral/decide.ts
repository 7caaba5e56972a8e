import type { PersonalClass, Purpose, ReferralId, UnitId, Urgency } from '../../kit/index.ts'
import { type Refusal, refuse } from '../../kit/index.ts'
import { hasLiveGrant } from '../access/grants.ts'
import { barredFrom } from '../case/add.ts'
import { type HelpAnswer, toCaseEntry } from '../case/entries.ts'
import { type Decision, type Facts, freshId } from '../case/facts.ts'
import type { CaseState, Referral, ReferralState } from '../case/state.ts'
import { type CoalitionState, heirsAt, partyOfUnit } from '../coalition/index.ts'

/** A need put to a unit of another institution, with what it will see once it accepts. */
export type ReferralRequest = {
  readonly toUnit: UnitId
  /** Code of the list `need`. */
  readonly need: string
  readonly urgency: Urgency
  readonly classes: readonly PersonalClass[]
  readonly purpose: Purpose
  readonly text: string
}

const OPEN: readonly ReferralState[] = ['sent', 'received', 'accepted']
export const isOpen = (referral: Pick<Referral, 'state'>): boolean => OPEN.includes(referral.state)

/** Sends a referral: a contract with a clock that cannot end in silence. */
export function sendReferral(state: CaseState, request: ReferralRequest, facts: Facts): Decision {
  const refused = barredFrom(state, facts) ?? wrongRequest(state, request, facts)
  if (refused) return refused
  const referral = freshId<ReferralId>(facts)
  const { unit, party, post } = facts.by
  const { need, urgency, purpose, toUnit } = request
  const toParty = partyOfUnit(facts.coalition, toUnit, facts.now)
  const target = { toUnit, ...(toParty ? { toParty } : {}) }
  const route = { unit, party, post, referral, urgency, ...target, state: 'sent' }
  const classes = [...new Set(request.classes)].sort()
  const persons = 1 + (state.outline?.children ?? 0)
  const text = request.text.trim()
  return [
    toCaseEntry('referral.sent', { referral, need, classes, purpose, persons }, route),
    ...(text ? [toCaseEntry('referral.explained', { referral, text }, { referral })] : []),
  ]
}

function wrongRequest(
  state: CaseState,
  request: ReferralRequest,
  facts: Facts,
): Refusal | undefined {
  const target = partyOfUnit(facts.coalition, request.toUnit, facts.now)
  if (!target) return refuse('unit-unknown', { field: 'toUnit' })
  if (target === facts.by.party) return refuse('referral-within-party', { field: 'toUnit' })
  if (!hasChoice(facts.coalition, 'need', request.need))
    return refuse('need-unknown', { field: 'need' })
  const twin = [...state.referrals.values()].some(
    (r) => isOpen(r) && r.need === request.need && r.toUnit === request.toUnit,
  )
  if (twin)
    return refuse('referral-open-already', {
      field: 'need',
      rule: 'one-open-referral-per-need-and-unit',
      source: 'unverified',
    })
  const heir = heirsAt(facts.coalition, facts.now)
  const ask = { party: target, unit: request.toUnit, purpose: request.purpose }
  const bare = request.classes.filter(
    (name) => !hasLiveGrant(state, { ...ask, class: name }, facts.now, heir),
  )
  if (bare.length > 0) {
    return refuse('consent-missing', {
      field: 'classes',
      facts: { classes: bare.join(','), party: target },
      rule: 'disclosure-needs-a-grant',
    })
  }
  return undefined
}

export function hasChoice(coalition: CoalitionState, list: string, code: string): boolean {
  return (
    coalition.lists.get(list)?.some((choice) => choice.code === code && !choice.retired) ?? false
  )
}

type Step = { readonly referral: ReferralId }

/** The receiving unit opened it: the sender sees that it arrived. */
export function receiveReferral(state: CaseState, { referral }: Step, facts: Facts): Decision {
  return answer(state, referral, facts, ['sent'], (route) => [
    toCaseEntry('referral.received', { referral }, { ...route, state: 'received' }),
  ])
}

/** The receiving unit takes it on; from now on it sees what consent names. */
export function acceptReferral(
  state: CaseState,
  { referral, words }: Step & { words?: string },
  facts: Facts,
): Decision {
  return answer(state, referral, facts, ['sent', 'received'], (route) => [
    toCaseEntry(
      'referral.accepted',
      { referral, ...(words?.trim() ? { words: words.trim() } : {}) },
      { ...route, state: 'accepted' },
    ),
  ])
}

/** A coded reason, words, and where possible a better address: never a bare no. */
export function declineReferral(
  state: CaseState,
  { referral, reason, words, better }: Step & { reason: string; words: string; better?: UnitId },
  facts: Facts,
): Decision {
  if (!hasChoice(facts.coalition, 'decline-reason', reason))
    return refuse('reason-unknown', { field: 'reason' })
  if (!words.trim()) return refuse('reason-missing', { field: 'words' })
  if (better && !facts.coalition.units.has(better))
    return refuse('unit-unknown', { field: 'better' })
  const body = { referral, reason, words: words.trim(), ...(better ? { better } : {}) }
  return answer(state, referral, facts, ['sent', 'received'], (route) => [
    toCaseEntry('referral.declined', body, { ...route, state: 'declined' }),
  ])
}

/** The receiving unit reports what came of it. */
export function completeReferral(
  state: CaseState,
  { referral, outcome, words }: Step & { outcome: string; words: string },
  facts: Facts,
): Decision {
  if (!hasChoice(facts.coalition, 'outcome', outcome))
    return refuse('outcome-unknown', { field: 'outcome' })
  return answer(state, referral, facts, ['accepted'], (route) => [
    toCaseEntry(
      'referral.completed',
      { referral, outcome, words: words.trim() },
      { ...route, state: 'completed' },
    ),
  ])
}

/** The sending side takes it back, with a reason. */
export function withdrawReferral(
  state: CaseState,
  { referral, words }: Step & { words: string },
  facts: Facts,
): Decision {
  if (!words.trim()) return refuse('reason-missing', { field: 'words' })
  return bySender(state, referral, facts, OPEN, (route) => [
    toCaseEntry(
      'referral.withdrawn',
      { referral, words: words.trim() },
      { ...route, state: 'withdrawn' },
    ),
  ])
}

export type Closing = {
  readonly asked?: {
    readonly language: string
    readonly answer: HelpAnswer
    readonly words?: string
  }
  readonly notAsked?: string
}

/** Closed by the sender, who asked the person whether help really came, or says why nobody asked. */
export function closeReferral(
  state: CaseState,
  { referral, asked, notAsked }: Step & Closing,
  facts: Facts,
): Decision {
  if (Boolean(asked) === Boolean(notAsked))
    return refuse('closing-asked-or-why-not', { field: 'asked' })
  if (notAsked && !hasChoice(facts.coalition, 'not-asked-reason', notAsked))
    return refuse('reason-unknown', { field: 'notAsked' })
  const body = { referral, ...(asked ? { asked } : {}), ...(notAsked ? { notAsked } : {}) }
  return bySender(state, referral, facts, ['completed', 'declined'], (route) => [
    toCaseEntry('referral.closed', body, { ...route, state: 'closed' }),
  ])
}

type Route = {
  unit: UnitId
  party: Facts['by']['party']
  post: Facts['by']['post']
  referral: ReferralId
}
type Act = (route: Route) => Decision

function answer(
  state: CaseState,
  id: ReferralId,
  facts: Facts,
  from: readonly ReferralState[],
  act: Act,
): Decision {
  const known = state.referrals.get(id)
  if (!known) return refuse('referral-unknown')
  if (known.toUnit !== facts.by.unit)
    return refuse('not-the-receiver', { rule: 'receiver-answers' })
  return step(known, from, facts, act)
}

function bySender(
  state: CaseState,
  id: ReferralId,
  facts: Facts,
  from: readonly ReferralState[],
  act: Act,
): Decision {
  const known = state.referrals.get(id)
  if (!known) return refuse('referral-unknown')
  const isLead = state.lead?.unit === facts.by.unit
  if (known.fromUnit !== facts.by.unit && !isLead)
    return refuse('not-the-sender', { rule: 'sender-closes' })
  return step(known, from, facts, act)
}

function step(known: Referral, from: readonly ReferralState[], facts: Facts, act: Act): Decision {
  if (!from.includes(known.state)) return refuse(`referral-is-${known.state}`)
  const { unit, party, post } = facts.by
  return act({ unit, party, post, referral: known.referral })
}
