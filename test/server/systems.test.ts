import { expect, test } from 'vitest'
import { caseStream, DAY, HOUR, toInstant } from '../../src/kit/index.ts'
import { TOKEN_PATTERN } from '../../src/server/systems.ts'
import { bedFor, consentTo } from '../world/acts.ts'
import { command, inDays, openLantern, problemOf, signedIn } from '../world/node.ts'
import {
  officerAt,
  QUAY_DESK,
  quayClerk,
  quayHead,
  REST_HOUSE,
  SHORE_POST,
  WREN,
} from '../world/people.ts'
import { issued, machineOf } from '../world/systems.ts'

// Institutions' own systems at the border: who they are, what they may, what is written of them.

const contact = { ...WREN } as never

test('a system acts for its unit, and every entry and every look names it', async () => {
  const lantern = await openLantern()
  const machine = await issued(lantern, QUAY_DESK, { name: 'Ferry register' })
  expect(machine.token).toMatch(TOKEN_PATTERN)
  expect(await machine.readSystem({})).toMatchObject({
    name: 'Ferry register',
    unit: QUAY_DESK,
    purpose: 'protection',
  })
  const { case: id } = await machine.registerCase({ command: command(), contact })
  const view = await machine.readCase({ case: id })
  expect(view).toMatchObject({ relationship: 'lead', names: [{ name: WREN.name }] })
  expect(view.acts).toContain('case.write')
  const [opened] = await lantern.node.ledger.readStream(caseStream(id))
  expect(opened?.actor).toEqual({
    kind: 'system',
    credential: machine.credential,
    unit: QUAY_DESK,
    party: 'harbour-office',
    purpose: 'protection',
  })
  expect(opened?.route).not.toHaveProperty('post')
  const clerk = await signedIn(lantern, quayClerk)
  const { rows } = await clerk.listAccess({ case: id })
  expect(rows.filter(({ class: name }) => name === 'identity')).toMatchObject([
    { credential: machine.credential, unit: QUAY_DESK, action: 'readCase' },
  ])
  expect(rows[0]).not.toHaveProperty('post')
  // Written once an hour for each class, like a sitting.
  await machine.readCase({ case: id })
  expect((await clerk.listAccess({ case: id })).rows).toHaveLength(rows.length)
  lantern.time.now += HOUR
  await machine.readCase({ case: id })
  const again = await signedIn(lantern, quayClerk)
  expect((await again.listAccess({ case: id })).rows.length).toBeGreaterThan(rows.length)
  await lantern.node.ledger.integrate()
})

test('it plays both sides of a referral and sees what consent opens', async () => {
  const lantern = await openLantern()
  const quay = await issued(lantern, QUAY_DESK)
  const rest = await issued(lantern, REST_HOUSE)
  const shore = await issued(lantern, SHORE_POST)
  const { case: id } = await quay.registerCase({ command: command(), contact })
  const base = () => ({ case: id, command: command() })
  const answer = { ...consentTo({ expires: inDays(lantern, 30) }), classes: ['identity' as const] }
  await quay.giveConsent({ ...base(), answer })
  const request = { ...bedFor(), classes: ['identity' as const] }
  const preview = await quay.previewReferral({ case: id, request })
  expect(preview.before).not.toHaveProperty('names')
  expect(preview.after.names).toHaveLength(1)
  const { referral } = await quay.sendReferral({ ...base(), request })
  expect(await rest.readCase({ case: id })).not.toHaveProperty('names')
  await rest.receiveReferral({ ...base(), referral })
  await rest.acceptReferral({ ...base(), referral })
  expect((await rest.readCase({ case: id })).names).toMatchObject([{ name: WREN.name }])
  expect((await problemOf(shore.readCase({ case: id }))).code).toBe('case-unknown')
  const prosecutors = await issued(lantern, QUAY_DESK, { purpose: 'prosecution' })
  expect(await prosecutors.readCase({ case: id })).not.toHaveProperty('names')
  // An officer's four eyes still hold: another post annuls what a system wrote.
  const head = await signedIn(lantern, quayHead)
  const entry = (await head.readCase({ case: id })).names?.[0]?.entry
  if (!entry) throw new Error('no name')
  await head.annulEntry({ ...base(), entry, reason: 'slip', words: 'w' })
})

test('unknown, expired, revoked and rotated away get one and the same answer', async () => {
  const lantern = await openLantern()
  const administrator = await signedIn(lantern, officerAt(QUAY_DESK, 'administrator'))
  const revoked = await issued(lantern, QUAY_DESK)
  await administrator.revokeCredential({ command: command(), credential: revoked.credential })
  const rotated = await issued(lantern, QUAY_DESK)
  const { token } = await administrator.rotateCredential({
    command: command(),
    credential: rotated.credential,
    formerUntil: toInstant(lantern.time.now + HOUR),
    expires: inDays(lantern, 30),
  })
  const fresh = machineOf(lantern, token)
  expect((await rotated.readSystem({})).credential).toBe(rotated.credential)
  expect((await fresh.readSystem({})).credential).toBe(rotated.credential)
  const expired = await issued(lantern, QUAY_DESK, { days: 1 })
  lantern.time.now += DAY
  const none = machineOf(lantern, `rjk_${'x'.repeat(43)}`)
  const answers = []
  for (const machine of [none, revoked, rotated, expired, machineOf(lantern, 'nonsense')]) {
    const answer = await machine.raw('/api/system', { headers: { 'accept-language': 'en' } })
    answers.push([answer.status, answer.headers.get('www-authenticate'), await answer.text()])
  }
  expect(answers[0]?.slice(0, 2)).toEqual([401, 'Bearer'])
  expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
  expect((await fresh.readSystem({})).credential).toBe(rotated.credential)
})

test('who shows a token is that system alone, whatever cookie or origin comes along', async () => {
  const lantern = await openLantern()
  const machine = await issued(lantern, QUAY_DESK, { scopes: ['case.search'] })
  const { token } = await lantern.sessions.begin(quayClerk.officer, { post: quayClerk.post })
  const headers = {
    cookie: `__Host-rujukan=${token}`,
    'content-type': 'application/json',
    origin: 'https://elsewhere.test',
    'sec-fetch-site': 'cross-site',
  }
  const search = { method: 'POST', headers, body: '{"text":"wren"}' }
  expect((await machine.raw('/api/cases/search', search)).status).toBe(200)
  // The cookie alone is refused from there, and the token does not lend the cookie's posts.
  expect((await lantern.app.request('/api/cases/search', search)).status).toBe(403)
  expect((await machine.raw('/api/desk', { headers })).status).toBe(403)
  expect((await machine.raw('/api/session', { headers })).status).toBe(403)
  const plain = { ...search, headers: { ...headers, 'content-type': 'text/plain' } }
  expect((await machine.raw('/api/cases/search', plain)).status).toBe(415)
})

test('an administrator sees the systems of the own institution, and when each was last used', async () => {
  const lantern = await openLantern()
  const machine = await issued(lantern, QUAY_DESK)
  await issued(lantern, REST_HOUSE)
  const administrator = await signedIn(lantern, officerAt(QUAY_DESK, 'administrator'))
  const before = await administrator.listCredentials({})
  expect(before.rows).toMatchObject([{ credential: machine.credential, unit: QUAY_DESK }])
  expect(before.rows[0]).not.toHaveProperty('lastUsedAt')
  lantern.time.now += HOUR / 4
  await machine.listCases({})
  const after = await administrator.listCredentials({})
  expect(after.rows[0]?.lastUsedAt).toBe(lantern.time.now)
  expect(JSON.stringify(after)).not.toContain(machine.token.slice(4))
  const other = await signedIn(lantern, officerAt(REST_HOUSE, 'administrator'))
  const foreign = { command: command(), credential: machine.credential }
  expect((await problemOf(other.revokeCredential(foreign))).code).toBe('no-such-credential')
})

test('a token is shown once: the repeated request says so and makes no second one', async () => {
  const lantern = await openLantern()
  const administrator = await signedIn(lantern, officerAt(QUAY_DESK, 'administrator'))
  const wish = {
    command: command(),
    unit: QUAY_DESK,
    name: 'Register',
    scopes: ['case.list' as const],
    purpose: 'protection' as const,
    expires: inDays(lantern, 30),
  }
  await administrator.issueCredential(wish)
  expect((await problemOf(administrator.issueCredential(wish))).code).toBe('token-shown-once')
  expect((await administrator.listCredentials({})).rows).toHaveLength(1)
})

test('a system survives a restart, and no token lies in the folder', async () => {
  const lantern = await openLantern()
  const machine = await issued(lantern, QUAY_DESK)
  await lantern.node.ledger.close()
  const again = await openLantern(lantern.dir)
  const same = machineOf(again, machine.token)
  expect((await same.readSystem({})).credential).toBe(machine.credential)
  const { readFileSync, readdirSync } = await import('node:fs')
  for (const name of readdirSync(lantern.dir))
    expect(readFileSync(`${lantern.dir}/${name}`).includes(machine.token.slice(4))).toBe(false)
})

test('the list of credentials pages by a cursor that is no other list’s', async () => {
  const lantern = await openLantern()
  for (let n = 0; n < 5; n += 1) {
    lantern.time.now += 1
    await issued(lantern, QUAY_DESK, { name: `System ${n}` })
  }
  const administrator = await signedIn(lantern, officerAt(QUAY_DESK, 'administrator'))
  const names: string[] = []
  let after: string | undefined
  do {
    const page = await administrator.listCredentials({ limit: 2, ...(after ? { after } : {}) })
    names.push(...page.rows.map(({ name }) => name))
    after = page.next
  } while (after)
  expect(names).toEqual([0, 1, 2, 3, 4].map((n) => `System ${n}`))
  const { next } = await administrator.listCredentials({ limit: 2 })
  const clerk = await signedIn(lantern, quayClerk)
  expect((await problemOf(clerk.listCases({ after: next ?? '' }))).code).toBe('cursor-wrong')
})
