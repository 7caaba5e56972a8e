import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { writeSheets } from '../../src/server/export/write.ts'
import { writeSheetsApart } from '../../src/server/export/write-apart.ts'
import { toSay } from '../../src/words/index.ts'
import { bedFor, consentTo } from '../world/acts.ts'
import { readBook } from '../world/books.ts'
import {
  type Browser,
  command,
  inDays,
  type Lantern,
  openLantern,
  problemOf,
  signedIn,
} from '../world/node.ts'
import {
  gateSearcher,
  officerAt,
  QUAY_DESK,
  quayClerk,
  quayHead,
  REST_HOUSE,
  restKeeper,
  shoreClerk,
  WREN,
} from '../world/people.ts'

const say = toSay('en')
const contact = (name: string) => ({ ...WREN, name }) as never // a first contact is what registering takes
const CASES = { list: 'cases', scope: 'party', state: 'all' } as const

/** Given: two persons registered at the quay, the first of whom let her name go to the House of Rest. */
async function given() {
  const lantern = await openLantern()
  const clerk = await signedIn(lantern, quayClerk)
  const first = await clerk.registerCase({ command: command(), contact: contact('Wren') })
  const second = await clerk.registerCase({ command: command(), contact: contact('=Ada+1') })
  const answer = { ...consentTo({ expires: inDays(lantern, 30) }), classes: ['identity' as const] }
  await clerk.giveConsent({ case: first.case, command: command(), answer })
  return { lantern, clerk, first, second }
}

async function refer(clerk: Browser, id: Awaited<ReturnType<typeof given>>['first']['case']) {
  const request = { ...bedFor(), classes: ['identity' as const] }
  const { referral } = await clerk.sendReferral({ case: id, command: command(), request })
  return { case: id, referral, command: command() }
}

const textOf = (content: string) => Buffer.from(content, 'base64').toString('utf8')
const exportsIn = async (
  { node }: Lantern,
  id: Awaited<ReturnType<typeof given>>['first']['case'],
) => (await node.ledger.readAccess(id)).filter(({ action }) => action.startsWith('exportList'))

test('without a purpose a list leaves masked: numbered, counted, logged, and nobody is disclosed', async () => {
  const { lantern, clerk, first } = await given()
  const taken = await clerk.exportList({ asked: CASES, form: 'csv' })
  const text = textOf(taken.content)
  expect(taken).toMatchObject({ rows: 2, disclosed: 0 })
  expect(taken.fileName).toBe(`${taken.number}-cases.csv`)
  for (const line of [taken.number, say('export.masked-text'), say('export.counts.cases')])
    expect(text).toContain(line)
  expect(text).toContain(first.number)
  expect(text).not.toMatch(/Wren|Ada|1999/)
  expect(await exportsIn(lantern, first.case)).toEqual([])
  expect(lantern.node.image.exports).toMatchObject([
    { number: taken.number, list: 'cases', rows: 2, unit: QUAY_DESK, filter: { scope: 'party' } },
  ])
  expect(lantern.node.image.exports[0]?.purpose).toBeUndefined()
})

test('with the purpose named, names stand in it, each in the access log of its case, again each time', async () => {
  const { lantern, clerk, first, second } = await given()
  await clerk.readCase({ case: first.case })
  const taken = await clerk.exportList({ asked: CASES, form: 'csv', purpose: 'protection' })
  await clerk.exportList({ asked: CASES, form: 'csv', purpose: 'protection' })
  expect(textOf(taken.content)).toMatch(/Wren,1999-03-04/)
  expect(await exportsIn(lantern, second.case)).toHaveLength(2)
  expect(await exportsIn(lantern, first.case)).toMatchObject([
    {
      class: 'identity',
      post: quayClerk.post,
      purpose: 'protection',
      action: `exportList ${taken.number}`,
    },
    { class: 'identity' },
  ])
})

test('if a disclosure or the export itself cannot be written, nothing leaves', async () => {
  const { lantern, clerk } = await given()
  const { node } = lantern
  // The outside world fails: a full disk.
  const full = () => Promise.reject(new Error('disk full'))
  const { recordAccess, append } = node.ledger
  Object.assign(node.ledger, { recordAccess: full })
  const take = () => clerk.exportList({ asked: CASES, form: 'csv', purpose: 'protection' })
  expect((await problemOf(take())).status).toBe(500)
  Object.assign(node.ledger, { recordAccess, append: full })
  expect((await problemOf(take())).status).toBe(500)
  expect(node.image.exports).toEqual([])
  Object.assign(node.ledger, { append })
  expect(await take()).toMatchObject({ disclosed: 2 })
})

test('another purpose than that of the post is refused, and nothing leaves', async () => {
  const { lantern, clerk } = await given()
  const asked = clerk.exportList({ asked: CASES, form: 'csv', purpose: 'prosecution' })
  expect((await problemOf(asked)).code).toBe('purpose-of-another-post')
  expect(lantern.node.image.exports).toEqual([])
})

test('a receiver gets a name only once it accepted, and only what the person agreed to', async () => {
  const { lantern, clerk, first } = await given()
  const step = await refer(clerk, first.case)
  const keeper = await signedIn(lantern, restKeeper)
  const asked = { list: 'referrals', direction: 'in', state: 'all' } as const
  const take = () => keeper.exportList({ asked, form: 'csv', purpose: 'protection' })
  expect(await take()).toMatchObject({ rows: 1, disclosed: 0 })
  await keeper.acceptReferral({ ...step, command: command() })
  const after = await take()
  expect(after).toMatchObject({ rows: 1, disclosed: 1 })
  expect(textOf(after.content)).toContain('Wren')
  const view = await clerk.readCase({ case: first.case })
  const consent = view.consents[0]?.consent
  if (!consent) throw new Error('no consent')
  await clerk.withdrawConsent({ case: first.case, command: command(), consent, by: 'person' })
  expect(await take()).toMatchObject({ rows: 1, disclosed: 0 })
})

test('the lead’s own investigators and the uninvolved take out nobody', async () => {
  const { lantern } = await given()
  for (const by of [gateSearcher, shoreClerk]) {
    const browser = await signedIn(lantern, by)
    const taken = await browser.exportList({ asked: CASES, form: 'csv', purpose: by.purpose })
    expect(taken).toMatchObject({ rows: 0, disclosed: 0 })
  }
  const own = await signedIn(lantern, officerAt(QUAY_DESK, 'investigator'))
  const taken = await own.exportList({ asked: CASES, form: 'csv', purpose: 'prosecution' })
  expect(taken.disclosed).toBe(0)
  expect(textOf(taken.content)).not.toContain('Wren')
})

test('a list that the post may not read is refused as its page is', async () => {
  const { lantern, first } = await given()
  const head = await signedIn(lantern, officerAt(QUAY_DESK, 'administrator'))
  const cases = head.exportList({ asked: CASES, form: 'csv' })
  expect((await problemOf(cases)).code).toBe('role-does-not-allow')
  const keeper = await signedIn(lantern, restKeeper)
  const access = keeper.exportList({ asked: { list: 'access', case: first.case }, form: 'csv' })
  expect((await problemOf(access)).code).toBe('case-unknown')
})

test('what could be a formula is disarmed in text, and is text in a workbook', async () => {
  const { clerk } = await given()
  const ask = (form: 'csv' | 'xlsx') =>
    clerk.exportList({ asked: CASES, form, purpose: 'protection' })
  expect(textOf((await ask('csv')).content)).toContain(",'=Ada+1,")
  const taken = await ask('xlsx')
  const [sheet] = await readBook(taken.content)
  expect(sheet?.cells.flat()).toContain('=Ada+1')
  expect(sheet?.formulas).toBe(0)
  for (const line of [taken.number, say('export.confidential-text')])
    expect(sheet?.cells.flat()).toContain(line)
  expect(createHash('sha256').update(Buffer.from(taken.content, 'base64')).digest('hex')).toBe(
    taken.sha256,
  )
})

test('past exports are seen by the own supervisor and by an auditor, and by nobody else', async () => {
  const { lantern, clerk } = await given()
  const { number, sha256 } = await clerk.exportList({ asked: CASES, form: 'csv' })
  const head = await signedIn(lantern, quayHead)
  expect((await head.listExports({})).rows).toMatchObject([{ number, sha256, form: 'csv' }])
  const auditor = await signedIn(lantern, officerAt(REST_HOUSE, 'auditor'))
  expect((await auditor.listExports({})).rows).toMatchObject([{ number }])
  const other = await signedIn(lantern, officerAt(REST_HOUSE, 'supervisor'))
  expect((await other.listExports({})).rows).toEqual([])
})

test.each(['desk', 'incidents', 'parties', 'units', 'posts', 'rules'] as const)(
  'the list %s leaves as a workbook',
  async (list) => {
    const { clerk } = await given()
    const taken = await clerk.exportList({ asked: { list }, form: 'xlsx' })
    const [sheet] = await readBook(taken.content)
    expect(sheet?.cells.flat()).toContain(taken.number)
    expect(sheet?.cells.filter((row) => row.length > 2)).toHaveLength(taken.rows + 1)
  },
)

test('an export outlives a start, and the ledger proves it', async () => {
  const { lantern, clerk } = await given()
  const { number } = await clerk.exportList({ asked: CASES, form: 'csv' })
  const { node, time, dir } = lantern
  await node.ledger.close()
  const again = await openLantern(dir, {}, time.now)
  expect(again.node.image.exports.map((one) => one.number)).toEqual([number])
})

test.each(['csv', 'xlsx'] as const)(
  'a long file is written in a thread, the same (%s)',
  async (form) => {
    const rows = Array.from({ length: 201 }, (_, n) => [`row ${n}`, n])
    const sheet = { name: 'a', title: 'b', cover: [['c', 'd']], columns: ['e', 'f'], rows } as const
    const bytes = Buffer.from(await writeSheetsApart(form, [sheet]))
    if (form === 'csv') expect(bytes).toEqual(Buffer.from(await writeSheets(form, [sheet])))
    else
      expect((await readBook(bytes.toString('base64')))[0]?.cells.at(-1)).toEqual([
        'row 200',
        '200',
      ])
  },
)
