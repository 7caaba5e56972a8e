import { describe, expect, test } from 'vitest'
import { type CaseId, COALITION_STREAM, MINUTE } from '../../src/kit/index.ts'
import { LOGIN_WAITS, Throttle } from '../../src/server/throttle.ts'
import { bedFor, consentTo } from '../world/acts.ts'
import { IDLER } from '../world/lantern.ts'
import {
  type Browser,
  browserOf,
  command,
  inDays,
  type Lantern,
  openLantern,
  problemOf,
  signedIn,
} from '../world/node.ts'
import { officerAt, QUAY_DESK, quayClerk, restKeeper, WREN } from '../world/people.ts'

const contact = { ...WREN } as never // a first contact is what registering takes

/** Given: a case of the quay desk, and a keeper of another institution who stands in no relation to it. */
async function open() {
  const lantern = await openLantern()
  const clerk = await signedIn(lantern, quayClerk)
  const keeper = await signedIn(lantern, restKeeper)
  const { case: id } = await clerk.registerCase({ command: command(), contact })
  return { lantern, clerk, keeper, id }
}

async function referred(lantern: Lantern, clerk: Browser, id: CaseId) {
  const classes = ['identity' as const]
  const answer = { ...consentTo({ expires: inDays(lantern, 30) }), classes }
  await clerk.giveConsent({ case: id, command: command(), answer })
  const request = { ...bedFor(), classes }
  return await clerk.sendReferral({ case: id, command: command(), request })
}

test('a new sign-in ends the sitting before it', async () => {
  const { lantern, clerk } = await open()
  const { token } = clerk.jar
  await clerk.signInSandbox({ post: quayClerk.post })
  expect((await problemOf(browserOf(lantern, token).me({}))).code).toBe('signed-out')
  await clerk.me({})
})

describe('an administrator', () => {
  const warden = officerAt(QUAY_DESK, 'administrator')

  test('gets no case post, and gives none to an auditor', async () => {
    const lantern = await openLantern()
    const admin = await signedIn(lantern, warden)
    const { post } = await admin.createPost({
      command: command(),
      unit: QUAY_DESK,
      title: { en: 'Night' },
      roles: ['caseworker'],
      purpose: 'protection',
    })
    for (const { officer } of [warden, officerAt(QUAY_DESK, 'auditor')]) {
      const problem = await problemOf(admin.beginTerm({ command: command(), post, officer }))
      expect(problem.code).toBe('posts-conflict')
    }
    await admin.beginTerm({ command: command(), post, officer: IDLER.id })
  })

  test('leaves an entry when he makes a link with which he could become somebody else', async () => {
    const lantern = await openLantern()
    const admin = await signedIn(lantern, warden)
    await admin.renewEnrolment({ command: command(), officer: quayClerk.officer })
    const last = (await lantern.node.ledger.readStream(COALITION_STREAM)).at(-1)
    expect(last).toMatchObject({
      type: 'officer.link-renewed',
      actor: { officer: warden.officer },
      body: { officer: quayClerk.officer },
    })
  })
})

describe('live events', () => {
  test('do not keep an unattended sitting alive', async () => {
    const { lantern, clerk } = await open()
    await clerk.me({})
    lantern.time.now += 25 * MINUTE
    const stream = await clerk.raw('/api/live')
    await new Promise((resolve) => setTimeout(resolve, 100))
    lantern.time.now += 6 * MINUTE
    expect(await stream.text()).not.toContain('changed')
    expect((await problemOf(clerk.me({}))).code).toBe('signed-out')
  })

  test('tell who was asked that it was taken back, and nothing after', async () => {
    const { lantern, clerk, keeper, id } = await open()
    const { referral } = await referred(lantern, clerk, id)
    const heard = async (act: () => Promise<unknown>) => {
      const stream = await keeper.raw('/api/live')
      await new Promise((resolve) => setTimeout(resolve, 100))
      await act()
      await new Promise((resolve) => setTimeout(resolve, 1200))
      lantern.time.now += 31 * MINUTE
      const text = await stream.text()
      keeper.jar.token = (
        await lantern.sessions.begin(restKeeper.officer, { post: restKeeper.post })
      ).token
      clerk.jar.token = (
        await lantern.sessions.begin(quayClerk.officer, { post: quayClerk.post })
      ).token
      return text.includes(id)
    }
    const base = { case: id, words: 'x' }
    expect(
      await heard(() => clerk.withdrawReferral({ ...base, command: command(), referral })),
    ).toBe(true)
    const statement = { kind: 'story', text: 'y' } as const
    expect(await heard(() => clerk.addStatement({ case: id, command: command(), statement }))).toBe(
      false,
    )
  })
})

describe('failed sign-ins', () => {
  const PASSWORD = 'a long lamp by the water'
  const attempt = (lantern: Lantern, password: string, login = 'newcomer') =>
    browserOf(lantern).signIn({ login, password })

  async function enrolled() {
    const lantern = await openLantern()
    const warden = await signedIn(lantern, {
      officer: `officer-${QUAY_DESK}-administrator` as never, // as people.ts names them
    })
    const { link } = await warden.enrolOfficer({
      command: command(),
      name: 'New Comer',
      login: 'newcomer',
    })
    await browserOf(lantern).enrol({ token: link.split('#')[1] ?? '', password: PASSWORD })
    return lantern
  }

  test('sent all at once wait like those sent one by one', async () => {
    const lantern = await enrolled()
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => problemOf(attempt(lantern, `wrong ${n}`))),
    )
    expect(answers.filter(({ status }) => status === 401).length).toBe(5)
    expect(answers.filter(({ status }) => status === 429).length).toBe(7)
  })

  test('cannot keep a colleague out for longer than a minute', () => {
    const throttle = new Throttle(LOGIN_WAITS)
    for (let tries = 0; tries < 40; tries++) throttle.failed('newcomer', tries * MINUTE)
    expect(throttle.waitFor('newcomer', 39 * MINUTE)).toBe(MINUTE)
  })

  test('of last week do not lengthen the wait of today, and memory stays bounded', () => {
    const throttle = new Throttle({ free: 2, longest: 15 * MINUTE })
    for (let day = 0; day < 40; day++) throttle.failed('office', day * 86_400_000)
    expect(throttle.waitFor('office', 39 * 86_400_000)).toBe(0)
    for (let n = 0; n < 30_000; n++) throttle.failed(`login ${n}`, 40 * 86_400_000)
    expect(throttle.size).toBeLessThanOrEqual(10_001)
  })
})
