import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AGE_BANDS, type Age, ageBand, isMinor, yearsOf } from '../../../src/domain/person/age.ts'
import { findLocalDate, type LocalDate } from '../../../src/kit/index.ts'

function day(text: string): LocalDate {
  const date = findLocalDate(text)
  if (!date) throw new Error(text)
  return date
}

const today = day('2026-11-22')
const born = (date: string): Age => ({ kind: 'birthDate', birthDate: day(date) })
const aged = (years: number, asOf = '2026-11-22'): Age => ({ kind: 'age', years, asOf: day(asOf) })
const about = (years: number, asOf = '2026-11-22'): Age => ({
  kind: 'about',
  years,
  asOf: day(asOf),
})
const unknown: Age = { kind: 'unknown' }

describe('completed years', () => {
  it.each<[Age, number | undefined]>([
    [born('2008-11-22'), 18],
    [born('2008-11-23'), 17],
    [born('2026-11-22'), 0],
    [born('2026-11-23'), undefined],
    [aged(17, '2025-11-22'), 18],
    [aged(17, '2025-11-23'), 17],
    [aged(17, '2027-01-01'), 17],
    [unknown, undefined],
  ])('of %j are %s', (age, years) => {
    expect(yearsOf(age, today)).toBe(years)
  })

  it('of one born on 29 February are completed on 1 March', () => {
    expect(yearsOf(born('2008-02-29'), day('2026-02-28'))).toBe(17)
    expect(yearsOf(born('2008-02-29'), day('2026-03-01'))).toBe(18)
  })
})

describe('a band', () => {
  it.each([
    [0, '0-8'],
    [8, '0-8'],
    [9, '9-17'],
    [17, '9-17'],
    [18, '18-20'],
    [21, '21-23'],
    [26, '24-26'],
    [29, '27-29'],
    [38, '30-38'],
    [47, '39-47'],
    [48, '48+'],
    [110, '48+'],
  ])('of %i years is %s', (years, band) => {
    expect(ageBand(aged(years), today)).toBe(band)
  })

  it('is unknown for whom nothing is stated', () => {
    expect(ageBand(unknown, today)).toBe('unknown')
  })

  it('holds exactly the ages it names', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), (years) => {
        const band = ageBand(aged(years), today)
        expect(AGE_BANDS).toContain(band)
        const [low = 0, high = 200] = band === '48+' ? [48, 200] : band.split('-').map(Number)
        expect(years >= low && years <= high).toBe(true)
      }),
    )
  })
})

describe('a child', () => {
  it.each<[Age, string]>([
    [born('2008-11-23'), 'yes'],
    [born('2008-11-22'), 'no'],
    [aged(17), 'yes'],
    [aged(18), 'no'],
    [about(19), 'yes'],
    [about(20), 'no'],
    [unknown, 'unknown'],
  ])('%j: %s', (age, minor) => {
    expect(isMinor(age, today)).toBe(minor)
  })

  it('is whoever the law of the place calls one', () => {
    expect(isMinor(aged(18), today, 21)).toBe('yes')
  })
})
