import { describe, expect, test } from 'vitest'
import { MINUTE } from '../../src/kit/index.ts'
import { newAuthenticator } from '../world/authenticator.ts'
import {
  browserOf,
  command,
  type Lantern,
  openLantern,
  problemOf,
  signedIn,
} from '../world/node.ts'
import { officerAt, QUAY_DESK, quayClerk, restKeeper } from '../world/people.ts'

const warden = officerAt(QUAY_DESK, 'administrator')
const PASSWORD = 'a long lamp by the water'
const AT = { publicOrigin: 'http://localhost' }

/** Given: a clerk with a passkey, signed in. */
async function withPasskey() {
  const lantern = await openLantern(undefined, { ...AT, sandbox: false })
  const clerk = await signedIn(lantern, quayClerk)
  const device = newAuthenticator()
  const made = device.make(await clerk.askPasskey({}))
  const { passkey } = await clerk.addPasskey({ name: ' office laptop ', made })
  return { lantern, clerk, device, passkey }
}

async function linkOf(lantern: Lantern) {
  const admin = await signedIn(lantern, warden)
  const done = await admin.enrolOfficer({ command: command(), name: 'New', login: 'newcomer' })
  return { ...done, admin, token: done.link.split('#')[1] ?? '' }
}

const entriesOf = async ({ node }: Lantern) =>
  (await node.ledger.readStream('coalition' as never)).filter(({ type }) =>
    type.startsWith('passkey.'),
  )

describe('a passkey', () => {
  test('signs in without a login name, and its name and coming stand where they should', async () => {
    const { lantern, clerk, device, passkey } = await withPasskey()
    const { passkeys } = await clerk.readAccount({})
    expect(passkeys).toMatchObject([{ passkey, name: 'office laptop' }])
    const browser = browserOf(lantern)
    const { subject, options } = await browser.askSignIn({})
    const me = await browser.signInByPasskey({ subject, signed: device.sign(options) })
    expect(me.officer).toBe(quayClerk.officer)
    const [entry, ...others] = await entriesOf(lantern)
    expect(entry).toMatchObject({ type: 'passkey.added', body: { passkey }, actor: quayClerk })
    expect(others).toEqual([])
    expect(JSON.stringify(entry)).not.toContain('laptop')
  })

  test('is added only soon after a proof of presence', async () => {
    const { lantern, clerk } = await withPasskey()
    lantern.time.now += 11 * MINUTE
    expect((await problemOf(clerk.askPasskey({}))).code).toBe('step-up-needed')
    const made = newAuthenticator().make({ challenge: 'AA' })
    expect((await problemOf(clerk.addPasskey({ name: 'x', made }))).code).toBe('step-up-needed')
  })

  test('proves presence, and only that of its own officer', async () => {
    const { lantern, clerk, device } = await withPasskey()
    const keeper = await signedIn(lantern, restKeeper)
    await keeper.addPasskey({
      name: 'other',
      made: newAuthenticator().make(await keeper.askPasskey({})),
    })
    lantern.time.now += 11 * MINUTE
    const foreign = device.sign(await keeper.askPresence({}))
    const problem = await problemOf(keeper.provePresenceByPasskey({ signed: foreign }))
    expect(problem.code).toBe('passkey-unknown')
    const signed = device.sign(await clerk.askPresence({}))
    await clerk.provePresenceByPasskey({ signed })
    expect((await clerk.askPasskey({})).challenge).toBeTruthy()
  })

  test.each([
    ['without its owner verified', { verified: false }],
    ['for another place', { origin: 'http://localhost.example' }],
    ['counted like before, as a copy would', { counter: 1 }],
  ])('does not sign in %s', async (_, wish) => {
    const { lantern, device } = await withPasskey()
    const browser = browserOf(lantern)
    const first = await browser.askSignIn({})
    const signed = device.sign(first.options, wish)
    const problem = await problemOf(browser.signInByPasskey({ subject: first.subject, signed }))
    expect(problem.code).toBe('passkey-refused')
  })

  test('signs a challenge once, in its five minutes, for the page that asked', async () => {
    const { lantern, device } = await withPasskey()
    const browser = browserOf(lantern)
    const refused = async (subject: string, signed: ReturnType<typeof device.sign>) =>
      (await problemOf(browserOf(lantern).signInByPasskey({ subject, signed }))).code
    const once = await browser.askSignIn({})
    const signed = device.sign(once.options)
    await browser.signInByPasskey({ subject: once.subject, signed })
    expect(await refused(once.subject, signed)).toBe('passkey-refused')
    const other = await browser.askSignIn({})
    expect(await refused(once.subject, device.sign(other.options))).toBe('passkey-refused')
    expect(await refused(other.subject, device.sign(other.options))).toBe('passkey-refused')
    const late = await browser.askSignIn({})
    lantern.time.now += 5 * MINUTE
    expect(await refused(late.subject, device.sign(late.options))).toBe('passkey-refused')
    expect(await refused('x', device.sign({ challenge: 'invented' }))).toBe('passkey-refused')
  })

  test('that nobody knows is counted against the address', async () => {
    const { lantern } = await withPasskey()
    const browser = browserOf(lantern)
    const attempt = async () => {
      const { subject, options } = await browser.askSignIn({})
      const signed = newAuthenticator().sign(options)
      return (await problemOf(browser.signInByPasskey({ subject, signed }))).status
    }
    for (let tries = 0; tries < 10; tries++) expect(await attempt()).toBe(401)
    expect(await attempt()).toBe(429)
  })

  test('is not removed where it is the last way in; beside a second it is, and works no more', async () => {
    const { lantern, clerk, device, passkey } = await withPasskey()
    expect((await problemOf(clerk.removePasskey({ passkey }))).code).toBe('last-factor')
    await clerk.addPasskey({
      name: 'two',
      made: newAuthenticator().make(await clerk.askPasskey({})),
    })
    await clerk.removePasskey({ passkey })
    expect((await problemOf(clerk.removePasskey({ passkey }))).status).toBe(404)
    const browser = browserOf(lantern)
    const { subject, options } = await browser.askSignIn({})
    const problem = await problemOf(
      browser.signInByPasskey({ subject, signed: device.sign(options) }),
    )
    expect(problem).toMatchObject({ status: 401, code: 'passkey-unknown' })
    expect((await entriesOf(lantern)).map(({ type }) => type)).toEqual([
      'passkey.added',
      'passkey.added',
      'passkey.removed',
    ])
  })

  test('goes with its officer, who is disabled', async () => {
    const { lantern, device } = await withPasskey()
    const admin = await signedIn(lantern, warden)
    await admin.disableOfficer({ command: command(), officer: quayClerk.officer })
    const browser = browserOf(lantern)
    const { subject, options } = await browser.askSignIn({})
    const again = browser.signInByPasskey({ subject, signed: device.sign(options) })
    expect((await problemOf(again)).code).toBe('passkey-unknown')
  })

  test('survives a restart', async () => {
    const { lantern, device } = await withPasskey()
    await lantern.node.ledger.close()
    const again = await openLantern(lantern.dir, AT)
    const browser = browserOf(again)
    const { subject, options } = await browser.askSignIn({})
    const me = await browser.signInByPasskey({ subject, signed: device.sign(options) })
    expect(me.officer).toBe(quayClerk.officer)
  })
})

describe('a one-time link', () => {
  test('takes a passkey in place of a password, once', async () => {
    const lantern = await openLantern(undefined, AT)
    const { token, officer, admin } = await linkOf(lantern)
    const browser = browserOf(lantern)
    const device = newAuthenticator()
    const made = device.make(await browser.askEnrolment({ token }))
    const me = await browser.enrolByPasskey({ token, name: 'first', made })
    expect(me.officer).toBe(officer)
    const { rows } = await admin.listOfficers({})
    expect(rows.find((row) => row.officer === officer)?.enrolled).toBe(true)
    expect((await problemOf(browser.askEnrolment({ token }))).status).toBe(404)
    const late = browser.enrol({ token, password: PASSWORD })
    expect((await problemOf(late)).code).toBe('enrolment-unknown')
    expect((await browser.readAccount({})).hasPassword).toBe(false)
  })

  test('does not take the challenge of another link', async () => {
    const lantern = await openLantern(undefined, AT)
    const { token, admin } = await linkOf(lantern)
    const second = await admin.enrolOfficer({ command: command(), name: 'B', login: 'second' })
    const other = second.link.split('#')[1] ?? ''
    const browser = browserOf(lantern)
    const made = newAuthenticator().make(await browser.askEnrolment({ token: other }))
    const problem = await problemOf(browser.enrolByPasskey({ token, name: 'x', made }))
    expect(problem.code).toBe('passkey-refused')
    await browser.enrol({ token, password: PASSWORD })
  })
})

test.each([
  ['https://127.0.0.1:8080', 'bare-address'],
  ['https://[::1]', 'bare-address'],
  ['https://10.0.0.7', 'bare-address'],
  ['http://node.example', 'plain-http'],
  ['https://node.example', 'offered'],
  ['http://localhost:8080', 'offered'],
])('passkeys at %s: %s', async (publicOrigin, place) => {
  const lantern = await openLantern(undefined, { publicOrigin })
  const browser = browserOf(lantern)
  expect((await browser.front({})).passkeys).toBe(place)
  if (place !== 'offered')
    expect((await problemOf(browser.askSignIn({}))).code).toBe(`passkeys-${place}`)
})
