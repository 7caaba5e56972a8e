import type { Instant, PostId, Purpose, Refusal, UnitId } from '../../kit/index.ts'
import { refuse } from '../../kit/index.ts'
import type { NewCoalitionEntry } from './entries.ts'
import { holderOf } from './find.ts'
import type { Role } from './post.ts'
import { registerEntry } from './register.ts'
import type { CoalitionState } from './state.ts'
import type { Text } from './text.ts'

export type CreatePost = {
  readonly post: PostId
  readonly unit: UnitId
  readonly title: Text
  readonly roles: readonly Role[]
  readonly purpose: Purpose
}

export function decideCreatePost(
  state: CoalitionState,
  command: CreatePost,
  _now: Instant,
): NewCoalitionEntry[] | Refusal {
  const { post, unit } = command
  if (state.posts.has(post)) return refuse('post-exists', { facts: { post }, field: 'post' })
  if (!state.units.has(unit)) return refuse('no-such-unit', { facts: { unit }, field: 'unit' })
  if (command.roles.length === 0) return refuse('roles-missing', { field: 'roles' })
  const mixed = refuseRoles(command.roles, command.purpose)
  if (mixed) return mixed
  const { title, roles, purpose } = command
  const body = { id: post, unit, title, roles, purpose, local: true } as const
  return [registerEntry('post.set', body, { unit, post })]
}

export function decideClosePost(
  state: CoalitionState,
  { post }: { readonly post: PostId },
  now: Instant,
): NewCoalitionEntry[] | Refusal {
  const known = state.posts.get(post)
  if (!known) return refuse('no-such-post', { facts: { post } })
  if (known.closed !== undefined) return refuse('post-closed', { facts: { post } })
  const coming = state.terms.get(post)?.some(({ until }) => (until ?? Infinity) > now)
  if (holderOf(state, post, now) || coming) return refuse('post-held', { facts: { post } })
  return [registerEntry('post.closed', { post, at: now }, { unit: known.unit, post })]
}

/**
 * Separations that no coalition may set aside: investigation and prosecution only for the purpose of
 * prosecution, help to persons never for it; who administers or audits does not handle cases.
 */
export function refuseRoles(roles: readonly Role[], purpose: Purpose): Refusal | undefined {
  const legal = roles.some((role) => role === 'investigator' || role === 'prosecutor')
  const caring = roles.includes('caseworker')
  const keeping = roles.some((role) => role === 'administrator' || role === 'auditor')
  if (legal && caring) return refuse('roles-conflict', { field: 'roles' })
  if (keeping && roles.length > 1) return refuse('roles-conflict', { field: 'roles' })
  if (legal !== (purpose === 'prosecution') && (legal || caring)) {
    return refuse('purpose-conflict', { facts: { purpose }, field: 'purpose' })
  }
  if (keeping && purpose !== 'administration') {
    return refuse('purpose-conflict', { facts: { purpose }, field: 'purpose' })
  }
  return undefined
}
