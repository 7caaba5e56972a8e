import { expect, test } from 'vitest'
import { findPassed, type Retention } from '../../src/domain/coalition/index.ts'
import { type CaseId, DAY, PERSONAL_CLASSES, toInstant } from '../../src/kit/index.ts'
import { toProcessing } from '../../src/server/processing.ts'
import { passTerms } from '../../src/server/retention.ts'
import { command, type Lantern, openLantern, signedIn } from '../world/node.ts'
import { officerAt, QUAY_DESK, quayClerk, quayHead, WREN } from '../world/people.ts'

async function told(lantern: Lantern) {
  const clerk = await signedIn(lantern, quayClerk)
  const { case: id } = await clerk.registerCase({ command: command(), contact: WREN as never })
  const head = () => signedIn(lantern, quayHead)
  const base = () => ({ case: id, command: command() })
  return { id, head, base }
}

const owed = (lantern: Lantern, id: CaseId) =>
  lantern.node.image.rows.get(id)?.duties.filter(({ rule }) => rule === 'decide-keeping') ?? []

test('when the term is over the supervisor owes a decision, once', async () => {
  const lantern = await openLantern()
  const { id, head } = await told(lantern)
  lantern.time.now += 399 * DAY
  expect(await passTerms(lantern.node)).toBe(0)
  lantern.time.now += DAY
  expect(await passTerms(lantern.node)).toBe(1)
  expect(await passTerms(lantern.node)).toBe(0)
  expect(owed(lantern, id)).toMatchObject([{ unit: QUAY_DESK, role: 'supervisor' }])
  const desk = await (await head()).readDesk({})
  expect(desk.owed).toMatchObject([{ case: id, rule: 'decide-keeping' }])
  expect((await (await head()).readCase({ case: id })).keeping?.passed).toMatchObject({
    rule: 'keep-case',
  })
})

test('an order or a hold meets it; a lifted hold lets it fall due again at once', async () => {
  const lantern = await openLantern()
  const { id, head, base } = await told(lantern)
  lantern.time.now += 400 * DAY
  await passTerms(lantern.node)
  const hold = { reason: 'dispute', words: 'A claim is open.' }
  await (await head()).placeHold({ ...base(), ...hold })
  expect(owed(lantern, id)).toEqual([])
  lantern.time.now += 400 * DAY
  expect(await passTerms(lantern.node)).toBe(0)
  await (await head()).liftHold({ ...base(), words: 'Settled.' })
  expect(await passTerms(lantern.node)).toBe(1)
  await (await head()).orderErasure({ ...base(), reason: 'asked', words: 'Over.' })
  expect(owed(lantern, id)).toEqual([])
  await (await head()).refuseErasure({ ...base(), words: 'Kept for another term.' })
  expect(await passTerms(lantern.node)).toBe(0)
  lantern.time.now += 400 * DAY
  expect(await passTerms(lantern.node)).toBe(1)
})

test('nothing is erased by itself', async () => {
  const lantern = await openLantern()
  const { id } = await told(lantern)
  lantern.time.now += 4000 * DAY
  await passTerms(lantern.node)
  expect(lantern.node.image.rows.has(id)).toBe(true)
})

test('an annulled case has its own, shorter term', () => {
  const rule = (id: string, cases: 'all' | 'annulled', days: number) =>
    ({ id, cases, days, version: 1 }) as Retention
  const rules = [rule('long', 'all', 400), rule('short', 'annulled', 30)]
  const at = (days: number, annulled?: true) =>
    findPassed(
      rules,
      { actedAt: toInstant(0), ...(annulled ? { annulled } : {}) },
      toInstant(days * DAY),
    )?.id
  expect([at(29, true), at(30, true), at(30), at(399), at(400)]).toEqual([
    undefined,
    'short',
    undefined,
    undefined,
    'long',
  ])
})

test('the register of processing names every class, and where what is recorded can be seen', async () => {
  const lantern = await openLantern()
  const auditor = await signedIn(lantern, officerAt(QUAY_DESK, 'auditor'))
  const register = await auditor.readProcessing({})
  expect(register).toEqual(toProcessing(lantern.node.image.coalition, lantern.node.now()))
  expect(register.rows.map((row) => row.class)).toEqual([...PERSONAL_CLASSES])
  for (const { records, shownBy, roles } of register.rows) {
    if (records.length === 0) continue
    expect(shownBy).toContain('readAttachment')
    if (records.length > 1) expect(shownBy).toContain('readCase')
    expect(roles).toContain('caseworker')
    expect(roles).not.toContain('administrator')
  }
  const health = register.rows.find((row) => row.class === 'health')
  expect(health?.purposes).toEqual(['protection'])
  expect(register.retentions.map(({ id, source }) => [id, source])).toEqual([
    ['keep-annulled', 'unverified'],
    ['keep-case', 'unverified'],
  ])
})
