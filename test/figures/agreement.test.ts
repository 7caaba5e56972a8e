import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  agreementByPair,
  type Rated,
  type Reading,
  toAgreement,
  toShare,
  tQuantile,
} from '../../src/figures/index.ts'

type Letter = 'a' | 'b' | 'c'
const LETTERS = ['a', 'b', 'c'] as const
const YES_NO = ['yes', 'no'] as const

/** As many pairs as a table of counts says, row by first rater. */
function ratedOf<C extends string>(
  categories: readonly C[],
  counts: readonly number[][],
): Rated<C>[] {
  return counts.flatMap((row, k) =>
    row.flatMap((count, l) =>
      Array.from({ length: count }, (): Rated<C> => {
        const [first, second] = [categories[k], categories[l]]
        if (first === undefined || second === undefined) throw new Error('no such category')
        return [first, second]
      }),
    ),
  )
}

// Table `cont3x3abstractors` and what the author of AC1 gives for it (Gwet, package irrCAC, overview): kappa 0.7964094,
// error 0.05891072, (0.68, 0.913); AC1 0.8493305, error 0.04321747, (0.764, 0.935); agreement 0.89.
test('two abstractors of a hundred records, as published with AC1', () => {
  const found = toAgreement(
    ratedOf(LETTERS, [
      [13, 0, 0],
      [0, 20, 7],
      [0, 4, 56],
    ]),
    LETTERS,
  )
  expect(found).toMatchObject({ pairs: 100, differ: 11 })
  expect(found.observed?.value).toBeCloseTo(0.89, 10)
  expect(found.kappa?.value).toBeCloseTo(0.7964094, 7)
  expect(found.ac1?.value).toBeCloseTo(0.8493305, 7)
  const half = (estimate = found.kappa) => ((estimate?.high ?? 0) - (estimate?.low ?? 0)) / 2
  // The quantile of t with 99 degrees is 1.984217.
  expect(half(found.kappa) / 1.984217).toBeCloseTo(0.05891072, 6)
  expect(half(found.ac1) / 1.984217).toBeCloseTo(0.04321747, 6)
})

// Kavanagh and others, BMC Cancer 9 (2009) 1, table 2: kappa 0.906, error 0.092 (not assuming the null hypothesis), n 18.
test('two pathologists of eighteen specimens, as published', () => {
  const found = toAgreement(
    ratedOf(LETTERS, [
      [7, 1, 0],
      [0, 8, 0],
      [0, 0, 2],
    ]),
    LETTERS,
  )
  expect(found.kappa?.value).toBeCloseTo(0.906, 3)
  expect(((found.kappa?.value ?? 0) - (found.kappa?.low ?? 0)) / tQuantile(17)).toBeCloseTo(
    0.092,
    3,
  )
})

// Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('a share of %i in %i has the published interval', (successes, of, low, high) => {
  const share = toShare(successes, of)
  expect(share.low).toBeCloseTo(low, 4)
  expect(share.high).toBeCloseTo(high, 4)
})

// Any table of Student's t.
test.each([
  [1, 12.706],
  [4, 2.776],
  [5, 2.571],
  [7, 2.365],
  [10, 2.228],
  [30, 2.042],
  [120, 1.98],
])('the quantile of t with %i degrees is %d', (degrees, quantile) => {
  expect(tQuantile(degrees)).toBeCloseTo(quantile, 3)
})

test('where a yes is rare kappa falls below chance although nearly all agree, AC1 does not', () => {
  const found = toAgreement(
    ratedOf(YES_NO, [
      [0, 2],
      [5, 118],
    ]),
    YES_NO,
  )
  expect(found.observed?.value).toBeCloseTo(0.944, 10)
  // By hand: chance of kappa (2 × 5 + 123 × 120) / 125² = 0.94528; of AC1 2 × 0.028 × 0.972 = 0.054432.
  expect(found.kappa?.value).toBeCloseTo((0.944 - 0.945_28) / (1 - 0.945_28), 10)
  expect(found.ac1?.value).toBeCloseTo((0.944 - 0.054_432) / (1 - 0.054_432), 10)
})

test('one answer to everything has no kappa, and no interval where nothing spreads', () => {
  const all = toAgreement(
    ratedOf(YES_NO, [
      [9, 0],
      [0, 0],
    ]),
    YES_NO,
  )
  expect(all.kappa).toBeUndefined()
  expect(all.ac1).toEqual({ value: 1 })
  // The share still tells how little nine are.
  expect(all.observed?.low).toBeCloseTo(0.7008, 3)
  const split = toAgreement(
    ratedOf(YES_NO, [
      [4, 0],
      [0, 4],
    ]),
    YES_NO,
  )
  expect(split.kappa).toEqual({ value: 1 })
  expect(toAgreement([], YES_NO)).toEqual({ pairs: 0, differ: 0 })
  expect(toAgreement([['yes', 'no']], YES_NO).ac1).toEqual({ value: -1 })
})

const someRated: fc.Arbitrary<Rated<Letter>[]> = fc.array(
  fc.tuple(fc.constantFrom(...LETTERS), fc.constantFrom(...LETTERS)),
  { minLength: 1, maxLength: 60 },
)

test('who is first is irrelevant, and so are order and names of categories', () => {
  fc.assert(
    fc.property(someRated, (rated) => {
      const one = toAgreement(rated, LETTERS)
      const others = [
        toAgreement(
          rated.map(([first, second]): Rated<Letter> => [second, first]),
          LETTERS,
        ),
        toAgreement([...rated].reverse(), LETTERS),
        toAgreement(rated, ['c', 'a', 'b']),
      ]
      for (const other of others) {
        expect(other).toMatchObject({ pairs: one.pairs, differ: one.differ })
        for (const name of ['observed', 'kappa', 'ac1'] as const) {
          expect(other[name] === undefined).toBe(one[name] === undefined)
          expect(other[name]?.value ?? 0).toBeCloseTo(one[name]?.value ?? 0, 9)
          expect(other[name]?.low ?? 0).toBeCloseTo(one[name]?.low ?? 0, 6)
        }
      }
    }),
  )
})

test('a figure lies within its interval, and within its bounds; full agreement is one', () => {
  fc.assert(
    fc.property(someRated, (rated) => {
      const found = toAgreement(rated, LETTERS)
      for (const { value, low = value, high = value } of [
        found.observed,
        found.kappa,
        found.ac1,
      ].filter((one) => one !== undefined)) {
        expect(low).toBeLessThanOrEqual(value + 1e-12)
        expect(high).toBeGreaterThanOrEqual(value - 1e-12)
        expect(value).toBeGreaterThanOrEqual(-1 - 1e-12)
        expect(value).toBeLessThanOrEqual(1 + 1e-12)
      }
      const agreed = toAgreement(
        rated.map(([first]): Rated<Letter> => [first, first]),
        LETTERS,
      )
      expect(agreed.ac1?.value).toBeCloseTo(1, 12)
      expect(agreed.kappa?.value ?? 1).toBeCloseTo(1, 9)
    }),
  )
})

test('by pair of raters, what divides most first; what one left out is no pair', () => {
  const of = (thing: string, rater: string, said: Reading<'yes' | 'no'>['said']) => ({
    thing,
    rater,
    said,
  })
  const found = agreementByPair(
    [
      of('1', 'mission', { locked: 'yes', debt: 'yes', hours: 'yes' }),
      of('2', 'mission', { locked: 'no', debt: 'no' }),
      of('3', 'mission', { locked: 'yes', debt: 'no' }),
      of('1', 'police', { locked: 'no', debt: 'yes' }),
      of('2', 'police', { locked: 'yes', debt: 'yes' }),
      // Read again: the last counts.
      of('2', 'police', { locked: 'yes', debt: 'no' }),
      of('3', 'ministry', { locked: 'yes', debt: 'no' }),
    ],
    YES_NO,
  )
  expect(found.map(({ raters, things }) => [raters, things])).toEqual([
    [['ministry', 'mission'], 1],
    [['mission', 'police'], 2],
  ])
  expect(found[1]?.aspects.map(({ aspect, pairs, differ }) => [aspect, pairs, differ])).toEqual([
    ['locked', 2, 2],
    ['debt', 2, 0],
  ])
})
