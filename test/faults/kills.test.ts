import { expect, test } from 'vitest'
import { toSeed } from './chance.ts'
import { runKills } from './kills.ts'

const KILLS = 12

test('a server killed under load keeps what it acknowledged exactly once, and nothing by halves', async () => {
  const seed = toSeed(undefined)
  console.log(`kills: seed ${seed}`)
  const done = await runKills(KILLS, seed)
  expect(done.kills).toBe(KILLS)
  expect(done.acknowledged).toBeGreaterThan(KILLS)
  expect(done.repeated).toBeGreaterThan(0)
}, 300_000)
