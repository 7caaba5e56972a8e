import { describe, expect, test } from 'vitest'
import { explainPair, type PersonFields, scorePair } from '../../src/linkage/index.ts'
import { cellsOf, learnedModel, READER } from './persons.ts'

const SITI: PersonFields = {
  name: 'Siti Khotimah',
  birthDate: '1990-05-17',
  birthPlace: 'Cilacap',
  mother: 'Sumiyati',
  idNumbers: ['3301125705900003'],
}
const explain = (a: PersonFields, b: PersonFields) =>
  explainPair(READER, learnedModel(), cellsOf(a), cellsOf(b), 100_000)

describe('why two records are of one person', () => {
  test('the bits of the columns and the prior make the whole', () => {
    const { bits, prior, reasons, probability, band } = explain(SITI, {
      ...SITI,
      name: 'St. Kotimah',
    })
    expect(reasons.reduce((sum, reason) => sum + reason.bits, prior)).toBeCloseTo(bits, 6)
    expect(probability).toBeGreaterThan(0.99)
    expect(band).toBe('almost-certain')
    expect(reasons.map(({ column }) => column)).toEqual(
      expect.arrayContaining(['name', 'idNumber', 'birthDate']),
    )
  })
  test('what is not said is no evidence, and the number would tell the most', () => {
    const { reasons, missing } = explain(
      { name: 'Siti Khotimah', birthPlace: 'Cilacap' },
      { name: 'Siti Khotimah', birthPlace: 'Cilacap' },
    )
    expect(reasons.map(({ column }) => column).sort()).toEqual(['birthPlace', 'name'])
    expect(missing.find(({ column }) => column === 'idNumber')?.gain).toBeGreaterThan(0.1)
    expect(missing.every(({ gain }) => gain >= 0 && gain <= 1)).toBe(true)
  })
  test('a rare name weighs more than a common one, and says how rare it is', () => {
    const of = (name: string) =>
      explain({ name }, { name }).reasons.find(({ column }) => column === 'name')
    expect(of('Wilhelmina Zulaikhatun')?.bits).toBeGreaterThan(of('Siti')?.bits ?? 99)
    expect(of('Wilhelmina Zulaikhatun')?.onePer).toBeGreaterThan(of('Siti')?.onePer ?? 0)
  })
  test('the sex may be written in any way', () => {
    const { reasons } = explain({ ...SITI, sex: 'P' }, { ...SITI, sex: 'Perempuan' })
    expect(reasons.find(({ column }) => column === 'sex')?.level).toBe('same')
  })
  test('a missing fact never counts against', () => {
    const whole = scorePair(
      READER,
      learnedModel(),
      cellsOf(SITI),
      cellsOf({ ...SITI, idNumbers: ['5304125705900071'] }),
    )
    const { idNumbers: _, ...without } = SITI
    expect(scorePair(READER, learnedModel(), cellsOf(SITI), cellsOf(without)).bits).toBeGreaterThan(
      whole.bits,
    )
  })
})

describe('signs for the officer', () => {
  test('older in one paper by years, and still the same person', () => {
    const { signs, band } = explain(
      { ...SITI, birthDate: '2004-05-17', idNumbers: [] },
      { ...SITI, birthDate: '1998-05-17', idNumbers: [], phones: [] },
    )
    expect(signs).toContainEqual({ code: 'older-in-one', years: 6 })
    expect(band).not.toBe('unlikely')
  })
  test('a number that contradicts the stated birth', () => {
    expect(explain(SITI, { ...SITI, birthDate: '1984-11-02' }).signs).toContainEqual({
      code: 'number-contradicts',
    })
  })
  test('sisters are never almost certain', () => {
    const sisters = explain(
      { ...SITI, idNumbers: [] },
      { ...SITI, name: 'Dewi Ratnasari', idNumbers: [] },
    )
    expect(sisters.signs).toContainEqual({ code: 'siblings' })
    expect(sisters.band).not.toBe('almost-certain')
  })
})
