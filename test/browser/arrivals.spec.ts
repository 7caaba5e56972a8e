import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { toSay } from '../../src/words/index.ts'
import { expect, expectAccessible, test } from './house.ts'

const MISSION = 'kbri-yangon-petugas-1'
const say = toSay('id')

test('the list of 554 goes through on screen: mended on the spot, refused rows out and back, confirmed', async ({
  officer,
  house,
}) => {
  test.setTimeout(240_000)
  const page = await officer(MISSION, '/app/arrivals')
  await page.locator('input[type=file]').setInputFiles('examples/arrivals-554.xlsx')
  await page.waitForURL(/\/arrivals\/[0-9a-f-]{36}/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('arrivals-554')
  await expectAccessible(page)

  await downloadRefused(page)
  await mendByHand(page)
  await mendTheRest(page)

  // A closed tab loses nothing: the list waits on the desk with every mend.
  const address = page.url()
  await page.goto(`${house.address}/app/desk`)
  await page
    .getByRole('link', { name: /arrivals-554/ })
    .first()
    .click()
  await page.waitForURL(address)
  await expect(page.getByText(say('arrivals.show.refused', { n: 0 })).first()).toBeVisible()

  await page.getByLabel(say('arrivals.incident-name')).fill('Penerbangan dari Yangon, 22 November')
  await page.getByLabel(say('arrivals.place'), { exact: true }).fill('Bandara')
  await page.getByRole('button', { name: say('arrivals.register', { count: 554 }) }).click()
  await page.waitForURL(/\/incidents\/[0-9a-f-]{36}/, { timeout: 60_000 })
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Penerbangan dari Yangon')
  await expect(page.getByText('554').first()).toBeVisible()
})

async function downloadRefused(page: Page): Promise<void> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: say('arrivals.download') }).click()
  const file = await (await waiting).path()
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
}

/** One row by hand: two persons in one row are split, as the screen proposes. */
async function mendByHand(page: Page): Promise<void> {
  await page
    .getByText(say('arrivals.show.refused', { n: 30 }))
    .first()
    .click()
  await page
    .getByRole('button', { name: new RegExp(`${say('arrivals.row', { row: 19 })}$`) })
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(say('arrivals.split'), { exact: true }).click()
  await dialog.getByRole('button', { name: say('arrivals.split-save') }).click()
  await expect(page.getByText(say('arrivals.show.refused', { n: 29 })).first()).toBeVisible({
    timeout: 30_000,
  })
}

/** The other corrections come from the example's own file, through the same endpoint as the screen's. */
async function mendTheRest(page: Page): Promise<void> {
  const mends: unknown = JSON.parse(readFileSync('examples/arrivals-554.mends.json', 'utf8'))
  const id = page.url().split('/').at(-1)
  const response = await page.request.post(new URL(`/api/arrivals/${id}/rows`, page.url()).href, {
    data: { mends },
  })
  expect(response.ok()).toBe(true)
  await page.reload()
  await expect(page.getByText(say('arrivals.show.refused', { n: 0 })).first()).toBeVisible()
}
