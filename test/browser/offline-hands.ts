import type { Page } from '@playwright/test'
import type { Client } from '../../src/client/index.ts'
import { toSay } from '../../src/words/index.ts'
import { expect } from './house.ts'

// What an officer does at a browser that works without the network.

export const say = toSay('id')
export const CLERK = 'kbri-phnom-penh-petugas-1'
export const CLERK_TWO = 'kbri-riyadh-petugas-1'
export const PASSPHRASE = 'kuda laut menyeberang pelan'
export const NAME = 'Kirana Planted Ratri'
export const LEFT_BEHIND = 'Wulan Tertinggal Rekaan'

export async function makeReady(page: Page): Promise<void> {
  await page.goto(new URL('/app/offline', page.url()).href)
  await page.getByLabel(say('offline.passphrase'), { exact: true }).fill(PASSPHRASE)
  await page.getByLabel(say('offline.repeat'), { exact: true }).fill(PASSPHRASE)
  await page.getByLabel(say('offline.understood')).check()
  await page.getByRole('button', { name: say('offline.set-up-do') }).click()
  await expect(page.getByText(say('offline.state-open'))).toBeVisible()
  // The worker has the files, and the coalition is taken along.
  await page.evaluate(() => navigator.serviceWorker.ready)
  await expect
    .poll(() => page.evaluate(() => caches.match('/app/').then((found) => found !== undefined)))
    .toBe(true)
  await page.waitForTimeout(500)
}

export const openPassphrase = async (page: Page, words = PASSPHRASE) => {
  await page.getByLabel(say('offline.passphrase'), { exact: true }).fill(words)
  await page.getByRole('button', { name: say('offline.open-do') }).click()
}

/** First contact, filled in as far as it must be. */
export async function fillContact(page: Page, name: string): Promise<void> {
  await page.getByLabel(say('contact.safety.safe'), { exact: true }).check()
  await page.getByLabel(say('contact.name'), { exact: true }).fill(name)
  await page.getByLabel(say('contact.channel')).selectOption('walk-in')
}

export const register = (page: Page) =>
  page.getByRole('button', { name: say('contact.register') }).click()

export const mark = (page: Page, count: number) =>
  page.getByRole('link', { name: say('offline.mark-unsent', { count }) })

/** Who holds a post, the administrator of that institution, and somebody else at that unit. */
export async function besides(own: Client, named: string) {
  const { posts } = await own.listSandboxPosts({})
  const here = posts.find(({ post }) => post === named)
  const held = posts.filter(({ holder, post }) => holder && post !== named)
  const admin = held.find(
    ({ party, roles }) => party === here?.party && roles.includes('administrator'),
  )
  const colleague = held.find(
    ({ unit, roles }) => unit === here?.unit && roles.includes('caseworker'),
  )
  if (!here || !admin || !colleague) throw new Error(`${named} is alone in the sandbox`)
  return { own: here, admin, colleague }
}

/** Cuts the network and registers a person, who stays unsent. */
export async function leaveBehind(page: Page, name = LEFT_BEHIND): Promise<void> {
  await page.context().setOffline(true)
  await page.getByRole('link', { name: say('shell.desk'), exact: true }).click()
  await page.getByRole('link', { name: say('desk.new-case') }).click()
  await fillContact(page, name)
  await register(page)
  await expect(mark(page, 1)).toBeVisible()
}
