import type { LocalDate, PartyId, UnitId } from '../../kit/index.ts'
import type { Sourced, Text } from './text.ts'

/** Weekdays as ISO 8601 numbers, 1 = Monday … 7 = Sunday. */
export type Weekend = { readonly from: LocalDate; readonly days: readonly number[] }

/** When a unit works, but for its holidays. `weekend` is in order of date; the first reaches back for ever. */
export type WorkingWeek = {
  /** IANA zone, e.g. `Atlantic/Azores`. */
  readonly zone: string
  readonly weekend: readonly Weekend[]
  /** Local time `HH:MM`, from < to, within one day. */
  readonly hours: { readonly from: string; readonly to: string }
}

export type Calendar = WorkingWeek & { readonly holidays: readonly LocalDate[] }

export type Contact = Sourced & {
  readonly phone?: string
  readonly mail?: string
  readonly address?: string
  /** Made up for the sandbox: never dial it. */
  readonly invented?: true
}

/** A unit as the data states it; holidays come from the holiday sets it observes. */
export type UnitSetting = Sourced & {
  readonly id: UnitId
  readonly party: PartyId
  readonly name: Text
  /** Code of the list `unit-kind`. */
  readonly kind: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly place?: string
  readonly week: WorkingWeek
  /** Names of holiday sets, mostly the country. */
  readonly observes: readonly string[]
  /** Codes of the list `need`. */
  readonly services: readonly string[]
  readonly contact?: Contact
  readonly from: LocalDate
  /** First day on which it no longer works. */
  readonly until?: LocalDate
}

/** A unit as it is used: with its whole calendar. */
export type Unit = UnitSetting & { readonly calendar: Calendar }

/** Days off in one country (or part of it), computed when applied and never again. */
export type HolidaySet = Sourced & {
  readonly name: string
  readonly firstYear: number
  readonly lastYear: number
  readonly dates: readonly LocalDate[]
}
