import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scorePair } from '../../src/linkage/index.ts'
import { cellsOf, learnedModel, READER, tableOf } from './persons.ts'

const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 600 }),
  fc.constantFrom(
    '',
    ' ',
    'x',
    '🙂🙂',
    'محمد بن عبد الله',
    '‮txet',
    '31 February 1990',
    '3.27601E+15',
    "'; drop",
    '\u0000',
    'bin',
    '@',
    'a/l',
  ),
  fc.constant('ab '.repeat(300)),
)
const fields = fc.record(
  {
    name: odd,
    mother: odd,
    father: odd,
    birthDate: odd,
    birthPlace: odd,
    sex: odd,
    region: odd,
    idNumbers: fc.array(odd, { maxLength: 30 }),
    passports: fc.array(odd),
    phones: fc.array(odd),
    aliases: fc.array(odd),
  },
  { requiredKeys: [] },
)

test('whatever stands in a row is taken and compared, and equal rows score no less than nothing against', () => {
  const model = learnedModel()
  fc.assert(
    fc.property(fields, fields, (a, b) => {
      const there = scorePair(READER, model, cellsOf(a), cellsOf(b))
      const back = scorePair(READER, model, cellsOf(b), cellsOf(a))
      expect(there.bits).toBeCloseTo(back.bits, 6)
      expect(Number.isFinite(there.bits)).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test.each([
  [{ sex: 'foo' }, { sex: 'L' }],
  [{ birthPlace: 'Kebumen' }, { birthPlace: 'Kebumenn' }],
  [{ passports: ['B1234567', 'C7654321'] }, { passports: ['C7654321', 'B1234567'] }],
])('two records weigh the same whichever is asked about which: %o, %o', (a, b) => {
  const model = learnedModel()
  const there = scorePair(READER, model, cellsOf(a), cellsOf(b))
  const back = scorePair(READER, model, cellsOf(b), cellsOf(a))
  expect(there.bits).toBeCloseTo(back.bits, 6)
})

test('that two are of another sex is no more likely for a sex that is seldom written', () => {
  const model = learnedModel()
  const bits = (sex: string) =>
    scorePair(READER, model, cellsOf({ sex }), cellsOf({ sex: 'L' })).bits
  expect(bits('foo')).toBeCloseTo(bits('P'), 6)
})

describe('the report of a row', () => {
  test.each([
    [{ birthDate: 'tidak tahu' }, 'birthDate', 'not-a-date'],
    [{ idNumbers: ['3.27601E+15'] }, 'idNumber', 'lost-digits'],
    [{ idNumbers: ['3,27601E+15'] }, 'idNumber', 'lost-digits'],
    [{ idNumbers: ['0000000000000000'] }, 'idNumber', 'placeholder'],
    [{ idNumbers: ['12345'] }, 'idNumber', 'not-by-rule'],
    [{ mother: '🙂' }, 'mother', 'no-words'],
    [{ mother: 'Siti '.repeat(100) }, 'mother', 'too-long'],
  ])('%o', (said, column, code) => {
    expect(tableOf([cellsOf({ name: 'Siti' }), cellsOf(said)]).faults).toEqual([
      { row: 1, column, code },
    ])
  })
  test('says nothing of a good row', () => {
    const good = cellsOf({
      name: 'Siti binti Amat',
      birthDate: '1990-05-17',
      idNumbers: ['3301125705900003.0'],
      phones: ['+62 812-1234-567'],
    })
    expect(tableOf([good]).faults).toEqual([])
  })
})
