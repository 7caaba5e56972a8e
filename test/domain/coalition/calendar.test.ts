import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDuration,
  type Calendar,
  type Duration,
  dateIn,
  isWorkingDay,
  workingTimeLeft,
} from '../../../src/domain/coalition/index.ts'
import type { Instant, LocalDate } from '../../../src/kit/index.ts'
import { HOUR, MINUTE, toInstant } from '../../../src/kit/index.ts'

const day = (text: string) => text as LocalDate // literals of this file
const at = (text: string): Instant => toInstant(Temporal.ZonedDateTime.from(text).epochMilliseconds)
const inZone = (zone: string, due: Instant) =>
  Temporal.Instant.fromEpochMilliseconds(due)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })

const calendarOf = (zone: string, more: Partial<Calendar> = {}): Calendar => ({
  zone,
  weekend: [{ from: day('2000-01-01'), days: [6, 7] }],
  hours: { from: '08:00', to: '16:00' },
  holidays: [],
  ...more,
})
const JAKARTA = calendarOf('Asia/Jakarta', { holidays: [day('2026-08-17')] })
const DUBAI = calendarOf('Asia/Dubai', {
  weekend: [
    { from: day('2006-09-01'), days: [5, 6] },
    { from: day('2022-01-01'), days: [6, 7] },
  ],
})
const LISBON = calendarOf('Europe/Lisbon')
const LORD_HOWE = calendarOf('Australia/Lord_Howe', { hours: { from: '01:00', to: '05:00' } })

const hours = (amount: number): Duration => ({ amount, unit: 'working-hours' })
const days = (amount: number): Duration => ({ amount, unit: 'working-days' })

describe('addDuration', () => {
  const table: [what: string, calendar: Calendar, start: string, within: Duration, due: string][] =
    [
      ['inside one day', JAKARTA, '2026-08-12T09:00[Asia/Jakarta]', hours(3), '2026-08-12T12:00'],
      [
        'to the very end of the day',
        JAKARTA,
        '2026-08-12T08:00[Asia/Jakarta]',
        hours(8),
        '2026-08-12T16:00',
      ],
      [
        'into the next morning',
        JAKARTA,
        '2026-08-12T15:00[Asia/Jakarta]',
        hours(4),
        '2026-08-13T11:00',
      ],
      [
        'from before opening',
        JAKARTA,
        '2026-08-12T05:00[Asia/Jakarta]',
        hours(1),
        '2026-08-12T09:00',
      ],
      [
        'from after closing',
        JAKARTA,
        '2026-08-12T20:00[Asia/Jakarta]',
        hours(1),
        '2026-08-13T09:00',
      ],
      [
        'over a weekend and a holiday',
        JAKARTA,
        '2026-08-14T15:00[Asia/Jakarta]',
        hours(2),
        '2026-08-18T09:00',
      ],
      [
        'working days do not count the first',
        JAKARTA,
        '2026-08-14T09:00[Asia/Jakarta]',
        days(2),
        '2026-08-19T16:00',
      ],
      [
        'a day that already passed elsewhere',
        JAKARTA,
        '2026-08-12T18:00[America/New_York]',
        hours(1),
        '2026-08-13T09:00',
      ],
      ['the old weekend', DUBAI, '2021-12-23T15:00[Asia/Dubai]', hours(2), '2021-12-26T09:00'],
      ['the new weekend', DUBAI, '2022-01-06T15:00[Asia/Dubai]', hours(2), '2022-01-07T09:00'],
      [
        'across the change of weekend',
        DUBAI,
        '2021-12-30T15:00[Asia/Dubai]',
        days(1),
        '2022-01-03T16:00',
      ],
      [
        'days keep the local time when clocks change',
        LISBON,
        '2026-03-28T09:00[Europe/Lisbon]',
        { amount: 1, unit: 'days' },
        '2026-03-29T09:00',
      ],
      [
        'hours do not',
        LISBON,
        '2026-03-28T09:00[Europe/Lisbon]',
        { amount: 24, unit: 'hours' },
        '2026-03-29T10:00',
      ],
      [
        'minutes',
        JAKARTA,
        '2026-08-15T23:50[Asia/Jakarta]',
        { amount: 20, unit: 'minutes' },
        '2026-08-16T00:10',
      ],
      // Half an hour is doubled at 02:00 on this day: four working hours last four and a half on the clock.
      [
        'a doubled half hour counts twice',
        { ...LORD_HOWE, weekend: [{ from: day('2000-01-01'), days: [] }] },
        '2026-04-05T01:00+11:00[Australia/Lord_Howe]',
        hours(2),
        '2026-04-05T02:30',
      ],
    ]
  it.each(table)('%s', (_, calendar, start, within, due) => {
    expect(inZone(calendar.zone, addDuration(at(start), within, calendar))).toBe(due)
  })

  it('says so when a calendar has no working day at all', () => {
    const never = calendarOf('UTC', {
      weekend: [{ from: day('2000-01-01'), days: [1, 2, 3, 4, 5, 6, 7] }],
    })
    expect(() => addDuration(toInstant(0), hours(1), never)).toThrow('without working days')
  })
})

const instants = fc
  .integer({ min: Date.UTC(2020, 0, 1) / MINUTE, max: Date.UTC(2028, 11, 31) / MINUTE })
  .map((minutes) => toInstant(minutes * MINUTE))
const calendars = fc.constantFrom(JAKARTA, DUBAI, LISBON, LORD_HOWE, calendarOf('Asia/Yangon'))
const durations = fc.record<Duration>({
  amount: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom('minutes', 'hours', 'days', 'working-hours', 'working-days'),
})

describe('calendars, whatever the instant, zone and term', () => {
  it('a later start is never due earlier, and nothing is due before it starts', () => {
    fc.assert(
      fc.property(instants, instants, durations, calendars, (a, b, within, calendar) => {
        const [early, late] = a < b ? [a, b] : [b, a]
        const due = addDuration(early, within, calendar)
        expect(due).toBeGreaterThan(early)
        expect(due).toBeLessThanOrEqual(addDuration(late, within, calendar))
      }),
    )
  })

  it('a longer term is due later', () => {
    fc.assert(
      fc.property(instants, durations, calendars, (start, { amount, unit }, calendar) => {
        const shorter = addDuration(start, { amount, unit }, calendar)
        expect(addDuration(start, { amount: amount + 1, unit }, calendar)).toBeGreaterThan(shorter)
      }),
    )
  })

  it('terms in working time end in working time, at most at closing', () => {
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 1, max: 60 }),
        calendars,
        (start, amount, calendar) => {
          for (const within of [hours(amount), days(amount)]) {
            const due = addDuration(start, within, calendar)
            const local = inZone(calendar.zone, due).slice(11)
            expect(isWorkingDay(calendar, dateIn(calendar.zone, due))).toBe(true)
            expect(local >= calendar.hours.from && local <= calendar.hours.to).toBe(true)
          }
        },
      ),
    )
  })

  it('what is left of a term in working hours is the term', () => {
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 1, max: 60 }),
        calendars,
        (start, amount, calendar) => {
          const due = addDuration(start, hours(amount), calendar)
          const left = { hours: amount, minutes: amount * 60 }
          expect(workingTimeLeft(start, due, calendar)).toEqual({ ...left, overdue: false })
          const since = workingTimeLeft(due, start, calendar)
          expect(since).toEqual({ ...left, overdue: due > start })
        },
      ),
    )
  })
})

describe('workingTimeLeft', () => {
  it('rounds down and does not count the night', () => {
    const now = at('2026-08-12T14:30[Asia/Jakarta]')
    const due = toInstant(at('2026-08-13T09:45[Asia/Jakarta]'))
    expect(workingTimeLeft(now, due, JAKARTA)).toEqual({ hours: 3, minutes: 195, overdue: false })
    expect(workingTimeLeft(due, toInstant(due - HOUR), JAKARTA).overdue).toBe(true)
  })
})
