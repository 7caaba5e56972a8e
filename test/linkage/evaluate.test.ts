import { expect, test } from 'vitest'
import { calibrate, evaluate } from '../../src/linkage/index.ts'

test('pairs and whole groups are counted', () => {
  // Persons 0 0 0 1 1 2, groups {0,1} {2} {3,4,5}.
  const found = evaluate(Int32Array.of(0, 0, 2, 3, 3, 3), Int32Array.of(0, 0, 0, 1, 1, 2))
  expect(found.precision).toBeCloseTo(2 / 4)
  expect(found.recall).toBeCloseTo(2 / 4)
  expect(found.clusterF1).toBe(0)
  expect(evaluate(Int32Array.of(0, 0, 2), Int32Array.of(7, 7, 9))).toEqual({
    precision: 1,
    recall: 1,
    f1: 1,
    clusterF1: 1,
  })
})

test('bands say what was promised and what was so', () => {
  const bands = calibrate([
    { probability: 0.95, same: true },
    { probability: 0.93, same: false },
    { probability: 1, same: true },
    { probability: 0, same: false },
  ])
  expect(bands.find(({ from }) => from === 0.9)).toMatchObject({ to: 0.99, pairs: 2, found: 0.5 })
  expect(bands.at(-1)).toMatchObject({ from: 0.999, to: 1, pairs: 1, found: 1 })
  expect(bands[0]).toMatchObject({ pairs: 1, found: 0 })
})
