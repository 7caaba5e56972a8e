import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type ArrivalsVocabulary,
  countReadings,
  type Grid,
  guessMapping,
  type Mend,
  type Reading,
  readRows,
  refusedRows,
  stateOf,
} from '../../../src/domain/arrivals/index.ts'
import { isMinor } from '../../../src/domain/person/age.ts'
import { findLocalDate, isRefusal, type LocalDate } from '../../../src/kit/index.ts'
import { readSheet } from '../../../src/server/sheet.ts'
import { readVocabulary } from '../../../src/server/sheet-vocabulary.ts'

const root = new URL('../../../', import.meta.url)
const readExample = (name: string) => readFile(new URL(`examples/${name}`, root))
const today = day('2025-03-20')

function day(text: string): LocalDate {
  const date = findLocalDate(text)
  if (!date) throw new Error(`no date: ${text}`)
  return date
}

let vocabulary: ArrivalsVocabulary
let mends: Mend[]
let quirks: Record<string, number[]>

beforeAll(async () => {
  const read = await readVocabulary(new URL('coalitions/indonesia', root).pathname)
  if (Array.isArray(read)) throw new Error(JSON.stringify(read))
  vocabulary = read
  mends = JSON.parse(await readExample('arrivals-554.mends.json').then(String))
  quirks = JSON.parse(await readExample('arrivals-554.quirks.json').then(String))
})

async function open(name: string): Promise<Grid> {
  const grid = await readSheet(await readExample(name), name)
  if (isRefusal(grid)) throw new Error(grid.code)
  return grid
}

describe.each(['arrivals-554.xlsx', 'arrivals-554.csv'])('%s', (name) => {
  let grid: Grid
  let before: Reading[]
  let after: Reading[]

  beforeAll(async () => {
    grid = await open(name)
    const { mapping } = guessMapping(grid, vocabulary)
    before = readRows(grid, mapping, { today, vocabulary })
    after = readRows(grid, mapping, { today, vocabulary }, mends)
  })

  it('has its columns guessed without help', () => {
    const { mapping, confidence } = guessMapping(grid, vocabulary)
    expect(mapping.headerRows).toEqual([7, 8])
    expect(mapping.firstRow).toBe(9)
    expect(mapping.columns).toEqual([
      'number',
      'name',
      'sex',
      'birthDate',
      'age',
      'nationalId',
      'passport',
      'travelDocument',
      'origin',
      'address',
      'phone',
      'flight',
      'arrivalDate',
      'company',
      'children',
      'note',
    ])
    expect(confidence).toBeGreaterThan(0.6)
  })

  it('holds 554 persons once the officer has mended it, 449 men and 105 women', () => {
    const read = after.filter((reading) => stateOf(reading) === 'read')
    expect(after.filter((reading) => stateOf(reading) === 'refused')).toEqual([])
    expect(read).toHaveLength(554)
    expect(read.filter(({ values }) => values.sex === 'male')).toHaveLength(449)
    expect(read.filter(({ values }) => values.sex === 'female')).toHaveLength(105)
    expect(read.filter(({ values }) => values.origin === 'Sumatera Utara')).toHaveLength(133)
    expect(read.filter(({ values }) => values.origin === 'Jawa Barat')).toHaveLength(75)
    expect(
      read.filter(({ values }) => isMinor(values.age, today) === 'yes').length,
    ).toBeGreaterThan(20)
  })

  it('names everybody but those whom nobody knows', () => {
    const read = after.filter((reading) => stateOf(reading) === 'read')
    const notNamed = read.filter(({ values }) => values.notNamed)
    expect(notNamed).toHaveLength(12)
    expect(read.every(({ values }) => values.notNamed || values.name)).toBe(true)
  })

  it('refuses two persons in a row, nobody and a number for a name, until they are mended', () => {
    const refused = refusedRows(grid, before)
    const rows = refused.map(({ row }) => row).toSorted((a, b) => a - b)
    const expected = [
      'two-persons-and-child',
      'two-persons-and',
      'two-persons-lines',
      'name-missing',
      'name-is-number',
    ].flatMap((quirk) => quirks[quirk] ?? [])
    expect(rows).toEqual(expected.toSorted((a, b) => a - b))
    // 554 persons less 36 in pairs and 12 unreadable, and 12 who stand in the list twice.
    expect(countReadings(before)).toMatchObject({ read: 554 - 36 - 12 + 12, refused: 30 })
  })

  it('has every quirk at least five times', () => {
    for (const [quirk, rows] of Object.entries(quirks)) {
      expect([quirk, rows.length >= (quirk === 'headings' ? 2 : 5)]).toEqual([quirk, true])
    }
  })

  const NOTICED: [quirk: string, code: string, onlyXlsx?: 'xlsx'][] = [
    ['date-dash', 'date-as-text'],
    ['date-dot', 'date-as-text'],
    ['date-short', 'date-century-guessed'],
    ['date-words', 'date-as-text'],
    ['date-place', 'date-as-text'],
    ['date-ambiguous', 'date-ambiguous'],
    ['date-month-first', 'date-ambiguous'],
    ['date-impossible', 'date-impossible'],
    ['date-year', 'date-not-read'],
    ['date-serial', 'date-as-serial'],
    ['id-lost-digits', 'digits-lost'],
    ['id-scientific', 'digits-lost'],
    ['id-zeros', 'digits-may-be-lost'],
    ['id-apostrophe', 'leading-apostrophe'],
    ['id-short', 'number-form'],
    ['name-title', 'name-title'],
    ['name-double-space', 'name-spaces'],
    ['name-no-break', 'name-spaces'],
    ['name-numbered', 'name-numbering'],
    ['name-is-number', 'name-is-number'],
    ['name-unknown-with-paper', 'not-named'],
    ['name-missing', 'nobody-named'],
    ['two-persons-and-child', 'two-persons'],
    ['two-persons-and', 'two-persons'],
    ['two-persons-lines', 'two-persons'],
    ['sex-unreadable', 'sex-not-read'],
    ['age-about', 'age-about'],
    ['age-disagrees', 'age-disagrees-with-birth-date'],
    ['children', 'children-in-row'],
    ['passport-lost', 'number-form'],
    ['phone-odd', 'number-form'],
    ['repeated-passport', 'duplicate-number'],
    ['repeated-person', 'duplicate-person'],
    ['hidden-row', 'row-hidden', 'xlsx'],
    ['merged-cell-below', 'merged-cell', 'xlsx'],
  ]

  it.each(NOTICED)('notices %s as %s', (quirk, code, only) => {
    if (only && !name.endsWith(only)) return
    for (const row of quirks[quirk] ?? []) {
      const reading = before.find((one) => one.row === row)
      const codes = [...(reading?.warnings ?? []), ...(reading?.refusals ?? [])].map(
        (one) => one.code,
      )
      expect([row, codes]).toEqual([row, expect.arrayContaining([code])])
    }
  })

  const DROPPED: [quirk: string, reason: string][] = [
    ['title-between', 'title'],
    ['repeated-header', 'repeated-header'],
    ['column-numbers', 'repeated-header'],
    ['subtotal', 'footer'],
    ['footer', 'footer'],
    ['only-number', 'only-number'],
  ]

  it.each(DROPPED)('drops %s as %s', (quirk, reason) => {
    for (const row of quirks[quirk] ?? []) {
      const reading = before.find((one) => one.row === row)
      expect([row, reading?.dropped?.reason]).toEqual([row, reason])
    }
  })

  it('warns of nothing in a row that is written well', () => {
    const spoiled = new Set(Object.values(quirks).flat())
    const twice = new Set(['minor', 'duplicate-number', 'duplicate-person'])
    const usual = name.endsWith('csv') ? ['date-as-text'] : []
    const odd = before
      .filter(({ row }) => !spoiled.has(row))
      .flatMap(({ row, warnings }) => warnings.map(({ code, field }) => ({ row, code, field })))
      .filter(({ code }) => !twice.has(code) && !usual.includes(code))
    expect(odd).toEqual([])
  })
})
