import type { Instant, LocalDate } from '../../kit/index.ts'
import { MINUTE, toInstant } from '../../kit/index.ts'
import type { Duration } from './rule.ts'
import type { Calendar } from './unit.ts'

/**
 * The instant at which a term that starts at `start` has run out.
 * `working-hours` counts only working time; outside it the clock stands. `working-days` does not count
 * the day of the start and ends with the working hours of the last day. `days` keep the local time of
 * day. Throws if the calendar has no working day within ten years (a fault in the data).
 */
export function addDuration(start: Instant, within: Duration, calendar: Calendar): Instant {
  switch (within.unit) {
    case 'minutes':
      return toInstant(start + within.amount * MINUTE)
    case 'hours':
      return toInstant(start + within.amount * 60 * MINUTE)
    case 'days':
      return toInstant(zoned(calendar.zone, start).add({ days: within.amount }).epochMilliseconds)
    case 'working-hours':
      return addWorkingTime(start, within.amount * 60 * MINUTE, calendar)
    case 'working-days':
      return addWorkingDays(start, within.amount, calendar)
  }
}

export type TimeLeft = {
  /** Whole working hours, rounded down. */
  readonly hours: number
  /** Whole working minutes, all of them (not the rest beside `hours`). */
  readonly minutes: number
  readonly overdue: boolean
}

/** Working time between now and the due instant; when overdue, the working time since. */
export function workingTimeLeft(now: Instant, due: Instant, calendar: Calendar): TimeLeft {
  const overdue = now > due
  const minutes = Math.floor(
    workingTime(overdue ? due : now, overdue ? now : due, calendar) / MINUTE,
  )
  return { hours: Math.floor(minutes / 60), minutes, overdue }
}

/** The calendar day at an instant in a zone. */
export function dateIn(zone: string, at: Instant): LocalDate {
  const known = days.get(zone)
  if (known && known.from <= at && at < known.until) return known.date
  const day = dayIn(zone, at)
  days.set(zone, day)
  return day.date
}

/** The instant at which a calendar day is over in a zone. */
export const endIn = (zone: string, date: LocalDate): Instant =>
  toInstant(Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds)

type Day = { readonly from: number; readonly until: number; readonly date: LocalDate }

/** The day last asked for in each zone: the same question comes with every request. */
const days = new Map<string, Day>()

function dayIn(zone: string, at: Instant): Day {
  const begins = zoned(zone, at).startOfDay()
  return {
    from: begins.epochMilliseconds,
    until: begins.add({ days: 1 }).epochMilliseconds,
    // Temporal writes years 0–9999 as YYYY-MM-DD.
    date: begins.toPlainDate().toString() as LocalDate,
  }
}

export const isWorkingDay = (calendar: Calendar, date: LocalDate): boolean =>
  isWorking(calendar, date, Temporal.PlainDate.from(date).dayOfWeek)

/** Longest stretch without a working day that is believed, in days. */
const SEARCH = 3660

function addWorkingTime(start: Instant, amount: number, calendar: Calendar): Instant {
  let left = amount
  if (left <= 0) return start
  for (const { opens, closes } of workingSpans(start, calendar)) {
    const from = Math.max(start, opens)
    if (left <= closes - from) return toInstant(from + left)
    left -= Math.max(0, closes - from)
  }
  throw new Error('calendar without working days')
}

function addWorkingDays(start: Instant, amount: number, calendar: Calendar): Instant {
  if (amount <= 0) return start
  const today = dateIn(calendar.zone, start)
  let left = amount
  for (const { date, closes } of workingSpans(start, calendar)) {
    if (date === today) continue
    left -= 1
    if (left === 0) return toInstant(closes)
  }
  throw new Error('calendar without working days')
}

function workingTime(from: Instant, until: Instant, calendar: Calendar): number {
  let sum = 0
  for (const { opens, closes } of workingSpans(from, calendar)) {
    if (opens >= until) break
    sum += Math.max(0, Math.min(closes, until) - Math.max(opens, from))
  }
  return sum
}

type Span = { readonly date: LocalDate; readonly opens: number; readonly closes: number }

/** Working hours day by day from the day of `start`; ends after `SEARCH` days without one. */
function* workingSpans(start: Instant, calendar: Calendar): Generator<Span> {
  let day = zoned(calendar.zone, start).toPlainDate()
  for (let idle = 0; idle < SEARCH; day = day.add({ days: 1 })) {
    const span = spanOn(day, calendar)
    idle = span ? 0 : idle + 1
    if (span) yield span
  }
}

/** What each calendar says of the days asked about so far; a changed calendar is another object. */
const spans = new WeakMap<Calendar, Map<string, Span | undefined>>()

/** The working hours of a day, undefined on a day off. */
function spanOn(day: Temporal.PlainDate, calendar: Calendar): Span | undefined {
  const known = spans.get(calendar) ?? new Map<string, Span | undefined>()
  spans.set(calendar, known)
  // Temporal writes years 0–9999 as YYYY-MM-DD.
  const date = day.toString() as LocalDate
  if (!known.has(date)) known.set(date, readSpan(day, date, calendar))
  return known.get(date)
}

function readSpan(day: Temporal.PlainDate, date: LocalDate, calendar: Calendar): Span | undefined {
  if (!isWorking(calendar, date, day.dayOfWeek)) return undefined
  const { from, to } = calendar.hours
  return { date, opens: localInstant(day, from, calendar), closes: localInstant(day, to, calendar) }
}

const isWorking = (calendar: Calendar, date: LocalDate, weekday: number) =>
  !calendar.holidays.includes(date) && !weekendOn(calendar, date).includes(weekday)

/** Weekend in force on a day: the latest that has begun, else the first. */
function weekendOn(calendar: Calendar, date: LocalDate): readonly number[] {
  const begun = calendar.weekend.findLast(({ from }) => from <= date)
  return (begun ?? calendar.weekend[0])?.days ?? []
}

/** A local time that a DST change skips or doubles is taken as Temporal's `compatible` does. */
const localInstant = (day: Temporal.PlainDate, time: string, { zone }: Calendar): number =>
  day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
    .epochMilliseconds

const zoned = (zone: string, at: Instant): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
