import { expect, test } from 'vitest'
import { toSeed } from './chance.ts'
import { runFuzz } from './fuzz/fuzz.ts'

const REQUESTS = 3000

test('whatever is sent, the answer fits its schema, and a refusal has words and a line of the log', async () => {
  const seed = toSeed(undefined)
  console.log(`fuzz: seed ${seed}`)
  const { findings, statuses } = await runFuzz(REQUESTS, seed)
  expect(findings).toEqual([])
  for (const status of [200, 400, 401, 403, 404, 413, 422])
    expect(statuses[status] ?? 0, `answers with ${status}`).toBeGreaterThan(0)
}, 300_000)
