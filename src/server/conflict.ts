import { disclose } from '../domain/access/disclose.ts'
import type { Moment } from '../domain/case/moment.ts'
import type { CaseState } from '../domain/case/state.ts'
import type { Heir } from '../domain/coalition/index.ts'
import { type Actor, type Instant, type Refusal, refuse } from '../kit/index.ts'

/** A refusal because another act came first; `changed` says which, so that nothing typed is lost. */
export type Conflict = Refusal & { readonly changed: readonly Moment[] }

/** A grant dies at its hour whether or not the clock has written so yet. */
const SILENT: ReadonlySet<string> = new Set(['referral.received', 'consent.expired'])

/**
 * What came between and could have been seen wrongly: not receipts, openings in an emergency and the
 * clock's own entries, and nothing that this author is not shown, who can have seen it neither wrongly
 * nor rightly.
 */
export function findConflict(
  state: CaseState,
  seen: number | undefined,
  by: Actor,
  at: { readonly now: Instant; readonly heir: Heir },
): Conflict | undefined {
  if (seen === undefined || seen >= state.version) return undefined
  const shown = shownTo(state, by, at)
  const changed = state.timeline
    .slice(seen - state.version)
    .filter(({ type }) => !/^(duty|glass)\./.test(type) && !SILENT.has(type))
    .filter(({ entry }) => shown.has(entry))
  return changed.length > 0 ? { ...refuse('conflict'), changed } : undefined
}

function shownTo(
  state: CaseState,
  by: Actor,
  at: { readonly now: Instant; readonly heir: Heir },
): ReadonlySet<Moment['entry']> {
  const view = by.kind === 'officer' ? disclose(state, { ...by, ...at }) : undefined
  return new Set((view ?? state).timeline.map(({ entry }) => entry))
}
