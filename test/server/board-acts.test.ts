import { expect, test } from 'vitest'
import { type CommandId, caseStream, MINUTE } from '../../src/kit/index.ts'
import { openNode } from '../../src/server/boot.ts'
import { toPlain } from '../../src/server/image.ts'
import { keepSnapshot } from '../../src/server/snapshot.ts'
import { consentTo } from '../world/acts.ts'
import { column, comeMany, openGate } from '../world/gate.ts'
import { command, inDays, MASTER_KEY, signedIn } from '../world/node.ts'
import {
  HOUSE_OF_REST,
  NORTH_GATE,
  quayClerk,
  quayHead,
  REST_HOUSE,
  restKeeper,
} from '../world/people.ts'

/** As a browser draws one: a bulk act counts on from it. */
const random = () => crypto.randomUUID() as CommandId // a UUID by form

test('who handed a person over sees that, and nothing that comes after', async () => {
  const { lantern, clerk, incident } = await openGate()
  const [id, annulled] = await comeMany(clerk, incident, 2)
  if (!id || !annulled) throw new Error('nobody came')
  const head = await signedIn(lantern, quayHead)
  await head.annulCase({ command: command(), case: annulled, reason: 'slip', words: 'Twice.' })
  const answer = {
    ...consentTo({ expires: inDays(lantern, 30), recipient: HOUSE_OF_REST }),
    classes: ['identity', 'contact'] as const,
  }
  await clerk.giveConsent({ command: command(), case: id, answer: { ...answer } as never })
  const act = { kind: 'receiver', to: REST_HOUSE, words: '' } as const
  const offered = await clerk.doBulk({ command: random(), incident, act, cases: [id] })
  expect(offered).toMatchObject({ done: [{ case: id }], failed: [] })
  const keeper = await signedIn(lantern, restKeeper)
  await keeper.acceptLead({ command: command(), case: id })
  const before = await clerk.readBoard({ incident })
  expect(before).toMatchObject({ total: 1 })
  const handed = await column(clerk, incident, 'handed-over')
  expect(handed).toMatchObject({ count: 1, persons: [{ case: id, tag: 1 }] })
  lantern.time.now += MINUTE
  await keeper
    .recordTriage({
      command: command(),
      case: id,
      urgent: true,
      interpreter: true,
      alone: true,
    })
    .catch(() => undefined)
  expect(await clerk.readBoard({ incident })).toEqual(before)
})

test('a bulk act is previewed without a trace and done with one entry a person', async () => {
  const { lantern, clerk, incident } = await openGate()
  const cases = await comeMany(clerk, incident, 3)
  const [first] = cases
  const elsewhere = (
    await clerk.registerCase({
      command: command(),
      contact: {
        name: 'Elsewhere',
        sex: 'female',
        age: { kind: 'unknown' },
        language: 'fr',
        country: 'PT',
        place: '',
        safety: 'unknown',
        children: 0,
        channel: 'other',
        safe: {},
        papers: [],
        story: '',
        relations: [],
      },
    })
  ).case
  const act = { kind: 'transport', transport: 'Cart 3' } as const
  const position = lantern.node.image.position
  const asked = { incident, act, cases: [...cases, elsewhere] }
  const preview = await clerk.previewBulk(asked)
  expect(preview.done).toHaveLength(3)
  expect(preview.failed).toMatchObject([{ code: 'case-unknown', number: '' }])
  expect(lantern.node.image.position).toBe(position)
  const again = random()
  expect(await clerk.doBulk({ ...asked, command: again })).toEqual(preview)
  await clerk.doBulk({ ...asked, command: again })
  const written = await Promise.all(
    cases.map((id) => lantern.node.ledger.readStream(caseStream(id))),
  )
  for (const stream of written)
    expect(stream.filter(({ type }) => type === 'transport.assigned')).toHaveLength(1)
  if (!first) throw new Error('nobody came')
  const view = await clerk.readCase({ case: first })
  expect(view.whereabouts?.transports).toMatchObject([{ transport: 'Cart 3' }])
  const empty = { ...asked, act: { kind: 'place', place: ' ' } as const }
  expect((await clerk.previewBulk(empty)).failed[0]).toMatchObject({ code: 'bulk-words-missing' })
})

test('passports are in custody from the gate on, their numbers sealed', async () => {
  const { lantern, clerk, incident } = await openGate()
  const { case: id } = await clerk.passGate({
    command: command(),
    incident,
    name: 'Wren',
    sex: 'female',
    urgent: false,
    handedIn: [{ kind: 'lamp-card', issuer: 'Ib', number: '990304IB', from: 'employer' }],
  })
  const entries = await lantern.node.ledger.readStream(caseStream(id))
  const telling = entries.filter(({ body }) => JSON.stringify(body).includes('990304IB'))
  expect(telling.map((entry) => entry.class)).toEqual(['documents'])
  const view = await clerk.readCase({ case: id })
  const [custody] = view.custodies ?? []
  expect(custody).toMatchObject({ kind: 'lamp-card', from: 'employer', post: quayClerk.post })
  if (!custody) throw new Error('no custody')
  const { paper } = custody
  await clerk.returnPaper({ command: command(), case: id, paper, to: 'person', words: '' })
  expect((await clerk.readCase({ case: id })).custodies).toMatchObject([
    { ended: { to: 'person' } },
  ])
})

test('a start from the ledger or from a snapshot gives the same board', async () => {
  const { lantern, clerk, incident } = await openGate()
  await clerk.joinTeam({ command: command(), incident, unit: NORTH_GATE })
  const [first] = await comeMany(clerk, incident, 3)
  if (!first) throw new Error('nobody came')
  await clerk.takePerson({ command: command(), case: first })
  const { node, dir } = lantern
  const before = toPlain(node.image)
  const reopen = async () => {
    const again = await openNode({ dir, masterKey: MASTER_KEY })
    const { image } = again
    await again.ledger.close()
    return image
  }
  await keepSnapshot(node)
  await node.ledger.close()
  const fromSnapshot = await reopen()
  expect(fromSnapshot.restoredAt).toBeGreaterThan(0)
  expect(toPlain(fromSnapshot)).toEqual(before)
})
