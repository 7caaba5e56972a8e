import type { Instant } from '../../kit/index.ts'
import { type NewCaseEntry, toCaseEntry } from '../case/entries.ts'
import type { CaseState, Consent } from '../case/state.ts'

/** Of a consent what its end depends on. */
export type Grant = Pick<Consent, 'expires' | 'reviewBy' | 'withdrawn' | 'expired'> & {
  readonly reviewed?: Pick<NonNullable<Consent['reviewed']>, 'at' | 'upheld'>
}

/**
 * The instant at which a grant dies by itself; undefined once an act or the clock has ended it. A review
 * that came after the 72 hours revives nothing.
 */
export function findExpiry(grant: Grant): Instant | undefined {
  const { expires, reviewBy, reviewed } = grant
  if (grant.withdrawn || grant.expired) return undefined
  if (reviewBy === undefined) return expires
  if (reviewed && reviewed.at < reviewBy) return reviewed.upheld ? expires : undefined
  if (reviewed && !reviewed.upheld) return undefined
  return reviewBy < expires ? reviewBy : expires
}

/** What the clock owes a case at `now`: every grant whose time is over ends by an entry, and its keys go with it. */
export function expireConsents(state: CaseState, now: Instant): NewCaseEntry[] {
  return [...state.consents.values()]
    .filter((consent) => (findExpiry(consent) ?? Number.POSITIVE_INFINITY) <= now)
    .map(({ consent, recipient }) =>
      toCaseEntry('consent.expired', { consent }, { toParty: recipient, state: 'expired' }),
    )
}
