import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { createClient, type Fetch } from '../../src/client/index.ts'
import type { OfficerId, PostId } from '../../src/kit/index.ts'
import { SARNATH_DIR } from '../world/coalition/sarnath.ts'
import { command, newFolder, problemOf, SESSION } from '../world/node.ts'

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const file = (name: string) => fileURLToPath(new URL(`../world/tls/${name}`, import.meta.url))
/** Made for this test; no node trusts it. */
const TLS = ['--cert', file('made-up.crt'), '--key', file('made-up.key')]

function start(...args: string[]) {
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

/** A browser over TLS that trusts the made-up certificate and keeps its cookie. */
function browser(address: string) {
  const jar = { cookie: '' }
  const ca = readFileSync(file('made-up.crt'))
  const fetcher: Fetch = (url, { method, headers, body }) =>
    new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
      const all = { ...headers, ...length, ...(jar.cookie ? { cookie: jar.cookie } : {}) }
      const sent = request(url, { method, headers: all, ca }, async (answer) => {
        const set = answer.headers['set-cookie']?.[0]
        if (set) jar.cookie = set.split(';')[0] ?? ''
        const parts: Buffer[] = []
        for await (const part of answer) parts.push(part)
        resolve(new Response(Buffer.concat(parts), { status: answer.statusCode ?? 500 }))
      })
      sent.on('error', reject).end(body)
    })
  return { ...createClient(`${address}/api`, fetcher), jar }
}

test('a real node: set up, served over TLS, the first administrator lets an officer in', async () => {
  const dir = newFolder()
  const data = join(dir, 'node')
  const secret = join(dir, 'passphrase')
  writeFileSync(secret, 'nine lamps in a row\n')
  const folder = ['--data', data, '--passphrase-file', secret]
  const admin = ['--admin-name', 'First Keeper', '--admin-login', 'first']
  const set = start('init', ...folder, ...admin, '--coalition', SARNATH_DIR)
  await once(set.child, 'close')
  expect(set.text.said).toBe('')
  const token = /#([\w-]{43})/.exec(set.text.out)?.[1] ?? ''
  const again = start('init', ...folder, ...admin)
  await once(again.child, 'close')
  expect(again.text.said).toContain('holds a ledger already')

  const served = start('serve', ...folder, '--host', '0.0.0.0', '--port', '0', ...TLS)
  while (!/https:\/\/\S+\n/.test(served.text.out)) {
    if (served.child.exitCode !== null) throw new Error(served.text.said)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const port = /https:\/\/[^:]+:(\d+)/.exec(served.text.out)?.[1]
  const address = `https://localhost:${port}`

  const first = browser(address)
  expect(await first.readEnrolment({ token })).toMatchObject({ name: 'First Keeper' })
  const me = await first.enrol({ token, password: 'first keeper of lamps' })
  expect(me.sandbox).toBe(false)
  expect(me.post?.roles).toEqual(['administrator'])
  expect(first.jar.cookie.startsWith(`${SESSION}=`)).toBe(true)
  // No sandbox, no one-click sign-in, and no case for an administrator.
  expect((await problemOf(first.listSandboxPosts({}))).code).toBe('sandbox-only')
  const click = first.signInSandbox({ post: 'quay-clerk' as PostId })
  expect((await problemOf(click)).code).toBe('sandbox-only')
  expect((await problemOf(first.listCases({}))).status).toBe(403)

  const given = { command: command(), name: 'Ilse Quay', login: 'ilse' }
  const { officer, link } = await first.enrolOfficer(given)
  expect(link.startsWith(`${address}/app/enrol#`)).toBe(true)
  const clerk = 'quay-clerk' as PostId // a code of the coalition's files
  await first.beginTerm({ command: command(), post: clerk, officer: officer as OfficerId })
  const second = browser(address)
  await second.enrol({ token: link.split('#')[1] ?? '', password: 'quay clerk of lamps' })
  await second.signOut({})
  const signed = await second.signIn({ login: 'Ilse', password: 'quay clerk of lamps' })
  expect(signed.post?.post).toBe(clerk)
  expect((await second.readDesk({})).owed).toEqual([])

  served.child.kill('SIGTERM')
  await once(served.child, 'close')
  expect(served.child.exitCode).toBe(0)
  const log = served.text.out
  for (const word of ['Ilse', 'ilse', 'lamps', token]) expect(log).not.toContain(word)
}, 60_000)
