import type { Actor, Instant, Refusal } from '../../kit/index.ts'
import { assertNever, refuse } from '../../kit/index.ts'
import type { CaseState } from '../case/state.ts'
import { asNamed, type Heir, type Role } from '../coalition/index.ts'
import { isOpenGlass } from '../glass/state.ts'

export const ACTIONS = [
  'desk.read',
  'case.list',
  'case.search',
  'case.read',
  'case.register',
  'case.write',
  'case.annul',
  'consent.record',
  'consent.review',
  'referral.send',
  'referral.answer',
  'lead.offer',
  'lead.answer',
  'glass.break',
  'glass.review',
  'duty.waive',
  'arrivals.import',
  'draft.keep',
  'access.read',
  'coalition.read',
  'ledger.verify',
  'office.administer',
] as const
export type Action = (typeof ACTIONS)[number]

const READER: readonly Action[] = [
  'desk.read',
  'case.list',
  'case.search',
  'case.read',
  'referral.answer',
  'draft.keep',
  'coalition.read',
]
const CASEWORKER: readonly Action[] = [
  ...READER,
  'case.register',
  'case.write',
  'case.annul',
  'consent.record',
  'referral.send',
  'lead.offer',
  'lead.answer',
  'arrivals.import',
  'access.read',
  'glass.break',
]

/** What a role lets an officer do. There is no role that may do everything, and no administrator reads cases. */
export const ROLE_ACTIONS: { readonly [R in Role]: readonly Action[] } = {
  caseworker: CASEWORKER,
  supervisor: [...CASEWORKER, 'consent.review', 'glass.review', 'duty.waive'],
  investigator: READER,
  prosecutor: READER,
  secretariat: ['desk.read', 'coalition.read'],
  administrator: ['coalition.read', 'office.administer'],
  auditor: ['coalition.read', 'ledger.verify', 'access.read'],
}

/** How a party stands to a case; `none` must be indistinguishable from "no such case". */
export type Relationship = 'lead' | 'offered' | 'receiver' | 'former' | 'glass' | 'none'

export function relationshipOf(
  state: CaseState,
  { party, unit, post, now, heir = asNamed }: Asking,
): Relationship {
  if (state.lead && heir(state.lead.party, state.lead.unit) === party) return 'lead'
  if (state.offer?.to === unit) return 'offered'
  const referred = [...state.referrals.values()].some(
    (r) => r.state !== 'withdrawn' && heir(r.toParty, r.toUnit) === party,
  )
  if (referred) return 'receiver'
  // It handed the case over: it may still see where it went.
  const led = state.formerLeads.some((lead) => heir(lead.party, lead.unit) === party)
  if (led) return 'former'
  return now !== undefined && hasOpened(state, { post, party, heir, now }) ? 'glass' : 'none'
}

/** `now` is needed for what an emergency opened: it is gone when its three hours are over. */
type Asking = {
  readonly party: string
  readonly unit: string
  readonly post?: string
  readonly now?: Instant
  readonly heir?: Heir
}

type Opening = Required<Omit<Asking, 'unit' | 'post'>> & { readonly post: string | undefined }

const hasOpened = ({ glasses }: CaseState, { post, party, heir, now }: Opening): boolean =>
  [...glasses.values()].some(
    (g) => g.post === post && heir(g.party, g.unit) === party && isOpenGlass(g, now),
  )

/** True, or the refusal that says which rule forbids it. Case actions are judged with the case as well. */
export function may(actor: Actor, roles: readonly Role[], action: Action): true | Refusal {
  switch (actor.kind) {
    case 'officer':
      return roles.some((role) => ROLE_ACTIONS[role].includes(action))
        ? true
        : refuse('role-does-not-allow', { facts: { action }, rule: 'roles' })
    case 'clock':
      return refuse('clock-acts-by-rule-only', { rule: 'roles' })
    case 'person':
    case 'public':
    case 'partner':
    case 'system':
    case 'node':
      return refuse('actor-has-no-access-yet', { facts: { action }, rule: 'roles' })
    default:
      return assertNever(actor)
  }
}
