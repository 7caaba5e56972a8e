import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Client } from '../../src/client/index.ts'
import type { CaseId, IncidentId, PartyId, UnitId } from '../../src/kit/index.ts'
import { toSay } from '../../src/words/index.ts'
import { expect } from './house.ts'
import { command, file, lastOf } from './panel-scene.ts'

const say = toSay('id')
// Of no other test. The casts mint codes as the coalition's files do.
export const MISSION = 'kjri-johor-bahru-petugas-1'
export const MISSION_2 = 'kjri-johor-bahru-petugas-2'
export const TEAMS = ['polda-ntt', 'rptc-tanjung-pinang'] as UnitId[]
const PARTIES = ['polri', 'kemensos'] as PartyId[]

/** What is asked for at once. */
const AT_ONCE = 24

export async function forMany<T>(all: readonly T[], work: (one: T) => Promise<unknown>) {
  const left = [...all]
  const hand = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, hand))
}

/** On screen: the list of 554 becomes an incident; its wrong rows are mended from the example's own file. */
export async function importList(page: Page, name: string): Promise<IncidentId> {
  await page.goto(new URL('/app/arrivals', page.url()).href)
  await page.locator('input[type=file]').setInputFiles('examples/arrivals-554.xlsx')
  await page.waitForURL(/\/arrivals\/[0-9a-f-]{36}/)
  const mends: unknown = JSON.parse(readFileSync('examples/arrivals-554.mends.json', 'utf8'))
  const id = page.url().split('/').at(-1)
  const mended = await page.request.post(new URL(`/api/arrivals/${id}/rows`, page.url()).href, {
    data: { mends },
  })
  expect(mended.ok()).toBe(true)
  await page.reload()
  await page.getByLabel(say('arrivals.incident-name')).fill(name)
  await page.getByLabel(say('arrivals.place'), { exact: true }).fill('Dermaga')
  await page.getByRole('button', { name: say('arrivals.register', { count: 554 }) }).click()
  await page.waitForURL(/\/incidents\/[0-9a-f-]{36}/, { timeout: 60_000 })
  return new URL(page.url()).pathname.split('/').at(-1) as IncidentId // of the address
}

export async function casesOf(by: Client, incident: IncidentId): Promise<CaseId[]> {
  const cases: CaseId[] = []
  for (let after: CaseId | undefined; ; ) {
    const page = await by.readIncident({ incident, limit: 200, ...(after ? { after } : {}) })
    cases.push(...page.cases.map((one) => one.case))
    if (!page.next) return cases
    after = page.next
  }
}

/** A text read to all; of a child its best interest is judged. */
export async function askAll(by: Client, incident: IncidentId, cases: readonly CaseId[]) {
  for (const recipient of PARTIES) {
    const asked = {
      recipient,
      classes: ['identity' as const, 'exploitation' as const],
      purpose: 'protection' as const,
      expires: (Date.now() + 80 * 86_400_000) as never, // a whole number of milliseconds
      language: 'id',
    }
    const answers = cases.map((one) => ({ case: one, answer: 'given' as const }))
    const reading = { ...asked, text: 'consent-adult' }
    const { failed } = await by.answerAsGroup({ command: command(), incident, reading, answers })
    const child = { text: 'consent-child', basis: 'best-interest', reason: 'Sendirian.' } as const
    await forMany(failed, (one) =>
      by.giveConsent({ case: one.case, command: command(), answer: { ...asked, ...child } }),
    )
  }
}

export async function interview(by: Client, id: CaseId): Promise<void> {
  await by.takePerson({ case: id, command: command() })
  const { interview } = await by.beginInterview({
    case: id,
    command: command(),
    instrument: 'joint-screening',
    subject: { age: 'adult', form: 'labour' },
    language: 'id',
    interpreter: false,
  })
  await by.endInterview({ case: id, command: command(), interview, why: 'done' })
}

/** The typed client of a post, each time another sitting's: what one may ask in a minute is counted. */
export type Hand = () => Client
const SITTINGS = 6

export async function handAt(api: (post: string) => Promise<Client>, post: string): Promise<Hand> {
  const [first, ...others] = await Promise.all(Array.from({ length: SITTINGS }, () => api(post)))
  if (!first) throw new Error('nobody signed in')
  const all = [first, ...others]
  let at = 0
  return () => all[at++ % SITTINGS] ?? first
}

export type Panel = Readonly<Record<'mission' | 'second' | 'police' | 'shelter', Hand>>

export async function convene({ mission, police, shelter }: Panel, id: CaseId) {
  await mission().convenePanel({ case: id, command: command(), members: TEAMS })
  for (const by of [police(), shelter()]) await file(by, id, 'victim', 'Menurut jawabannya.')
}

export async function decide(panel: Panel, id: CaseId): Promise<void> {
  await convene(panel, id)
  const { mission, second, shelter } = panel
  await file(mission(), id, 'victim', 'Menurut jawabannya.')
  const reasons = 'Ketiganya sependapat.'
  await second().proposeDetermination({ case: id, command: command(), status: 'victim', reasons })
  const determination = await lastOf(shelter(), id)
  await shelter().makeDetermination({ case: id, command: command(), determination })
}
