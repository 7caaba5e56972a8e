import { describe, expect, test } from 'vitest'
import { contract, type Endpoint, type EndpointName } from '../../src/contract/index.ts'
import { ROLE_ACTIONS } from '../../src/domain/access/may.ts'
import { ROLES } from '../../src/domain/coalition/post.ts'
import { MINUTE, SECOND } from '../../src/kit/index.ts'
import { inputsFor } from '../contracts/matrix-inputs.ts'
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
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0'

/** Given: an officer who set a password by the one-time link. */
async function withPassword(lantern: Lantern, login = 'newcomer') {
  const admin = await signedIn(lantern, warden)
  const { officer, link } = await admin.enrolOfficer({ command: command(), name: 'New', login })
  const browser = browserOf(lantern)
  await browser.enrol({ token: link.split('#')[1] ?? '', password: PASSWORD })
  return { admin, officer, browser }
}

describe('own sittings', () => {
  test('are listed newest first, this one marked, with no more than family and network', async () => {
    const lantern = await openLantern()
    const { browser } = await withPassword(lantern)
    lantern.time.now += MINUTE
    const second = browserOf(lantern)
    const headers = { 'content-type': 'application/json', 'user-agent': FIREFOX }
    const body = JSON.stringify({ login: 'newcomer', password: PASSWORD })
    await second.raw('/api/session', { method: 'POST', headers, body })
    const { sittings, hasPassword } = await browser.readAccount({})
    expect(hasPassword).toBe(true)
    expect(sittings.map(({ here, browser: family }) => [here, family])).toEqual([
      [false, 'Firefox'],
      [true, ''],
    ])
    expect(JSON.stringify(sittings)).not.toContain('Gecko')
  })

  test('end one by one or all others at once, with the next request', async () => {
    const lantern = await openLantern()
    const [here, there, third] = [
      await signedIn(lantern, quayClerk),
      await signedIn(lantern, quayClerk),
      await signedIn(lantern, quayClerk),
    ]
    const other = (await there.readAccount({})).sittings.find((one) => one.here)?.sitting ?? ''
    expect(await here.endSitting({ sitting: other })).toEqual({ ended: 1 })
    expect((await problemOf(there.me({}))).code).toBe('signed-out')
    expect((await problemOf(here.endSitting({ sitting: other }))).status).toBe(404)
    expect(await here.endOtherSittings({})).toEqual({ ended: 1 })
    expect((await problemOf(third.me({}))).code).toBe('signed-out')
    expect((await here.me({})).officer).toBe(quayClerk.officer)
  })

  test('of somebody else are not there', async () => {
    const lantern = await openLantern()
    const clerk = await signedIn(lantern, quayClerk)
    const keeper = await signedIn(lantern, restKeeper)
    const [own] = (await keeper.readAccount({})).sittings
    const problem = await problemOf(clerk.endSitting({ sitting: own?.sitting ?? '' }))
    expect(problem.code).toBe('sitting-unknown')
    expect((await keeper.me({})).officer).toBe(restKeeper.officer)
  })

  test('that ran out are not shown', async () => {
    const lantern = await openLantern()
    await signedIn(lantern, quayClerk)
    lantern.time.now += 31 * MINUTE
    const clerk = await signedIn(lantern, quayClerk)
    expect((await clerk.readAccount({})).sittings).toHaveLength(1)
  })
})

describe('an act of weight', () => {
  const enrol = (login: string) => ({ command: command(), name: 'Next', login })

  test('goes through for ten minutes after the sign-in, then asks, and goes on after the proof', async () => {
    const lantern = await openLantern(undefined, { sandbox: false })
    const keeper = await signedIn(lantern, officerAt(QUAY_DESK, 'auditor'))
    lantern.time.now += 10 * MINUTE - SECOND
    expect((await keeper.verifyLedger({})).sound).toBe(true)
    lantern.time.now += SECOND
    expect(await problemOf(keeper.verifyLedger({}))).toMatchObject({
      status: 403,
      code: 'step-up-needed',
      rule: 'step-up',
    })
  })

  test('asks at every endpoint that says so, and every act of the office says so', async () => {
    const lantern = await openLantern(undefined, { sandbox: false })
    const fresh = () => lantern.node.nextId() as never // the node's only source of ids
    const inputs = inputsFor({
      case: fresh(),
      referral: fresh(),
      other: fresh(),
      fresh,
      expires: 0,
    })
    const names = Object.keys(contract) as EndpointName[] // keys of a const object
    const marked = names.filter((name) => (contract[name] as Endpoint).stepUp)
    for (const name of names) {
      const { access, method } = contract[name]
      if (access === 'office.administer' && method !== 'GET') expect(marked).toContain(name)
    }
    for (const name of marked) {
      const { access } = contract[name]
      const role = ROLES.find((one) => (ROLE_ACTIONS[one] as readonly string[]).includes(access))
      const by = officerAt(QUAY_DESK, role ?? 'caseworker')
      const { token } = await lantern.sessions.begin(by.officer, { post: by.post })
      const ask = browserOf(lantern, token)[name] as (input: unknown) => Promise<unknown> // of the name
      expect((await problemOf(ask(inputs[name]()))).code, name).toBe('step-up-needed')
    }
  })

  test('is proved by the password, for this sitting alone and not for another', async () => {
    const lantern = await openLantern(undefined, { sandbox: false })
    const { officer, browser, admin } = await withPassword(lantern)
    const { post } = await admin.createPost({
      command: command(),
      unit: QUAY_DESK,
      title: { en: 'Second warden', fr: 'x' },
      roles: ['administrator'],
      purpose: 'administration',
    })
    await admin.beginTerm({ command: command(), post, officer })
    await browser.choosePost({ post })
    const other = browserOf(lantern)
    await other.signIn({ login: 'newcomer', password: PASSWORD })
    lantern.time.now += 11 * MINUTE
    const next = enrol('third')
    expect((await problemOf(browser.enrolOfficer(next))).code).toBe('step-up-needed')
    expect((await problemOf(browser.provePresence({ password: 'wrong' }))).status).toBe(422)
    const { until } = await browser.provePresence({ password: PASSWORD })
    expect(until).toBe(lantern.time.now + 10 * MINUTE)
    expect((await browser.enrolOfficer(next)).link).toContain('/app/enrol#')
    expect((await problemOf(other.enrolOfficer(enrol('fourth')))).code).toBe('step-up-needed')
  })

  test('is not proved by guessing: after five tries every further one waits', async () => {
    const lantern = await openLantern(undefined, { sandbox: false })
    const { browser } = await withPassword(lantern)
    for (let tries = 0; tries < 5; tries++)
      await problemOf(browser.provePresence({ password: `guess ${tries}` }))
    expect((await problemOf(browser.provePresence({ password: PASSWORD }))).status).toBe(429)
  })

  test('in a sandbox takes one click, and that click exists nowhere else', async () => {
    const sandbox = await openLantern()
    const admin = browserOf(sandbox)
    await admin.signInSandbox({ post: warden.post })
    expect((await problemOf(admin.enrolOfficer(enrol('one')))).code).toBe('step-up-needed')
    await admin.provePresenceInSandbox({})
    await admin.enrolOfficer(enrol('one'))
    const real = await openLantern(undefined, { sandbox: false })
    const clerk = await signedIn(real, quayClerk)
    expect((await problemOf(clerk.provePresenceInSandbox({}))).code).toBe('sandbox-only')
  })
})
