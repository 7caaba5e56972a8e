import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { SARNATH_DIR } from '../world/coalition/sarnath.ts'
import { newFolder } from '../world/node.ts'

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const COALITION = ['--coalition', SARNATH_DIR]

type Run = { readonly code: number | null; readonly out: string; readonly said: string }

function start(args: readonly string[]) {
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

async function run(...args: string[]): Promise<Run> {
  const { child, text } = start(args)
  await once(child, 'close')
  return { code: child.exitCode, ...text }
}

/** One sentence, a non-zero exit, and no trace of the machine. */
function expectSentence({ code, said }: Run, words: RegExp): void {
  expect(said).toMatch(words)
  expect(said.trim().split('\n')).toHaveLength(1)
  expect(said).not.toMatch(/^\s+at /m)
  expect(code).not.toBe(0)
}

/** A sandbox that answers; gives its address and what it prints. */
async function sandbox(dir: string) {
  const running = start(['--data', dir, '--port', '0', ...COALITION])
  while (!/http:\/\/\S+\n/.test(running.text.out)) {
    if (running.child.exitCode !== null) throw new Error(running.text.said)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const address = /http:\/\/[^\s/]+/.exec(running.text.out)?.[0] ?? ''
  return { ...running, address, port: address.split(':').at(-1) ?? '' }
}

async function stop({
  child,
}: {
  child: ReturnType<typeof start>['child']
}): Promise<number | null> {
  child.kill('SIGTERM')
  await once(child, 'close')
  return child.exitCode
}

test('a taken port', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? String(address.port) : ''
  expectSentence(await run('--data', newFolder(), '--port', port, ...COALITION), /port is taken/)
})

test('a folder that cannot be written', async () => {
  const path = join(newFolder(), 'file')
  writeFileSync(path, 'x')
  expectSentence(await run('--data', path, '--port', '0', ...COALITION), /cannot be written/)
  expectSentence(await run('--data', join(path, 'below'), '--port', '0'), /cannot be written/)
})

test('a sandbox answers, keeps its folder to itself, logs no person, and ends when told', async () => {
  const dir = newFolder()
  const running = await sandbox(dir)
  expectSentence(await run('--data', dir, '--port', '0', ...COALITION), /Another process/)
  const ready = await fetch(`${running.address}/ready`)
  expect(await ready.json()).toEqual({ ready: true })
  const word = 'Qzplantedvx'
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ login: word, password: word })
  await fetch(`${running.address}/api/session?${word}`, { method: 'POST', headers, body })
  await fetch(`${running.address}/api/cases/${word}`)
  expect(await stop(running)).toBe(0)
  expect(running.text.out).toContain('"endpoint":"signIn"')
  expect(running.text.out + running.text.said).not.toContain(word)
  expect((await run('rebuild', '--data', dir)).out).toMatch(/0 cases.*4 units/)
  expect((await run('verify', '--data', dir)).out).toContain('The ledger verifies.')
  expectSentence(
    await run('serve', '--data', dir, '--master-key', join(dir, 'master.key')),
    /sandbox/,
  )
  writeFileSync(join(dir, 'master.key'), new Uint8Array(32))
  expectSentence(await run('--data', dir, '--port', '0', ...COALITION), /master key does not open/)
  const sql = new DatabaseSync(join(dir, 'ledger.db'))
  sql.exec("UPDATE meta SET value = '999' WHERE name = 'format'")
  sql.close()
  expectSentence(await run('--data', dir, '--port', '0', ...COALITION), /newer version/)
})

test('below npm it ends with the shell that npm ends, and lets go of its folder', async () => {
  const dir = newFolder()
  const line = [process.execPath, MAIN, '--data', dir, '--port', '0', ...COALITION]
  // What npm does: a shell that waits for the node, and is told alone.
  const shell = spawn('sh', ['-c', `${line.map((part) => `'${part}'`).join(' ')}; true`], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, npm_lifecycle_event: 'start' },
  })
  let out = ''
  shell.stdout.on('data', (chunk) => {
    out += chunk
  })
  await expect.poll(() => out, { timeout: 30_000 }).toMatch(/http:\/\/\S+\n/)
  shell.kill('SIGTERM')
  // Its output closes when the node below has ended as well.
  await once(shell, 'close')
  expect((await run('rebuild', '--data', dir)).out).toMatch(/0 cases/)
})

test('plain HTTP on any address but this machine, a sandbox elsewhere, a port that is none', async () => {
  const dir = join(newFolder(), 'none')
  expectSentence(await run('serve', '--data', dir, '--host', '0.0.0.0'), /needs TLS/)
  expectSentence(await run('--data', dir, '--host', '0.0.0.0'), /this machine only/)
  expectSentence(await run('--data', dir, '--port', 'x'), /no port/)
  expectSentence(await run('serve', '--data', dir), /holds no ledger/)
  expect((await run('nonsense')).code).not.toBe(0)
  expect((await run('--nonsense')).said).not.toMatch(/^\s+at /m)
  expect(existsSync(dir)).toBe(false)
})

test('secrets for identity providers that are not there, or empty', async () => {
  const dir = newFolder()
  const start = ['--data', join(dir, 'data'), '--port', '0', '--provider-secrets']
  expectSentence(await run(...start, join(dir, 'nowhere')), /cannot be read/)
  writeFileSync(join(dir, 'rujukan-provider-harbour-office'), '\n')
  expectSentence(await run(...start, dir), /rujukan-provider-harbour-office is empty/)
})
