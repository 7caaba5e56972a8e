import { toSay } from '../../src/words/index.ts'
import { expect, expectAccessible, test } from './house.ts'

const MISSION = 'kbri-phnom-penh-petugas-1'
const SHOTS = process.env.SHOTS
const CONTACT = {
  name: 'Siti Nurjanah Poernomo',
  sex: 'female',
  age: { kind: 'birthDate', birthDate: '1994-05-17' },
  language: 'id',
  country: 'KH',
  place: 'x',
  safety: 'safe',
  children: 0,
  channel: 'walk-in',
  safe: {},
  papers: [],
  story: '',
  origin: 'Indramayu',
  relations: [],
}

for (const width of [360, 768, 1440])
  test(`a woman who is known under another spelling is shown while she is written down (${width} px)`, async ({
    officer,
    api,
  }) => {
    const say = toSay('id')
    const client = await api(MISSION)
    const birthDate = `19${width % 100}-05-17`
    const { number } = await client.registerCase({
      command: crypto.randomUUID() as never,
      contact: { ...CONTACT, age: { kind: 'birthDate', birthDate } } as never,
    })
    const page = await officer(MISSION, '/app/cases/new', { width })
    const panel = page.getByRole('complementary', { name: say('alike.title') })
    await expect(panel.getByRole('status')).toHaveText(say('alike.begin'))
    await page.getByLabel(say('contact.name'), { exact: true }).fill('ST. NURJANNAH PURNOMO')
    await page.getByText(say('sex.female'), { exact: true }).click()
    await page.getByText(say('contact.age.birthDate'), { exact: true }).first().click()
    await page.locator('#birthDate').fill(birthDate)
    const show = panel.getByText(say('alike.show', { count: 1 }).split(' ')[0] ?? '').first()
    if (width < 1200) await show.click()
    const link = panel.getByRole('link', { name: say('alike.open', { number }) })
    await expect(link).toBeVisible()
    await expect(panel.getByText(say('alike.band.almost-certain')).first()).toBeVisible()
    // The date was taken too: what is asked last is what is shown.
    await expect(link).toBeVisible()
    const one = panel.getByRole('listitem').filter({ hasText: number })
    await one.getByText(say('alike.why')).click()
    await expect(one.getByText(say('alike.for'))).toBeVisible()
    await expectAccessible(page)
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/alike-${width}.png` })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(width)
    await link.focus()
    const [other] = await Promise.all([
      page.context().waitForEvent('page'),
      page.keyboard.press('Enter'),
    ])
    await expect(other.locator('h1')).toContainText(number)
    // The form is still there, and may be sent.
    await expect(page.getByRole('button', { name: say('contact.register') })).toBeEnabled()
  })

test('rows of a list are shown beside the case and the row that may be the same person', async ({
  officer,
  api,
}) => {
  const say = toSay('id')
  const client = await api(MISSION)
  const { number } = await client.registerCase({
    command: crypto.randomUUID() as never,
    contact: { ...CONTACT, name: 'Maria Goreti Bupu' } as never,
  })
  const rows = [
    'Nama,Jenis Kelamin,Tanggal Lahir,No Paspor',
    'MARIA GORETTI BUPU,P,17-05-1994,',
    'Yohana Wea Bupu,P,30-07-1999,C1234567',
    'Johana Weya Bupu,P,30-07-1999,C1234567',
  ]
  const { id } = await client.openArrivals({
    fileName: 'daftar.csv',
    content: Buffer.from(rows.join('\n')).toString('base64'),
  })
  const page = await officer(MISSION, `/app/arrivals/${id}`)
  const summary = (what: string) => page.getByText(what).first()
  const held = say('alike.held', { band: say('alike.band.almost-certain') })
  await summary(held).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: say('alike.open', { number }) })).toBeVisible()
  const band = say('alike.band.almost-certain')
  await expect(summary(say('alike.row', { band, row: 4 }))).toBeVisible()
  await expectAccessible(page)
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await summary(held).scrollIntoViewIfNeeded()
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/list-${width}.png` })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(width)
  }
})
