import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cell } from '../../src/domain/arrivals/index.ts'
import { SEXES } from '../../src/domain/case/entries.ts'
import {
  HTCDS_FIELDS,
  HTCDS_IDS,
  HTCDS_LABELS,
  type HtcdsPerson,
  type HtcdsSheet,
  readHtcds,
  toHtcdsRow,
} from '../../src/exchange/index.ts'
import { isRefusal, type LocalDate } from '../../src/kit/index.ts'
import { writeSheets } from '../../src/server/export/write.ts'
import { readSheet } from '../../src/server/sheet.ts'

/** Where the standard's own files lie, if anywhere: reference only, never part of the project. */
const STANDARD = process.env.HTCDS_DIR ?? ''
const WORKBOOK = join(STANDARD, 'spreadsheet-2.0.xlsx')
const FORM = join(STANDARD, 'htcds_xlsform.xlsx')
const there = STANDARD !== '' && existsSync(WORKBOOK) && existsSync(FORM)

const toGrid = (rows: readonly (readonly string[])[]): Cell[][] =>
  rows.map((row, r) =>
    row.map((text, c) => ({ text, kind: text ? 'text' : 'empty', row: r + 1, column: c + 1 })),
  )

/** A table with these columns; what a survey form exports has one row of headings. */
const read = (headings: readonly string[], ...rows: readonly (readonly string[])[]): HtcdsSheet => {
  const sheet = readHtcds(toGrid([headings, ...rows]))
  if (isRefusal(sheet)) throw new Error(sheet.code)
  return sheet
}

const WHOLE = HTCDS_IDS.map((id, at) => id || (HTCDS_LABELS[at] ?? ''))

// A cell is trimmed and its blanks at the ends are no part of a value.
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '')
const date = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10) as LocalDate) // a date of the calendar
const person: fc.Arbitrary<HtcdsPerson> = fc.record({
  owner: fc.constant<string>('Quay Desk'),
  sex: fc.constantFrom(...SEXES),
  name: fc.option(words, { nil: null }),
  age: date.map((birthDate) => ({ kind: 'birthDate' as const, birthDate })),
  phone: words,
  place: words,
  address: words,
  loses: fc.constant<HtcdsPerson['loses']>([]),
})

test('what the mapping holds survives out and in again', () => {
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 8 }), (people) => {
      const rows = people.map((one) => toHtcdsRow(one))
      const sheet = read(
        ['1', ...HTCDS_IDS],
        ['', ...HTCDS_LABELS],
        ...rows.map((r) => ['1', ...r]),
      )
      expect(sheet.rows).toHaveLength(people.length)
      for (const [at, { name, sex, age, phone, place, address }] of people.entries()) {
        expect(sheet.rows[at]).toMatchObject({ name, sex, phone, place, address, refusals: [] })
        expect(sheet.rows[at]?.birthDate).toBe(
          age?.kind === 'birthDate' ? age.birthDate : undefined,
        )
      }
      // What is given out only comes back as lost, and nothing that is held does.
      const lost = new Set(sheet.losses.map(({ id }) => id))
      for (const { id, fate } of HTCDS_FIELDS)
        if (fate === 'held' && id !== 'prs_SecondName') expect(lost.has(id), id).toBe(false)
    }),
  )
})

test('a name goes whole into one field, and two fields become one name', () => {
  const name = 'Siti Nur Halimah binti Abdul'
  const row = toHtcdsRow({ owner: 'x', sex: 'female', name, loses: [] })
  expect(row[HTCDS_IDS.indexOf('prs_FirstName')]).toBe(name)
  expect(row[HTCDS_IDS.indexOf('prs_SecondName')]).toBe('')
  const sheet = read(
    ['prs_FirstName', 'prs_SecondName', 'prs_Gender'],
    ['Siti', 'Halimah', 'Feminine'],
  )
  expect(sheet.rows[0]?.name).toBe('Siti Halimah')
  expect(sheet.losses).toMatchObject([{ id: 'prs_SecondName', fate: 'less', rows: 1 }])
})

test('an age in years is no birthdate, and none is invented', () => {
  const age = { kind: 'about', years: 24, asOf: '2025-09-01' as LocalDate } as const
  const row = toHtcdsRow({ owner: 'x', sex: 'female', age, loses: [] })
  expect(row[HTCDS_IDS.indexOf('prs_Birthdate')]).toBe('')
  expect(row[HTCDS_IDS.indexOf('vic_TraffickingStatus')]).toBe('')
})

test('the table of the survey form is read under its own names and groups', () => {
  const sheet = read(
    [
      'start',
      'person/prs_First_Name',
      'prs_Gender',
      'con_Consent',
      'vic_Methods_of_Control',
      '_uuid',
    ],
    ['2026-01-01', 'Ani', 'TransgenderFeminine', 'TRUE', 'DebtBondage WithholdsDocuments', 'x'],
  )
  expect(sheet.rows).toMatchObject([
    {
      row: 2,
      name: 'Ani',
      sex: 'other',
      story: 'Methods of Control: DebtBondage WithholdsDocuments',
    },
  ])
  expect(sheet.losses).toEqual([
    { id: 'con_Consent', label: 'Consent', fate: 'lost', rows: 1 },
    { id: 'prs_Gender', label: 'Gender', fate: 'less', rows: 1 },
    { id: 'vic_MethodsOfControl', label: 'Methods of Control', fate: 'words', rows: 1 },
  ])
})

test('a form exported by its labels puts the address where the labels say', () => {
  const sheet = read(
    ['First Name', 'Gender', 'Mailing City', 'Mailing Street', 'Mailing Country'],
    ['Ani', 'Not Specified/Unknown', 'Mnar', 'Mill Lane', 'Sarnath'],
  )
  expect(sheet.rows).toMatchObject([{ place: 'Mnar', address: 'Mill Lane', sex: 'unknown' }])
  expect(sheet.losses).toMatchObject([{ id: 'prs_MailingCountry', rows: 1 }])
})

describe('a row is refused with its field and rule', () => {
  const refusals = (field: string, value: string) =>
    read(['prs_FirstName', 'prs_SecondName', 'prs_Email', field], ['Ani', 'x', 'y', value]).rows[0]
      ?.refusals
  test.each([
    ['prs_Gender', 'F', 'htcds-code'],
    ['prs_Birthdate', '03/04/1999', 'htcds-date'],
    ['prs_Birthdate', '1999-02-30', 'htcds-date'],
    ['con_Consent', 'FALSE', 'htcds-no-consent'],
    ['con_Consent', 'maybe', 'htcds-code'],
  ])('%s %s: %s', (field, value, code) => {
    expect(refusals(field, value)).toEqual([{ code, field, facts: { value } }])
  })
})

test('every field of the workbook that is not held is told by name when it says something', () => {
  const sheet = read(
    WHOLE,
    WHOLE.map((_, at) => `value ${at}`),
  )
  const told = sheet.losses.map(({ label }) => label)
  const untold = HTCDS_FIELDS.filter(({ fate }) => fate !== 'held').map(({ label }) => label)
  expect(untold.filter((label) => !told.includes(label))).toEqual([])
})

test('rows that say nothing are passed over, and a file without the headings is refused', () => {
  expect(
    read(
      WHOLE,
      WHOLE.map(() => ''),
      WHOLE.map(() => ' '),
    ).rows,
  ).toEqual([])
  expect(
    readHtcds(
      toGrid([
        ['name', 'age', 'sex'],
        ['a', 'b', 'c'],
      ]),
    ),
  ).toMatchObject({
    code: 'htcds-no-headings',
  })
})

test.skipIf(!there)(
  'the standard’s own workbook has exactly these headings, and reads as empty',
  async () => {
    const bytes = readFileSync(WORKBOOK)
    const grid = await readSheet(bytes, WORKBOOK)
    if (isRefusal(grid)) throw new Error(grid.code)
    expect(grid.sheet).toBe('Sheet1')
    expect(grid.rows[0]?.slice(1).map(({ text }) => text)).toEqual([...HTCDS_IDS])
    expect(grid.rows[1]?.slice(1).map(({ text }) => text)).toEqual([...HTCDS_LABELS])
    expect(readHtcds(grid.rows)).toEqual({ rows: [], losses: [] })
  },
)

test.skipIf(!there)('every question of the survey form is known by its name', async () => {
  const grid = await readSheet(readFileSync(FORM), FORM, { sheet: 'survey' })
  if (isRefusal(grid)) throw new Error(grid.code)
  const asked = grid.rows
    .slice(1)
    .map((row) => row[1]?.text ?? '')
    .filter((name) => /^[a-z]{3}_/.test(name))
  expect(asked.length).toBeGreaterThan(25)
  const sheet = read(
    asked,
    asked.map(() => 'said'),
  )
  const known = new Set(sheet.losses.map(({ id }) => id.toLowerCase().replace(/_/g, '')))
  const held = [
    'prs_First_Name',
    'prs_Birthdate',
    'prs_Gender',
    'prs_MobilePhone',
    'prs_MailingCity',
    'prs_MailingStreet',
  ]
  const spelling = (name: string) =>
    name
      .toLowerCase()
      .replace(/_/g, '')
      .replace('traffickingstatusdecision', 'traffickinstatusdecision')
  const unknown = asked.filter((name) => !held.includes(name) && !known.has(spelling(name)))
  expect(unknown).toEqual([])
})

test('the workbook written here reads as the one of the standard does', async () => {
  const row = toHtcdsRow({ owner: 'Quay', sex: 'male', name: 'Wren', loses: [] })
  const rows = [
    ['E25', ...HTCDS_IDS],
    ['', ...HTCDS_LABELS],
    [1, ...row],
  ]
  const sheet = {
    name: 'Sheet1',
    title: '',
    cover: [['n', 'E25']],
    columns: [],
    bare: true,
    rows,
  } as const
  const grid = await readSheet(await writeSheets('xlsx', [sheet]), 'x.xlsx')
  if (isRefusal(grid)) throw new Error(grid.code)
  expect(grid.rows[0]?.map(({ text }) => text)).toEqual(['E25', ...HTCDS_IDS])
  expect(readHtcds(grid.rows)).toMatchObject({ rows: [{ row: 3, name: 'Wren', sex: 'male' }] })
})
