import type { Instant, OfficerId, PostId, Refusal } from '../../kit/index.ts'
import { refuse } from '../../kit/index.ts'
import type { NewCoalitionEntry } from './entries.ts'
import { postsOf, runsAt } from './find.ts'
import type { Role, Term } from './post.ts'
import { registerEntry } from './register.ts'
import type { CoalitionState } from './state.ts'

export type EnrolOfficer = {
  readonly officer: OfficerId
  readonly name: string
  readonly login: string
}

export function decideEnrolOfficer(
  state: CoalitionState,
  command: EnrolOfficer,
  _now: Instant,
): NewCoalitionEntry[] | Refusal {
  const name = command.name.trim()
  const login = command.login.trim().toLowerCase()
  if (name === '') return refuse('name-missing', { field: 'name' })
  if (login === '') return refuse('login-missing', { field: 'login' })
  if (state.officers.has(command.officer)) return refuse('officer-exists', { field: 'officer' })
  const taken = [...state.officers.values()].some((known) => known.login === login)
  if (taken) return refuse('login-taken', { field: 'login' })
  return [registerEntry('officer.enrolled', { id: command.officer, name, login })]
}

/** A passkey that an officer added or removed; which, when, and for whom stands in the register. */
export function decidePasskey(
  state: CoalitionState,
  how: 'added' | 'removed',
  { officer, passkey }: { readonly officer: OfficerId; readonly passkey: string },
  now: Instant,
): NewCoalitionEntry[] | Refusal {
  const entry = registerEntry(`passkey.${how}`, { officer, passkey, at: now })
  return findEnabled(state, officer) ?? [entry]
}

/** Ends every term that runs or is to come, in the same act. */
export function decideDisableOfficer(
  state: CoalitionState,
  { officer }: { readonly officer: OfficerId },
  now: Instant,
): NewCoalitionEntry[] | Refusal {
  const known = findEnabled(state, officer)
  if (known) return known
  if (isLastAdministrator(state, officer, now)) return refuse('last-administrator')
  const open = (state.held.get(officer) ?? []).filter(({ until }) => (until ?? Infinity) > now)
  return [...open.map((term) => endOf(term, now)), registerEntry('officer.disabled', { officer })]
}

export type BeginTerm = {
  readonly officer: OfficerId
  readonly post: PostId
  /** Now, unless said. Never in the past: who held a post is not rewritten. */
  readonly from?: Instant
  readonly until?: Instant
}

export function decideBeginTerm(
  state: CoalitionState,
  { officer, post, from: stated, until }: BeginTerm,
  now: Instant,
): NewCoalitionEntry[] | Refusal {
  const from = stated ?? now
  const known = state.posts.get(post)
  if (!known) return refuse('no-such-post', { facts: { post }, field: 'post' })
  if (known.closed !== undefined) return refuse('post-closed', { facts: { post }, field: 'post' })
  const unknown = findEnabled(state, officer)
  if (unknown) return unknown
  if (from < now) return refuse('term-in-past', { field: 'from' })
  if (until !== undefined && until <= from) return refuse('term-backwards', { field: 'until' })
  const term: Term = { officer, post, from, ...(until === undefined ? {} : { until }) }
  return (
    refuseOverlap(state, term) ??
    refuseMixture(state, term) ?? [registerEntry('term.began', term, { unit: known.unit, post })]
  )
}

export type EndTerm = {
  readonly officer: OfficerId
  readonly post: PostId
  /** Now, unless a later end is set. */
  readonly until?: Instant
}

export function decideEndTerm(
  state: CoalitionState,
  { officer, post, until = undefined }: EndTerm,
  now: Instant,
): NewCoalitionEntry[] | Refusal {
  const terms = state.terms.get(post) ?? []
  const term = terms.find(
    (held) => held.officer === officer && (held.until ?? Infinity) > (until ?? now),
  )
  if (!term) return refuse('no-such-term', { facts: { post } })
  if (until !== undefined && until < now) return refuse('term-in-past', { field: 'until' })
  const ruling = state.posts.get(post)?.roles.includes('administrator') && runsAt(term, now)
  if (ruling && countAdministrators(state, now) === 1) return refuse('last-administrator')
  return [endOf(term, until ?? now)]
}

/** Refusal if the officer is unknown or disabled. */
export function findEnabled(state: CoalitionState, officer: OfficerId): Refusal | undefined {
  const known = state.officers.get(officer)
  if (!known) return refuse('no-such-officer', { field: 'officer' })
  return known.disabled ? refuse('officer-disabled', { field: 'officer' }) : undefined
}

/** `term-overlap`: the officer's own term; `post-held`: somebody else's. */
function refuseOverlap(state: CoalitionState, term: Term): Refusal | undefined {
  const other = (state.terms.get(term.post) ?? []).find((held) => overlap(held, term))
  if (!other) return undefined
  const code = other.officer === term.officer ? 'term-overlap' : 'post-held'
  return refuse(code, { facts: { post: term.post }, field: 'post' })
}

const KEEPING: readonly Role[] = ['administrator', 'auditor']
const HANDLING: readonly Role[] = ['caseworker', 'supervisor', 'investigator', 'prosecutor']

/** Nobody administers or audits and handles cases at the same time, not from two posts either. */
function refuseMixture(state: CoalitionState, term: Term): Refusal | undefined {
  const beside = (state.held.get(term.officer) ?? []).filter((held) => overlap(held, term))
  const roles = [...beside, term].flatMap(({ post }) => state.posts.get(post)?.roles ?? [])
  const keeps = roles.some((role) => KEEPING.includes(role))
  const handles = roles.some((role) => HANDLING.includes(role))
  return keeps && handles
    ? refuse('posts-conflict', { facts: { post: term.post }, field: 'officer', rule: 'separation' })
    : undefined
}

const overlap = (a: Term, b: Term) =>
  a.from < (b.until ?? Infinity) && b.from < (a.until ?? Infinity)

const endOf = ({ officer, post, from }: Term, until: Instant) =>
  registerEntry('term.ended', { officer, post, until: from > until ? from : until }, { post })

const isAdministrator = (state: CoalitionState, officer: OfficerId, at: Instant) =>
  postsOf(state, officer, at).some(({ roles }) => roles.includes('administrator'))

const countAdministrators = (state: CoalitionState, at: Instant) =>
  [...state.held.keys()].filter((officer) => isAdministrator(state, officer, at)).length

const isLastAdministrator = (state: CoalitionState, officer: OfficerId, at: Instant) =>
  isAdministrator(state, officer, at) && countAdministrators(state, at) === 1
