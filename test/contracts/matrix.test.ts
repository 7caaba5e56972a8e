import { afterAll, beforeAll, expect, test } from 'vitest'
import { ProblemError } from '../../src/client/index.ts'
import { contract, type EndpointName } from '../../src/contract/index.ts'
import { ROLES } from '../../src/domain/coalition/post.ts'
import { type DraftId, MINUTE } from '../../src/kit/index.ts'
import { bedFor, consentTo } from '../world/acts.ts'
import { IDLER } from '../world/lantern.ts'
import {
  type Browser,
  browserOf,
  command,
  inDays,
  type Lantern,
  openLanternFor,
  signedIn,
} from '../world/node.ts'
import { officerAt, QUAY_DESK, quayClerk, REST_HOUSE, SHORE_POST, WREN } from '../world/people.ts'
import { issued, type Machine } from '../world/systems.ts'
import { LETTERS, MATRIX, type Row, type Standing } from './matrix.ts'
import { inputsFor, type Subject } from './matrix-inputs.ts'

const STANDINGS: readonly Standing[] = ['lead', 'receiver', 'uninvolved']
const UNIT_OF = { lead: QUAY_DESK, receiver: REST_HOUSE, uninvolved: SHORE_POST }

/** Every endpoint is asked by everybody within a minute. */
const MUCH = { burst: 1e12, perMinute: 1e12 }
const BOUNDLESS = { session: MUCH, credential: MUCH, stranger: MUCH }

let lantern: Lantern
const endings: (() => unknown)[] = []
afterAll(async () => {
  for (const end of endings.reverse()) await end()
})
const askers = new Map<string, Browser>()
beforeAll(async () => {
  lantern = await openLanternFor((work) => endings.push(work), {
    sandbox: false,
    limits: BOUNDLESS,
  })
})

/** A fresh sitting, because some endpoints end it. */
async function askerOf(standing: Standing, role: (typeof ROLES)[number]): Promise<Browser> {
  const key = `${standing} ${role}`
  const known = askers.get(key)
  if (known) return known
  const browser = await signedIn(lantern, officerAt(UNIT_OF[standing], role))
  askers.set(key, browser)
  return browser
}

const machines = new Map<string, Machine>()
/** A system of the unit: with every scope for protection, or with one that opens no case. */
async function machineOf(standing: Standing, scopes: 'all' | 'none'): Promise<Machine> {
  const key = `${standing} ${scopes}`
  const only = scopes === 'all' ? {} : { scopes: ['changes.read' as const] }
  const known = machines.get(key) ?? (await issued(lantern, UNIT_OF[standing], only))
  machines.set(key, known)
  return known
}

async function newSubject(): Promise<Subject> {
  const clerk = await askerOf('lead', 'caseworker')
  const opened = await clerk.registerCase({ command: command(), contact: { ...WREN } as never })
  const second = await clerk.registerCase({ command: command(), contact: { ...WREN } as never })
  const base = () => ({ case: opened.case, command: command() })
  const expires = inDays(lantern, 30)
  const answer = { ...consentTo({ expires }), classes: ['identity' as const] }
  await clerk.giveConsent({ ...base(), answer })
  const request = { ...bedFor(), classes: ['identity' as const] }
  const { referral } = await clerk.sendReferral({ ...base(), request })
  const fresh = () => lantern.node.nextId() as DraftId // the node's only source of ids
  return { case: opened.case, referral, other: second.case, fresh, expires }
}

async function statusOf(
  browser: Browser | Machine,
  name: EndpointName,
  subject: Subject,
): Promise<number> {
  const ask = browser[name] as (input: unknown) => Promise<unknown> // the input is that of the name
  try {
    await ask(inputsFor(subject)[name]())
    return 200
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.status
    throw error
  }
}

const NAMES = Object.keys(contract) as EndpointName[] // keys of a const object

test('every endpoint has a row, and every row an endpoint', () => {
  expect(Object.keys(MATRIX).sort()).toEqual([...NAMES].sort())
})

function due(row: Row, standing: Standing, role: (typeof ROLES)[number]): number {
  const allowed = row.open || [...row.roles].some((letter) => LETTERS[letter] === role)
  if (!allowed) return 403
  const answers = row.but?.[role] ?? row.answers
  return typeof answers === 'number' ? answers : (answers[STANDINGS.indexOf(standing)] ?? 0)
}

/** What a system is answered: as a caseworker where the row names it, and nothing else at all. */
function dueToSystem(row: Row, standing: Standing): number {
  if (!row.roles.includes('Y')) return 403
  return typeof row.answers === 'number'
    ? row.answers
    : (row.answers[STANDINGS.indexOf(standing)] ?? 0)
}
const FOR_ANY_SYSTEM = new Set<EndpointName>(['front', 'readSystem', 'listChanges'])

/** Acts that change what the next asker would meet: each asker gets a case of its own. */
const CHANGES = new Set<EndpointName>([
  'relateCases',
  'proposeLink',
  'convenePanel',
  'sendReferral',
  'receiveReferral',
  'acceptReferral',
  'declineReferral',
  'withdrawReferral',
])

/** Each try fails and is counted against the address. */
const COUNTED = new Set<EndpointName>(['signIn', 'returnFromProvider'])

/** The longest wait after failures; sittings end meanwhile. */
function waitOutThrottle(): void {
  lantern.time.now += 16 * MINUTE
  askers.clear()
}

test.each(NAMES)('%s answers exactly those it is for', async (name) => {
  const row = MATRIX[name]
  const found: Record<string, number> = {}
  const expected: Record<string, number> = {}
  let subject = await newSubject()
  for (const standing of STANDINGS) {
    for (const role of ROLES) {
      if (COUNTED.has(name)) waitOutThrottle()
      const browser = await askerOf(standing, role)
      found[`${standing} ${role}`] = await statusOf(browser, name, subject)
      expected[`${standing} ${role}`] = due(row, standing, role)
      if (name === 'signOut') askers.clear()
      if (CHANGES.has(name) && found[`${standing} ${role}`] === 200) subject = await newSubject()
    }
    const machine = `${standing} system`
    found[machine] = await statusOf(await machineOf(standing, 'all'), name, subject)
    expected[machine] = dueToSystem(row, standing)
    if (CHANGES.has(name) && found[machine] === 200) subject = await newSubject()
    found[`${machine} without`] = await statusOf(await machineOf(standing, 'none'), name, subject)
    expected[`${machine} without`] = FOR_ANY_SYSTEM.has(name) ? 200 : 403
  }
  if (COUNTED.has(name)) waitOutThrottle()
  found.out = await statusOf(browserOf(lantern), name, subject)
  expected.out = row.open === 'public' ? Number(row.answers) : 401
  if (COUNTED.has(name)) waitOutThrottle()
  found.idle = await statusOf(await signedIn(lantern, { officer: IDLER.id }), name, subject)
  expected.idle = row.open ? Number(row.answers) : 403
  expect(found).toEqual(expected)
})

test('the case is the lead’s: the quay clerk’s', async () => {
  const subject = await newSubject()
  const state = await lantern.node.findCase(subject.case)
  expect(state?.lead?.unit).toBe(quayClerk.unit)
})
