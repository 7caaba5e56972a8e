import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contract } from '../../src/contract/index.ts'
import type { LocalDate } from '../../src/kit/index.ts'
import {
  type Answers,
  fromDraft,
  minorSoFar,
  NO_ANSWERS,
  NO_PAPER,
  toContact,
} from '../../src/web/case/first-contact/answers.ts'
import { fillText } from '../../src/web/consent/asking.ts'
import { dayOf, daysLater, endOfDay } from '../../src/web/form/dates.ts'

const TODAY = '2026-11-22' as LocalDate // a date of the calendar
const WHOLE: Answers = {
  ...NO_ANSWERS,
  safety: 'safe',
  name: 'Slamet',
  country: 'KH',
  channel: 'walk-in',
}
const fieldsOf = (answers: Answers) => {
  const made = toContact(answers, TODAY)
  return Array.isArray(made) ? made.map(({ field }: { field: string }) => field) : []
}

describe('first contact', () => {
  it('asks only for safety, a name, country, language and channel', () => {
    expect(fieldsOf(NO_ANSWERS)).toEqual(['safety', 'name', 'country', 'channel'])
    expect(fieldsOf(WHOLE)).toEqual([])
  })

  it('takes “not named” for a name', () => {
    const made = toContact({ ...WHOLE, name: '', notNamed: true }, TODAY)
    expect(made).toMatchObject({ name: null })
  })

  it('refuses a birth date ahead and a paper without its kind', () => {
    expect(fieldsOf({ ...WHOLE, ageKind: 'birthDate', birthDate: '2026-11-23' })).toEqual([
      'birthDate',
    ])
    const papers = [{ ...NO_PAPER, number: 'X1234567', key: 'a' }]
    expect(fieldsOf({ ...WHOLE, papers })).toEqual(['paper-0-kind'])
  })

  it('takes completed years from 0 to 120', () => {
    const years = (text: string) => fieldsOf({ ...WHOLE, ageKind: 'age', years: text })
    expect([years('0'), years('120')]).toEqual([[], []])
    expect([years('121'), years('-1'), years(''), years('3.5')]).toEqual(Array(4).fill(['years']))
  })

  it('presumes a child in doubt', () => {
    const about = (years: string) => minorSoFar({ ageKind: 'about', birthDate: '', years }, TODAY)
    expect([about('19'), about('20'), about('')]).toEqual(['yes', 'no', 'unknown'])
  })

  it('makes, of whatever a form holds, what the contract takes or names what is wrong', () => {
    const text = fc.string({ maxLength: 40 })
    const typed = fc.record({
      name: text,
      years: text,
      birthDate: fc.oneof(text, fc.constant('1999-02-28')),
      ageKind: fc.constantFrom('birthDate', 'age', 'about', 'unknown'),
      children: fc.oneof(text, fc.nat(40).map(String)),
      phone: text,
      neverSay: text,
      story: text,
      origin: text,
      papers: fc.array(
        fc.record({
          kind: fc.constantFrom('', 'nik'),
          number: text,
          issuer: text,
          name: text,
          birthDate: text,
          key: text,
        }),
      ),
    })
    fc.assert(
      fc.property(typed, (some) => {
        const made = toContact(fromDraft({ ...WHOLE, ...some }), TODAY)
        if (Array.isArray(made)) return made.length > 0
        const input = { command: '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b', contact: made }
        return contract.registerCase.input.safeParse(input).success
      }),
    )
  })

  it('takes an older draft up again with what it lacks left empty', () => {
    expect(fromDraft({ name: 'Siti' })).toMatchObject({ name: 'Siti', story: '', papers: [] })
    expect(fromDraft(null)).toEqual(NO_ANSWERS)
  })
})

describe('consent', () => {
  it('fills every gap of a text and parts it into paragraphs', () => {
    const gaps = { party: 'P', classes: 'C', purpose: 'F', until: 'U' }
    expect(fillText('{party}: {classes}.\n\n{purpose} {until} {other}\n', gaps)).toEqual([
      'P: C.',
      'F U {other}',
    ])
  })

  it('ends a day in the zone of the unit', () => {
    const zones = fc.constantFrom(
      'Asia/Jakarta',
      'Asia/Phnom_Penh',
      'Asia/Riyadh',
      'UTC',
      'America/New_York',
    )
    const days = fc
      .integer({ min: 0, max: 3000 })
      .map((n) => daysLater('2020-01-01' as LocalDate, n)) // a date of the calendar
    fc.assert(
      fc.property(days, zones, (day, zone) => {
        const end = endOfDay(day, zone)
        return dayOf(end, zone) === day && dayOf(end + 60_000, zone) === daysLater(day, 1)
      }),
    )
  })
})
