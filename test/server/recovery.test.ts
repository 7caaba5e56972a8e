import { expect, test } from 'vitest'
import { DAY } from '../../src/kit/index.ts'
import { browserOf, command, openLantern, problemOf, signedIn } from '../world/node.ts'
import { NORTH_GATE, officerAt, QUAY_DESK, REST_HOUSE } from '../world/people.ts'

const PASSWORD = 'a long lamp by the water'
const first = officerAt(QUAY_DESK, 'administrator')
const second = officerAt(REST_HOUSE, 'administrator')
const third = officerAt(NORTH_GATE, 'administrator')

/** Given: an officer with a password, and two administrators. */
async function open() {
  const lantern = await openLantern()
  const one = await signedIn(lantern, first)
  const two = await signedIn(lantern, second)
  const { officer, link } = await one.enrolOfficer({
    command: command(),
    name: 'New',
    login: 'newcomer',
  })
  const browser = browserOf(lantern)
  await browser.enrol({ token: link.split('#')[1] ?? '', password: PASSWORD })
  const asks = (by = one, id = command()) => by.renewEnrolment({ command: id, officer })
  return { lantern, one, two, officer, browser, asks }
}

test('one administrator asks, nothing ends; another agrees, and alone is shown the link', async () => {
  const { lantern, one, two, officer, browser, asks } = await open()
  expect(await asks()).toEqual({ officer })
  expect((await browser.me({})).officer).toBe(officer)
  const seen = async (by: typeof one) =>
    (await by.listOfficers({})).rows.find((row) => row.officer === officer)?.recovery?.own
  expect([await seen(one), await seen(two)]).toEqual([true, false])
  const { link } = await asks(two)
  expect((await problemOf(browser.me({}))).code).toBe('signed-out')
  const old = browserOf(lantern).signIn({ login: 'newcomer', password: PASSWORD })
  expect((await problemOf(old)).status).toBe(401)
  const token = link?.split('#')[1] ?? ''
  expect((await browserOf(lantern).enrol({ token, password: PASSWORD })).officer).toBe(officer)
  const types = (await lantern.node.ledger.readStream('coalition' as never)).map(({ type }) => type)
  expect(types.slice(-2)).toEqual(['recovery.asked', 'officer.link-renewed'])
})

test('nobody alone: not twice, not from another post, not for oneself, not with an old command', async () => {
  const { lantern, one, two, officer, asks } = await open()
  await asks()
  expect((await problemOf(asks())).code).toBe('recovery-needs-another')
  const { post } = await one.createPost({
    command: command(),
    unit: QUAY_DESK,
    title: { en: 'Other warden', fr: 'x' },
    roles: ['administrator'],
    purpose: 'administration',
  })
  await one.beginTerm({ command: command(), post, officer: first.officer })
  await one.choosePost({ post })
  expect((await problemOf(asks())).code).toBe('recovery-needs-another')
  const own = one.renewEnrolment({ command: command(), officer: first.officer })
  expect((await problemOf(own)).code).toBe('recovery-of-oneself')

  const used = command()
  const { link } = await asks(two, used)
  await browserOf(lantern).enrol({ token: link?.split('#')[1] ?? '', password: PASSWORD })
  expect(await asks(two, used)).toEqual({ officer })
  const again = browserOf(lantern).signIn({ login: 'newcomer', password: PASSWORD })
  expect((await again).officer).toBe(officer)
})

test('a request is taken back, or runs out after three days', async () => {
  const { lantern, two, officer, browser, asks } = await open()
  await asks()
  await two.withdrawRecovery({ command: command(), officer })
  const none = two.withdrawRecovery({ command: command(), officer })
  expect((await problemOf(none)).code).toBe('recovery-unknown')
  expect(await asks(two)).toEqual({ officer })
  lantern.time.now += 3 * DAY
  const later = await signedIn(lantern, third)
  expect(await asks(later)).toEqual({ officer })
  const me = await browserOf(lantern).signIn({ login: 'newcomer', password: PASSWORD })
  expect(me.officer).toBe(officer)
  expect((await problemOf(browser.me({}))).code).toBe('signed-out')
})
