import { describe, expect, test } from 'vitest'
import { DAY, HOUR, MINUTE, type OfficerId, type PostId } from '../../src/kit/index.ts'
import {
  type Browser,
  browserOf,
  command,
  type Lantern,
  openLantern,
  problemOf,
  SESSION,
  signedIn,
} from '../world/node.ts'
import { officerAt, QUAY_DESK, quayClerk, REST_HOUSE } from '../world/people.ts'

const warden = officerAt(QUAY_DESK, 'administrator')
const PASSWORD = 'a long lamp by the water'
const json = { 'content-type': 'application/json' }

/** Given: an officer enrolled by the administrator, with a one-time link. */
async function enrolled(lantern: Lantern, login = 'newcomer') {
  const admin = await signedIn(lantern, warden)
  const { officer, link } = await admin.enrolOfficer({
    command: command(),
    name: 'New Comer',
    login,
  })
  return { admin, officer, token: link.split('#')[1] ?? '' }
}
const me = (browser: Browser) => problemOf(browser.me({}))

describe('a session', () => {
  test('is a cookie that scripts, other sites and plain HTTP do not get', async () => {
    const lantern = await openLantern()
    const response = await lantern.app.request('/api/sandbox/session', {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ post: quayClerk.post }),
    })
    const cookie = response.headers.get('set-cookie') ?? ''
    expect(cookie.startsWith(`${SESSION}=`)).toBe(true)
    for (const flag of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/'])
      expect(cookie).toContain(flag)
    expect(cookie).not.toContain('Domain')
    expect(/=([^;]{43});/.exec(cookie)).not.toBeNull()
  })

  test('ends with sign-out, for the token too', async () => {
    const lantern = await openLantern()
    const browser = await signedIn(lantern, quayClerk)
    const { token } = browser.jar
    await browser.signOut({})
    expect(browser.jar.token).toBeUndefined()
    expect((await me(browserOf(lantern, token))).status).toBe(401)
  })

  test('ends idle after half an hour, and in any case after twelve', async () => {
    const lantern = await openLantern()
    const browser = await signedIn(lantern, quayClerk)
    lantern.time.now += 30 * MINUTE
    await browser.me({})
    lantern.time.now += 30 * MINUTE + 1
    expect((await me(browser)).code).toBe('signed-out')
    const busy = await signedIn(lantern, quayClerk)
    for (let hours = 0; hours < 12; hours += 0.5) {
      await busy.me({})
      lantern.time.now += HOUR / 2
    }
    expect((await me(busy)).code).toBe('signed-out')
  })

  test('survives a restart, its hash alone on the disk', async () => {
    const lantern = await openLantern()
    const browser = await signedIn(lantern, quayClerk)
    await lantern.node.ledger.close()
    const again = await openLantern(lantern.dir)
    const after = browserOf(again, browser.jar.token)
    expect((await after.me({})).post?.post).toBe(quayClerk.post)
  })

  test('of a relieved officer acts no more, of a disabled one is out with the next request', async () => {
    const lantern = await openLantern()
    const admin = await signedIn(lantern, warden)
    const browser = await signedIn(lantern, quayClerk)
    await admin.endTerm({ command: command(), post: quayClerk.post })
    expect((await problemOf(browser.readDesk({}))).code).toBe('no-post')
    await admin.disableOfficer({ command: command(), officer: quayClerk.officer })
    expect((await me(browser)).code).toBe('signed-out')
  })

  test('its live events end within about a second of the relief', async () => {
    const lantern = await openLantern()
    const admin = await signedIn(lantern, warden)
    const browser = await signedIn(lantern, quayClerk)
    const stream = await browser.raw('/api/live')
    const ended = stream.text().then(() => Date.now())
    await new Promise((resolve) => setTimeout(resolve, 200))
    await admin.endTerm({ command: command(), post: quayClerk.post })
    const relieved = Date.now()
    expect((await ended) - relieved).toBeLessThan(2500)
  })

  test('its live events end when the officer is disabled, or ends it from another place', async () => {
    const lantern = await openLantern()
    const admin = await signedIn(lantern, warden)
    const browser = await signedIn(lantern, quayClerk)
    const elsewhere = await signedIn(lantern, quayClerk)
    const listening = (await browser.raw('/api/live')).text()
    await elsewhere.endOtherSittings({})
    expect(await listening).not.toContain('changed')
    const last = (await elsewhere.raw('/api/live')).text()
    await admin.disableOfficer({ command: command(), officer: quayClerk.officer })
    expect(typeof (await last)).toBe('string')
  })
})

describe('signing in', () => {
  test('unknown and wrong are answered alike, in about the same time', async () => {
    const lantern = await openLantern()
    const { token } = await enrolled(lantern)
    const browser = browserOf(lantern)
    await browser.enrol({ token, password: PASSWORD })
    const timed = async (login: string) => {
      const started = performance.now()
      const { detail, code } = await problemOf(
        browserOf(lantern).signIn({ login, password: 'not the password' }),
      )
      return { answer: `${code} ${detail}`, ms: performance.now() - started }
    }
    await timed('warm')
    const [wrong, unknown] = [await timed('newcomer'), await timed('nobody')]
    expect(wrong.answer).toBe(unknown.answer)
    // argon2id runs in both; without it the answer would take a hundredth.
    expect(Math.max(wrong.ms, unknown.ms) / Math.min(wrong.ms, unknown.ms)).toBeLessThan(8)
  })

  test('slows down after five failures, and forgives after the wait', async () => {
    const lantern = await openLantern()
    const { token } = await enrolled(lantern)
    await browserOf(lantern).enrol({ token, password: PASSWORD })
    const attempt = (password: string) => browserOf(lantern).signIn({ login: 'Newcomer', password })
    for (let tries = 0; tries < 5; tries++)
      expect((await problemOf(attempt('wrong password'))).status).toBe(401)
    expect((await problemOf(attempt(PASSWORD))).status).toBe(429)
    lantern.time.now += 15 * MINUTE
    expect((await attempt(PASSWORD)).name).toBe('New Comer')
  })
})

describe('a one-time link', () => {
  test('works once, shows whom it is for, and sets a password', async () => {
    const lantern = await openLantern()
    const { token } = await enrolled(lantern)
    const browser = browserOf(lantern)
    expect(await browser.readEnrolment({ token })).toMatchObject({ login: 'newcomer' })
    expect((await problemOf(browser.enrol({ token, password: 'short' }))).status).toBe(400)
    await browser.enrol({ token, password: PASSWORD })
    expect((await problemOf(browser.enrol({ token, password: PASSWORD }))).status).toBe(404)
    expect((await problemOf(browser.readEnrolment({ token }))).status).toBe(404)
  })

  test('expires after three days, and dies when another is given', async () => {
    const lantern = await openLantern()
    const first = await enrolled(lantern)
    const renewed = await first.admin.renewEnrolment({ command: command(), officer: first.officer })
    const dead = browserOf(lantern).enrol({ token: first.token, password: PASSWORD })
    expect((await problemOf(dead)).status).toBe(404)
    lantern.time.now += 3 * DAY
    const token = renewed.link?.split('#')[1] ?? ''
    const late = browserOf(lantern).enrol({ token, password: PASSWORD })
    expect((await problemOf(late)).status).toBe(404)
  })

  test('renewed, ends the password so far and every session', async () => {
    const lantern = await openLantern()
    const { admin, officer, token } = await enrolled(lantern)
    const browser = browserOf(lantern)
    await browser.enrol({ token, password: PASSWORD })
    await admin.renewEnrolment({ command: command(), officer })
    const other = await signedIn(lantern, officerAt(REST_HOUSE, 'administrator'))
    await other.renewEnrolment({ command: command(), officer })
    expect((await me(browser)).status).toBe(401)
    const old = browserOf(lantern).signIn({ login: 'newcomer', password: PASSWORD })
    expect((await problemOf(old)).status).toBe(401)
  })
})

test('an officer acts only from a post that is held', async () => {
  const lantern = await openLantern()
  const browser = await signedIn(lantern, quayClerk)
  const other = officerAt(QUAY_DESK, 'supervisor').post
  expect((await problemOf(browser.choosePost({ post: other }))).code).toBe('post-not-held')
  const ilex = await signedIn(lantern, { officer: 'sarnath-1' as OfficerId })
  const chosen = await ilex.choosePost({ post: 'compact-scribe' as PostId })
  expect(chosen.actions).not.toContain('case.read')
})
