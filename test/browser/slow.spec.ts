import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type Page } from '@playwright/test'
import { toSay } from '../../src/words/index.ts'
import { end, expect, open } from './house.ts'

const say = toSay('id')

/** Missions behind thin lines: what the officers' app may send, compressed, until the desk stands. */
const FIRST_LOAD = 350_000
/** A list with the code of its page. */
const A_LIST = 30_000

/** A house of its own: a name that others left on the desk may want another part of the typeface, 60 kB. */
const test = base.extend<{ address: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern
  address: async ({}, use) => {
    const dir = mkdtempSync(join(tmpdir(), 'rujukan-slow-'))
    const { address, child } = await open(['--port', '0', '--data', dir])
    await use(address)
    await end(child)
    rmSync(dir, { recursive: true, force: true })
  },
})

test('a first visit, from nothing to the desk, sends no more than a thin line carries', async ({
  browser,
  address,
}) => {
  const context = await browser.newContext({ locale: 'id-ID' })
  const page = await context.newPage()
  const sent = await countBytes(page)
  await page.goto(`${address}/app/`)
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
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    sent.bytes += encodedDataLength
  })
  return sent
}
