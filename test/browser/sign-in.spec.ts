import type { Page } from '@playwright/test'
import { toSay } from '../../src/words/index.ts'
import { expect, expectAccessible, test, watch } from './house.ts'

const say = toSay('id')
const LOGIN = 'wati.misalnya'
const PASSWORD = 'empat lampu di dermaga'

/** A device with a built-in authenticator whose owner has just put a finger on it. */
async function withAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

const byName = (address: string) => address.replace('127.0.0.1', 'localhost')

test('an administrator enrols, after one click of proof; the officer adds a passkey, signs out and in with it', async ({
  officer,
  browser,
  house,
}) => {
  const admin = await officer('administrator-simpul', '/app/office', { proved: false })
  await admin.getByRole('button', { name: say('office.enrol'), exact: true }).click()
  await admin.getByLabel(say('office.name'), { exact: true }).fill('Wati Misalnya')
  await admin.getByLabel(say('office.login'), { exact: true }).fill(LOGIN)
  await admin.getByRole('button', { name: say('office.enrol-do') }).click()
  const proof = admin.getByRole('dialog', { name: say('presence.title') })
  await expect(proof).toBeVisible()
  await proof.getByRole('button', { name: say('presence.sandbox-do') }).click()
  const link = await admin.getByRole('textbox', { name: say('office.link-label') }).inputValue()

  const context = await browser.newContext({ locale: 'id-ID' })
  const page = await context.newPage()
  watch(page)
  await withAuthenticator(page)
  const { pathname, hash } = new URL(link)
  await page.goto(`${byName(house.address)}${pathname}${hash}`)
  await page.getByLabel(say('enrol.password')).fill(PASSWORD)
  await page.getByRole('button', { name: say('enrol.do') }).click()
  await page.getByRole('link', { name: say('account.open') }).click()
  await page.getByRole('button', { name: say('passkey.add') }).click()
  await page.getByLabel(say('passkey.name-of'), { exact: true }).fill('laptop dermaga')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('cell', { name: 'laptop dermaga', exact: true })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: say('shell.sign-out') }).click()
  await page.getByRole('button', { name: say('sign-in.with-password') }).click()
  await page.getByRole('button', { name: say('passkey.sign-in') }).click()
  await expect(page.getByRole('heading', { level: 1, name: say('shell.no-post') })).toBeVisible()
  await context.close()
})

test('a first passkey in place of a password, with the link alone', async ({
  api,
  browser,
  house,
}) => {
  const admin = await api('administrator-simpul')
  const command = crypto.randomUUID() as never // a UUID by form
  const { link } = await admin.enrolOfficer({ command, name: 'Sari Misalnya', login: 'sari.misal' })
  const context = await browser.newContext({ locale: 'id-ID' })
  const page = await context.newPage()
  watch(page)
  await withAuthenticator(page)
  const { pathname, hash } = new URL(link)
  await page.goto(`${byName(house.address)}${pathname}${hash}`)
  await page.getByLabel(say('passkey.name-of'), { exact: true }).fill('telepon')
  await page.getByRole('button', { name: say('passkey.instead-do') }).click()
  await expect(page.getByRole('heading', { level: 1, name: say('shell.no-post') })).toBeVisible()
  await context.close()
})

test('whoever does not prove presence is told why, keeps the page, and can prove it later', async ({
  officer,
}) => {
  const page = await officer('auditor-koalisi', '/app/ledger', { proved: false })
  const kept = page.getByLabel(say('ledger.kept'))
  await kept.fill('')
  const verify = page.getByRole('button', { name: say('ledger.verify-do') })
  await verify.click()
  const proof = page.getByRole('dialog', { name: say('presence.title') })
  await expect(proof).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByText(say('refusal.step-up-needed'))).toBeVisible()
  await verify.click()
  await proof.getByRole('button', { name: say('presence.sandbox-do') }).press('Enter')
  await expect(page.getByText(/utuh/i).first()).toBeVisible({ timeout: 30_000 })
})

test('own sittings are seen and ended from another place, with the keyboard', async ({
  officer,
}) => {
  const first = await officer('kbri-phnom-penh-petugas-1')
  const second = await officer('kbri-phnom-penh-petugas-1', '/app/account')
  const end = second.getByRole('button', { name: say('account.end-others') })
  await end.focus()
  await second.keyboard.press('Enter')
  await expect(second.getByText(say('account.no-others'))).toBeVisible()
  await first.reload()
  await expect(first.getByLabel(say('sign-in.filter'))).toBeVisible()
})

test('an address made of numbers says why it offers no passkey', async ({ officer }) => {
  const page = await officer('kbri-phnom-penh-petugas-1', '/app/account')
  await expect(page.getByText(say('passkey.bare-address'))).toBeVisible()
  await expectAccessible(page)
})
