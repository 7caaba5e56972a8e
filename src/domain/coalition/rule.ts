import type { LocalDate, RuleId } from '../../kit/index.ts'
import type { Text } from './text.ts'

export const BEARERS = ['to-unit', 'from-unit', 'lead-unit', 'lead-supervisor'] as const
export type Bearer = (typeof BEARERS)[number]

export const RISE_TARGETS = ['supervisor', 'party-supervisor', 'secretariat'] as const
export type RiseTarget = (typeof RISE_TARGETS)[number]

export const DURATION_UNITS = ['minutes', 'hours', 'days', 'working-hours', 'working-days'] as const
/** `working-…` counts in the bearer's calendar; `days` are calendar days in its zone. */
export type Duration = {
  readonly amount: number
  readonly unit: (typeof DURATION_UNITS)[number]
}

/** When this entry, that bearer owes one of these entries within this time, else it rises. */
export type Rule = {
  readonly id: RuleId
  /** Raised by one with every change: a duty cites the version it was born under. */
  readonly version: number
  /** Type of the entry that causes the duty. */
  readonly on: string
  /**
   * All must hold. A key names a member of the entry's route (`urgency`, `state`) or, as
   * `body.name`, a member of its opened body; a list means any of.
   */
  readonly when?: Readonly<Record<string, string | readonly string[]>>
  readonly bearer: Bearer
  /** Entry types any one of which meets the duty. */
  readonly owes: readonly string[]
  /** Entry types that cancel it, because what was owed fell away. */
  readonly cancels: readonly string[]
  readonly within: Duration
  /** In order; each `after` is counted from the due instant. */
  readonly rises: readonly Rise[]
  /** With `{from}`, `{to}`, `{need}`, `{persons}`, `{number}`. */
  readonly sentence: Text
  /** Mark of the source, or `unverified`. */
  readonly source: string
  readonly from: LocalDate
  /** First day on which no new duty is born under it. */
  readonly until?: LocalDate
}
export type Rise = { readonly after: Duration; readonly to: RiseTarget }
