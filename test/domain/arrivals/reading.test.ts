import { describe, expect, it } from 'vitest'
import {
  type Field,
  guessMapping,
  headingsOfGrid,
  type Mend,
  type Reading,
  readRows,
  refusedRows,
  stateOf,
} from '../../../src/domain/arrivals/index.ts'
import { facts, gridOf, today, vocabulary } from './invented.ts'

/** One row under the given fields, read. */
function readOne(
  columns: Field[],
  row: readonly (string | number)[],
  mends: Mend[] = [],
): Reading[] {
  return readRows(gridOf([row]), { headerRows: [], firstRow: 1, columns }, facts, mends)
}

function only([reading, ...others]: Reading[]): Reading {
  if (!reading || others.length > 0) throw new Error('not one reading')
  return reading
}

const codesOf = ({ warnings, refusals }: Reading) =>
  [...warnings, ...refusals].map(({ code }) => code)

describe('the columns', () => {
  it('are guessed by whole headings before parts of them', () => {
    const grid = gridOf([['N-ro', 'Nomo de firmao', 'Nomo', 'Dato de naskita tago', 'Stranga']])
    const { mapping, why } = guessMapping(grid, vocabulary)
    expect(mapping.columns).toEqual(['number', 'company', 'name', 'birthDate', 'ignore'])
    expect(why.map(({ by }) => by)).toEqual(['heading', 'heading', 'heading', 'heading', 'none'])
  })

  it('are guessed by their content where nothing is written above them', () => {
    const rows = ['Ana Bel', 'Karlo', 'Dora Evo', 'Fino Go', 'Hela'].map((name, index) => [
      index + 1,
      name,
      index % 2 ? 'ino' : 'viro',
      `Q000${index}`,
      `199${index}-0${index + 1}-11`,
      '2025-03-18',
    ])
    const { mapping, why } = guessMapping(gridOf(rows), vocabulary)
    expect(mapping).toEqual({
      headerRows: [],
      firstRow: 1,
      columns: ['number', 'name', 'sex', 'passport', 'birthDate', 'arrivalDate'],
    })
    expect(why.every(({ by }) => by === 'content')).toBe(true)
  })

  it('give no confidence without one of names', () => {
    expect(guessMapping(gridOf([['Sekso', 'Pasporto']]), vocabulary).confidence).toBe(0)
  })

  it('are shown with both lines of a heading', () => {
    const grid = gridOf([
      ['Papero', 'Papero'],
      ['Numero', 'Pasporto'],
    ])
    const mapping = { headerRows: [1, 2], firstRow: 3, columns: [] }
    expect(headingsOfGrid(grid, mapping)).toEqual(['Papero Numero', 'Papero Pasporto'])
  })
})

describe('a birth date', () => {
  it.each<[string | number, string | undefined, string[]]>([
    ['1998-05-12', '1998-05-12', []],
    ['5/12/1998', '1998-05-12', ['date-as-text', 'date-ambiguous']],
    ['23/5/1998', '1998-05-23', ['date-as-text']],
    ['05/05/1998', '1998-05-05', ['date-as-text']],
    ['12 Majo 1998', '1998-05-12', ['date-as-text']],
    ['12-majo-98', '1998-05-12', ['date-as-text', 'date-century-guessed']],
    ['Urbo, 12 majo 1998', '1998-05-12', ['date-as-text']],
    ['12051998', '1998-05-12', ['date-as-text']],
    [35927, '1998-05-12', ['date-as-serial']],
    ['35927', '1998-05-12', ['date-as-serial']],
    ['31/02/1998', undefined, ['date-impossible']],
    ['2030-01-01', undefined, ['birth-date-in-future']],
    ['1850-01-01', undefined, ['date-impossible']],
    ['morgau', undefined, ['date-not-read']],
  ])('%j is read as %s with %j', (written, birthDate, codes) => {
    const reading = only(readOne(['name', 'birthDate'], ['Ana', written]))
    expect(reading.values.age).toEqual(
      birthDate ? { kind: 'birthDate', birthDate } : { kind: 'unknown' },
    )
    expect(codesOf(reading)).toEqual(codes)
    expect(reading.values.asStated.birthDate).toBe(codes.length > 0 ? String(written) : undefined)
  })

  it('is certain where the other dates of the column show the order', () => {
    const rows = gridOf([
      ['Ana', '05/06/1998'],
      ['Bel', '23/06/1998'],
    ])
    const [first] = readRows(
      rows,
      { headerRows: [], firstRow: 1, columns: ['name', 'birthDate'] },
      facts,
    )
    expect(first?.values.age).toEqual({ kind: 'birthDate', birthDate: '1998-06-05' })
    expect(first && codesOf(first)).toEqual(['date-as-text'])
  })

  it('of which only the year is written is an age', () => {
    const reading = only(readOne(['name', 'birthDate'], ['Ana', '1998']))
    expect(reading.values.age).toEqual({ kind: 'about', years: 27, asOf: today })
    expect(codesOf(reading)).toEqual(['date-not-read', 'age-about'])
  })
})

describe('an age', () => {
  it.each<[string | number, string, number | undefined]>([
    [23, 'age', 23],
    ['23', 'age', 23],
    ['23 jaroj', 'age', 23],
    ['23 jaroj 4 monatoj', 'age', 23],
    ['30 monatoj', 'age', 2],
    ['~25', 'about', 25],
    ['Proks. 25', 'about', 25],
    ['20-25', 'about', 20],
    [230, 'unknown', undefined],
    ['juna', 'unknown', undefined],
  ])('%j is %s of %s', (written, kind, years) => {
    const { values } = only(readOne(['name', 'age'], ['Ana', written]))
    expect(values.age.kind).toBe(kind)
    expect('years' in values.age ? values.age.years : undefined).toBe(years)
  })

  it('is one on the day of arrival', () => {
    const { values } = only(readOne(['name', 'age', 'arrivalDate'], ['Ana', 17, '2024-03-01']))
    expect(values.age).toEqual({ kind: 'age', years: 17, asOf: '2024-03-01' })
  })
})

describe('a number', () => {
  it.each<[string | number, string | undefined, string[]]>([
    ['320199010101', '320199010101', []],
    ['3201.9901-0101', '320199010101', []],
    ["'320199010101", '320199010101', ['leading-apostrophe']],
    ['320199010000', '320199010000', ['digits-may-be-lost']],
    ['3,2E+15', undefined, ['digits-lost']],
    [3201990101010010, undefined, ['digits-lost']],
    ['12345', '12345', ['number-form']],
    ['perdita', undefined, ['number-form']],
    ['nenio', undefined, []],
    ['---', undefined, []],
  ])('%j is read as %s with %j', (written, number, codes) => {
    const reading = only(readOne(['name', 'nationalId'], ['Ana', written]))
    expect(reading.values.nationalId).toBe(number)
    expect(codesOf(reading)).toEqual(codes)
  })
})

describe('a name', () => {
  it.each<[string, string[], string[]?]>([
    ['Ana', []],
    ['Ana  Bel', ['name-spaces']],
    ['Ana\u00a0Bel', ['name-spaces']],
    ['S-ro Karlo', ['name-title']],
    ['3. Ana', ['name-numbering']],
    ['Ana kaj Bel', ['two-persons'], ['Ana', 'Bel']],
    ['Ana & infano Bel', ['two-persons'], ['Ana', 'Bel']],
    ['Ana, infano Bel', ['two-persons'], ['Ana', 'Bel']],
    ['Ana & 2 infano', ['two-persons'], ['Ana', '']],
    ['1. Ana\n2. Bel', ['name-numbering', 'two-persons'], ['Ana', 'Bel']],
    ['Ana, Bel', []],
    ['Kaj Bel', []],
    ['4711', ['name-is-number']],
    ['nenio', ['nobody-named']],
    ['sen nomo', ['nobody-named']],
  ])('%j is noticed as %j', (written, codes, proposal) => {
    const reading = only(readOne(['name', 'sex'], [written, 'ino']))
    expect(codesOf(reading)).toEqual(codes)
    expect(reading.proposal).toEqual(proposal)
  })

  it('may be missing where a paper is known, even one that lost its digits', () => {
    for (const paper of ['Q1234', '3E+15']) {
      const reading = only(readOne(['name', 'passport'], ['sen nomo', paper]))
      expect(stateOf(reading)).toBe('read')
      expect(reading.values.notNamed).toBe(true)
    }
  })
})

describe('a mend', () => {
  const columns: Field[] = ['name', 'sex', 'passport', 'company']
  const row = ['Ana & Bel', 'ino', 'Q1234', 'Firmao']

  it('splits a row: papers stay with the first, what is shared goes with all', () => {
    const parts = [{ name: 'Ana' }, { name: 'sen nomo', sex: 'viro' }]
    const [first, second] = readOne(columns, row, [{ kind: 'split', row: 1, parts }])
    expect(first).toMatchObject({
      row: 1,
      part: 1,
      splitFrom: 1,
      values: { name: 'Ana', passport: 'Q1234' },
    })
    expect(second?.values).toMatchObject({ notNamed: true, sex: 'male', company: 'Firmao' })
    expect(second?.values.passport).toBeUndefined()
    expect([first, second].map((one) => one && stateOf(one))).toEqual(['read', 'read'])
  })

  it('sets one part, drops another', () => {
    const parts = [{ name: 'Ana' }, { name: 'Bel' }]
    const readings = readOne(columns, row, [
      { kind: 'split', row: 1, parts },
      { kind: 'set', row: 1, part: 2, field: 'sex', text: 'viro' },
      { kind: 'drop', row: 1, part: 1, why: 'venis pli frue' },
    ])
    expect(readings.map(stateOf)).toEqual(['dropped', 'read'])
    expect(readings[0]?.dropped).toEqual({ reason: 'by-officer', why: 'venis pli frue' })
    expect(readings[1]?.values.sex).toBe('male')
  })

  it('confirms what was doubted, and takes back a drop', () => {
    expect(stateOf(only(readOne(columns, row)))).toBe('refused')
    const confirmed = only(
      readOne(columns, row, [
        { kind: 'drop', row: 1, why: 'x' },
        { kind: 'confirm', row: 1 },
      ]),
    )
    expect(stateOf(confirmed)).toBe('read')
    expect(confirmed.values.name).toBe('Ana & Bel')
    expect(stateOf(only(readOne(['name', 'company'], ['', 'Sumo'])))).toBe('dropped')
  })

  it('sets a field that no column holds', () => {
    const reading = only(
      readOne(['name'], ['Ana'], [{ kind: 'set', row: 1, field: 'sex', text: 'ino' }]),
    )
    expect(reading.values.sex).toBe('female')
  })
})

it('refused rows go back with their cells as received and every finding', () => {
  const grid = gridOf([
    ['Ana', 'Q1'],
    ['4711', 'Q 12'],
  ])
  const readings = readRows(
    grid,
    { headerRows: [], firstRow: 1, columns: ['name', 'passport'] },
    facts,
  )
  const [refused, ...others] = refusedRows(grid, readings)
  expect(others).toEqual([])
  expect(refused?.cells.map((cell) => cell.text)).toEqual(['4711', 'Q 12'])
  expect(refused?.findings.map(({ code }) => code)).toEqual(['name-is-number', 'number-form'])
})
