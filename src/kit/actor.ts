import type { CaseId, OfficerId, PartyId, PostId, RuleId, UnitId } from './ids.ts'

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
  | { readonly kind: 'system'; readonly credential: string; readonly unit: UnitId }
  | { readonly kind: 'node'; readonly node: string }

export type Officer = Extract<Actor, { kind: 'officer' }>
