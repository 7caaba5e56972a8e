import type { Instant, LocalDate } from '../../kit/index.ts'

/** The calendar date of an instant in a zone. */
export function dayOf(at: number, zone: string): LocalDate {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return format.format(at) as LocalDate // en-CA writes YYYY-MM-DD, which is what a LocalDate is
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** The last minute of a calendar date in a zone. */
export function endOfDay(date: LocalDate, zone: string): Instant {
  const guess = Date.parse(`${date}T23:59:00Z`)
  const first = guess - offsetAt(guess, zone)
  return (guess - offsetAt(first, zone)) as Instant // a whole number of milliseconds since 1970
}

export const daysLater = (date: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(`${date}T00:00Z`) + days * DAY).toISOString().slice(0, 10) as LocalDate // ISO 8601 begins with YYYY-MM-DD

/** Milliseconds by which the wall clock of a zone runs ahead of UTC at an instant. */
function offsetAt(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at)
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'))
  return wall - Math.floor(at / MINUTE) * MINUTE
}
