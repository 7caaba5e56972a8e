import { expect, test } from 'vitest'
import { type CaseId, caseStream, HOUR, MINUTE } from '../../src/kit/index.ts'
import { tickAll } from '../../src/server/clock.ts'
import { toPlain } from '../../src/server/image.ts'
import { command, type Lantern, openLantern, problemOf, signedIn } from '../world/node.ts'
import {
  GATE_GUARD,
  gateClerk,
  gateSearcher,
  NORTH_GATE,
  officerAt,
  quayClerk,
  quayHead,
  WREN,
} from '../world/people.ts'

const emergency = {
  reason: 'danger-to-life',
  words: 'She called from the roof.',
  classes: ['identity', 'contact'],
} as const

/** Given: a case of the quay desk, and a clerk at the gate who was told its number over the telephone. */
async function open() {
  const lantern = await openLantern()
  const clerk = await signedIn(lantern, quayClerk)
  const gate = await signedIn(lantern, gateClerk)
  const { case: id, number } = await clerk.registerCase({
    command: command(),
    contact: { ...WREN } as never,
  })
  const breaks = (more = {}) =>
    gate.breakGlass({
      command: command(),
      number,
      ...emergency,
      classes: [...emergency.classes],
      ...more,
    })
  return { lantern, clerk, gate, id, number, breaks }
}

const keysOf = async ({ node }: Lantern, id: CaseId) =>
  (await node.ledger.holders(caseStream(id)))
    .filter(({ party }) => party === GATE_GUARD)
    .map((holding) => holding.class)
    .sort()

test('three hours, and not a minute longer: the view, the keys, and what is told of it', async () => {
  const { lantern, clerk, gate, id, breaks } = await open()
  expect((await problemOf(gate.readCase({ case: id }))).code).toBe('case-unknown')
  expect(await keysOf(lantern, id)).toEqual([])

  const done = await breaks()
  expect(done.case).toBe(id)
  const view = await gate.readCase({ case: id })
  expect(view).toMatchObject({ relationship: 'glass', shown: ['contact', 'identity'] })
  expect(view.names?.[0]?.name).toBe(WREN.name)
  expect(view).not.toHaveProperty('stories')
  expect(await keysOf(lantern, id)).toEqual(['contact', 'identity', 'outline'])

  const looked = (await clerk.listAccess({ case: id })).rows.filter(
    ({ unit }) => unit === NORTH_GATE,
  )
  expect(looked.map((row) => `${row.class} ${row.action}`).sort()).toEqual([
    'contact breakGlass',
    'identity breakGlass',
  ])
  const told = await clerk.readCase({ case: id })
  expect(told.timeline.at(-2)).toMatchObject({ type: 'glass.broken', unit: NORTH_GATE })
  expect(told.glasses).toMatchObject([{ words: emergency.words, open: true, post: gateClerk.post }])
  expect(JSON.stringify(told.glasses)).not.toContain(gateClerk.officer)

  lantern.time.now += 3 * HOUR - 1
  const still = await signedIn(lantern, gateClerk)
  expect((await still.readCase({ case: id })).shown).toHaveLength(2)
  lantern.time.now += 1
  expect((await problemOf(still.readCase({ case: id }))).code).toBe('case-unknown')
  expect(await tickAll(lantern.node)).toBe(1)
  expect(await keysOf(lantern, id)).toEqual([])
  expect(await tickAll(lantern.node)).toBe(0)
  const again = await signedIn(lantern, quayClerk)
  expect((await again.readCase({ case: id })).timeline.at(-1)?.type).toBe('glass.ended')
})

test('the lead’s supervisor owes a review; “not justified” shuts it at once', async () => {
  const { lantern, clerk, gate, id, breaks } = await open()
  await breaks()
  const head = await signedIn(lantern, quayHead)
  const { owed } = await head.readDesk({})
  expect(owed).toMatchObject([{ rule: 'review-opening', case: id }])
  const glass = (await clerk.readCase({ case: id })).glasses[0]?.glass as never // one was opened
  const review = { case: id, glass, upheld: false, reason: 'She was in our own house.' }
  expect((await problemOf(clerk.reviewGlass({ ...review, command: command() }))).status).toBe(403)
  const foreign = await signedIn(lantern, officerAt(NORTH_GATE, 'supervisor'))
  const stranger = await problemOf(foreign.reviewGlass({ ...review, command: command() }))
  expect(stranger.code).toBe('case-unknown')
  const blank = head.reviewGlass({ ...review, reason: ' ', command: command() })
  expect((await problemOf(blank)).code).toBe('reason-missing')
  await head.reviewGlass({ ...review, command: command() })
  expect((await problemOf(gate.readCase({ case: id }))).code).toBe('case-unknown')
  expect(await keysOf(lantern, id)).toEqual([])
  expect((await head.readDesk({})).owed).toEqual([])
  const twice = head.reviewGlass({ ...review, command: command() })
  expect((await problemOf(twice)).code).toBe('glass-reviewed-already')
  lantern.time.now += 4 * HOUR
  expect(await tickAll(lantern.node)).toBe(0)
})

test('it is no way to search: a number nobody told is none, and guessing waits', async () => {
  const { lantern, gate, id, number, breaks } = await open()
  await breaks()
  expect((await gate.searchCases({ text: 'wren' })).rows).toEqual([])
  expect((await gate.searchCases({ text: number })).rows).toEqual([])
  expect((await gate.listCases({ scope: 'party' })).rows).toEqual([])
  const colleague = await signedIn(lantern, officerAt(NORTH_GATE, 'supervisor'))
  expect((await problemOf(colleague.readCase({ case: id }))).code).toBe('case-unknown')
  const guess = (n: number) => problemOf(breaks({ number: `25-AAAA-000${n}` }))
  for (let n = 0; n < 9; n++) expect((await guess(n)).code).toBe('number-unknown')
  await guess(9)
  expect((await problemOf(breaks())).status).toBe(429)
})

test('who may not, or need not, is told why', async () => {
  const { lantern, clerk, gate, number, breaks } = await open()
  const ask = { command: command(), number, ...emergency, classes: [...emergency.classes] }
  expect((await problemOf(clerk.breakGlass(ask))).code).toBe('glass-not-needed')
  const searcher = await signedIn(lantern, gateSearcher)
  expect((await problemOf(searcher.breakGlass(ask))).status).toBe(403)
  expect((await problemOf(breaks({ words: ' ' }))).code).toBe('reason-missing')
  expect((await problemOf(breaks({ classes: [] }))).code).toBe('glass-without-class')
  await breaks({ number: ` ${number.toLowerCase()} ` })
  expect((await problemOf(breaks())).code).toBe('glass-broken-already')
  lantern.time.now += 11 * MINUTE
  expect((await problemOf(gate.breakGlass(ask))).code).toBe('step-up-needed')
})

test('the image rebuilt from the ledger is the same, open or shut', async () => {
  const { lantern, breaks } = await open()
  await breaks()
  const rebuilt = async () => {
    const before = JSON.stringify(toPlain(lantern.node.image))
    await lantern.node.ledger.close()
    const again = await openLantern(lantern.dir, {}, lantern.time.now)
    expect(JSON.stringify(toPlain(again.node.image))).toBe(before)
    return again
  }
  const again = await rebuilt()
  again.time.now += 3 * HOUR
  expect(await tickAll(again.node)).toBe(1)
})
