import { type ChildProcess, execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { toSay } from '../../src/words/index.ts'
import { type OpenProvider, openProvider, saying } from '../world/provider.ts'
import { test as base, end, expect, expectAccessible, open, watch } from './house.ts'

const say = toSay('id')
const KEMLU = { short: 'Kemlu' }
const COMMAND = 'src/cli/main.ts'

/** A real node, set up for an institution with a provider, and the first administrator's one-time link. */
type Place = { readonly address: string; readonly link: string; readonly provider: OpenProvider }

const test = base.extend<object, { place: Place }>({
  place: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern
    async ({}, use) => {
      const dir = mkdtempSync(join(tmpdir(), 'rujukan-provider-'))
      const provider = await openProvider()
      const flags = layFolder(dir, provider)
      const link = setUp(dir, flags)
      const { address, child } = await open(['serve', '--port', '0', ...flags])
      const named = address.replace('127.0.0.1', 'localhost')
      provider.open([`${named}/app/provider/kemlu`])
      await use({ address: named, link: `${named}${link}`, provider })
      await put(child, provider, dir)
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})

function layFolder(dir: string, provider: OpenProvider): string[] {
  const [coalition, secrets, key] = ['coalition', 'secrets', 'master.key'].map((n) => join(dir, n))
  const stated = { coalition: String(coalition), secrets: String(secrets), key: String(key) }
  cpSync('coalitions/indonesia', stated.coalition, {
    recursive: true,
    filter: (name) => !name.endsWith('regions.ts'),
  })
  const parties = join(stated.coalition, 'parties.yaml')
  const { issuer, client } = provider
  const entry = `short: Kemlu\n  provider: { issuer: '${issuer}', client: ${client} }`
  writeFileSync(parties, readFileSync(parties, 'utf8').replace('short: Kemlu', entry))
  mkdirSync(stated.secrets)
  writeFileSync(join(stated.secrets, 'rujukan-provider-kemlu'), `${provider.secret}\n`)
  writeFileSync(stated.key, Buffer.alloc(32, 7))
  const data = join(dir, 'data')
  return ['--data', data, '--master-key', stated.key, '--provider-secrets', stated.secrets]
}

function setUp(dir: string, flags: readonly string[]): string {
  const admin = ['--admin-name', 'Wati Misalnya', '--admin-login', 'wati.misalnya']
  const coalition = ['--coalition', join(dir, 'coalition')]
  const said = execFileSync(process.execPath, [COMMAND, 'init', ...flags, ...coalition, ...admin])
  return /(\/app\/enrol#\S+)/.exec(said.toString())?.[1] ?? ''
}

async function put(child: ChildProcess, provider: OpenProvider, dir: string): Promise<void> {
  await end(child)
  provider.close()
  rmSync(dir, { recursive: true, force: true })
}

/** At the institution's own page, by keyboard. */
async function signsInThere(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Institution' })).toBeVisible()
  await page.getByLabel('Account').focus()
  await page.keyboard.type('wati-1961')
  await page.keyboard.press('Enter')
}

const byProvider = (page: Page) =>
  page.getByRole('button', { name: say('provider.sign-in', KEMLU) })

test('a one-time link, an account of the institution, out, in, and a proof in another tab', async ({
  browser,
  place,
}) => {
  const context = await browser.newContext({ locale: 'id-ID' })
  const page = await context.newPage()
  watch(page)
  await page.goto(place.link)
  await expectAccessible(page)
  await page.getByRole('button', { name: say('provider.instead-do', KEMLU) }).press('Enter')
  await signsInThere(page)
  await expect(page.getByRole('link', { name: say('account.open') })).toBeVisible()
  expect(page.url()).not.toContain('code=')

  await page.getByRole('link', { name: say('account.open') }).click()
  const own = page.getByRole('region', { name: say('provider.own') })
  await expect(own.getByRole('cell', { name: 'Kemlu', exact: true })).toBeVisible()
  const sittings = page.getByRole('region', { name: say('account.sittings') })
  await expect(sittings.getByText(say('account.by-provider'))).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: say('shell.sign-out') }).click()
  await expect(byProvider(page)).toBeVisible()
  await page.goto(`${place.address}/app/office`)
  await expect(byProvider(page)).toBeVisible()
  await expectAccessible(page)
  // The institution knows the person still, but does not say since when: no proof comes with it.
  saying(() => ({ auth_time: undefined }))(place.provider)
  await byProvider(page).press('Enter')
  await expect(page).toHaveURL(/\/app\/office$/)
  place.provider.spoil = undefined

  await page.getByRole('button', { name: say('office.enrol'), exact: true }).click()
  await page.getByLabel(say('office.name'), { exact: true }).fill('Sari Misalnya')
  await page.getByLabel(say('office.login'), { exact: true }).fill('sari.misal')
  await page.getByRole('button', { name: say('office.enrol-do') }).click()
  const proof = page.getByRole('dialog', { name: say('presence.title') })
  await expect(proof).toBeVisible()
  await expectAccessible(page)
  const opened = context.waitForEvent('page')
  await proof.getByRole('link', { name: say('provider.presence', KEMLU) }).press('Enter')
  const other = await opened
  watch(other)
  await signsInThere(other)
  await expect(other.getByRole('heading', { name: say('provider.proved') })).toBeVisible()
  await expectAccessible(other)
  await expect(page.getByRole('textbox', { name: say('office.link-label') })).toBeVisible()
  await context.close()
})

test('what goes wrong at the institution is said, and other ways stay open', async ({
  browser,
  place,
}) => {
  const context = await browser.newContext({ locale: 'id-ID' })
  const page = await context.newPage()
  watch(page)
  await page.goto(`${place.address}/app/sign-in`)
  await byProvider(page).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('alert')).toContainText(say('refusal.provider-denied'))
  await expectAccessible(page)
  await page.getByRole('link', { name: say('provider.other-way') }).click()
  await byProvider(page).click()
  await page.getByLabel('Account').fill('somebody-else')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText(say('refusal.provider-not-linked'))
  await page.reload()
  await expect(page.getByRole('alert')).toContainText(say('refusal.provider-return-unknown'))
  place.provider.spoil = {
    before: (path, response) => path === '/token' && Boolean(response.destroy()),
  }
  await page.getByRole('link', { name: say('provider.other-way') }).click()
  await byProvider(page).click()
  await expect(page.getByRole('alert')).toContainText(say('refusal.provider-unreachable'))
  place.provider.spoil = undefined
  await page.getByRole('link', { name: say('provider.other-way') }).click()
  await expect(page.getByLabel(say('sign-in.login'))).toBeVisible()
  await context.close()
})
