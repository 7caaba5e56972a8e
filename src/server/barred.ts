import type { z } from 'zod'
import type { Access } from '../contract/index.ts'
import { may } from '../domain/access/may.ts'
import { type Refusal, refuse } from '../kit/index.ts'
import type { Asker } from './asker.ts'

/** Why who asks may not ask this at all, if so. */
export function isBarred(access: Access, asker: Asker): Refusal | undefined {
  if (access === 'public') return undefined
  if (!asker.caller) return refuse('signed-out')
  if (access === 'system') return refuse('for-systems-only', { rule: 'scopes' })
  if (access === 'signed-in') return undefined
  const { actor, post } = asker.caller
  if (!actor || !post) return refuse('no-post')
  const allowed = may(actor, post.roles, access)
  return allowed === true ? undefined : allowed
}

/** Names the first member of the input that did not fit. */
export function toInputRefusal(error: z.core.$ZodError): Refusal {
  const path = error.issues[0]?.path.join('.') ?? ''
  return refuse('input-wrong', { facts: { path }, ...(path ? { field: path } : {}) })
}
