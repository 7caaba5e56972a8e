import type { Brand } from './brand.ts'

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = Brand<number, 'Instant'>
/** Calendar date without zone, `YYYY-MM-DD`. */
export type LocalDate = Brand<string, 'LocalDate'>

export const toInstant = (ms: number): Instant => ms as Instant

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** The later of `at` and `floor`: recorded time never decreases, whatever the machine's clock does. */
export const notBefore = (at: Instant, floor: Instant): Instant => (at > floor ? at : floor)

/** A date that exists in the Gregorian calendar, or undefined (`2023-02-31`, `31-12-2023`, ''). */
export function findLocalDate(text: string): LocalDate | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return undefined
  const [year, month, day] = parts.slice(1).map(Number)
  if (!year || !month || !day || month > 12 || day > daysIn(year, month)) return undefined
  return text as LocalDate
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
