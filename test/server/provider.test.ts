import { describe, expect, test } from 'vitest'
import { findProviding, type Party } from '../../src/domain/coalition/index.ts'
import { DAY, MINUTE, type PartyId, type PostId, toInstant } from '../../src/kit/index.ts'
import { newAuthenticator } from '../world/authenticator.ts'
import { browserOf, command, type Lantern, problemOf, signedIn } from '../world/node.ts'
import {
  HARBOUR_OFFICE,
  HOUSE_OF_REST,
  NORTH_GATE,
  officerAt,
  postOf,
  QUAY_DESK,
  quayClerk,
  REST_HOUSE,
  restKeeper,
  SHORE_GUARD,
  shoreClerk,
} from '../world/people.ts'
import { newPerson } from '../world/provider.ts'
import { comesBack, linked, openProviding, PARTY, signsIn } from '../world/providing.ts'

const warden = officerAt(QUAY_DESK, 'administrator')
const codeOf = async (call: Promise<unknown>) => (await problemOf(call)).code
const entriesOf = async ({ node }: Lantern) =>
  (await node.ledger.readStream('coalition' as never)).filter(({ type }) =>
    type.startsWith('provider.'),
  )

/** Given: a newcomer with a post at a unit, or none, and the token of the one-time link. */
async function newcomer(lantern: Lantern, post?: PostId) {
  const admin = await signedIn(lantern, warden)
  const done = await admin.enrolOfficer({ command: command(), name: 'New', login: 'newcomer' })
  const { officer } = done
  if (post) {
    await admin.endTerm({ command: command(), post })
    await admin.beginTerm({ command: command(), post, officer })
  }
  return { admin, officer, token: done.link.split('#')[1] ?? '' }
}

describe('an account of the own institution', () => {
  test('is linked while signed in, signs in, and stands in the list with its way', async () => {
    const { lantern, provider } = await linked()
    const browser = browserOf(lantern)
    expect((await browser.front({})).providers).toMatchObject([PARTY])
    const came = await signsIn(browser, 'clerk-7')
    expect(came).toMatchObject({ done: 'sign-in', me: { officer: quayClerk.officer } })
    const { links, sittings, linkable } = await browser.readAccount({})
    expect(links).toMatchObject([{ ...PARTY, works: true, used: lantern.time.now }])
    expect(linkable).toEqual([])
    expect(sittings.find(({ here }) => here)).toMatchObject({ by: 'provider' })
    const [entry, ...others] = await entriesOf(lantern)
    expect(entry).toMatchObject({ type: 'provider.linked', actor: quayClerk, body: PARTY })
    expect(others).toEqual([])
    expect(JSON.stringify(entry)).not.toContain('clerk-7')
    expect(provider.asked.filter((path) => path === '/me')).toEqual([])
  })

  test('goes back to where the officer wanted to be', async () => {
    const { lantern } = await linked()
    const browser = browserOf(lantern)
    const { address } = await browser.askProviderSignIn({ ...PARTY, back: '/cases?x=1' })
    expect(await comesBack(browser, address, 'clerk-7')).toMatchObject({ back: '/cases?x=1' })
    for (const back of ['//evil.example', 'https://evil.example'])
      expect(await codeOf(browser.askProviderSignIn({ ...PARTY, back }))).toBe('input-wrong')
  })

  test('is linked only soon after a proof of presence, once an officer, once an account', async () => {
    const { lantern, clerk } = await linked()
    expect(await codeOf(clerk.askProviderLink(PARTY))).toBe('provider-linked-already')
    const head = await signedIn(lantern, officerAt(QUAY_DESK, 'supervisor'))
    const { address } = await head.askProviderLink(PARTY)
    expect(await codeOf(comesBack(head, address, 'clerk-7'))).toBe('provider-known')
    lantern.time.now += 11 * MINUTE
    expect(await codeOf(head.askProviderLink(PARTY))).toBe('step-up-needed')
  })

  test('is asked for its holder anew when it is linked, also where somebody is signed in there', async () => {
    const { lantern, provider } = await linked()
    const head = await signedIn(lantern, officerAt(QUAY_DESK, 'supervisor'))
    const shared = newPerson()
    await comesBack(head, (await head.askProviderLink(PARTY)).address, 'head-3', shared)
    const asked = () => provider.asked.filter((path) => path.startsWith('/sign-in/')).length
    const before = asked()
    // Known there already: a plain sign-in asks nothing, a proof asks for the person again.
    await signsIn(browserOf(lantern), 'head-3', shared)
    expect(asked()).toBe(before)
    await comesBack(head, (await head.askProviderPresence(PARTY)).address, 'head-3', shared)
    expect(asked()).toBe(before + 2)
  })

  test('of another institution is not linked, nor by who holds no post', async () => {
    const { lantern } = await openProviding()
    const keeper = await signedIn(lantern, restKeeper)
    expect((await keeper.readAccount({})).linkable).toEqual([])
    expect(await codeOf(keeper.askProviderLink(PARTY))).toBe('provider-of-another-party')
    const { token } = await newcomer(lantern)
    const browser = browserOf(lantern)
    expect((await browser.readEnrolment({ token })).providers).toEqual([])
    const asked = browser.askProviderEnrolment({ ...PARTY, token })
    expect(await codeOf(asked)).toBe('provider-of-another-party')
    const other = browser.askProviderSignIn({ party: HOUSE_OF_REST })
    expect(await codeOf(other)).toBe('provider-absent')
  })

  test('is unlinked beside another way in, and opens nothing afterwards', async () => {
    const { lantern, clerk } = await linked()
    const link = (await clerk.readAccount({})).links[0]?.link ?? ''
    expect(await codeOf(clerk.removeProviderLink({ link }))).toBe('last-factor')
    const made = newAuthenticator().make(await clerk.askPasskey({}))
    await clerk.addPasskey({ name: 'two', made })
    await clerk.removeProviderLink({ link })
    expect(await codeOf(clerk.removeProviderLink({ link }))).toBe('provider-link-absent')
    expect(await codeOf(signsIn(browserOf(lantern), 'clerk-7'))).toBe('provider-not-linked')
    const types = (await entriesOf(lantern)).map(({ type }) => type)
    expect(types).toEqual(['provider.linked', 'provider.unlinked'])
  })
})

describe('a one-time link', () => {
  test('takes an account in place of a password, once', async () => {
    const { lantern } = await openProviding()
    const { admin, officer, token } = await newcomer(lantern, postOf(QUAY_DESK, 'caseworker'))
    const browser = browserOf(lantern)
    expect((await browser.readEnrolment({ token })).providers).toMatchObject([PARTY])
    const { address } = await browser.askProviderEnrolment({ ...PARTY, token })
    expect(await comesBack(browser, address, 'new-1')).toMatchObject({
      done: 'enrol',
      me: { officer },
    })
    const { rows } = await admin.listOfficers({})
    expect(rows.find((row) => row.officer === officer)?.enrolled).toBe(true)
    expect(await codeOf(browser.askProviderEnrolment({ ...PARTY, token }))).toBe(
      'enrolment-unknown',
    )
    expect((await signsIn(browserOf(lantern), 'new-1')).me?.officer).toBe(officer)
  })

  test('used meanwhile by a password links nothing', async () => {
    const { lantern } = await openProviding()
    const { token } = await newcomer(lantern, postOf(QUAY_DESK, 'caseworker'))
    const browser = browserOf(lantern)
    const { address } = await browser.askProviderEnrolment({ ...PARTY, token })
    await browserOf(lantern).enrol({ token, password: 'a long lamp by the water' })
    expect(await codeOf(comesBack(browser, address, 'new-1'))).toBe('enrolment-unknown')
    expect(await entriesOf(lantern)).toEqual([])
  })
})

describe('a sign-in by provider', () => {
  test('proves presence only as long ago as the person proved it there', async () => {
    const { lantern } = await linked()
    const browser = browserOf(lantern)
    await signsIn(browser, 'clerk-7')
    expect((await browser.askPasskey({})).challenge).toBeTruthy()
    lantern.time.now += 11 * MINUTE
    expect(await codeOf(browser.askPasskey({}))).toBe('step-up-needed')
  })

  test('proves presence again by being asked anew, and for its own officer alone', async () => {
    const { lantern } = await linked()
    const [browser, person] = [browserOf(lantern), newPerson()]
    await signsIn(browser, 'clerk-7', person)
    lantern.time.now += 11 * MINUTE
    const head = await signedIn(lantern, officerAt(QUAY_DESK, 'supervisor'))
    await comesBack(head, (await head.askProviderLink(PARTY)).address, 'head-3')
    for (const login of ['somebody', 'head-3']) {
      const foreign = await browser.askProviderPresence(PARTY)
      const came = comesBack(browser, foreign.address, login)
      expect(await codeOf(came)).toBe('provider-not-linked')
    }
    const { address } = await browser.askProviderPresence(PARTY)
    expect(await comesBack(browser, address, 'clerk-7', person)).toEqual({ done: 'presence' })
    expect((await browser.askPasskey({})).challenge).toBeTruthy()
  })

  test('opens nothing for a disabled officer, with the words of an account that is not linked', async () => {
    const { lantern } = await linked()
    const browser = browserOf(lantern)
    await signsIn(browser, 'clerk-7')
    const admin = await signedIn(lantern, warden)
    await admin.disableOfficer({ command: command(), officer: quayClerk.officer })
    expect(await codeOf(browser.me({}))).toBe('signed-out')
    const [disabled, unknown] = await Promise.all(
      ['clerk-7', 'nobody'].map((login) => problemOf(signsIn(browserOf(lantern), login))),
    )
    expect(disabled).toEqual(unknown)
    expect(disabled).toMatchObject({ status: 401, code: 'provider-not-linked' })
  })

  test('ends with the post at that institution, and the former provider vouches no more', async () => {
    const { lantern } = await linked()
    const browser = browserOf(lantern)
    await signsIn(browser, 'clerk-7')
    const { officer, post } = quayClerk
    const admin = await signedIn(lantern, warden)
    await admin.endTerm({ command: command(), post })
    // Between two posts one signs in, and holds none.
    const idle = await signsIn(browserOf(lantern), 'clerk-7')
    expect(idle.me?.posts).toEqual([])
    const moved = postOf(REST_HOUSE, 'caseworker')
    await admin.endTerm({ command: command(), post: moved })
    await admin.beginTerm({ command: command(), post: moved, officer })
    expect(await codeOf(browser.me({}))).toBe('signed-out')
    expect(await codeOf(signsIn(browserOf(lantern), 'clerk-7'))).toBe('provider-not-linked')
    const clerk = await signedIn(lantern, { officer })
    const { address } = await clerk.askProviderPresence(PARTY)
    expect(await codeOf(comesBack(clerk, address, 'clerk-7'))).toBe('provider-not-linked')
    expect((await clerk.readAccount({})).links).toMatchObject([{ ...PARTY, works: false }])
  })

  test('is ended by a recovery, which clears the link', async () => {
    const { lantern } = await linked()
    const { officer } = quayClerk
    for (const unit of [QUAY_DESK, NORTH_GATE]) {
      const admin = await signedIn(lantern, officerAt(unit, 'administrator'))
      await admin.renewEnrolment({ command: command(), officer })
    }
    expect(await codeOf(signsIn(browserOf(lantern), 'clerk-7'))).toBe('provider-not-linked')
    expect(await lantern.node.ledger.providerLinks.listOf(officer)).toEqual([])
  })
})

test('where the operator gave no secret, no provider is offered', async () => {
  const { lantern } = await openProviding({ config: { providerSecrets: new Map() } })
  const browser = browserOf(lantern)
  expect((await browser.front({})).providers).toEqual([])
  expect(await codeOf(browser.askProviderSignIn(PARTY))).toBe('provider-absent')
})

test('an account linked at a party that gave way to another is the successor’s', async () => {
  const { lantern, provider } = await openProviding({ at: SHORE_GUARD })
  const { node, time } = lantern
  const { officer } = shoreClerk
  const subjectTag = await node.ledger.toSubjectTag(provider.issuer, 'shore-2')
  const party = 'old-guard' as PartyId
  const createdAt = toInstant(time.now)
  await node.ledger.providerLinks.put({ subjectTag, link: 'l1', officer, party, createdAt })
  const browser = browserOf(lantern)
  const { address } = await browser.askProviderSignIn({ party: SHORE_GUARD })
  const answer = await newPerson().go(address, { login: 'shore-2' })
  await browser.returnFromProvider({ party: SHORE_GUARD, answer })
  const { links, linkable } = await browser.readAccount({})
  expect(links).toMatchObject([{ party: SHORE_GUARD, works: true }])
  expect(linkable).toEqual([])
})

test('a party that ended vouches for nobody', async () => {
  const { lantern } = await openProviding()
  const { coalition } = lantern.node.image
  // The cast mints a date as the coalition's files do.
  const ended = { ...coalition.parties.get(HARBOUR_OFFICE), until: '2025-09-02' } as Party
  const state = { ...coalition, parties: new Map([[HARBOUR_OFFICE, ended]]) }
  const offered = (days: number) =>
    findProviding(state, HARBOUR_OFFICE, toInstant(lantern.time.now + days * DAY)) !== undefined
  expect([0, 2].map(offered)).toEqual([true, false])
})
