import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupPairs } from '../../../src/domain/link/index.ts'
import type { CaseId } from '../../../src/kit/index.ts'

const id = (n: number) => `case-${n}` as CaseId // an id of a test
const pair = (one: number, two: number) => ({ case: id(one), other: id(two) })

test('thirty pairs of ten cases of one person are one person', () => {
  const pairs = Array.from({ length: 10 }, (_, a) => a).flatMap((a) =>
    [1, 2, 3].map((step) => pair(a, (a + step) % 10)),
  )
  expect(pairs).toHaveLength(30)
  expect(groupPairs(pairs)).toEqual([pairs])
})

test('who hangs together with nobody stands alone, in the order of the pairs', () => {
  const alone = { case: id(7) }
  expect(groupPairs([pair(1, 2), alone, pair(3, 4), pair(2, 5)])).toEqual([
    [pair(1, 2), pair(2, 5)],
    [alone],
    [pair(3, 4)],
  ])
})

test('every pair stands in one group, and no case in two', () => {
  const pairs = fc.array(fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => pair(a, b)))
  fc.assert(
    fc.property(pairs, (given) => {
      const groups = groupPairs(given)
      expect(groups.flat()).toHaveLength(given.length)
      const cases = groups.map((group) => new Set(group.flatMap((one) => [one.case, one.other])))
      const all = cases.flatMap((each) => [...each])
      expect(new Set(all).size).toBe(all.length)
    }),
  )
})
