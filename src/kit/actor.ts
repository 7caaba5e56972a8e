import type { CaseId, CredentialId, OfficerId, PartyId, PostId, RuleId, UnitId } from './ids.ts'

/** What personal data is used for; protection and prosecution never mix. */
export type Purpose = 'protection' | 'prosecution' | 'administration' | 'statistics'
export const PURPOSES = ['protection', 'prosecution', 'administration', 'statistics'] as const

/** Who acts: ids only, never names. */
export type Actor =
  | {
      readonly kind: 'officer'
      readonly officer: OfficerId
      readonly post: PostId
      readonly unit: UnitId
      readonly party: PartyId
      readonly purpose: Purpose
    }
  | { readonly kind: 'clock'; readonly rule: RuleId }
  | { readonly kind: 'person'; readonly case: CaseId }
  | { readonly kind: 'public' }
  | { readonly kind: 'partner'; readonly link: string }
  | {
      /** An institution's own system: it works in a unit and holds no post. */
      readonly kind: 'system'
      readonly credential: CredentialId
      readonly unit: UnitId
      readonly party: PartyId
      readonly purpose: Purpose
      readonly post?: never
      readonly officer?: never
    }
  | { readonly kind: 'node'; readonly node: string }

export type Officer = Extract<Actor, { kind: 'officer' }>
export type System = Extract<Actor, { kind: 'system' }>
/** Who acts for a unit: an officer from a post, or a system of the unit. */
export type Worker = Officer | System
