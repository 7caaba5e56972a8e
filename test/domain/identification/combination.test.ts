import { expect, test } from 'vitest'
import { evaluate, findClause } from '../../../src/domain/identification/index.ts'
import { ADULT, instrumentOf, yes } from './made.ts'

// Every boundary of the rule: what just suffices, and what just does not.
const CASES: readonly [strong: number, medium: number, weak: number, clause?: string][] = [
  [0, 0, 0],
  [1, 0, 0],
  [0, 1, 0],
  [0, 2, 0],
  [0, 0, 1],
  [0, 0, 3],
  [0, 1, 1],
  [0, 1, 3],
  [2, 0, 0, 'two-strong'],
  [3, 0, 0, 'two-strong'],
  [2, 4, 3, 'two-strong'],
  [1, 1, 0, 'one-strong-one-other'],
  [1, 0, 1, 'one-strong-one-other'],
  [1, 2, 0, 'one-strong-one-other'],
  [1, 4, 3, 'one-strong-one-other'],
  [0, 3, 0, 'three-medium'],
  [0, 4, 0, 'three-medium'],
  [0, 3, 1, 'three-medium'],
  [0, 2, 1, 'two-medium-one-weak'],
  [0, 2, 3, 'two-medium-one-weak'],
]

test.each(CASES)('%i strong, %i medium, %i weak: %s', (strong, medium, weak, clause) => {
  expect(findClause({ strong, medium, weak })).toBe(clause)
})

test.each(CASES)('the same by answers: %i strong, %i medium, %i weak: %s', (...row) => {
  const [strong, medium, weak, clause] = row
  const given = [
    ...[1, 2, 3].slice(0, strong),
    ...[4, 5, 6, 7].slice(0, medium),
    ...[8, 9, 10].slice(0, weak),
  ].map((number) => `D3.${number}`)
  const { dimensions, law } = evaluate(instrumentOf(), yes(...given), ADULT)
  expect(dimensions.find(({ id }) => id === 'D3')?.positive?.clause).toBe(clause)
  expect(law.lights.means).toBe(clause ? 'on' : 'off')
})

test('the table above leaves no number out: all of them fall as the four sentences say', () => {
  for (let strong = 0; strong <= 4; strong += 1)
    for (let medium = 0; medium <= 5; medium += 1)
      for (let weak = 0; weak <= 4; weak += 1) {
        const said =
          strong >= 2 ||
          (strong >= 1 && medium + weak >= 1) ||
          medium >= 3 ||
          (medium >= 2 && weak >= 1)
        expect(findClause({ strong, medium, weak }) !== undefined).toBe(said)
      }
})
