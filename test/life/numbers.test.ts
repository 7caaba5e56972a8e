import { expect, test } from 'vitest'
import type { LocalDate } from '../../src/kit/index.ts'
import { chanceOf, logNormal, weighedKey } from '../../src/life/chance.ts'
import { toNumber } from '../../src/life/number.ts'

test('a number is made from its pattern, women with their addition', () => {
  const person = { region: '3212', birthDate: '1999-02-07' as LocalDate, serial: 12 }
  const pattern = '{region}99{dd}{mm}{yy}{serial:4}'
  expect(toNumber(pattern, { ...person, sex: 'male' }, 40)).toBe('3212990702990012')
  expect(toNumber(pattern, { ...person, sex: 'female' }, 40)).toBe('3212994702990012')
  expect(toNumber('X{serial:2}', { ...person, sex: 'male', serial: 100 }, 0)).toBe('X01')
})

test('half of the delays are shorter than the median', () => {
  const chance = chanceOf(3, 'delays')
  const drawn = Array.from({ length: 4000 }, () => logNormal(chance, { median: 10, sigma: 1 }))
  const short = drawn.filter((value) => value < 10).length / drawn.length
  expect(short).toBeGreaterThan(0.47)
  expect(short).toBeLessThan(0.53)
})

test('weights are kept, and a name gives a chance of its own', () => {
  const chance = chanceOf(1, 'weights')
  const drawn = Array.from({ length: 4000 }, () => weighedKey(chance, { a: 3, b: 1 }))
  const share = drawn.filter((key) => key === 'a').length / drawn.length
  expect(share).toBeGreaterThan(0.72)
  expect(share).toBeLessThan(0.78)
  expect(chanceOf(1, 'person', 1).next()).not.toBe(chanceOf(1, 'person', 2).next())
})
