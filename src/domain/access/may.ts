import type { Actor, Instant, Refusal } from '../../kit/index.ts'
import { assertNever, refuse } from '../../kit/index.ts'
import type { CaseState } from '../case/state.ts'
import { asNamed, type Heir, type Role } from '../coalition/index.ts'
import { isOpenGlass } from '../glass/state.ts'
import { isScopeFor, type Scope } from './scope.ts'

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
  'link.decide',
  'panel.convene',
  'panel.decide',
  'interview.conduct',
  'queue.work',
  'incident.run',
  'attempt.read',
  'duty.waive',
  'erasure.order',
  'erasure.approve',
  'hold.place',
  'keeping.read',
  'arrivals.import',
  'draft.keep',
  'access.read',
  'changes.read',
  'coalition.read',
  'ledger.verify',
  'node.read',
  'office.administer',
  'list.export',
  'export.review',
  'document.give',
  'exercise.open',
  'exercise.answer',
  'exercise.read',
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
  'list.export',
  'exercise.answer',
  'exercise.read',
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
  'erasure.order',
  'document.give',
  'glass.break',
  'link.decide',
  'panel.convene',
  'panel.decide',
  'interview.conduct',
  'queue.work',
  'incident.run',
]

/** What a role lets an officer do. There is no role that may do everything, and no administrator reads cases. */
export const ROLE_ACTIONS: { readonly [R in Role]: readonly Action[] } = {
  caseworker: CASEWORKER,
  supervisor: [
    ...CASEWORKER,
    'consent.review',
    'glass.review',
    'attempt.read',
    'duty.waive',
    'erasure.approve',
    'export.review',
    'hold.place',
    'keeping.read',
    'exercise.open',
  ],
  // In joint identification they work the queue with the others.
  investigator: [...READER, 'queue.work', 'interview.conduct'],
  prosecutor: READER,
  secretariat: [
    'desk.read',
    'coalition.read',
    'keeping.read',
    'list.export',
    'exercise.open',
    'exercise.read',
  ],
  administrator: ['coalition.read', 'office.administer', 'list.export', 'node.read'],
  auditor: [
    'coalition.read',
    'ledger.verify',
    'node.read',
    'access.read',
    'keeping.read',
    'list.export',
    'export.review',
    'exercise.read',
  ],
}

/** How a party stands to a case; `none` must be indistinguishable from "no such case". */
export type Relationship =
  | 'lead'
  | 'offered'
  | 'receiver'
  | 'panel'
  | 'team'
  | 'former'
  | 'glass'
  | 'none'

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
  if (isSeated(state, party, heir)) return 'panel'
  // Works with others in the incident that she is of.
  if (state.board.marks.teams?.some((team) => team.unit === unit)) return 'team'
  // It handed the case over: it may still see where it went.
  const led = state.formerLeads.some((lead) => heir(lead.party, lead.unit) === party)
  if (led) return 'former'
  return now !== undefined && hasOpened(state, { post, party, heir, now }) ? 'glass' : 'none'
}

/** An institution that sits on the panel, or was asked to look at its decision. */
export const isSeated = ({ panel }: CaseState, party: string, heir: Heir = asNamed): boolean =>
  [...panel.seats.values()].some((seat) => heir(seat.party, seat.unit) === party)

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

/** What an actor was given: an officer's post its roles, a system's credential its scopes. */
export type Granted = readonly (Role | Scope)[]

/** True, or the refusal that says which rule forbids it. Case actions are judged with the case as well. */
export function may(actor: Actor, granted: Granted, action: Action): true | Refusal {
  switch (actor.kind) {
    case 'officer':
      return granted.some((one) => isRole(one) && ROLE_ACTIONS[one].includes(action))
        ? true
        : refuse('role-does-not-allow', { facts: { action }, rule: 'roles' })
    case 'system':
      return granted.some((scope) => scope === action) && isScopeFor(actor.purpose, action)
        ? true
        : refuse('scope-does-not-allow', { facts: { action }, rule: 'scopes' })
    case 'clock':
      return refuse('clock-acts-by-rule-only', { rule: 'roles' })
    case 'person':
    case 'public':
    case 'partner':
    case 'node':
      return refuse('actor-has-no-access-yet', { facts: { action }, rule: 'roles' })
    default:
      return assertNever(actor)
  }
}

const isRole = (one: Role | Scope): one is Role => Object.hasOwn(ROLE_ACTIONS, one)
