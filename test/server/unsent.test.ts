import { expect, test } from 'vitest'
import { type Asked, toPending } from '../../src/contract/index.ts'
import { type CommandId, type DraftId, MINUTE, quarantineStream } from '../../src/kit/index.ts'
import {
  browserOf,
  command,
  type Lantern,
  openLantern,
  problemOf,
  signedIn,
} from '../world/node.ts'
import { officerAt, QUAY_DESK, quayClerk, quayHead, restKeeper, WREN } from '../world/people.ts'

type Act = Asked<'sendUnsent'>['acts'][number]

const admin = officerAt(QUAY_DESK, 'administrator')

function toAct(lantern: Lantern, name: string, input: object, minutesAgo = 30): Act {
  const madeAt = (lantern.time.now - minutesAgo * MINUTE) as Act['madeAt']
  return { command: command(), name, input: { ...input }, madeAt }
}

const registering = (lantern: Lantern) => toAct(lantern, 'registerCase', { contact: WREN })
const telling = (lantern: Lantern, about: string, text: string) =>
  toAct(lantern, 'addStatement', { case: about, statement: { kind: 'story', text } })

test('what was done without the network is recorded in order, once, and happened when it happened', async () => {
  const lantern = await openLantern()
  const clerk = await signedIn(lantern, quayClerk)
  const opened = registering(lantern)
  const acts = [
    opened,
    telling(lantern, toPending(opened.command), 'first'),
    telling(lantern, toPending(opened.command), 'second'),
  ]
  const sent = await clerk.sendUnsent({ post: quayClerk.post, acts })
  expect(sent.results.map(({ done }) => done)).toEqual(['recorded', 'recorded', 'recorded'])
  const again = await clerk.sendUnsent({ post: quayClerk.post, acts })
  expect(again.results.map(({ version: _, ...one }) => one)).toEqual(
    sent.results.map(({ version: _, ...one }) => one),
  )
  expect((await clerk.listCases({})).total).toBe(1)
  const about = sent.results[0]?.case as NonNullable<(typeof sent.results)[0]['case']>
  const entries = await lantern.node.ledger.readStream(`case/${about}` as never)
  expect(entries.length).toBeGreaterThan(2)
  for (const entry of entries) expect(entry.occurredAt).toBe(lantern.time.now - 30 * MINUTE)
})

test('a refused act holds back its chain and nothing else; nothing of tomorrow, nothing that needs the network', async () => {
  const lantern = await openLantern()
  const clerk = await signedIn(lantern, quayClerk)
  const wrong = toAct(lantern, 'registerCase', { contact: { ...WREN, children: -1 } })
  const right = registering(lantern)
  const other = toAct(lantern, 'annulCase', { case: command() })
  const early = toAct(lantern, 'registerCase', { contact: WREN }, -90)
  const { results } = await clerk.sendUnsent({
    post: quayClerk.post,
    acts: [wrong, telling(lantern, toPending(wrong.command), 'waits'), right, other, early],
  })
  expect(results.map(({ done, code }) => [done, code])).toEqual([
    ['refused', 'input-wrong'],
    ['waits', undefined],
    ['recorded', undefined],
    ['refused', 'not-sendable-later'],
    ['recorded', undefined],
  ])
  const stream = await lantern.node.ledger.readStream(`case/${results[4]?.case}` as never)
  expect(stream[0]?.occurredAt).toBe(lantern.time.now)
})

test('a draft that went on elsewhere meanwhile is kept beside, once', async () => {
  const lantern = await openLantern()
  const clerk = await signedIn(lantern, quayClerk)
  const id = command() as string as DraftId
  const draft = { id, kind: 'first-contact', label: 'x' }
  const kept = await clerk.keepDraft({ ...draft, body: { name: 'one' } })
  lantern.time.now += MINUTE
  await clerk.keepDraft({ ...draft, body: { name: 'elsewhere' } })
  const mine = toAct(lantern, 'keepDraft', { ...draft, body: { name: 'mine' } })
  const acts = [{ ...mine, base: kept.updatedAt }]
  await clerk.sendUnsent({ post: quayClerk.post, acts })
  await clerk.sendUnsent({ post: quayClerk.post, acts })
  const { drafts } = await clerk.readDesk({})
  const bodies = await Promise.all(drafts.map((one) => clerk.readDraft({ id: one.id })))
  expect(bodies.map(({ body }) => body)).toEqual(
    expect.arrayContaining([{ name: 'elsewhere' }, { name: 'mine' }]),
  )
  expect(bodies.length).toBe(2)
})

async function relieve(lantern: Lantern) {
  await (await signedIn(lantern, admin)).endTerm({ command: command(), post: quayClerk.post })
}

test('work of an officer relieved meanwhile goes to quarantine, once, and another of the unit adopts it', async () => {
  const lantern = await openLantern()
  const clerk = await signedIn(lantern, quayClerk)
  const opened = registering(lantern)
  const acts = [opened, telling(lantern, toPending(opened.command), 'told without the network')]
  // The first one had arrived before, its answer had not.
  await clerk.sendUnsent({ post: quayClerk.post, acts: acts.slice(0, 1) })
  await relieve(lantern)
  const fresh = registering(lantern)
  const all = [...acts, fresh]
  for (const _ of [1, 2]) {
    const { results } = await clerk.sendUnsent({ post: quayClerk.post, acts: all })
    expect(results.map(({ done }) => done)).toEqual(['recorded', 'quarantined', 'quarantined'])
  }
  const head = await signedIn(lantern, quayHead)
  const { rows } = await head.listQuarantine({})
  expect(rows.map((row) => row.acts.map(({ command: id }) => id)).sort()).toEqual(
    [[acts[1]?.command], [fresh.command]].sort(),
  )
  expect(rows[0]).toMatchObject({ why: 'relieved', post: quayClerk.post })
  const bundle = rows.find((row) => row.acts[0]?.command === acts[1]?.command)
  const id = bundle?.id as DraftId
  const shown = await head.openQuarantined({ id })
  expect(JSON.stringify(shown.acts)).toContain('told without the network')
  // Another unit's officer is answered as if there were none.
  const keeper = await signedIn(lantern, restKeeper)
  expect((await keeper.listQuarantine({})).rows).toEqual([])
  expect((await problemOf(keeper.openQuarantined({ id }))).code).toBe('draft-unknown')
  await head.setAsideQuarantined({ id, reason: 'outdated', words: 'Old.' })
  expect((await head.listQuarantine({})).rows.find((row) => row.id === id)?.aside?.words).toBe(
    'Old.',
  )
  const adopted = await head.adoptQuarantined({ id })
  expect(adopted.results.map(({ done }) => done)).toEqual(['recorded'])
  expect((await head.listQuarantine({})).rows.length).toBe(1)
  const stream = await lantern.node.ledger.readStream(quarantineStream(id))
  expect(stream.map(({ type }) => type)).toEqual([
    'work.quarantined',
    'work.opened',
    'work.set-aside',
    'work.adopted',
  ])
  expect((await head.listCases({})).total).toBe(1)
  // The lost answer is asked for once more: what was adopted does not come back.
  const late = await clerk.sendUnsent({ post: quayClerk.post, acts: all })
  expect(late.results.map(({ done }) => done)).toEqual(['recorded', 'recorded', 'quarantined'])
})

test('work of an officer who was disabled is handed in by the slip, without signing in, and adopted', async () => {
  const lantern = await openLantern()
  const clerk = await signedIn(lantern, quayClerk)
  const { officer } = await clerk.me({})
  const { slip } = await clerk.readHandInSlip({})
  const opened = registering(lantern)
  const acts = [opened, telling(lantern, toPending(opened.command), 'told before')]
  const handing = { officer, slip, post: quayClerk.post, acts }
  const nobody = browserOf(lantern)
  // As long as the account is open, its officer signs in.
  expect((await problemOf(nobody.handInUnsent(handing))).code).toBe('not-disabled')
  await (await signedIn(lantern, admin)).disableOfficer({ command: command(), officer })
  expect((await problemOf(clerk.sendUnsent({ post: quayClerk.post, acts }))).code).toBe(
    'signed-out',
  )
  const other = await (await signedIn(lantern, quayHead)).readHandInSlip({})
  for (const wrong of [other.slip, slip.slice(1), ''])
    expect((await problemOf(nobody.handInUnsent({ ...handing, slip: wrong }))).code).toBe(
      'slip-unknown',
    )
  expect((await problemOf(nobody.handInUnsent({ ...handing, post: restKeeper.post }))).code).toBe(
    'post-not-held',
  )
  for (const _ of [1, 2]) {
    const { results } = await nobody.handInUnsent(handing)
    expect(results.map(({ done }) => done)).toEqual(['quarantined', 'quarantined'])
  }
  const head = await signedIn(lantern, quayHead)
  const { rows } = await head.listQuarantine({})
  expect(rows.map(({ why, acts: held }) => [why, held.length])).toEqual([['disabled', 2]])
  expect(rows[0]?.acts[0]?.madeAt).toBe(opened.madeAt)
  const id = rows[0]?.id as DraftId
  const { results } = await head.adoptQuarantined({ id })
  expect(results.map(({ done }) => done)).toEqual(['recorded', 'recorded'])
  const again = await nobody.handInUnsent(handing)
  expect(again.results.map(({ done }) => done)).toEqual(['recorded', 'recorded'])
  const [told] = await lantern.node.ledger.readStream(quarantineStream(id))
  expect(told?.body).toMatchObject({ officer, why: 'disabled' })
})

test('a slip fills neither the disk nor the day of the unit', async () => {
  const lantern = await openLantern()
  const clerk = await signedIn(lantern, quayClerk)
  const { officer } = await clerk.me({})
  const { slip } = await clerk.readHandInSlip({})
  await (await signedIn(lantern, admin)).disableOfficer({ command: command(), officer })
  const nobody = browserOf(lantern)
  const hand = () => {
    const input = { id: command(), kind: 'note', label: 'x', body: 'x'.repeat(1_900_000) }
    const acts = [toAct(lantern, 'keepDraft', input)]
    return nobody.handInUnsent({ officer, slip, post: quayClerk.post, acts })
  }
  for (let n = 0; n < 8; n++) await hand()
  expect((await problemOf(hand())).code).toBe('too-much-handed-in')
  const wrong = { officer, slip: '', post: quayClerk.post, acts: [registering(lantern)] }
  for (let n = 0; n < 51; n++) await problemOf(nobody.handInUnsent(wrong))
  expect((await problemOf(hand())).code).toBe('too-many-requests')
}, 30_000)

test('an act given up by its officer lies in quarantine too; what is still refused stays there', async () => {
  const lantern = await openLantern()
  const clerk = await signedIn(lantern, quayClerk)
  const wrong = toAct(lantern, 'registerCase', { contact: { ...WREN, children: -1 } })
  await clerk.sendUnsent({ post: quayClerk.post, acts: [wrong], giveUp: true })
  const head = await signedIn(lantern, quayHead)
  const [row] = (await head.listQuarantine({})).rows
  expect(row?.why).toBe('given-up')
  const { results } = await head.adoptQuarantined({ id: row?.id as DraftId })
  expect(results[0]).toMatchObject({ done: 'refused', code: 'input-wrong' })
  expect((await head.listQuarantine({})).rows.length).toBe(1)
})

test('nobody sends for a post that was never theirs', async () => {
  const lantern = await openLantern()
  const keeper = await signedIn(lantern, restKeeper)
  const acts = [registering(lantern)]
  const refused = await problemOf(keeper.sendUnsent({ post: quayClerk.post, acts }))
  expect(refused.code).toBe('post-not-held')
  expect(acts[0]?.command satisfies CommandId | undefined).toBeDefined()
})
