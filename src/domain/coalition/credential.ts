import type { CredentialId, Instant, Purpose, UnitId } from '../../kit/index.ts'
import { DAY } from '../../kit/index.ts'
import type { Scope } from '../access/scope.ts'
import { partyOfUnit } from './find.ts'
import type { CoalitionState } from './state.ts'

/** A credential lives at most this long before it must be rotated. A setting of this system. */
export const LONGEST_LIFE = 366 * DAY
/** After a rotation the former token works at most this long beside the new one. */
export const LONGEST_OVERLAP = 30 * DAY

/** What an institution's own system may do in a unit, and until when. */
export type CredentialIssued = {
  readonly id: CredentialId
  readonly unit: UnitId
  /** What the institution calls the system. */
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly purpose: Purpose
  readonly expires: Instant
}

/** A new token in the place of the former one, which still works until `formerUntil`. */
export type CredentialRotated = {
  readonly credential: CredentialId
  readonly formerUntil: Instant
  readonly expires: Instant
}

export type Credential = CredentialIssued & {
  readonly issuedAt: Instant
  /** 1 for the first token; each rotation makes the next. */
  readonly generation: number
  readonly formerUntil?: Instant
  readonly revoked?: Instant
}

/** Whether the token of a generation opens anything at `now`. */
export function isUsable(
  state: CoalitionState,
  credential: Credential,
  generation: number,
  now: Instant,
): boolean {
  if (credential.revoked !== undefined || credential.expires <= now) return false
  if (partyOfUnit(state, credential.unit, now) === undefined) return false
  if (generation === credential.generation) return true
  return generation === credential.generation - 1 && now < (credential.formerUntil ?? 0)
}
