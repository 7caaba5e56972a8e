import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  agreementOnCases,
  LEAST_CELL,
  type OpinionAnswers,
  opinionsToReadings,
} from '../../src/figures/index.ts'

const YES_NO = ['yes', 'no'] as const
type YesNo = (typeof YES_NO)[number]
type Cells = readonly [yesYes: number, yesNo: number, noYes: number, noNo: number]

/** Opinions of two institutions on so many cases of each cell. */
function opinionsOf([yesYes, yesNo, noYes, noNo]: Cells, aspect = 'D4.1'): OpinionAnswers<YesNo>[] {
  const cells: [YesNo, YesNo, number][] = [
    ['yes', 'yes', yesYes],
    ['yes', 'no', yesNo],
    ['no', 'yes', noYes],
    ['no', 'no', noNo],
  ]
  const pairs = cells.flatMap(([one, other, count]) =>
    Array.from({ length: count }, (): [YesNo, YesNo] => [one, other]),
  )
  return pairs.flatMap(([one, other], at) => [
    { case: `case-${at}`, party: 'mission', said: { [aspect]: one } },
    { case: `case-${at}`, party: 'police', said: { [aspect]: other } },
  ])
}

const aspectOf = (cells: Cells) => agreementOnCases(opinionsOf(cells), YES_NO).pairs[0]?.aspects[0]

describe('agreement on cases', () => {
  test('is given in full where no cell is small, and states its purpose', () => {
    const { purpose, leastCell, pairs } = agreementOnCases(opinionsOf([20, 5, 5, 30]), YES_NO)
    expect({ purpose, leastCell }).toEqual({ purpose: 'statistics', leastCell: 5 })
    expect(pairs).toMatchObject([
      {
        raters: ['mission', 'police'],
        aspects: [{ aspect: 'D4.1', pairs: 60, differ: 10, observed: { value: 50 / 60 } }],
      },
    ])
    expect(pairs[0]?.aspects[0]).toHaveProperty('kappa')
  })

  test.each([
    ['few cases in all', [4, 0, 0, 0]],
    ['few that differ', [20, 1, 3, 30]],
    ['few that agree', [2, 20, 20, 2]],
  ] as const)('%s: everything is withheld', (_, cells) => {
    expect(aspectOf(cells)).toEqual({ aspect: 'D4.1', withheld: 'all' })
  })

  test('one small cell: the coefficients are withheld, which would tell it', () => {
    const aspect = aspectOf([20, 3, 7, 30])
    expect(aspect).toMatchObject({ withheld: 'coefficients', pairs: 60, differ: 10 })
    expect(aspect).not.toHaveProperty('kappa')
    expect(aspect).not.toHaveProperty('ac1')
  })

  test('no id of a case comes back, in whatever order', () => {
    const opinions = opinionsOf([20, 5, 5, 30])
    const text = JSON.stringify(agreementOnCases(opinions, YES_NO))
    expect(text).not.toContain('case-')
    expect(JSON.stringify(agreementOnCases(opinions.toReversed(), YES_NO))).toBe(text)
  })

  test('the last opinion of an institution on a case counts', () => {
    const [first] = opinionsOf([1, 0, 0, 0])
    if (!first) throw new Error('there is one')
    expect(opinionsToReadings([first])).toEqual([
      { thing: 'case-0', rater: 'mission', said: { 'D4.1': 'yes' } },
    ])
    const later = { ...first, said: { 'D4.1': 'no' as const } }
    const aspects = agreementOnCases([...opinionsOf([9, 9, 0, 9]), later], YES_NO).pairs[0]?.aspects
    expect(aspects).toEqual([
      {
        aspect: 'D4.1',
        withheld: 'coefficients',
        pairs: 27,
        differ: 10,
        observed: expect.anything(),
      },
    ])
  })
})

test('whatever the cells, no count of one to four can be read', () => {
  const cell = fc.integer({ min: 0, max: 12 })
  fc.assert(
    fc.property(fc.tuple(cell, cell, cell, cell), (cells) => {
      const aspect = aspectOf(cells)
      if (!aspect || aspect.withheld === 'all') return
      expect(aspect.pairs).toBeGreaterThanOrEqual(LEAST_CELL)
      for (const count of [aspect.differ, aspect.pairs - aspect.differ])
        expect(count === 0 || count >= LEAST_CELL).toBe(true)
      if (aspect.withheld === undefined)
        expect(cells.every((count) => count === 0 || count >= LEAST_CELL)).toBe(true)
    }),
  )
})
