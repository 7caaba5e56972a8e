import type { LocalDate } from '../../kit/index.ts'

/** Language code → words. Which languages a coalition speaks is its own data. */
export type Text = Readonly<Record<string, string>>

/** Where a fact stands. Absent source = not verified, and shown so. */
export type Sourced = {
  readonly source?: string
  readonly asOf?: LocalDate
}

/** Mark of a rule or text that no published source states: a proposal of the coalition's data. */
export const UNVERIFIED = 'unverified'
