import { expect, test } from 'vitest'
import { giveBackSpare } from '../../src/server/spare-memory.ts'

test('what nothing holds any more is given back to the machine', () => {
  let much: string[][] | undefined = Array.from({ length: 400 }, (_, at) =>
    Array.from({ length: 1000 }, (_, n) => `${at} of ${n}`),
  )
  giveBackSpare()
  const held = process.memoryUsage().heapTotal
  expect(much.length).toBe(400)
  much = undefined
  giveBackSpare()
  expect(held - process.memoryUsage().heapTotal).toBeGreaterThan(10_000_000)
  // Nobody else was given the means.
  expect('gc' in globalThis).toBe(false)
})
