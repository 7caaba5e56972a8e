import { describe, expect, test } from 'vitest'
import { DATE_LEVELS, dateLevel, packDate, readDate } from '../../src/linkage/compare/dates.ts'
import { INDONESIAN_NUMBER, readIdNumber } from '../../src/linkage/index.ts'

const DEFAULTS = new Uint8Array(512)
DEFAULTS[packDate(0, 1, 1)] = 1
const level = (a: string, b: string) =>
  DATE_LEVELS[dateLevel(readDate(a), readDate(b), DEFAULTS) - 1]

describe('dates as they are written', () => {
  test.each([
    ['1990-12-31', 1990, 12, 31],
    ['19901231', 1990, 12, 31],
    ['31/12/1990', 1990, 12, 31],
    ['31-12-1990', 1990, 12, 31],
    ['31 Des 1990', 1990, 12, 31],
    ['17 Agustus 1990', 1990, 8, 17],
    ['31 December 1990', 1990, 12, 31],
    ['12/31/1990', 1990, 12, 31],
    ['1990-12', 1990, 12, 0],
    ['1990', 1990, 0, 0],
    ['1990-12-31T00:00:00Z', 1990, 12, 31],
    ['1990-02-31', 1990, 2, 31],
  ])('%s', (written, year, month, day) => {
    expect(readDate(written)).toBe(packDate(year, month, day))
  })
  test.each(['', '-', 'abc', '99/99/1990', '3.27601E+15', '🙂', '0000-00-00', '1'.repeat(500)])(
    '%s is none',
    (written) => {
      expect(readDate(written)).toBe(0)
    },
  )
})

test.each([
  ['1990-05-17', '1990-05-17', 'same'],
  ['1990-01-01', '1990-01-01', 'same-default'],
  ['1990-05-07', '1990-07-05', 'swapped'],
  ['1990-05-17', '1990-05-18', 'one-edit'],
  ['1990-05-17', '1909-05-17', 'one-edit'],
  ['1990-05-17', '1990-01-01', 'default-same-year'],
  ['1990-05-17', '1990', 'default-same-year'],
  ['1998-05-17', '1993-05-17', 'one-edit'],
  ['2001-05-17', '1995-05-17', 'shifted'],
  ['1990-05-17', '1990-05-28', 'two-parts'],
  ['1990-05-17', '1990-08-28', 'same-year'],
  ['1990-05-17', '1995-08-28', 'near'],
  ['1990-05-17', '1971-08-28', 'none'],
])('%s and %s: %s', (a, b, expected) => {
  expect(level(a, b)).toBe(expected)
  expect(level(b, a)).toBe(expected)
})

describe('the number of a person', () => {
  test('tells region, birth and sex', () => {
    expect(readIdNumber(INDONESIAN_NUMBER, '3305125705950003')).toEqual({
      region: '330512',
      birth: packDate(1995, 5, 17),
      sex: 'female',
    })
    expect(readIdNumber(INDONESIAN_NUMBER, '3305121705050003')).toMatchObject({
      birth: packDate(2005, 5, 17),
      sex: 'male',
    })
  })
  test.each([
    '',
    '330512570595000',
    '33051257059500033',
    '3305129905950003',
    '3305121713950003',
    '33051257059500O3',
  ])('%s is none', (number) => {
    expect(readIdNumber(INDONESIAN_NUMBER, number)).toBeUndefined()
  })
})
