import type { Moment } from '../domain/case/moment.ts'
import type { CaseState } from '../domain/case/state.ts'
import { type Refusal, refuse } from '../kit/index.ts'

/** A refusal because another act came first; `changed` says which, so that nothing typed is lost. */
export type Conflict = Refusal & { readonly changed: readonly Moment[] }

/** Receipts, openings in an emergency and the clock's own entries change nothing that an author could have seen wrongly. */
export function findConflict(state: CaseState, seen: number | undefined): Conflict | undefined {
  if (seen === undefined || seen >= state.version) return undefined
  const changed = state.timeline
    .slice(seen - state.version)
    .filter(({ type }) => !/^(duty|glass)\./.test(type) && type !== 'referral.received')
  return changed.length > 0 ? { ...refuse('conflict'), changed } : undefined
}
