import type { Instant, PartyId, PersonalClass, Purpose } from '../../kit/index.ts'
import type { CaseState, Consent } from '../case/state.ts'

/** Whether this consent lets its recipient see anything at `now`. */
export function isLive(consent: Consent, now: Instant): boolean {
  if (consent.withdrawn || consent.expires <= now) return false
  if (!consent.reviewBy) return true
  if (consent.reviewed) return consent.reviewed.upheld
  return consent.reviewBy > now
}

export type Ask = {
  readonly party: PartyId
  readonly class: PersonalClass
  readonly purpose: Purpose
}

/** A live grant of exactly this party, class and purpose. */
export function hasLiveGrant(state: CaseState, ask: Ask, now: Instant): boolean {
  return [...state.consents.values()].some(
    (consent) =>
      consent.recipient === ask.party &&
      consent.purpose === ask.purpose &&
      consent.classes.includes(ask.class) &&
      isLive(consent, now),
  )
}

/** Never for the purpose of prosecution, whatever a grant says. */
const NEVER_PROSECUTION: readonly PersonalClass[] = ['psychosocial', 'health']

/**
 * Classes a party may see for a purpose at `now`. The lead sees what the case holds, for protection;
 * another party sees what an accepted referral names and a live grant allows, and nothing else.
 */
export function visibleClasses(
  state: CaseState,
  viewer: { readonly party: PartyId; readonly purpose: Purpose },
  now: Instant,
): ReadonlySet<PersonalClass> {
  if (state.lead?.party === viewer.party && viewer.purpose === 'protection') return state.classes
  const referred = [...state.referrals.values()].filter(
    (r) => r.toParty === viewer.party && r.acceptedAt !== undefined && r.purpose === viewer.purpose,
  )
  const named = new Set(referred.flatMap((r) => r.classes))
  const allowed = [...named].filter(
    (name) =>
      state.classes.has(name) &&
      hasLiveGrant(state, { ...viewer, class: name }, now) &&
      !(viewer.purpose === 'prosecution' && NEVER_PROSECUTION.includes(name)),
  )
  return new Set(allowed)
}

/** `party|class` pairs that must hold a wrapped key at `now`, for whichever purpose. */
export function keyHoldings(state: CaseState, now: Instant): ReadonlySet<string> {
  const parties = new Set(
    [...state.referrals.values()].flatMap((r) => (r.state === 'withdrawn' ? [] : [r.toParty])),
  )
  if (state.lead) parties.add(state.lead.party)
  const pairs = [...parties].flatMap((party) => [
    `${party}|outline`,
    ...(['protection', 'prosecution'] as const).flatMap((purpose) =>
      [...visibleClasses(state, { party, purpose }, now)].map((name) => `${party}|${name}`),
    ),
  ])
  return new Set(pairs)
}
