import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { firstSecretOf } from '../../src/domain/coalition/index.ts'
import { DAY, HOUR, SECOND, toInstant } from '../../src/kit/index.ts'
import { MOST_TRIES, waitAfter } from '../../src/server/webhooks/outbox.ts'
import { send } from '../../src/server/webhooks/send.ts'
import { bedFor } from '../world/acts.ts'
import { command, newFolder, openLantern, problemOf, signedIn } from '../world/node.ts'
import { officerAt, QUAY_DESK, REST_HOUSE, WREN } from '../world/people.ts'
import { isSigned, receiving } from '../world/receiver.ts'
import { outboxOf, registered, subscribed, turn } from '../world/webhooks.ts'

// Standard Webhooks to a real receiver on this machine.

test('what happened is sent once, signed, with ids and a link and nothing personal', async () => {
  const lantern = await openLantern()
  const receiver = await receiving()
  const { secret } = await subscribed(lantern, receiver.url, { types: ['case.opened'] })
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  const { case: id } = await registered(lantern)
  const outbox = outboxOf(lantern)
  await turn(outbox)
  await turn(outbox)
  expect(receiver.messages).toHaveLength(1)
  const [message] = receiver.messages
  if (!message) throw new Error('no message')
  expect(isSigned(message, secret)).toBe(true)
  expect(isSigned({ ...message, body: `${message.body} ` }, secret)).toBe(false)
  expect(JSON.parse(message.body)).toEqual({
    type: 'case.opened',
    timestamp: new Date(lantern.time.now).toISOString(),
    data: { entry: expect.any(String), link: `/api/cases/${id}` },
  })
  expect(lantern.lines.filter((line) => line.startsWith('outbox'))).toEqual([])
})

test('the official example of Standard Webhooks is signed as it says', async () => {
  const receiver = await receiving()
  const secret = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64')
  const delivery = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', body: '{"test": 2432232314}' }
  const now = toInstant(1614265330 * SECOND)
  expect(await send(delivery, { url: receiver.url, secrets: [secret], now, local: true })).toBe(204)
  const signature = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='
  expect(receiver.messages[0]?.headers['webhook-signature']).toBe(signature)
})

test('each webhook hears what its institution may, from its subscription on', async () => {
  const lantern = await openLantern()
  const before = await registered(lantern)
  lantern.time.now += 1
  const quay = await receiving()
  const rest = await receiving()
  await subscribed(lantern, quay.url)
  await subscribed(lantern, rest.url, { unit: REST_HOUSE })
  const { clerk, case: id } = await registered(lantern)
  const request = { ...bedFor(), classes: [] }
  await clerk.sendReferral({ case: id, command: command(), request })
  await turn(outboxOf(lantern))
  const typesOf = ({ messages }: typeof quay) =>
    messages.map(({ body }) => (JSON.parse(body) as { type: string }).type)
  expect(typesOf(quay)).toContain('person.named')
  expect(typesOf(rest)).toContain('referral.sent')
  expect(typesOf(rest)).not.toContain('person.named')
  expect(quay.messages.some(({ body }) => body.includes(before.case))).toBe(false)
  for (const { body } of [...quay.messages, ...rest.messages])
    for (const word of [WREN.name ?? '', WREN.story, WREN.place]) expect(body).not.toContain(word)
})

test('a receiver that fails is tried again, later and later, with the same id, then no more', async () => {
  const lantern = await openLantern()
  const receiver = await receiving()
  receiver.answer = (response) => response.writeHead(503).end('x'.repeat(1000))
  const { administrator, webhook } = await subscribed(lantern, receiver.url, {
    types: ['case.opened'],
  })
  await registered(lantern)
  const outbox = outboxOf(lantern)
  const instants: number[] = []
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    await turn(outbox)
    await turn(outbox)
    expect(receiver.messages).toHaveLength(tries)
    instants.push(lantern.time.now)
    lantern.time.now += waitAfter(tries, 0.5)
  }
  const waits = instants.slice(1).map((at, n) => at - (instants[n] ?? 0))
  expect(waits).toEqual([...waits].sort((a, b) => a - b))
  lantern.time.now += DAY
  await turn(outbox)
  expect(receiver.messages).toHaveLength(MOST_TRIES)
  expect(new Set(receiver.messages.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  const again = await signedIn(lantern, officerAt(QUAY_DESK, 'administrator'))
  expect((await again.listWebhooks({})).rows).toMatchObject([{ waiting: 0, dead: 1 }])
  const { rows } = await again.listDeliveries({ webhook })
  expect(rows).toMatchObject([
    { type: 'case.opened', state: 'dead', tries: MOST_TRIES, answer: '503' },
  ])
  // The receiver was mended: the dead letter is replayed, as the same message.
  receiver.answer = (response) => response.writeHead(200).end()
  expect(await again.replayDeliveries({ webhook })).toEqual({ revived: 1 })
  await turn(outbox)
  expect(receiver.messages).toHaveLength(MOST_TRIES + 1)
  expect(receiver.messages.at(-1)?.headers['webhook-id']).toBe(rows[0]?.id)
  expect((await again.listDeliveries({ webhook })).rows).toEqual([])
  expect(administrator).toBeDefined()
})

test('waits grow threefold to six hours, a fifth more or less', () => {
  expect([1, 2, 3].map((tries) => waitAfter(tries, 0.5))).toEqual([5000, 15_000, 45_000])
  expect(waitAfter(50, 0.5)).toBe(6 * HOUR)
  expect([waitAfter(1, 0), waitAfter(1, 1)]).toEqual([4000, 6000])
})

test('a paused webhook waits and loses nothing; an ended one is gone with its secret', async () => {
  const lantern = await openLantern()
  const receiver = await receiving()
  const { administrator, webhook } = await subscribed(lantern, receiver.url, {
    types: ['case.opened'],
  })
  const outbox = outboxOf(lantern)
  await administrator.pauseWebhook({ command: command(), webhook })
  await registered(lantern)
  await turn(outbox)
  expect(receiver.messages).toHaveLength(0)
  expect((await administrator.listWebhooks({})).rows).toMatchObject([{ waiting: 1, dead: 0 }])
  await administrator.resumeWebhook({ command: command(), webhook })
  await turn(outbox)
  expect(receiver.messages).toHaveLength(1)
  await administrator.endWebhook({ command: command(), webhook })
  await registered(lantern)
  await turn(outbox)
  expect(receiver.messages).toHaveLength(1)
  expect(await lantern.node.ledger.systems.findSecret(firstSecretOf(webhook))).toBeUndefined()
  const ended = administrator.resumeWebhook({ command: command(), webhook })
  expect((await problemOf(ended)).code).toBe('webhook-ended')
})

test('a slow receiver holds up nobody else', async () => {
  const lantern = await openLantern()
  const slow = await receiving()
  const quick = await receiving()
  slow.answer = () => {} // never
  await subscribed(lantern, slow.url, { types: ['case.opened'] })
  await subscribed(lantern, quick.url, { types: ['case.opened'] })
  const outbox = outboxOf(lantern, 60_000)
  for (let n = 0; n < 3; n += 1) {
    await registered(lantern)
    await outbox.turn()
    await quick.has(n + 1)
  }
  expect(slow.messages).toHaveLength(1)
})

test('what was sent and not noted before the process ended is sent again with the same id', async () => {
  const lantern = await openLantern()
  const receiver = await receiving()
  receiver.answer = () => {} // the answer never leaves: the process dies first
  await subscribed(lantern, receiver.url, { types: ['case.opened'] })
  await registered(lantern)
  void outboxOf(lantern, 200).turn()
  await receiver.has(1)
  await lantern.node.ledger.close()
  const again = await openLantern(lantern.dir, {}, lantern.time.now)
  receiver.answer = (response) => response.writeHead(204).end()
  await turn(outboxOf(again))
  const ids = receiver.messages.map(({ headers }) => headers['webhook-id'])
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
  // And an entry that nobody had turned into a message before the end is not lost either.
  await registered(again)
  await again.node.ledger.close()
  const third = await openLantern(lantern.dir, {}, again.time.now)
  await turn(outboxOf(third))
  expect(receiver.messages).toHaveLength(3)
})

test('a redirect is not followed, and a receiver that is gone is asked no more', async () => {
  const lantern = await openLantern()
  const inner = await receiving()
  const receiver = await receiving()
  receiver.answer = (response) => response.writeHead(307, { location: inner.url }).end()
  const { administrator, webhook } = await subscribed(lantern, receiver.url, {
    types: ['case.opened'],
  })
  await registered(lantern)
  const outbox = outboxOf(lantern)
  await turn(outbox)
  expect([receiver.messages.length, inner.messages.length]).toEqual([1, 0])
  expect((await administrator.listDeliveries({ webhook })).rows).toMatchObject([
    { state: 'waiting', tries: 1, answer: '307' },
  ])
  receiver.answer = (response) => response.writeHead(410).end()
  lantern.time.now += DAY / 24
  await turn(outbox)
  const again = await signedIn(lantern, officerAt(QUAY_DESK, 'administrator'))
  expect((await again.listWebhooks({})).rows).toMatchObject([{ waiting: 0, dead: 1 }])
})

test('a secret lies sealed in the folder', async () => {
  const dir = newFolder()
  const lantern = await openLantern(dir)
  const receiver = await receiving()
  const { secret } = await subscribed(lantern, receiver.url)
  const bytes = Buffer.from(secret.replace('whsec_', ''), 'base64')
  await lantern.node.ledger.close()
  for (const name of ['ledger.db', 'keys.db']) {
    const file = readFileSync(`${dir}/${name}`)
    expect(file.includes(bytes) || file.includes(secret.slice(6))).toBe(false)
  }
})

test('a real node takes no address within, and the administrator of another party no webhook', async () => {
  const lantern = await openLantern(newFolder(), { sandbox: false })
  const wish = { command: command(), unit: QUAY_DESK, purpose: 'protection', types: [] } as const
  const administrator = await signedIn(lantern, officerAt(QUAY_DESK, 'administrator'))
  const inner = administrator.subscribeWebhook({ ...wish, types: [], url: 'https://10.0.0.1/x' })
  expect((await problemOf(inner)).code).toBe('webhook-address-inner')
  const other = await signedIn(lantern, officerAt(REST_HOUSE, 'administrator'))
  const foreign = other.subscribeWebhook({ ...wish, types: [], url: 'https://quay.example/x' })
  expect((await problemOf(foreign)).code).toBe('unit-of-another-party')
  const made = await administrator.subscribeWebhook({
    ...wish,
    types: [],
    url: 'https://quay.example/x',
  })
  const { webhook } = made
  expect((await problemOf(other.listDeliveries({ webhook }))).code).toBe('no-such-webhook')
  expect((await problemOf(other.replayDeliveries({ webhook }))).code).toBe('no-such-webhook')
})
