import { darken, expect, expectAccessible, test, watch } from './house.ts'

const OFFICER = 'kbri-phnom-penh-petugas-1'

const PAGES: readonly [post: string, path: string][] = [
  [OFFICER, '/app/'],
  [OFFICER, '/app/cases'],
  [OFFICER, '/app/cases/new'],
  [OFFICER, '/app/referrals'],
  [OFFICER, '/app/arrivals'],
  [OFFICER, '/app/incidents'],
  ['kbri-phnom-penh-kepala', '/app/links'],
  [OFFICER, '/app/panels'],
  [OFFICER, '/app/coalition'],
  [OFFICER, '/app/coalition/units/kbri-phnom-penh'],
  [OFFICER, '/app/coalition/rules'],
  [OFFICER, '/app/coalition/instruments'],
  [OFFICER, '/app/coalition/instruments/joint-screening'],
  ['administrator-simpul', '/app/office'],
  ['auditor-koalisi', '/app/ledger'],
  ['auditor-koalisi', '/app/exports'],
  ['auditor-koalisi', '/app/node'],
  [OFFICER, '/app/htcds'],
  ['auditor-koalisi', '/app/keeping'],
]

for (const [post, path] of PAGES) {
  test(`axe finds nothing on ${path}, in light and in dark`, async ({ officer }) => {
    const page = await officer(post, path)
    await expectAccessible(page)
    await darken(page)
    await expectAccessible(page)
  })
}

for (const width of [360, 768]) {
  test(`no page scrolls sideways at ${width} px`, async ({ officer, house }) => {
    const page = await officer(OFFICER, '/app/', { width })
    for (const [, path] of PAGES.filter(([post]) => post === OFFICER)) {
      await page.goto(`${house.address}${path}`)
      await expect(page.locator('h1')).toBeVisible()
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(over, path).toBeLessThanOrEqual(0)
    }
  })
}

test('the public page works in both languages, without script, and Escape leaves', async ({
  browser,
  house,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'id-ID' })
  const plain = await context.newPage()
  await plain.goto(`${house.address}/`)
  await expect(plain.getByRole('heading', { name: 'Anda dalam bahaya?' })).toBeVisible()
  await plain.getByRole('link', { name: 'English' }).click()
  await expect(plain.getByRole('heading', { name: 'Are you in danger?' })).toBeVisible()
  expect(await context.cookies()).toEqual([])
  await context.close()

  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  watch(page)
  await page.route('https://**', (route) => route.fulfill({ body: 'elsewhere' }))
  await page.goto(`${house.address}/`)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.waitForURL('https://**')
  await page.context().close()
})

test('signing in with one click, switching the language in place, and signing out', async ({
  browser,
  house,
}) => {
  const context = await browser.newContext({ locale: 'id-ID' })
  const page = await context.newPage()
  watch(page)
  await page.goto(`${house.address}/app/`)
  await page.getByLabel('Cari jabatan').fill('phnom')
  await page.getByRole('button', { name: /Petugas Pelindungan WNI 1/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Meja kerja' })).toBeVisible()
  await page.getByRole('link', { name: 'Kasus', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kasus' })).toBeVisible()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Cases' })).toBeVisible()
  const cookie = (await context.cookies()).find(({ name }) => name === '__Host-rujukan')
  expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Strict', path: '/' })
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByLabel('Find a post')).toBeVisible()
  expect((await page.request.get(`${house.address}/api/session`)).status()).toBe(401)
  await context.close()
})
