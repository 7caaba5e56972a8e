import { expect, test } from 'vitest'
import { queueTermOf } from '../../src/domain/board/index.ts'
import { type CaseId, caseStream, type IncidentId, MINUTE } from '../../src/kit/index.ts'
import { tickAll } from '../../src/server/clock.ts'
import { column, come, comeMany, openGate } from '../world/gate.ts'
import { command, problemOf, signedIn } from '../world/node.ts'
import { gateClerk, NORTH_GATE, quayHead, shoreClerk } from '../world/people.ts'

test('numbers go up, a sheet keeps its own, and no number is given twice', async () => {
  const { clerk, incident } = await openGate()
  expect((await come(clerk, incident)).tag).toBe(1)
  expect((await come(clerk, incident)).tag).toBe(2)
  expect((await come(clerk, incident, { tag: 40 })).tag).toBe(40)
  expect((await come(clerk, incident)).tag).toBe(41)
  expect(await problemOf(come(clerk, incident, { tag: 40 }))).toMatchObject({ code: 'tag-used' })
  const both = await Promise.allSettled([
    come(clerk, incident, { tag: 7 }),
    come(clerk, incident, { tag: 7 }),
  ])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await clerk.readBoard({ incident })).toMatchObject({ total: 5, nextTag: 42 })
  // After the highest come those that were left out.
  await come(clerk, incident, { tag: 99_999 })
  expect(await clerk.readBoard({ incident })).toMatchObject({ nextTag: 3 })
  expect((await come(clerk, incident)).tag).toBe(3)
})

test('the same request again is the same person under the same number', async () => {
  const { clerk, incident } = await openGate()
  const asked = {
    command: command(),
    incident,
    name: 'Wren',
    sex: 'female',
    urgent: false,
  } as const
  const first = await clerk.passGate(asked)
  expect(await clerk.passGate(asked)).toMatchObject({ case: first.case, tag: first.tag })
  expect(await clerk.readBoard({ incident })).toMatchObject({ total: 1 })
})

test('somebody from a list is numbered when she comes', async () => {
  const { lantern, clerk, incident } = await openGate()
  const contact = {
    name: 'Pip',
    sex: 'female',
    age: { kind: 'unknown' },
    language: 'fr',
    country: 'PT',
    place: '',
    safety: 'unknown',
    children: 0,
    channel: 'agency-list',
    safe: {},
    papers: [],
    story: '',
    relations: [],
    incident,
  } as const
  const { case: id } = await clerk.registerCase({ command: command(), contact })
  expect(await column(clerk, incident, 'registered')).toMatchObject({ count: 1 })
  const asked = { command: command(), case: id, urgent: true }
  expect(await clerk.tagPerson(asked)).toMatchObject({ tag: 1 })
  expect(await column(clerk, incident, 'waiting-triage')).toMatchObject({ count: 1, urgent: 1 })
  const again = clerk.tagPerson({ ...asked, command: command() })
  expect(await problemOf(again)).toMatchObject({ code: 'tag-given-already' })
  const stranger = await signedIn(lantern, shoreClerk)
  const notTheirs = stranger.tagPerson({ ...asked, command: command() })
  expect(await problemOf(notTheirs)).toMatchObject({ status: 404 })
})

test('of two who take at once exactly one has her, and the other reads who that is', async () => {
  const { lantern, clerk, incident } = await openGate()
  await clerk.joinTeam({ command: command(), incident, unit: NORTH_GATE })
  const other = await signedIn(lantern, gateClerk)
  for (const id of await comeMany(clerk, incident, 8)) {
    const takes = [clerk, other].map((one) => one.takePerson({ command: command(), case: id }))
    const results = await Promise.allSettled(takes)
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = results.findIndex(({ status }) => status === 'rejected')
    const problem = await problemOf(takes[lost] ?? Promise.resolve())
    const winner = lost === 0 ? 'North Gate' : 'Quay Desk'
    expect(problem).toMatchObject({ code: 'queue-taken-already', status: 422 })
    expect(problem.detail).toContain(winner)
  }
})

test('many hands empty a queue and none of them meets another', async () => {
  const { lantern, clerk, incident } = await openGate()
  await clerk.joinTeam({ command: command(), incident, unit: NORTH_GATE })
  const ids = await comeMany(clerk, incident, 30)
  const teams = [clerk, await signedIn(lantern, gateClerk), await signedIn(lantern, quayHead)]
  const takes = Array.from({ length: 36 }, (_, at) =>
    teams[at % 3]?.takeNext({ command: command(), incident, stage: 'waiting-triage' }),
  )
  const results = await Promise.allSettled(takes)
  const taken = results.flatMap((one) => (one.status === 'fulfilled' ? one.value?.case : []))
  expect(new Set(taken).size).toBe(30)
  expect([...taken].sort()).toEqual([...ids].sort())
  const lost = takes[results.findIndex(({ status }) => status === 'rejected')]
  expect(await problemOf(lost ?? Promise.resolve())).toMatchObject({ code: 'queue-empty' })
  const board = await clerk.readBoard({ incident })
  expect(board.hands).toHaveLength(30)
})

test('the same request for the next one gives her again', async () => {
  const { clerk, incident } = await openGate()
  await comeMany(clerk, incident, 2)
  const asked = { command: command(), incident, stage: 'waiting-triage' } as const
  expect(await clerk.takeNext(asked)).toEqual(await clerk.takeNext(asked))
})

test('urgent ones and children come first, then who waits longest', async () => {
  const { lantern, clerk, incident } = await openGate()
  const wanted = [
    ['grown', { years: 30 }],
    ['child', { years: 9 }],
    ['urgent', { years: 30, urgent: true }],
    ['urgent child', { years: 9, urgent: true }],
    ['grown later', { years: 40 }],
  ] as const
  const names = new Map<CaseId, string>()
  for (const [name, given] of wanted) {
    lantern.time.now += MINUTE
    names.set((await come(clerk, incident, given)).case, name)
  }
  const here = await column(clerk, incident, 'waiting-triage')
  expect(here?.persons.map((one) => names.get(one.case))).toEqual([
    'urgent child',
    'urgent',
    'child',
    'grown',
    'grown later',
  ])
  expect(here).toMatchObject({ count: 5, urgent: 2, children: 2, free: 5 })
})

test('who is left alone for the term is back, by an entry of the clock', async () => {
  const { lantern, clerk, incident } = await openGate()
  const [id] = await comeMany(clerk, incident, 1)
  if (!id) throw new Error('nobody came')
  await clerk.takePerson({ command: command(), case: id })
  const { idleMinutes } = queueTermOf(undefined)
  lantern.time.now += (idleMinutes - 1) * MINUTE
  await tickAll(lantern.node)
  expect((await clerk.readBoard({ incident })).hands).toHaveLength(1)
  lantern.time.now += MINUTE
  await tickAll(lantern.node)
  expect((await clerk.readBoard({ incident })).hands).toEqual([])
  const last = (await lantern.node.ledger.readStream(caseStream(id))).at(-1)
  expect(last).toMatchObject({ type: 'queue.returned', actor: { kind: 'clock' } })
  expect(lantern.node.image.taken.size).toBe(0)
})

test('a team sees everybody of the incident, also who comes later, and nobody when it ends', async () => {
  const { lantern, clerk, incident } = await openGate()
  const other = await signedIn(lantern, gateClerk)
  const [first] = await comeMany(clerk, incident, 2)
  expect(await problemOf(other.readBoard({ incident }))).toMatchObject({ status: 404 })
  expect((await other.listIncidents({})).rows).toEqual([])
  const joined = { command: command(), incident, unit: NORTH_GATE }
  expect(await clerk.joinTeam(joined)).toMatchObject({ cases: 2 })
  // Asked again it finishes what is left, and writes nothing twice.
  expect(await clerk.joinTeam(joined)).toMatchObject({ cases: 0 })
  await comeMany(clerk, incident, 1)
  const board = await other.readBoard({ incident })
  expect(board).toMatchObject({ total: 3, own: false, teams: [{ unit: NORTH_GATE }] })
  expect(JSON.stringify(board)).not.toContain('Wren')
  expect((await other.listIncidents({})).rows).toMatchObject([{ own: false, cases: 3 }])
  if (!first) throw new Error('nobody came')
  expect(await other.readCase({ case: first })).toMatchObject({ relationship: 'team', shown: [] })
  await clerk.endTeam({ ...joined, command: command() })
  expect(await problemOf(other.readBoard({ incident }))).toMatchObject({ status: 404 })
  expect(await problemOf(other.readCase({ case: first }))).toMatchObject({ status: 404 })
})

test('a unit that is not invited learns nothing, not even a count', async () => {
  const { lantern, clerk, incident } = await openGate()
  const [id] = await comeMany(clerk, incident, 3)
  const stranger = await signedIn(lantern, shoreClerk)
  const none = '00000000-0000-4000-8000-ffffffffffff' as IncidentId // nobody's
  const asked = (one: IncidentId) => problemOf(stranger.readBoard({ incident: one }))
  expect(await asked(incident)).toEqual(await asked(none))
  const cases = id ? [id] : []
  const act = { kind: 'place', place: 'Hall' } as const
  const bulk = (one: IncidentId) => problemOf(stranger.previewBulk({ incident: one, act, cases }))
  expect(await bulk(incident)).toEqual(await bulk(none))
})
