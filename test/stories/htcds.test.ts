import { expect, test } from 'vitest'
import { HTCDS_IDS, HTCDS_LABELS } from '../../src/exchange/index.ts'
import { consentTo } from '../world/acts.ts'
import { readBook } from '../world/books.ts'
import { type Browser, command, inDays, openLantern, problemOf, signedIn } from '../world/node.ts'
import { quayClerk, restKeeper, WREN } from '../world/people.ts'

const BATCH = { name: 'From the harbour mission', country: 'PT', place: 'the quay', language: 'fr' }
const toContent = (rows: readonly (readonly string[])[]) =>
  Buffer.from(rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')).toString(
    'base64',
  )
const HEADINGS = ['prs_First_Name', 'prs_Gender', 'prs_Birthdate', 'con_Consent', 'prs_Email']

async function given() {
  const lantern = await openLantern()
  const clerk = await signedIn(lantern, quayClerk)
  const contact = { ...WREN, safe: { phone: '000 1111', how: 'call' } } as never
  const agreed = await clerk.registerCase({ command: command(), contact })
  const silent = await clerk.registerCase({
    command: command(),
    contact: { ...WREN, name: 'Silent' } as never,
  })
  const answer = {
    ...consentTo({ expires: inDays(lantern, 30) }),
    classes: ['identity' as const, 'contact' as const],
  }
  await clerk.giveConsent({ case: agreed.case, command: command(), answer })
  return { lantern, clerk, agreed, silent }
}

const take = (clerk: Browser, more = {}) => clerk.exportHtcds({ purpose: 'protection', ...more })

test('cases leave in the standard’s workbook, filled only where the person agreed, with what is lost', async () => {
  const { lantern, clerk, agreed, silent } = await given()
  const file = await take(clerk)
  const [sheet, losses] = await readBook(file.content)
  expect(sheet?.name).toBe('Sheet1')
  expect(sheet?.cells[0]).toEqual([file.number, ...HTCDS_IDS])
  expect(sheet?.cells[1]?.slice(1)).toEqual([...HTCDS_LABELS])
  const text = sheet?.cells.slice(2).map((row) => row.join('|')) ?? []
  expect(text).toHaveLength(2)
  expect(
    text.filter((row) => row.includes('Wren of the Ferry|') && row.includes('000 1111')),
  ).toHaveLength(1)
  expect(text.join()).not.toContain('Silent')
  // Origin was not agreed to; the story has no field.
  expect(text.join()).not.toMatch(/Mnar|mill|nets/)
  expect(file.losses).toContainEqual({ field: 'story', rows: 2 })
  expect(file.losses).toContainEqual({ field: 'not-consented', rows: 2 })
  expect(losses?.cells.flat()).toContain(file.number)
  const seen = async (id: typeof agreed.case) =>
    (await lantern.node.ledger.readAccess(id))
      .filter(({ action }) => action === `exportHtcds ${file.number}`)
      .map((row) => row.class)
  expect((await seen(agreed.case)).sort()).toEqual(['contact', 'identity'])
  expect(await seen(silent.case)).toEqual([])
  expect(lantern.node.image.exports).toMatchObject([
    { number: file.number, list: 'htcds', purpose: 'protection', rows: 2, disclosed: 1 },
  ])
})

test('a telephone number with a rule stays here', async () => {
  const { clerk, agreed } = await given()
  const statement = {
    kind: 'contact' as const,
    place: 'x',
    safe: { phone: '000 1111', neverSay: 'harbour' },
  }
  const { version } = await clerk.readCase({ case: agreed.case })
  await clerk.addStatement({ case: agreed.case, command: command(), version, statement })
  const [sheet] = await readBook((await take(clerk)).content)
  expect(sheet?.cells.flat()).not.toContain('000 1111')
})

test('chosen cases only; one that is not led here is answered like none', async () => {
  const { lantern, clerk, silent } = await given()
  expect(await take(clerk, { numbers: [silent.number] })).toMatchObject({ rows: 1, disclosed: 0 })
  const keeper = await signedIn(lantern, restKeeper)
  const foreign = take(keeper, { numbers: [silent.number] })
  expect((await problemOf(foreign)).code).toBe('case-unknown')
})

test('a file becomes cases all or none, the refused rows named with field and rule', async () => {
  const { lantern, clerk } = await given()
  const before = lantern.node.image.rows.size
  const content = toContent([
    HEADINGS,
    ['Ani', 'Feminine', '1999-03-04', 'TRUE', 'ani@example.org'],
    ['Budi', 'M', '1999-03-04', 'TRUE', ''],
    ['Citra', 'Feminine', '', 'FALSE', ''],
    ['Dewi', 'Feminine', '', '', ''],
  ])
  const { id } = await clerk.openHtcds({ fileName: 'form.csv', content })
  const read = await clerk.readHtcds({ id })
  expect(read.counts).toEqual({ read: 2, refused: 2 })
  expect(read.losses).toContainEqual({ id: 'prs_Email', label: 'Email', fate: 'lost', rows: 1 })
  expect((await clerk.readHtcds({ id, show: 'refused' })).rows).toMatchObject([
    { row: 3, refusals: [{ code: 'htcds-code', field: 'prs_Gender' }] },
    { row: 4, refusals: [{ code: 'htcds-no-consent', field: 'con_Consent' }] },
  ])
  const confirm = (leaveRefused: boolean, by = command()) =>
    clerk.confirmHtcds({ command: by, id, ...BATCH, leaveRefused })
  expect((await problemOf(confirm(false))).code).toBe('arrivals-rows-refused')
  expect(lantern.node.image.rows.size).toBe(before)
  const once = command()
  const done = await confirm(true, once)
  expect(done).toMatchObject({ cases: 2, leftOut: 2 })
  expect(await confirm(true, once)).toMatchObject({ incident: done.incident, cases: 2 })
  expect(lantern.node.image.rows.size).toBe(before + 2)
  const { rows } = await clerk.searchCases({ text: 'Ani' })
  expect(rows).toHaveLength(1)
  const view = await clerk.readCase({ case: rows[0]?.case ?? ('' as never) })
  expect(view.consents).toEqual([])
  expect((await problemOf(clerk.readHtcds({ id }))).code).toBe('draft-unknown')
})

test('what left in the workbook comes in again', async () => {
  const { lantern, clerk, agreed } = await given()
  const { content } = await take(clerk, { numbers: [agreed.number] })
  const keeper = await signedIn(lantern, restKeeper)
  const { id } = await keeper.openHtcds({ fileName: 'from-the-quay.xlsx', content })
  expect((await keeper.readHtcds({ id })).rows).toMatchObject([
    {
      name: 'Wren of the Ferry',
      sex: 'female',
      birthDate: '1999-03-04',
      phone: '000 1111',
      refusals: [],
    },
  ])
  expect(await keeper.confirmHtcds({ command: command(), id, ...BATCH })).toMatchObject({
    cases: 1,
  })
})
