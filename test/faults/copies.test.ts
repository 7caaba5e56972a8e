import { expect, test } from 'vitest'
import { toSeed } from './chance.ts'
import { runCopies } from './copies.ts'

const COPIES = 10

test('a copy of a stopped node’s files, cut after the last acknowledged commit, loses nothing acknowledged', async () => {
  const seed = toSeed(undefined)
  console.log(`copies: seed ${seed}`)
  const done = await runCopies(COPIES, seed)
  expect(done).toMatchObject({ copies: COPIES })
  expect(done.acknowledged).toBeGreaterThan(COPIES * 10)
}, 180_000)
