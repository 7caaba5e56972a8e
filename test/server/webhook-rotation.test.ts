import { expect, test } from 'vitest'
import { DAY, MINUTE, toInstant } from '../../src/kit/index.ts'
import { command, openLantern, problemOf, signedIn } from '../world/node.ts'
import { officerAt, REST_HOUSE } from '../world/people.ts'
import { isSigned, receiving } from '../world/receiver.ts'
import { outboxOf, registered, subscribed, turn } from '../world/webhooks.ts'

// Another secret for a webhook: Standard Webhooks lets a message carry a signature of each.

async function given() {
  const lantern = await openLantern()
  const receiver = await receiving()
  const made = await subscribed(lantern, receiver.url, { types: ['case.opened'] })
  const { administrator, webhook } = made
  const rotate = (overlap: number, by = administrator, id = command()) => {
    const formerUntil = toInstant(lantern.time.now + overlap)
    return by.rotateWebhook({ command: id, webhook, formerUntil })
  }
  /** The next message, and which of the secrets signed it. */
  const next = async (...secrets: string[]) => {
    await registered(lantern)
    await turn(outboxOf(lantern))
    const message = receiver.messages.at(-1)
    if (!message) throw new Error('no message')
    return secrets.map((secret) => isSigned(message, secret))
  }
  return { ...made, lantern, receiver, rotate, next }
}

test('both secrets sign while they overlap, the newest first; then the new one alone', async () => {
  const { lantern, receiver, administrator, secret, rotate, next } = await given()
  const { secret: second } = await rotate(MINUTE)
  expect(second).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  expect(await next(secret, second)).toEqual([true, true])
  const signatures = String(receiver.messages[0]?.headers['webhook-signature']).split(' ')
  expect(signatures).toHaveLength(2)
  expect((await administrator.listWebhooks({})).rows).toMatchObject([
    { formerUntil: lantern.time.now + MINUTE },
  ])
  lantern.time.now += MINUTE
  expect(await next(secret, second)).toEqual([false, true])
  expect(receiver.messages.at(-1)?.headers['webhook-signature']).not.toContain(' ')
})

test('without an overlap the former secret ends at once, and at the second rotation the one before', async () => {
  const { secret, rotate, next } = await given()
  const { secret: second } = await rotate(0)
  expect(await next(secret, second)).toEqual([false, true])
  const { secret: third } = await rotate(DAY)
  const { secret: fourth } = await rotate(DAY)
  expect(await next(second, third, fourth)).toEqual([false, true, true])
})

test('secrets whose time is over are gone from the folder, and a node that starts anew knows the others', async () => {
  const { lantern, webhook, secret, rotate, next } = await given()
  const { systems } = lantern.node.ledger
  const named = () => lantern.node.image.coalition.webhooks.get(webhook)
  const { secret: second } = await rotate(MINUTE)
  const former = named()?.former
  if (!former) throw new Error('no former secret')
  expect(await systems.findSecret(former)).toBeDefined()
  expect(await next(secret, second)).toEqual([true, true])
  lantern.time.now += MINUTE
  await next()
  expect(await systems.findSecret(former)).toBeUndefined()
  await rotate(MINUTE)
  const before = named()
  await lantern.node.ledger.close()
  const again = await openLantern(lantern.dir, {}, lantern.time.now)
  expect(again.node.image.coalition.webhooks.get(webhook)).toEqual(before)
})

test('a rotation is refused to others, too long, sent twice and after the end, and leaves no secret', async () => {
  const { lantern, administrator, webhook, secret, rotate, next } = await given()
  const other = await signedIn(lantern, officerAt(REST_HOUSE, 'administrator'))
  expect((await problemOf(rotate(MINUTE, other))).code).toBe('no-such-webhook')
  expect((await problemOf(rotate(31 * DAY))).code).toBe('overlap-out-of-range')
  expect(await next(secret)).toEqual([true])
  const id = command()
  const { secret: second } = await rotate(MINUTE, administrator, id)
  expect((await problemOf(rotate(MINUTE, administrator, id))).code).toBe('token-shown-once')
  expect(await next(secret, second)).toEqual([true, true])
  await administrator.endWebhook({ command: command(), webhook })
  expect((await problemOf(rotate(MINUTE))).code).toBe('webhook-ended')
})
