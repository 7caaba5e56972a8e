import type { CaseId, ConsentId, Instant } from '../../kit/index.ts'
import {
  type CaseBodies,
  type CaseEntryType,
  type NewCaseEntry,
  toCaseEntry,
} from '../case/entries.ts'
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

/** A grant that neither an act nor the clock has ended yet, as the clock needs it. */
export type LiveGrant = {
  readonly case: CaseId
  readonly consent: ConsentId
  readonly expires: Instant
  /** Until when it must be reviewed; gone once a review upheld it in time. */
  readonly reviewBy?: Instant
}

/** One object for every case without any. */
const NONE: readonly never[] = []

/** Of an entry, written or only decided, what tells about a grant. */
type Told = { [T in CaseEntryType]: { type: T; body: CaseBodies[T] } }[CaseEntryType]

/** The live grants of a case after one more entry, recorded `at`; the same list when it concerns none. */
export function evolveGrants(
  grants: readonly LiveGrant[],
  entry: Told,
  about: CaseId,
  at: Instant,
): readonly LiveGrant[] {
  switch (entry.type) {
    case 'consent.given': {
      const { consent, expires, reviewBy } = entry.body
      const grant = { case: about, consent, expires }
      return grants.concat(reviewBy === undefined ? grant : { ...grant, reviewBy })
    }
    case 'consent.reviewed':
      return entry.body.upheld
        ? grants.map((one) => (one.consent === entry.body.consent ? upheld(one, at) : one))
        : without(grants, entry.body.consent)
    case 'consent.withdrawn':
    case 'consent.expired':
      return without(grants, entry.body.consent)
    default:
      return grants
  }
}

/** Too late, and it revives nothing: the clock ends it all the same. */
const upheld = ({ reviewBy, ...grant }: LiveGrant, at: Instant): LiveGrant =>
  reviewBy === undefined || at < reviewBy ? grant : { ...grant, reviewBy }

function without(grants: readonly LiveGrant[], ended: ConsentId): readonly LiveGrant[] {
  const left = grants.filter(({ consent }) => consent !== ended)
  return left.length > 0 ? left : NONE
}
