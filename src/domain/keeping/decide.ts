import type { Refusal } from '../../kit/index.ts'
import { refuse } from '../../kit/index.ts'
import { toCaseEntry } from '../case/entries.ts'
import type { Decision, Facts } from '../case/facts.ts'
import type { CaseState } from '../case/state.ts'
import { findChoice, heirsAt, type Retention } from '../coalition/index.ts'
import { isOpen } from '../referral/decide.ts'

export type Why = { readonly reason: string; readonly words: string }

/** Asks for a case to be erased: for ever, with every key, unlike an annulment. Takes two officers. */
export function orderErasure(state: CaseState, why: Why, facts: Facts): Decision {
  const refused =
    notTheKeeper(state, facts) ?? wrongWhy('erasure-reason', why, facts) ?? unerasable(state)
  if (refused) return refused
  if (state.keeping.order) return refuse('erasure-ordered-already')
  return [toCaseEntry('erasure.ordered', toWhy(why), { ...routeOf(facts), state: 'ordered' })]
}

/** By another post and officer than ordered it. The node erases what was approved at once. */
export function approveErasure(state: CaseState, facts: Facts): Decision {
  const refused = notTheKeeper(state, facts)
  if (refused) return refused
  const { order } = state.keeping
  if (!order || order.approved) return refuse('erasure-not-ordered')
  if (order.post === facts.by.post || order.officer === facts.by.officer)
    return refuse('erasure-needs-another-post', { rule: 'four-eyes', source: 'unverified' })
  const standing = unerasable(state)
  if (standing) return standing
  return [toCaseEntry('erasure.approved', {}, { ...routeOf(facts), state: 'approved' })]
}

/** The case is kept; whoever ordered it may take the order back. */
export function refuseErasure(
  state: CaseState,
  { words }: { words: string },
  facts: Facts,
): Decision {
  const refused = notTheKeeper(state, facts)
  if (refused) return refused
  const { order } = state.keeping
  if (!order || order.approved) return refuse('erasure-not-ordered')
  if (!words.trim()) return refuse('reason-missing', { field: 'words' })
  return [
    toCaseEntry(
      'erasure.refused',
      { words: words.trim() },
      { ...routeOf(facts), state: 'refused' },
    ),
  ]
}

/** While a hold stands nobody erases the case, whatever term has passed and whoever asks. */
export function placeHold(state: CaseState, why: Why, facts: Facts): Decision {
  const refused = notTheKeeper(state, facts) ?? wrongWhy('hold-reason', why, facts)
  if (refused) return refused
  if (state.keeping.hold) return refuse('hold-placed-already')
  if (state.keeping.order?.approved) return refuse('erasure-approved-already')
  return [toCaseEntry('hold.placed', toWhy(why), { ...routeOf(facts), state: 'held' })]
}

export function liftHold(state: CaseState, { words }: { words: string }, facts: Facts): Decision {
  const refused = notTheKeeper(state, facts)
  if (refused) return refused
  if (!state.keeping.hold) return refuse('hold-not-placed')
  if (!words.trim()) return refuse('reason-missing', { field: 'words' })
  return [
    toCaseEntry('hold.lifted', { words: words.trim() }, { ...routeOf(facts), state: 'lifted' }),
  ]
}

/** What the node writes when it deletes the keys: all of the case that can still be read afterwards. */
export function eraseCase(state: CaseState): Decision {
  const { lead, keeping } = state
  const { order } = keeping
  if (!lead || !order?.approved) return refuse('erasure-not-ordered')
  const body = {
    reason: order.reason,
    ...(order.post ? { ordered: order.post } : {}),
    ...(order.approved.post ? { approved: order.approved.post } : {}),
  }
  return [toCaseEntry('case.erased', body, { unit: lead.unit, party: lead.party, state: 'erased' })]
}

/** The term of keeping is over: somebody has to decide. Nothing while that is so already, or the case is held. */
export function passRetention(
  { keeping }: CaseState,
  rule: Pick<Retention, 'id' | 'version'>,
): Decision {
  if (keeping.order || keeping.hold || keeping.passed) return []
  const body = { rule: rule.id, version: rule.version }
  return [toCaseEntry('retention.passed', body, { state: 'passed' })]
}

/** Also an annulled case is kept by its lead, so this is not `barredFrom`. */
function notTheKeeper(state: CaseState, facts: Facts): Refusal | undefined {
  const { lead } = state
  if (!lead) return refuse('case-unknown')
  if (heirsAt(facts.coalition, facts.now)(lead.party, lead.unit) !== facts.by.party)
    return refuse('not-the-lead', { rule: 'lead-writes' })
  if (facts.by.purpose !== 'protection') return refuse('purpose-conflict', { rule: 'lead-writes' })
  return undefined
}

/** A hold, or something that others still wait for. */
function unerasable({ keeping, referrals, offer }: CaseState): Refusal | undefined {
  if (keeping.hold) return refuse('case-on-hold', { rule: 'hold' })
  const open = [...referrals.values()].filter(isOpen).length
  if (open > 0) return refuse('erasure-has-open-referrals', { facts: { count: open } })
  return offer ? refuse('erasure-has-open-offer') : undefined
}

function wrongWhy(list: string, { reason, words }: Why, facts: Facts): Refusal | undefined {
  if (!findChoice(facts.coalition, list, reason))
    return refuse('choice-unknown', { field: 'reason', facts: { list } })
  return words.trim() ? undefined : refuse('reason-missing', { field: 'words' })
}

const toWhy = ({ reason, words }: Why): Why => ({ reason, words: words.trim() })

const routeOf = ({ by: { unit, party, post } }: Facts) => ({ unit, party, post })
