import type { Page } from '@playwright/test'
import type { Client } from '../../src/client/index.ts'
import type { CaseId, CommandId } from '../../src/kit/index.ts'
import { toSay } from '../../src/words/index.ts'
import { expect, expectAccessible, tabTo, test } from './house.ts'

const say = toSay('id')
const OFFICER = 'kbri-abu-dhabi-petugas-1'
const HEAD = 'kbri-abu-dhabi-kepala'
const SHELTER = 'rptc-jakarta-petugas'
const command = () => crypto.randomUUID() as CommandId // as a browser makes one

const CONTACT = {
  sex: 'female',
  age: { kind: 'birthDate', birthDate: '1998-04-17' },
  language: 'id',
  country: 'AE',
  place: '',
  safety: 'safe',
  children: 0,
  channel: 'walk-in',
  safe: { phone: '+971 000 111' },
  papers: [{ kind: 'passport', issuer: 'Imigrasi', number: 'C1234567' }],
  story: '',
  origin: 'Kabupaten Contoh',
  relations: [],
}

const register = async (api: Client, name: string, more = {}) =>
  await api.registerCase({
    command: command(),
    contact: { ...CONTACT, name, ...more } as never,
  })

/** Two cases of one institution that an officer says are of one person. */
async function propose(api: Client, one: string, two: string) {
  const here = await register(api, one)
  const there = await register(api, two, { age: { kind: 'unknown' }, papers: [] })
  const { link } = await api.proposeLink({
    case: here.case,
    command: command(),
    with: { kind: 'case', other: there.case },
  })
  return { here, there, link }
}

/** Takes back what other tests left waiting. */
async function clear(api: Client): Promise<void> {
  for (const { case: id, link } of (await api.listLinks({})).rows)
    if (link) await api.undoLink({ case: id, command: command(), link, words: 'x' })
}

const section = (page: Page) => page.locator('#links')
const stateOf = async (api: Client, id: CaseId) =>
  (await api.readLinks({ case: id })).links[0]?.state

test('two cases of one person: proposed, confirmed, taken back, by keyboard', async ({
  api,
  officer,
}) => {
  test.setTimeout(180_000)
  const desk = await api(OFFICER)
  const here = await register(desk, 'Kemuning Contohwati')
  const there = await register(desk, 'Kemuneng Contowati')
  const page = await officer(OFFICER, `/app/cases/${here.case}`)
  await expect(section(page)).toContainText(say('link.empty'))

  await tabTo(page, section(page).getByRole('button', { name: say('link.propose') }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(say('case.relation-other')).fill('Kemuneng')
  await tabTo(page, dialog.getByRole('button', { name: there.number }))
  await page.keyboard.press('Enter')
  await tabTo(page, dialog.getByRole('button', { name: say('link.propose') }))
  await page.keyboard.press('Enter')
  await expect(section(page)).toContainText(there.number)
  await expect(section(page)).toContainText(say('link-state.proposed'))
  await expectAccessible(page)

  await tabTo(page, section(page).getByRole('button', { name: say('link.confirm') }))
  await page.keyboard.press('Enter')
  await dialog.getByLabel(say('link.speaks-for')).fill('Majikan yang sama.')
  await tabTo(page, dialog.getByRole('button', { name: say('link.confirm') }))
  await page.keyboard.press('Enter')
  await expect(section(page)).toContainText(say('link-state.confirmed'))
  await expect(section(page)).toContainText('Majikan yang sama.')
  await expect(section(page)).toContainText(say('link.cases'))
  expect(await stateOf(desk, there.case)).toBe('confirmed')

  await tabTo(page, section(page).getByRole('button', { name: say('link.undo') }))
  await page.keyboard.press('Enter')
  await tabTo(page, dialog.getByRole('button', { name: say('link.undo') }))
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toBeFocused()
  await dialog.getByLabel(say('link.words')).fill('Tanggal lahirnya ternyata lain.')
  await dialog.getByRole('button', { name: say('link.undo') }).press('Enter')
  await expect(section(page)).toContainText('Tanggal lahirnya ternyata lain.')
  await expect(section(page)).toContainText(say('link-state.proposed'))
  expect(await stateOf(desk, there.case)).toBe('proposed')
  await expectAccessible(page)
})

test('pairs one after the other: different with a reason, same, not sure, with three keys', async ({
  api,
  officer,
}) => {
  test.setTimeout(180_000)
  const desk = await api(HEAD)
  await clear(desk)
  const first = await propose(desk, 'Seruni Misal', 'Seruni Misalnya')
  const second = await propose(desk, 'Teratai Misal', 'Teratay Misal')
  const third = await propose(desk, 'Cempaka Misal', 'Cempaka Missal')

  const page = await officer(HEAD, '/app/links')
  await expect(page.getByRole('heading', { name: /1 dari 3/ })).toBeVisible()
  await expect(page.locator('main')).toContainText('Seruni Misalnya')
  await expectAccessible(page)
  await tabTo(page, page.getByRole('radio').first())
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeFocused()
  await page.getByLabel(say('reject-reason.sibling')).check()
  await page.getByLabel(say('link.words')).fill('Kakak dan adik.')
  await page.getByRole('button', { name: say('links.record') }).press('Enter')

  const next = page.getByRole('heading', { name: /1 dari 2/ })
  await expect(next).toBeFocused()
  await expect(page.locator('main')).toContainText('Teratay Misal')
  expect(await stateOf(desk, first.here.case)).toBe('rejected')
  await tabTo(page, page.getByRole('radio').first())
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: /1 dari 1/ })).toBeFocused()
  expect(await stateOf(desk, second.there.case)).toBe('confirmed')
  await tabTo(page, page.getByRole('radio').first())
  await page.keyboard.press('3')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeFocused()
  await page.getByLabel(say('links.unsure-why')).fill('Belum ada surat.')
  await page.getByRole('button', { name: say('links.record') }).press('Enter')
  await expect(page.getByText(say('links.all-seen'))).toBeFocused()
  expect(await stateOf(desk, third.here.case)).toBe('proposed')
  expect((await desk.readLinks({ case: third.here.case })).doubts).toMatchObject([
    { words: 'Belum ada surat.' },
  ])
  await expect(page.getByRole('button', { name: say('links.again', { count: 1 }) })).toBeVisible()
  await expect(page.getByRole('heading', { name: say('attempts.raised') })).toBeVisible()
  await expectAccessible(page)
})

test('a sweep by keyboard: begun, its pairs reviewed, different is remembered', async ({
  api,
  officer,
}) => {
  test.setTimeout(180_000)
  const desk = await api(HEAD)
  await clear(desk)
  const born = { age: { kind: 'birthDate', birthDate: '1991-09-03' }, papers: [], safe: {} }
  const here = await register(desk, 'Kenanga Misalwangi Contohsari', born)
  await register(desk, 'Kenanga Misalwangy Contosari', born)
  await register(desk, 'KENANGA MISALWANGI CONTOSARI', born)
  const page = await officer(HEAD, '/app/links')
  const sweep = page.locator('#sweep')
  await tabTo(page, sweep.getByRole('button'))
  await page.keyboard.press('Enter')
  await expect(sweep).toContainText(/Selesai/, { timeout: 60_000 })
  await expectAccessible(page)
  // Three cases and their pairs stand as one person, with whoever other tests left like them.
  const row = page.locator('#all tr').filter({ hasText: here.number })
  await expect(row).toHaveCount(1)
  await expect(row).toContainText(/satu orang dalam \d+ kasus/)
  const { total } = await desk.listLinks({})
  await row.getByRole('button').press('Enter')
  await expect(page.locator('#review')).toContainText(/Pasangan 1 dari/)
  await page.screenshot({ path: test.info().outputPath('sweep.png'), fullPage: true })
  await tabTo(page, page.getByRole('radio').first())
  await page.keyboard.press('2')
  await page.getByLabel(say('reject-reason.sibling')).check()
  await page.getByLabel(say('link.words')).fill('Kembar.')
  await page.getByRole('button', { name: say('links.record') }).press('Enter')
  await expect.poll(async () => (await desk.listLinks({})).total).toBe(total - 1)
})

for (const [locale, width, dark] of [
  ['id-ID', 360, true],
  ['en-GB', 768, false],
  ['id-ID', 1440, false],
] as const) {
  test(`a pair fits a screen of ${width} pixels`, async ({ officer, api, house }) => {
    const desk = await api(HEAD)
    await clear(desk)
    const { here } = await propose(desk, 'Wijayakusuma Contohnyata', 'Wijaya Kusuma')
    const page = await officer(HEAD, '/app/links', { locale, width, dark })
    await expect(page.getByText('Wijaya Kusuma').first()).toBeVisible()
    await page.locator('#links-answer').press('2')
    await expectFits(page)
    await page.screenshot({ path: test.info().outputPath(`links-${width}.png`), fullPage: true })
    await page.goto(`${house.address}/app/cases/${here.case}#links`)
    await expect(page.locator('#links')).toContainText(/diusulkan|proposed/)
    await expectFits(page)
    await page.locator('#links').screenshot({ path: test.info().outputPath(`case-${width}.png`) })
  })
}

// The last one: what it leaves waiting would stand before the pairs of the others.
test('a woman registered twice: the holder makes contact, two institutions confirm, one undoes', async ({
  api,
  officer,
}) => {
  test.setTimeout(240_000)
  const holder = await api(SHELTER)
  const held = await register(holder, 'Anggrek Contohsari')
  const mission = await api(OFFICER)
  const registered = await register(mission, 'Angrek Contosari')

  const home = await officer(SHELTER)
  const row = home.getByRole('listitem').filter({ hasText: held.number })
  await row.getByRole('link', { name: say('do.answer-match') }).press('Enter')
  await expect(section(home)).toContainText(say('alike.for'))
  await expect(section(home)).not.toContainText(registered.number)
  await expectAccessible(home)
  await section(home)
    .getByRole('button', { name: say('link.reveal') })
    .press('Enter')
  const sure = home.getByRole('dialog').getByRole('button', { name: say('link.reveal') })
  await sure.press('Enter')
  await expect(section(home)).toContainText(/Dihubungi/)

  const abroad = await officer(OFFICER, `/app/cases/${registered.case}`)
  await expect(section(abroad)).not.toContainText(held.number)
  // The one of the contact, which comes after that of the section.
  await section(abroad)
    .getByRole('button', { name: new RegExp(`^${say('link.propose')} ?: `) })
    .press('Enter')
  for (const page of [abroad, home]) {
    await section(page)
      .getByRole('button', { name: say('link.confirm') })
      .press('Enter')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('link.confirm') })
      .press('Enter')
    await expect(page.getByText(say('link.confirmed-now'))).toBeVisible()
  }
  await expect(section(abroad)).toContainText(say('link-state.confirmed'))
  await section(abroad)
    .getByRole('button', { name: say('link.undo') })
    .press('Enter')
  await abroad.getByLabel(say('link.words')).fill('Ada adiknya.')
  await abroad
    .getByRole('dialog')
    .getByRole('button', { name: say('link.undo') })
    .press('Enter')
  await expect(section(home)).toContainText(say('link-state.proposed'))
})

async function expectFits(page: Page): Promise<void> {
  await expectAccessible(page)
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(over).toBeLessThanOrEqual(0)
}
