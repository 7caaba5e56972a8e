import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { verify } from '../../src/ledger/index.ts'
import { SARNATH_DIR } from '../world/coalition/sarnath.ts'
import { newFolder } from '../world/node.ts'

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const MORTAL = new URL('./mortal-thread.ts', import.meta.url).href
const WRONG_CLOCK = new URL('./wrong-clock.ts', import.meta.url).href

/** The product as it is started, on a folder. `days` sets the machine's clock. */
function start(dir: string, { with: first = MORTAL, days = 0, flags = [] as string[] } = {}) {
  const args = ['--import', first, MAIN, '--data', dir, '--port', '0', '--coalition', SARNATH_DIR]
  const child = spawn(process.execPath, [...args, ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, RUJUKAN_TEST_DAYS: String(days) },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const text = { all: '' }
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      text.all += chunk
    })
  const ended = once(child, 'close').then(() => child.exitCode)
  return { child, text, ended }
}

async function addressOf({ child, text }: ReturnType<typeof start>): Promise<string> {
  for (;;) {
    const found = /http:\/\/[^\s/]+(?=\n)/.exec(text.all)?.[0]
    if (found) return found
    if (child.exitCode !== null) throw new Error(text.all)
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}

test('when the ledger’s thread dies the process says so and ends, and the next one goes on', async () => {
  const dir = newFolder()
  const running = start(dir)
  const address = await addressOf(running)
  running.child.kill('SIGUSR2')
  expect(await running.ended).toBe(70)
  expect(running.text.all).toContain('"code":"ended"')
  expect(running.text.all).toContain('the thread of the ledger died')
  await expect(fetch(`${address}/health`)).rejects.toThrow()
  const again = start(dir)
  const ready = await fetch(`${await addressOf(again)}/ready`)
  expect(await ready.json()).toEqual({ ready: true })
  again.child.kill('SIGTERM')
  expect(await again.ended).toBe(0)
  expect(await verify({ dir })).toMatchObject({ sound: true })
}, 60_000)

test('a second process on a folder gives way, and takes it over when the first is killed', async () => {
  const dir = newFolder()
  const first = start(dir)
  const address = await addressOf(first)
  const second = start(dir)
  expect(await second.ended).toBe(1)
  expect(second.text.all).toMatch(/Another process is using this data folder/)
  expect(await (await fetch(`${address}/ready`)).json()).toEqual({ ready: true })
  first.child.kill('SIGKILL')
  await first.ended
  const third = start(dir)
  expect(await (await fetch(`${await addressOf(third)}/ready`)).json()).toEqual({ ready: true })
}, 60_000)

test('a clock far from the ledger’s newest entry is not believed at the start without being told', async () => {
  const dir = newFolder()
  const made = start(dir)
  await addressOf(made)
  made.child.kill('SIGTERM')
  await made.ended
  const head = (await verify({ dir })).entries
  const behind = start(dir, { with: WRONG_CLOCK, days: -365 })
  expect(await behind.ended).toBe(1)
  expect(behind.text.all).toMatch(/365 days before the newest entry.*--trust-clock/)
  const flags = ['serve', '--master-key', join(dir, 'master.key')]
  const ahead = start(dir, { with: WRONG_CLOCK, days: 365, flags })
  expect(await ahead.ended).toBe(1)
  expect(ahead.text.all).toMatch(/365 days after the newest entry.*--trust-clock/)
  expect((await verify({ dir })).entries).toBe(head)
  const trusted = start(dir, { with: WRONG_CLOCK, days: -365, flags: ['--trust-clock'] })
  await addressOf(trusted)
}, 60_000)
