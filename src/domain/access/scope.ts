import type { Purpose } from '../../kit/index.ts'
import type { Action } from './may.ts'

const READING = [
  'case.list',
  'case.read',
  'referral.answer',
  'coalition.read',
  'changes.read',
] as const satisfies readonly Action[]

const CARING = [
  ...READING,
  'case.search',
  'case.register',
  'case.write',
  'consent.record',
  'referral.send',
  'lead.offer',
  'lead.answer',
] as const satisfies readonly Action[]

/**
 * What a system may be given, by the purpose of its credential: never more than a caseworker of the
 * unit (an investigator, for prosecution). Left out on purpose: whatever needs a second person
 * (annulment, review, waiving), whatever belongs to a post (desk, drafts, lists of arrivals), who has
 * looked, administration and the ledger.
 */
export const SCOPES_OF = {
  protection: CARING,
  prosecution: READING,
  administration: ['coalition.read', 'changes.read'],
  statistics: [],
} as const satisfies { readonly [P in Purpose]: readonly Action[] }

export const SCOPES = CARING
export type Scope = (typeof CARING)[number]

export const isScopeFor = (purpose: Purpose, action: string): boolean =>
  (SCOPES_OF[purpose] as readonly string[]).includes(action) // only widened, to ask for any string
