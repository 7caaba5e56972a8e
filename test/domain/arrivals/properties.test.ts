import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ArrivalsVocabulary,
  type Cell,
  FIELDS,
  type Field,
  type Grid,
  guessMapping,
  type Mapping,
  type Mend,
  readRows,
  stateOf,
} from '../../../src/domain/arrivals/index.ts'
import { findLocalDate, type LocalDate } from '../../../src/kit/index.ts'
import { readVocabulary } from '../../../src/server/sheet-vocabulary.ts'

const vocabulary = await known()
const today = findLocalDate('2025-03-20') ?? fail()
const facts = { today, vocabulary }

function fail(): LocalDate {
  throw new Error('no date')
}

async function known(): Promise<ArrivalsVocabulary> {
  const read = await readVocabulary(
    new URL('../../../coalitions/indonesia', import.meta.url).pathname,
  )
  if (Array.isArray(read)) throw new Error(JSON.stringify(read))
  return read
}

/** Texts near to what lists hold, and far from it. */
const text = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    'Siti',
    'Budi & anak Ani',
    'A dan B\nC',
    'tanpa nama',
    '-',
    "'3201",
    '3,2E+15',
    'L',
    'Jumlah',
  ),
  fc.constantFrom(
    '31/02/1999',
    '05-06-98',
    '12 Mei 1998',
    '1998',
    '±25',
    '17 th',
    'A1234567',
    'No',
    'Nama',
  ),
  fc.stringMatching(/^\d{1,20}$/),
)

const content = fc.oneof(
  text.map((value) => ({ text: value, kind: value.trim() === '' ? 'empty' : 'text' }) as const),
  fc.double({ noNaN: true }).map((raw) => ({ text: String(raw), kind: 'number', raw }) as const),
  fc
    .constantFrom('1998-05-12', '2030-01-01', 'x')
    .map((raw) => ({ text: raw, kind: 'date', raw }) as const),
)

const grid: fc.Arbitrary<Grid> = fc
  .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 20 }))
  .chain(([width, height]) =>
    fc.array(
      fc.array(fc.record({ content, merged: fc.boolean() }), {
        minLength: width,
        maxLength: width,
      }),
      {
        minLength: height,
        maxLength: height,
      },
    ),
  )
  .map((rows) => ({
    sheet: 'x',
    rows: rows.map((row, r) =>
      row.map(
        ({ content: cell, merged }, c): Cell => ({
          ...cell,
          ...(merged && { merged }),
          row: r + 1,
          column: c + 1,
        }),
      ),
    ),
  }))

const mapping: fc.Arbitrary<Mapping> = fc.record({
  headerRows: fc.array(fc.integer({ min: -1, max: 5 }), { maxLength: 2 }),
  firstRow: fc.integer({ min: -1, max: 6 }),
  columns: fc.array(fc.constantFrom<Field>(...FIELDS), { maxLength: 10 }),
})

const row = fc.integer({ min: 0, max: 22 })
const field = fc.constantFrom<Field>(...FIELDS)
const part = fc.dictionary(field, text, { maxKeys: 3 })
const mend: fc.Arbitrary<Mend> = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), row, field, text }),
  fc.record({ kind: fc.constant('drop' as const), row, why: text }),
  fc.record({ kind: fc.constant('confirm' as const), row }),
  fc.record({ kind: fc.constant('split' as const), row, parts: fc.array(part, { maxLength: 3 }) }),
)

describe('whatever the sheet', () => {
  it('is guessed without a crash, each field once', () => {
    fc.assert(
      fc.property(grid, (sheet) => {
        const { mapping: guessed, why } = guessMapping(sheet, vocabulary)
        const given = guessed.columns.filter((one) => one !== 'ignore')
        expect(new Set(given).size).toBe(given.length)
        expect(why.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true)
        readRows(sheet, guessed, facts)
      }),
    )
  })

  it('ends every filled row read, refused or dropped, exactly once, in order', () => {
    fc.assert(
      fc.property(grid, mapping, (sheet, chosen) => {
        const readings = readRows(sheet, chosen, facts)
        const rows = readings.map((reading) => reading.row)
        const filled = sheet.rows
          .filter((cells) => cells.some((cell) => cell.kind !== 'empty'))
          .map((cells) => cells[0]?.row ?? 0)
          .filter((number) => number >= chosen.firstRow && !chosen.headerRows.includes(number))
        expect(rows.filter((number) => filled.includes(number))).toEqual(filled)
        expect(rows).toEqual(Array.from(new Set(rows)).toSorted((a, b) => a - b))
        for (const reading of readings) {
          const state = stateOf(reading)
          expect(state === 'dropped').toBe(reading.dropped !== undefined)
          if (state === 'read') expect(reading.values.name ?? reading.values.notNamed).toBeTruthy()
        }
      }),
    )
  })

  it('gives a mended row its parts and leaves every other row as it was', () => {
    fc.assert(
      fc.property(grid, mapping, fc.array(mend, { maxLength: 4 }), (sheet, chosen, mends) => {
        const before = readRows(sheet, chosen, facts)
        const after = readRows(sheet, chosen, facts, mends)
        const touched = new Set(mends.map((one) => one.row))
        const untouched = (readings: typeof before) =>
          readings
            .filter((reading) => !touched.has(reading.row))
            .map(({ warnings, ...rest }) => ({ ...rest, warnings: warnings.filter(ownWarning) }))
        expect(untouched(after)).toEqual(untouched(before))
        expect(new Set(after.map(({ row: at }) => at))).toEqual(
          new Set(before.map(({ row: at }) => at)),
        )
      }),
    )
  })

  it('keeps the cell as stated wherever something of it was noticed or not taken', () => {
    fc.assert(
      fc.property(grid, mapping, (sheet, chosen) => {
        for (const { values, warnings } of readRows(sheet, chosen, facts)) {
          const unread = warnings.filter(
            ({ code }) => code.endsWith('-not-read') || code === 'digits-lost',
          )
          for (const { field: of } of unread) expect(of && values.asStated[of]).toBeTruthy()
        }
      }),
    )
  })
})

/** Duplicates and the order of dates are judged over the whole list, so another row's mend may change them. */
const ownWarning = ({ code }: { code: string }) => !code.startsWith('duplicate-')

describe('a long list', () => {
  it('of 50,000 rows is read in time linear in its rows', () => {
    const long = (count: number): Grid => ({
      sheet: 'x',
      rows: Array.from({ length: count }, (_, r) =>
        ['Siti Aminah', 'P', '12 Mei 1998', `${r}`].map(
          (value, c): Cell => ({ text: value, kind: 'text', row: r + 1, column: c + 1 }),
        ),
      ),
    })
    const chosen: Mapping = {
      headerRows: [],
      firstRow: 1,
      columns: ['name', 'sex', 'birthDate', 'passport'],
    }
    const time = (sheet: Grid) => {
      const start = performance.now()
      expect(readRows(sheet, chosen, facts)).toHaveLength(sheet.rows.length)
      return performance.now() - start
    }
    time(long(2_000))
    const [small, large] = [time(long(5_000)), time(long(50_000))]
    // Ten times the rows: ten times the time, with room for a busy machine; a square would be a hundred.
    expect(large).toBeLessThan(40 * Math.max(small, 20))
  }, 30_000)
})
