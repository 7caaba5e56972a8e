import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseId } from '../../src/kit/index.ts'
import { bedFor, consentTo } from '../world/acts.ts'
import {
  type Browser,
  command,
  inDays,
  type Lantern,
  openLanternFor,
  problemOf,
  signedIn,
} from '../world/node.ts'
import { officerAt, QUAY_DESK, quayClerk, quayHead, WREN } from '../world/people.ts'

// Every list pages by an opaque cursor: no row twice, none left out, also when rows are added meanwhile.

let lantern: Lantern
let clerk: Browser
let subject: CaseId
const endings: (() => unknown)[] = []
afterAll(async () => {
  for (const end of endings.reverse()) await end()
})

async function refer(): Promise<CaseId> {
  lantern.time.now += 1
  const { case: id } = await clerk.registerCase({ command: command(), contact: WREN as never })
  const base = () => ({ case: id, command: command() })
  const answer = { ...consentTo({ expires: inDays(lantern, 30) }), classes: ['identity' as const] }
  await clerk.giveConsent({ ...base(), answer })
  const request = { ...bedFor(), classes: ['identity' as const] }
  await clerk.sendReferral({ ...base(), request })
  return id
}

beforeAll(async () => {
  lantern = await openLanternFor((work) => endings.push(work))
  clerk = await signedIn(lantern, quayClerk)
  for (let n = 0; n < 7; n += 1) subject = await refer()
  for (const by of [quayClerk, quayHead, quayClerk])
    await (await signedIn(lantern, by)).readCase({ case: subject })
})

type Page = { readonly rows: readonly unknown[]; readonly next?: string }
type Ask = (page: { after?: string; limit?: number }) => Promise<Page>

const LISTS: Readonly<Record<string, () => Promise<Ask>>> = {
  listCases: async () => (page) => clerk.listCases(page),
  listReferrals: async () => (page) => clerk.listReferrals({ direction: 'out', ...page }),
  listAccess: async () => (page) => clerk.listAccess({ case: subject, ...page }),
  listOfficers: async () => {
    const administrator = await signedIn(lantern, officerAt(QUAY_DESK, 'administrator'))
    return (page) => administrator.listOfficers(page)
  },
}

async function walk(ask: Ask, limit: number, between = async () => {}): Promise<unknown[]> {
  const rows: unknown[] = []
  let after: string | undefined
  do {
    const page = await ask({ limit, ...(after ? { after } : {}) })
    expect(page.rows.length).toBeLessThanOrEqual(limit)
    if (page.next) expect(page.next).toMatch(/^[A-Za-z0-9_-]+$/)
    rows.push(...page.rows)
    after = page.next
    await between()
  } while (after)
  return rows
}

test.each(Object.keys(LISTS))(
  '%s gives each row once, whatever the size of its pages',
  async (name) => {
    const ask = await LISTS[name]?.()
    if (!ask) throw new Error('no such list')
    const { rows: whole } = await ask({ limit: 200 })
    expect(whole.length).toBeGreaterThan(3)
    for (const limit of [1, 2, 3, 5]) expect(await walk(ask, limit)).toEqual(whole)
  },
)

test('a case registered while somebody pages moves no row', async () => {
  const before = (await clerk.listReferrals({ direction: 'out', limit: 200 })).rows
  let added = 0
  const ask: Ask = (page) => clerk.listReferrals({ direction: 'out', ...page })
  const rows = await walk(ask, 2, async () => {
    if (added++ === 0) await refer()
  })
  expect(rows).toEqual(before)
})

test('a cursor of another list, or of another case, is refused', async () => {
  const { next } = await clerk.listCases({ limit: 1 })
  expect(next).toBeDefined()
  const other = clerk.listReferrals({ after: next ?? '' })
  expect((await problemOf(other)).code).toBe('cursor-wrong')
  const { next: access } = await clerk.listAccess({ case: subject, limit: 1 })
  const elsewhere = (await clerk.listCases({ limit: 200 })).rows.find((row) => row.case !== subject)
  if (!elsewhere) throw new Error('there is one case only')
  const moved = clerk.listAccess({ case: elsewhere.case, after: access ?? '' })
  expect((await problemOf(moved)).code).toBe('cursor-wrong')
  expect((await problemOf(clerk.listCases({ after: 'not a cursor' }))).status).toBe(400)
})
