import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import {
  type BrowserContext,
  test as base,
  expect,
  type Locator,
  type Page,
} from '@playwright/test'
import { type Client, createClient } from '../../src/client/index.ts'

/** A sandbox of its own: a real process on a free port over a fresh folder. */
export type House = { readonly address: string; readonly dir: string; readonly log: () => string }

type Fixtures = {
  /** Signs a page of its own in at a post and opens an address of the app. */
  readonly officer: (post: string, path?: string, options?: OfficerOptions) => Promise<Page>
  /** The typed client, signed in at a post: to set a scene that another test plays by hand. */
  readonly api: (post: string) => Promise<Client>
}
type OfficerOptions = {
  readonly locale?: 'id-ID' | 'en-GB'
  readonly dark?: boolean
  readonly width?: number
  /** Whether presence is proved already, so that no act asks for it; yes unless told. */
  readonly proved?: boolean
}

export const test = base.extend<Fixtures, { house: House }>({
  house: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern
    async ({}, use) => {
      const dir = mkdtempSync(join(tmpdir(), 'rujukan-browser-'))
      const { address, child, log } = await open(['--port', '0', '--data', dir])
      await use({ address, dir, log })
      await end(child)
      rmSync(dir, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  officer: async ({ browser, house }, use) => {
    const opened: BrowserContext[] = []
    await use(
      async (
        post,
        path = '/app/',
        { locale = 'id-ID', dark = false, width = 1440, proved = true } = {},
      ) => {
        const context = await browser.newContext({
          locale,
          colorScheme: dark ? 'dark' : 'light',
          viewport: { width, height: 900 },
          acceptDownloads: true,
        })
        opened.push(context)
        const page = await context.newPage()
        watch(page)
        const signedIn = await page.request.post(`${house.address}/api/sandbox/session`, {
          data: { post },
        })
        expect(signedIn.ok(), `no such post: ${post}`).toBe(true)
        if (proved) await page.request.post(`${house.address}/api/sandbox/presence`, { data: {} })
        await page.goto(`${house.address}${path}`)
        await expect(page.locator('h1')).toBeVisible()
        await expect(page.locator('h1')).not.toHaveText(/tidak ditemukan|not found/i)
        return page
      },
    )
    for (const context of opened) await context.close()
    expect(complaints, 'the browser complained (CSP, scripts)').toEqual([])
    complaints.length = 0
  },
  api: async ({ house }, use) => {
    await use(async (post) => {
      let cookie = ''
      const client = createClient(`${house.address}/api`, async (url, init) => {
        const response = await fetch(url, { ...init, headers: { ...init.headers, cookie } })
        cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
        return response
      })
      const held = (await client.listSandboxPosts({})).posts.find((one) => one.post === post)
      if (!held) throw new Error(`the sandbox has no post ${post}`)
      await client.signInSandbox({ post: held.post })
      await client.provePresenceInSandbox({})
      return client
    })
  },
})

export { expect }

const complaints: string[] = []

/** Every report of the content security policy and every script error fails the test. */
export function watch(page: Page): void {
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (/content security policy|refused to/i.test(message.text())) complaints.push(message.text())
  })
}

/** Fails with rule and element when axe finds anything. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
  ).toEqual([])
}

/** What the machine of an officer says at dusk; the open page follows. */
export async function darken(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
}

/** Tab until the wanted control has the focus; a control that Tab does not reach fails. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible()
  for (let presses = 0; presses < 80; presses++) {
    const isThere = await wanted.evaluate((element) => element === document.activeElement)
    if (isThere) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${wanted}`)
}

/** The product with those arguments, once it has said where it is. */
export async function open(args: readonly string[]) {
  const child = spawn(process.execPath, ['src/cli/main.ts', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      text += chunk.toString('utf8')
      const found = /(https?:\/\/[\d.]+:\d+)\n/.exec(text)?.[1]
      if (found) resolve(found)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => reject(new Error(`the product ended with ${code}: ${text}`)))
  })
  return { address, child, log: () => text }
}

export function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
