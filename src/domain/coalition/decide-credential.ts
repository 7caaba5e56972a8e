import type { CredentialId, Instant, PartyId, Refusal, UnitId } from '../../kit/index.ts'
import { DAY, isRefusal, refuse } from '../../kit/index.ts'
import { isScopeFor, SCOPES_OF } from '../access/scope.ts'
import {
  type Credential,
  type CredentialIssued,
  LONGEST_LIFE,
  LONGEST_OVERLAP,
} from './credential.ts'
import type { NewCoalitionEntry } from './entries.ts'
import { partyOfUnit } from './find.ts'
import { registerEntry } from './register.ts'
import type { CoalitionState } from './state.ts'

/** `party`: whose administrator asks; each looks after the systems of its own institution. */
export type IssueCredential = CredentialIssued & { readonly party: PartyId }

export function decideIssueCredential(
  state: CoalitionState,
  { party, ...credential }: IssueCredential,
  now: Instant,
): NewCoalitionEntry[] | Refusal {
  const { unit, scopes, purpose } = credential
  const name = credential.name.trim()
  if (name === '') return refuse('name-missing', { field: 'name' })
  if (scopes.length === 0) return refuse('scopes-missing', { field: 'scopes' })
  const most = SCOPES_OF[purpose]
  if (most.length === 0)
    return refuse('purpose-without-systems', { facts: { purpose }, field: 'purpose' })
  const beyond = scopes.find((scope) => !isScopeFor(purpose, scope))
  if (beyond)
    return refuse('scope-beyond-purpose', {
      facts: { scope: beyond, purpose },
      field: 'scopes',
      rule: 'scopes',
    })
  return (
    refuseUnit(state, unit, party, now) ??
    refuseLife(credential.expires, now) ?? [
      registerEntry(
        'credential.issued',
        { ...credential, name, scopes: [...new Set(scopes)] },
        { unit },
      ),
    ]
  )
}

export type RotateCredential = {
  readonly credential: CredentialId
  readonly party: PartyId
  readonly formerUntil: Instant
  readonly expires: Instant
}

export function decideRotateCredential(
  state: CoalitionState,
  { party, ...rotation }: RotateCredential,
  now: Instant,
): NewCoalitionEntry[] | Refusal {
  const known = findOwn(state, rotation.credential, party, now)
  if (isRefusal(known)) return known
  return (
    refuseOverlap(rotation.formerUntil, now) ??
    refuseLife(rotation.expires, now) ?? [
      registerEntry('credential.rotated', rotation, { unit: known.unit }),
    ]
  )
}

export function decideRevokeCredential(
  state: CoalitionState,
  { credential, party }: { readonly credential: CredentialId; readonly party: PartyId },
  now: Instant,
): NewCoalitionEntry[] | Refusal {
  const known = findOwn(state, credential, party, now)
  if (isRefusal(known)) return known
  return [registerEntry('credential.revoked', { credential, at: now }, { unit: known.unit })]
}

/** Refusal unless the unit works and belongs to the party today. */
export function refuseUnit(
  state: CoalitionState,
  unit: UnitId,
  party: PartyId,
  now: Instant,
): Refusal | undefined {
  if (!state.units.has(unit)) return refuse('no-such-unit', { facts: { unit }, field: 'unit' })
  return partyOfUnit(state, unit, now) === party
    ? undefined
    : refuse('unit-of-another-party', { facts: { unit }, field: 'unit', rule: 'own-systems' })
}

/** An instant that has passed is none too long: the former one ends at once. */
export const refuseOverlap = (formerUntil: Instant, now: Instant): Refusal | undefined =>
  formerUntil > now + LONGEST_OVERLAP
    ? refuse('overlap-out-of-range', {
        facts: { days: LONGEST_OVERLAP / DAY },
        field: 'formerUntil',
      })
    : undefined

/** Another institution's credential is answered like none. */
function findOwn(
  state: CoalitionState,
  id: CredentialId,
  party: PartyId,
  now: Instant,
): Credential | Refusal {
  const known = state.credentials.get(id)
  if (!known || partyOfUnit(state, known.unit, now) !== party) return refuse('no-such-credential')
  return known.revoked === undefined ? known : refuse('credential-revoked')
}

function refuseLife(expires: Instant, now: Instant): Refusal | undefined {
  return expires <= now || expires > now + LONGEST_LIFE
    ? refuse('credential-life-out-of-range', {
        facts: { days: LONGEST_LIFE / DAY },
        field: 'expires',
      })
    : undefined
}
