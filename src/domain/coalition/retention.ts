import { DAY, type Instant, type LocalDate, type RuleId, toInstant } from '../../kit/index.ts'
import { dateOf } from './find.ts'
import type { CoalitionState } from './state.ts'
import type { Text } from './text.ts'

export const RETAINED = ['all', 'annulled'] as const

/** How long a case is kept after the last act of an officer about it; then somebody has to decide. */
export type Retention = {
  readonly id: RuleId
  /** Raised by one with every change. */
  readonly version: number
  readonly cases: (typeof RETAINED)[number]
  readonly days: number
  readonly sentence: Text
  /** Mark of the source, or `unverified`. */
  readonly source: string
  readonly from: LocalDate
  /** First day on which it no longer applies. */
  readonly until?: LocalDate
}

/** Of each rule the version in force that day. */
export function retentionsAt(state: CoalitionState, at: Instant): Retention[] {
  if (state.retentions.size === 0) return []
  const today = dateOf(state, at)
  return [...state.retentions.values()]
    .flatMap((versions) => versions.findLast(({ from }) => from <= today) ?? [])
    .filter(({ until }) => today < (until ?? '9999'))
}

type Kept = { readonly actedAt: Instant; readonly annulled?: true }

/** The rule whose term is over for this case; when several are, the one that ended first. */
export function findPassed(
  rules: readonly Retention[],
  kept: Kept,
  now: Instant,
): Retention | undefined {
  const [first] = rules
    .filter(({ cases }) => cases === 'all' || kept.annulled)
    .sort((a, b) => a.days - b.days)
  return first && toInstant(kept.actedAt + first.days * DAY) <= now ? first : undefined
}
