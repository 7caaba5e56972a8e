import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { SARNATH_DIR } from '../world/coalition/sarnath.ts'
import { newFolder } from '../world/node.ts'

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

function start(...args: readonly string[]) {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const text = { out: '', said: '' }
  child.stdout.on('data', (chunk) => {
    text.out += chunk
  })
  child.stderr.on('data', (chunk) => {
    text.said += chunk
  })
  return { child, text }
}

async function run(...args: string[]) {
  const { child, text } = start(...args)
  await once(child, 'close')
  return { code: child.exitCode, ...text }
}

/** A real node in a folder, and the places around it. */
async function setUp() {
  const root = newFolder()
  const at = (name: string) => join(root, name)
  const key = ['--master-key', at('master.key')]
  writeFileSync(at('master.key'), new Uint8Array(32).fill(9))
  const admin = ['--admin-name', 'Made Up', '--admin-login', 'made.up']
  const made = await run('init', '--data', at('data'), ...key, ...admin, '--coalition', SARNATH_DIR)
  expect(made).toMatchObject({ code: 0 })
  return { at, key }
}

async function serving(...args: string[]) {
  const { child, text } = start('serve', '--port', '0', ...args)
  while (!/http:\/\/\S+\n/.test(text.out)) {
    if (child.exitCode !== null) throw new Error(text.said)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const stop = async () => {
    child.kill('SIGTERM')
    await once(child, 'close')
  }
  return { text, stop }
}

test('a backup beside a running node is restored on another machine, and serves there', async () => {
  const { at, key } = await setUp()
  const places = ['--to', at('ledgers'), '--keys-to', at('keys')]
  const running = await serving('--data', at('data'), ...key)
  expect(await run('backup', '--data', at('data'), ...places)).toMatchObject({ code: 0, said: '' })
  await running.stop()
  const from = ['--from', at('ledgers'), '--keys', at('keys')]
  const done = await run('restore', ...from, '--data', at('elsewhere'), ...key)
  expect(done).toMatchObject({ code: 0, said: '' })
  expect(done.out).toMatch(/entries and 0 access entries verify/)
  expect(done.out).toMatch(/bodies opened, 0 are erased/)
  expect((await run('verify', '--data', at('elsewhere'))).out).toContain('The ledger verifies.')
  const again = await serving('--data', at('elsewhere'), ...key)
  await again.stop()
}, 120_000)

test('a node that was told where backs itself up', async () => {
  const { at, key } = await setUp()
  const plan = [
    '--backup-to',
    at('ledgers'),
    '--backup-keys-to',
    at('keys'),
    '--backup-every',
    '6h',
  ]
  const running = await serving('--data', at('data'), ...key, ...plan)
  while (!running.text.out.includes('backup written'))
    await new Promise((resolve) => setTimeout(resolve, 50))
  await running.stop()
  expect(readdirSync(at('ledgers'))).toHaveLength(1)
  const from = ['--from', at('ledgers'), '--keys', at('keys'), '--data', at('elsewhere')]
  expect((await run('restore', ...from)).out).toContain('give --master-key')
}, 120_000)

test('what is missing or wrong is said in one sentence', async () => {
  const { at, key } = await setUp()
  const data = ['--data', at('data')]
  const full = at('full')
  mkdirSync(full)
  writeFileSync(join(full, 'mine'), 'x')
  const refusals: readonly (readonly [readonly string[], RegExp])[] = [
    [['backup', ...data], /--to DIR .* --keys-to DIR/],
    [['backup', ...data, '--to', at('one'), '--keys-to', at('one')], /must lie apart/],
    [['backup', '--data', at('none'), '--to', at('a'), '--keys-to', at('b')], /holds no ledger/],
    [['restore', '--data', at('x')], /--from BACKUP/],
    [['restore', '--from', at('none'), '--keys', at('k'), '--data', at('x')], /no backup in/],
    [['serve', ...data, ...key, '--backup-to', at('a')], /two places/],
    [
      ['verify', ...data, '--checkpoint', at('none/notes')],
      /There is no .*none\/notes, or the folder/,
    ],
    [['verify', ...data, '--checkpoint', full], /A file is needed and a folder was given/],
    [
      [
        'serve',
        ...data,
        ...key,
        '--backup-to',
        at('a'),
        '--backup-keys-to',
        at('b'),
        '--backup-every',
        '5',
      ],
      /no interval/,
    ],
  ]
  for (const [args, words] of refusals) {
    const { code, said } = await run(...args)
    expect(said).toMatch(words)
    expect(said.trim().split('\n')).toHaveLength(1)
    expect(code).toBe(1)
  }
}, 120_000)
