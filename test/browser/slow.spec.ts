import type { Page } from '@playwright/test'
import { toSay } from '../../src/words/index.ts'
import { expect, test } from './house.ts'

const say = toSay('id')

/** Missions behind thin lines: what the officers' app may send, compressed, until the desk stands. */
const FIRST_LOAD = 350_000
/** A list with the code of its page. */
const A_LIST = 30_000

test('a first visit, from nothing to the desk, sends no more than a thin line carries', async ({
  browser,
  house,
}) => {
  const context = await browser.newContext({ locale: 'id-ID' })
  const page = await context.newPage()
  const sent = await countBytes(page)
  await page.goto(`${house.address}/app/`)
  await page.getByLabel('Cari jabatan').fill('phnom')
  await page.getByRole('button', { name: /Petugas Pelindungan WNI 1/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: say('desk.title') })).toBeVisible()
  await page.waitForTimeout(500)
  expect(sent.bytes).toBeGreaterThan(100_000)
  expect(sent.bytes).toBeLessThan(FIRST_LOAD)
  const before = sent.bytes
  await page.getByRole('link', { name: say('shell.cases'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: say('shell.cases') })).toBeVisible()
  await page.waitForTimeout(500)
  expect(sent.bytes - before).toBeLessThan(A_LIST)
  await context.close()
})

/** What came over the wire, headers included, as the browser counts it. */
async function countBytes(page: Page): Promise<{ bytes: number }> {
  const sent = { bytes: 0 }
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  // Answers grow with what the other tests of this house left on the desk.
  const answers = new Set<string>()
  devtools.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.includes('/api/')) answers.add(requestId)
  })
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!answers.has(requestId)) sent.bytes += encodedDataLength
  })
  return sent
}
