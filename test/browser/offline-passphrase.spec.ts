import type { Page } from '@playwright/test'
import { expect, expectAccessible, tabTo, test } from './house.ts'
import {
  CLERK,
  fillContact,
  makeReady,
  mark,
  NAME,
  openPassphrase,
  PASSPHRASE,
  register,
  say,
} from './offline-hands.ts'

const ANOTHER = 'lima perahu menunggu pasang'

test('the passphrase is changed by keyboard without the network, and what is unsent stays', async ({
  officer,
}) => {
  const page = await officer(CLERK)
  const context = page.context()
  await makeReady(page)
  await context.setOffline(true)
  await leaveOneUnsent(page)
  await page.getByRole('link', { name: say('offline.mark-unsent', { count: 1 }) }).click()

  await tabTo(page, page.getByRole('button', { name: say('offline.change') }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expectAccessible(page)
  await typeIn(page, 'wrong wrong wrong wrong', ANOTHER)
  await expect(dialog.getByRole('alert')).toContainText(say('offline.former-wrong'))
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(dialog.getByLabel(say('offline.former'))).toBeFocused()
  await page.keyboard.press('Control+A')
  await page.keyboard.type(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: say('offline.change') })).toBeFocused()
  await expect(mark(page, 1)).toBeVisible()

  await page.close()
  const next = await context.newPage()
  await next.goto(page.url())
  await openPassphrase(next)
  await expect(next.getByText(say('offline.wrong'))).toBeVisible()
  await openPassphrase(next, ANOTHER)
  await expect(mark(next, 1)).toBeVisible()
  await context.setOffline(false)
  await expect(mark(next, 1)).toBeHidden({ timeout: 30_000 })
})

test('a tab that is killed while the passphrase changes leaves one that opens', async ({
  officer,
}) => {
  const page = await officer(CLERK)
  const context = page.context()
  await makeReady(page)
  await context.setOffline(true)
  await leaveOneUnsent(page)
  const opens = [PASSPHRASE]
  let tab = page
  for (const after of [0, 40, 120, 250, 400, 700]) {
    const address = new URL('/app/offline', tab.url()).href
    await tab.goto(address)
    await openWithOneOf(tab, opens)
    await tab.getByRole('button', { name: say('offline.change') }).click()
    const [former = '', next] = [opens[0], `${ANOTHER} ${after}`]
    await typeIn(tab, former, next)
    await tab.waitForTimeout(after)
    await tab.close()
    tab = await context.newPage()
    await tab.goto(address)
    const which = await openWithOneOf(tab, [next, former])
    opens.splice(0, 1, which)
    await expect(mark(tab, 1)).toBeVisible()
  }
})

async function leaveOneUnsent(page: Page) {
  await page.getByRole('link', { name: say('shell.desk'), exact: true }).click()
  await page.getByRole('link', { name: say('desk.new-case') }).click()
  await fillContact(page, NAME)
  await register(page)
  await expect(mark(page, 1)).toBeVisible()
}

/** By keyboard alone, from the first field of the dialog. */
async function typeIn(page: Page, former: string, next: string) {
  const keys = page.keyboard
  await tabTo(page, page.getByLabel(say('offline.former')))
  await keys.type(former)
  for (const label of [say('offline.next'), say('offline.repeat')]) {
    await tabTo(page, page.getByLabel(label, { exact: true }))
    await keys.type(next)
  }
  await tabTo(page, page.getByLabel(say('offline.understood')))
  await keys.press('Space')
  await tabTo(
    page,
    page.getByRole('dialog').getByRole('button', { name: say('offline.change'), exact: true }),
  )
  await keys.press('Enter')
}

async function openWithOneOf(page: Page, words: readonly string[]): Promise<string> {
  for (const one of words) {
    await openPassphrase(page, one)
    const opened = page.getByText(say('offline.state-open'))
    await expect(opened.or(page.getByText(say('offline.wrong')))).toBeVisible()
    if (await opened.isVisible()) return one
  }
  throw new Error('no passphrase opens it')
}
