import { expect, test } from 'vitest'
import type { Problem } from '../../src/contract/index.ts'
import { command, openLantern } from '../world/node.ts'
import { QUAY_DESK, REST_HOUSE, WREN } from '../world/people.ts'
import { issued, type Machine } from '../world/systems.ts'

const json = { 'content-type': 'application/json', 'accept-language': 'en' }

async function register(machine: Machine, key: string | undefined, more: object = {}) {
  const answer = await machine.raw('/api/cases', {
    method: 'POST',
    headers: { ...json, ...(key === undefined ? {} : { 'idempotency-key': key }) },
    body: JSON.stringify({ contact: WREN, ...more }),
  })
  // Either the answer of the endpoint or a problem: both are looked at by member.
  const body = (await answer.json()) as { case?: string } & Partial<Problem>
  return { status: answer.status, body }
}

test('a key repeated acts once and answers the same, also at once and after a restart', async () => {
  const lantern = await openLantern()
  const machine = await issued(lantern, QUAY_DESK)
  const [one, two] = await Promise.all([register(machine, '"a-1"'), register(machine, '"a-1"')])
  expect([one.status, two.status]).toEqual([200, 200])
  expect(two.body).toEqual(one.body)
  // The quotes of the structured field may be missing.
  expect((await register(machine, 'a-1')).body).toEqual(one.body)
  expect((await machine.listCases({})).total).toBe(1)
  await lantern.node.ledger.close()
  const again = await openLantern(lantern.dir)
  const { machineOf } = await import('../world/systems.ts')
  const same = { ...machineOf(again, machine.token), credential: machine.credential }
  expect((await register(same, '"a-1"')).body).toEqual(one.body)
  expect((await register(same, '"a-2"')).body.case).not.toBe(one.body.case)
})

test('a key with another content, or on another endpoint, is refused and does nothing', async () => {
  const machine = await issued(await openLantern(), QUAY_DESK)
  const first = await register(machine, '"b"')
  const other = await register(machine, '"b"', { contact: { ...WREN, children: 3 } })
  expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused'])
  const elsewhere = await machine.raw(`/api/cases/${first.body.case}/statements`, {
    method: 'POST',
    headers: { ...json, 'idempotency-key': '"b"' },
    body: JSON.stringify({ version: 1, statement: { kind: 'story', text: 'more' } }),
  })
  expect(elsewhere.status).toBe(422)
  expect((await machine.listCases({})).total).toBe(1)
})

test('the same key of another credential is another act', async () => {
  const lantern = await openLantern()
  const quay = await issued(lantern, QUAY_DESK)
  const rest = await issued(lantern, REST_HOUSE)
  const one = await register(quay, '"c"')
  const two = await register(rest, '"c"', { contact: { ...WREN, children: 2 } })
  expect([one.status, two.status]).toEqual([200, 200])
  expect(two.body.case).not.toBe(one.body.case)
})

test('a key or a command, one of both, and in its form', async () => {
  const machine = await issued(await openLantern(), QUAY_DESK)
  const code = async (key: string | undefined, more: object = {}) => {
    const { status, body } = await register(machine, key, more)
    return [status, body.code]
  }
  expect(await code(undefined)).toEqual([400, 'idempotency-key-missing'])
  expect(await code('"d"', { command: command() })).toEqual([400, 'idempotency-key-twice'])
  for (const wrong of ['"', 'a b', `"${'x'.repeat(256)}"`, '""'])
    expect(await code(wrong)).toEqual([400, 'idempotency-key-wrong'])
  const plain = { command: command() }
  expect((await code(undefined, plain))[0]).toBe(200)
  const changed = { ...plain, contact: { ...WREN, children: 4 } }
  expect(await code(undefined, changed)).toEqual([422, 'idempotency-key-reused'])
})

test('what did not fit claims no key: mended, it goes through', async () => {
  const machine = await issued(await openLantern(), QUAY_DESK)
  expect((await register(machine, '"e"', { contact: { ...WREN, sex: 'x' } })).status).toBe(400)
  expect((await register(machine, '"e"')).status).toBe(200)
})
