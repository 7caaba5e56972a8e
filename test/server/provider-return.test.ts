import { describe, expect, test } from 'vitest'
import { MINUTE } from '../../src/kit/index.ts'
import { type Browser, browserOf, problemOf, signedIn } from '../world/node.ts'
import { quayClerk } from '../world/people.ts'
import { newPerson, saying, seconds } from '../world/provider.ts'
import { comesBack, linkedBefore, openProviding, PARTY, signsIn } from '../world/providing.ts'

const codeOf = async (call: Promise<unknown>) => (await problemOf(call)).code

describe('a return', () => {
  /** Given: somebody who signed in at the provider and has an answer to hand in. */
  async function onTheWay() {
    const opened = await linkedBefore()
    const browser = browserOf(opened.lantern)
    const { address } = await browser.askProviderSignIn(PARTY)
    const answer = await newPerson().go(address, { login: 'clerk-7' })
    const comes = (changed = answer, by: Browser = browser, party = PARTY.party) =>
      by.returnFromProvider({ party, answer: changed })
    const turned = (change: (query: URLSearchParams) => void) => {
      const query = new URLSearchParams(answer)
      change(query)
      return `?${query}`
    }
    return { ...opened, browser, answer, comes, turned }
  }

  test('counts once, though the code were still good', async () => {
    const { browser, comes } = await onTheWay()
    const { ticket } = browser.jar
    expect((await comes()).done).toBe('sign-in')
    expect(browser.jar.ticket).toBeUndefined()
    browser.jar.ticket = ticket
    expect(await codeOf(comes())).toBe('provider-return-unknown')
  })

  test('with the code of another journey is refused', async () => {
    const { lantern, browser, answer } = await onTheWay()
    const stolen = new URLSearchParams(answer).get('code') ?? ''
    for (const login of ['clerk-7', 'thief']) {
      const { address } = await browser.askProviderSignIn(PARTY)
      const query = new URLSearchParams(await newPerson().go(address, { login }))
      query.set('code', stolen)
      const came = browser.returnFromProvider({ ...PARTY, answer: `?${query}` })
      expect(await codeOf(came)).toBe('provider-refused')
    }
    expect(lantern.lines.join()).not.toContain(stolen)
  })

  test('in a browser that did not begin it signs nobody in', async () => {
    const { lantern, comes } = await onTheWay()
    const victim = browserOf(lantern)
    await victim.askProviderSignIn(PARTY)
    expect(await codeOf(comes(undefined, victim))).toBe('provider-return-unknown')
    expect(victim.jar.token).toBeUndefined()
    expect(await codeOf(comes())).toBe('provider-return-unknown')
  })

  test('is no answer of another institution, nor at its page', async () => {
    const { comes } = await onTheWay()
    const other = comes(undefined, undefined, 'house-of-rest' as typeof PARTY.party)
    expect(await codeOf(other)).toBe('provider-return-unknown')
  })

  test.each<[string, string, (query: URLSearchParams) => void]>([
    ['that names another issuer', 'provider-refused', (q) => q.set('iss', 'https://evil.example')],
    ['that hides its issuer', 'provider-refused', (q) => q.delete('iss')],
    ['without a code', 'provider-refused', (q) => q.delete('code')],
    ['with two codes', 'provider-refused', (q) => q.append('code', 'x')],
    ['with two states', 'provider-return-unknown', (q) => q.append('state', 'x')],
    ['without a state', 'provider-return-unknown', (q) => q.delete('state')],
  ])('%s: %s', async (_, code, change) => {
    const { comes, turned } = await onTheWay()
    expect(await codeOf(comes(turned(change)))).toBe(code)
  })

  test('after ten minutes is too late', async () => {
    const { lantern, comes } = await onTheWay()
    lantern.time.now += 10 * MINUTE
    expect(await codeOf(comes())).toBe('provider-return-unknown')
  })

  test('of somebody who thought better of it says so, and counts as no try', async () => {
    const { lantern } = await linkedBefore()
    const browser = browserOf(lantern)
    for (let tries = 0; tries < 12; tries++) {
      const { address } = await browser.askProviderSignIn(PARTY)
      const answer = await newPerson().go(address, { cancel: '1' })
      expect(await codeOf(browser.returnFromProvider({ ...PARTY, answer }))).toBe('provider-denied')
    }
  })

  test('of accounts that open nothing is counted against the address', async () => {
    const { lantern } = await linkedBefore()
    const statusOf = async (login: string) =>
      (await problemOf(signsIn(browserOf(lantern), login))).status
    for (let tries = 0; tries < 10; tries++) expect(await statusOf(`nobody-${tries}`)).toBe(401)
    expect(await statusOf('nobody')).toBe(429)
  })

  test('is worth nothing in another sitting than the one that began it', async () => {
    const { lantern } = await openProviding()
    const clerk = await signedIn(lantern, quayClerk)
    const { address } = await clerk.askProviderLink(PARTY)
    const other = await signedIn(lantern, quayClerk)
    clerk.jar.token = other.jar.token
    expect(await codeOf(comesBack(clerk, address, 'clerk-7'))).toBe('signed-out')
  })
})

describe('a proof of presence', () => {
  test.each<[string, string, () => object]>([
    ['of an hour ago is none', 'provider-not-fresh', () => ({ auth_time: seconds() - 3600 })],
    ['that says no time is none', 'provider-refused', () => ({ auth_time: undefined })],
  ])('%s', async (_, code, claims) => {
    const { lantern, provider } = await linkedBefore()
    const clerk = await signedIn(lantern, quayClerk)
    saying(claims)(provider)
    const { address } = await clerk.askProviderPresence(PARTY)
    expect(await codeOf(comesBack(clerk, address, 'clerk-7'))).toBe(code)
  })

  test('comes with no sign-in of which the provider tells no time, or an old one', async () => {
    const { lantern, provider } = await linkedBefore()
    for (const claims of [{ auth_time: undefined }, { auth_time: seconds() - 3600 }]) {
      const browser = browserOf(lantern)
      saying(() => claims)(provider)
      await signsIn(browser, 'clerk-7')
      expect(await codeOf(browser.askProviderLink(PARTY))).toBe('step-up-needed')
    }
  })
})
