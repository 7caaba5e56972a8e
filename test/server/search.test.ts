import { expect, test } from 'vitest'
import type { CaseId } from '../../src/kit/index.ts'
import { readLantern } from '../world/lantern.ts'
import { type Browser, command, openCoalition, signedIn } from '../world/node.ts'
import { quayClerk, quayHead, WREN } from '../world/people.ts'

const register = async (by: Browser, name: string): Promise<CaseId> =>
  (await by.registerCase({ command: command(), contact: { ...WREN, name } as never })).case // a first contact

/** Of one instant: the ids alone have an order. */
const newest = (...ids: CaseId[]): CaseId[] => ids.sort().reverse()

test('cases are found by every word of a name, the newest first, and an annulled one by its number alone', async () => {
  const lantern = await openCoalition(await readLantern())
  const clerk = await signedIn(lantern, quayClerk)
  const head = await signedIn(lantern, quayHead)
  const [first, slip, last] = [
    await register(clerk, 'Ada Marrow'),
    await register(clerk, 'Ada Marrowby'),
    await register(clerk, 'Marrow Adamant'),
  ]
  await register(clerk, 'Ada Finch')
  const found = async (text: string) =>
    (await clerk.searchCases({ text })).rows.map((row) => row.case)
  expect(await found('ada marrow')).toEqual(newest(last, slip, first))
  const { number } = await clerk.readCase({ case: slip })
  await head.annulCase({ command: command(), case: slip, reason: 'slip', words: 'Twice.' })
  expect(await found('ada marrow')).toEqual(newest(last, first))
  expect(await found(number)).toEqual([slip])
  const { total, rows } = await clerk.searchCases({ text: 'marrow', limit: 1 })
  expect([total, rows.map((row) => row.case)]).toEqual([2, newest(last, first).slice(0, 1)])
})
