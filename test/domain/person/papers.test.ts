import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CoalitionState, PaperKind } from '../../../src/domain/coalition/index.ts'
import { checkPaper, type Stated, toClean } from '../../../src/domain/person/papers.ts'
import type { LocalDate } from '../../../src/kit/index.ts'
import { open, readData, readIndonesia } from '../../world/coalition/sarnath.ts'

const indonesia = open(await readIndonesia())
const sarnath = open(await readData())

function kindOf(coalition: CoalitionState, id: string): PaperKind {
  const kind = coalition.papers.get(id)
  if (!kind) throw new Error(id)
  return kind
}
const NIK = kindOf(indonesia, 'nik')
const PASSPORT = kindOf(indonesia, 'passport')
const codes = (number: string, stated: Stated = {}, kind = NIK, { regions } = indonesia) =>
  checkPaper(kind, number, stated, regions).map(({ code }) => code)
const born = (text: string) => ({ birthDate: text as LocalDate })

describe('a national number', () => {
  const table: [number: string, stated: Stated, warnings: string[]][] = [
    ['5201011708900001', {}, []],
    ['52.01.01.170890.0001', {}, []],
    [' 5201 0117 0890 0001 ', {}, []],
    ['５２０１０１１７０８９００００１', {}, []],
    // Women have 40 added to the day.
    ['5201015708900001', { sex: 'female', ...born('1990-08-17') }, []],
    ['5201015708900001', { sex: 'male' }, ['paper-sex-differs']],
    ['5201011708900001', { sex: 'female' }, ['paper-sex-differs']],
    ['5201011708900001', { sex: 'other' }, []],
    ['5201011708900001', { sex: 'unknown' }, []],
    // The boundaries of the day.
    ['5201010008900001', {}, ['paper-day']],
    ['5201010108900001', {}, []],
    ['5201013108900001', {}, []],
    ['5201013208900001', {}, ['paper-day']],
    ['5201014008900001', {}, ['paper-day']],
    ['5201014108900001', {}, []],
    ['5201017108900001', {}, []],
    ['5201017208900001', {}, ['paper-day']],
    // The boundaries of the month.
    ['5201011700900001', {}, ['paper-month']],
    ['5201011701900001', {}, []],
    ['5201011712900001', {}, []],
    ['5201011713900001', {}, ['paper-month']],
    // A real date in one of two centuries: 2000 was a leap year, 1900 was not.
    ['5201012902000001', {}, []],
    ['5201012902000001', born('2000-02-29'), []],
    ['5201012902010001', {}, ['paper-date-unreal']],
    ['5201013104900001', {}, ['paper-date-unreal']],
    ['5201017104900001', {}, ['paper-date-unreal']],
    ['5201011708050001', born('1905-08-17'), []],
    ['5201011708050001', born('2005-08-17'), []],
    ['5201011708050001', born('2005-08-18'), ['paper-birth-date-differs']],
    [
      '5201015708900001',
      { sex: 'male', ...born('1991-08-17') },
      ['paper-birth-date-differs', 'paper-sex-differs'],
    ],
    // Where it was first registered.
    ['9901011708900001', {}, ['paper-region-unknown']],
    ['5201011708900000', {}, ['paper-lost-digits', 'paper-serial']],
    // What spreadsheets do to it.
    ['5201011708900010', {}, ['paper-lost-digits']],
    ['5,20101E+15', {}, ['paper-scientific']],
    ['5.2E+15', {}, ['paper-scientific']],
    ['5E15', {}, ['paper-scientific']],
    // Its length and form.
    ['520101170890000', {}, ['paper-length']],
    ['52010117089000011', {}, ['paper-length']],
    ['', {}, ['paper-length']],
    ['52010117O8900001', {}, ['paper-form']],
    ['not known', {}, ['paper-form']],
  ]
  it.each(table)('%j stated %j', (number, stated, warnings) => {
    expect(codes(number, stated)).toEqual(warnings)
  })
  it('says what was expected and given', () => {
    expect(checkPaper(NIK, '123', {}, indonesia.regions)).toEqual([
      { code: 'paper-length', facts: { expected: 16, given: 3 } },
    ])
  })
})

describe('a passport number', () => {
  it.each([
    ['B1234567', []],
    ['x 1234567', []],
    ['12345678', ['paper-form']],
    ['B123456', ['paper-form']],
    ['BB123456', ['paper-form']],
    ['B12345678', ['paper-form']],
  ])('%j', (number, warnings) => {
    expect(codes(number, {}, PASSPORT)).toEqual(warnings)
  })
})

describe('a paper of the invented republic', () => {
  const LAMP = kindOf(sarnath, 'lamp-card')
  it.each([
    ['900817-IB', born('1990-08-17'), []],
    ['900817-IB', { sex: 'female' }, []],
    ['900817-XX', {}, ['paper-region-unknown']],
    ['901317-IB', {}, ['paper-month']],
    ['900857-IB', {}, ['paper-day']],
  ] as const)('%j stated %j', (number, stated, warnings) => {
    expect(codes(number, stated, LAMP, sarnath)).toEqual(warnings)
  })
})

describe('any paper and any text', () => {
  const kinds = [...indonesia.papers.values(), ...sarnath.papers.values()]
  it('gives warnings that hold no whole number, and never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.string({ unit: 'binary' }), (kind, number) => {
        const clean = toClean(kind, number)
        for (const { facts } of checkPaper(kind, number, {}, indonesia.regions)) {
          if (clean.length > 4) expect(Object.values(facts)).not.toContain(clean)
        }
      }),
    )
  })
  it('a number made from a real date and a known region warns of nothing', () => {
    const dates = fc.date({
      min: new Date('1930-01-01'),
      max: new Date('2025-12-31'),
      noInvalidDate: true,
    })
    const serials = fc.integer({ min: 1, max: 9999 }).filter((serial) => serial % 10 !== 0)
    fc.assert(
      fc.property(dates, fc.boolean(), serials, (date, woman, serial) => {
        const iso = date.toISOString().slice(0, 10)
        const [year = '', month = '', day = ''] = iso.split('-')
        const written = String(Number(day) + (woman ? 40 : 0)).padStart(2, '0')
        const number = `520101${written}${month}${year.slice(2)}${String(serial).padStart(4, '0')}`
        expect(codes(number, { ...born(iso), sex: woman ? 'female' : 'male' })).toEqual([])
      }),
    )
  })
})
