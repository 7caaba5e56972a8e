import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MINUTE, SECOND } from '../../src/kit/index.ts'
import { Buckets } from '../../src/server/limits.ts'
import { openLantern, signedIn } from '../world/node.ts'
import { QUAY_DESK, quayClerk, REST_HOUSE } from '../world/people.ts'
import { issued, machineOf } from '../world/systems.ts'

const limits = {
  session: { burst: 5, perMinute: 60 },
  credential: { burst: 3, perMinute: 60 },
  stranger: { burst: 2, perMinute: 60 },
}

test('a credential that asks too often waits, and is told how long; others do not', async () => {
  const lantern = await openLantern(undefined, { limits })
  const machine = await issued(lantern, QUAY_DESK)
  const other = await issued(lantern, REST_HOUSE)
  const ask = (one = machine) => one.raw('/api/system', { headers: { 'accept-language': 'en' } })
  for (const left of [2, 1, 0]) {
    const { status, headers } = await ask()
    expect([status, headers.get('ratelimit')?.split(';')[1]]).toEqual([200, `r=${left}`])
    expect(headers.get('ratelimit-policy')).toBe('"credential";q=3;w=3')
  }
  const refused = await ask()
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1'])
  expect(await refused.json()).toMatchObject({
    code: 'too-many-requests',
    detail: expect.stringContaining('1 seconds'),
  })
  expect((await ask(other)).status).toBe(200)
  lantern.time.now += SECOND
  expect((await ask()).status).toBe(200)
  expect((await ask()).status).toBe(429)
})

test('a sitting has a limit too, and so has guessing at tokens', async () => {
  const lantern = await openLantern(undefined, { limits })
  const clerk = await signedIn(lantern, quayClerk)
  const statuses = []
  for (let n = 0; n < 6; n += 1) statuses.push((await clerk.raw('/api/desk')).status)
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
  // What needs no sign-in is not counted.
  expect((await lantern.app.request('/api/front')).status).toBe(200)
  const guess = (n: number) => machineOf(lantern, `rjk_${String(n).repeat(43)}`).raw('/api/system')
  const guesses = []
  for (let n = 0; n < 3; n += 1) guesses.push((await guess(n)).status)
  expect(guesses).toEqual([401, 401, 429])
})

test('whenever asked, no more than the burst and what came back meanwhile gets through', () => {
  const step = fc.record({ wait: fc.nat(5 * SECOND), asks: fc.nat(10) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const buckets = new Buckets(limits)
      let now = 0
      let through = 0
      for (const { wait, asks } of steps) {
        now += wait
        for (let n = 0; n < asks; n += 1) {
          const one = buckets.take('session', 'somebody', now)
          if (one.allowed) through += 1
          else {
            const patient = now + one.retry * SECOND
            const later = new Buckets(limits)
            expect(later.take('session', 'somebody', patient).allowed).toBe(true)
          }
          expect(one.left).toBeGreaterThanOrEqual(0)
        }
      }
      const { burst, perMinute } = limits.session
      expect(through).toBeLessThanOrEqual(burst + (now * perMinute) / MINUTE + 1e-6)
    }),
  )
})

test('who waited as long as told gets through', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), (asks) => {
      const buckets = new Buckets(limits)
      let last = buckets.take('credential', 'x', 0)
      for (let n = 1; n < asks; n += 1) last = buckets.take('credential', 'x', 0)
      expect(buckets.take('credential', 'x', last.retry * SECOND).allowed).toBe(true)
    }),
  )
})
