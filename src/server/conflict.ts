import type { Moment } from '../domain/case/moment.ts'
import type { CaseState } from '../domain/case/state.ts'
import { type Refusal, refuse } from '../kit/index.ts'

/** A refusal because another act came first; `changed` says which, so that nothing typed is lost. */
export type Conflict = Refusal & { readonly changed: readonly Moment[] }

/** A grant dies at its hour whether or not the clock has written so yet. */
const SILENT: ReadonlySet<string> = new Set(['referral.received', 'consent.expired'])

/** Receipts and the clock's own entries change nothing that an author could have seen wrongly. */
export function findConflict(state: CaseState, seen: number | undefined): Conflict | undefined {
  if (seen === undefined || seen >= state.version) return undefined
  const changed = state.timeline
    .slice(seen - state.version)
    .filter(({ type }) => !type.startsWith('duty.') && !SILENT.has(type))
  return changed.length > 0 ? { ...refuse('conflict'), changed } : undefined
}
