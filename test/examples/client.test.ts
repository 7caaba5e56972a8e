import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { verifyWebhook } from '../../examples/client/rujukan.mjs'
import { type Client, createClient } from '../../src/client/index.ts'
import type { PostId, UnitId } from '../../src/kit/index.ts'
import { command, newFolder } from '../world/node.ts'

// The example that partners start from, as a process of its own against a real sandbox.

const ROOT = join(import.meta.dirname, '../..')
const UNIT = 'kbri-phnom-penh' as UnitId // a code of the shipped coalition
const ADMINISTRATOR = 'administrator-simpul' as PostId // likewise

type Running = {
  readonly child: ReturnType<typeof spawn>
  readonly lines: string[]
  readonly find: (pattern: RegExp) => Promise<string>
}

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Running {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'close')
  })
  let text = ''
  const lines: string[] = []
  const waiting: (() => void)[] = []
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => {
      text += part.toString()
      lines.splice(0, lines.length, ...text.trim().split('\n'))
      for (const tell of waiting.splice(0)) tell()
    })
  child.once('close', () => {
    for (const tell of waiting.splice(0)) tell()
  })
  const find = async (pattern: RegExp) => {
    for (;;) {
      const found = pattern.exec(text)?.[0]
      if (found) return found
      if (child.exitCode !== null) throw new Error(`it ended: ${text}`)
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
  }
  return { child, lines, find }
}

async function sandbox(dir: string, port = '0') {
  const running = run(['src/cli/main.ts', '--port', port, '--data', dir], { LOG_LEVEL: 'silent' })
  const address = (await running.find(/http:\/\/127\.0\.0\.1:\d+/)) ?? ''
  return { ...running, address }
}

async function administratorOf(address: string): Promise<Client> {
  let cookie = ''
  const client = createClient(`${address}/api`, async (url, init) => {
    const answer = await fetch(url, { ...init, headers: { ...init.headers, cookie } })
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return answer
  })
  await client.signInSandbox({ post: ADMINISTRATOR })
  await client.provePresenceInSandbox({})
  return client
}

/** Runs the example to its end and gives back what it printed. */
async function example(args: readonly string[], env: Readonly<Record<string, string>>) {
  const { child, lines } = run(['examples/client/main.mjs', ...args], env)
  await once(child, 'close')
  return { code: child.exitCode, lines }
}

test('signs in, registers once, follows by cursor, and takes only what was signed', async () => {
  const dir = newFolder()
  const { address } = await sandbox(dir)
  const administrator = await administratorOf(address)
  const { token } = await administrator.issueCredential({
    command: command(),
    unit: UNIT,
    name: 'Example client',
    purpose: 'protection',
    scopes: ['case.register', 'case.read', 'changes.read'],
    expires: (Date.now() + 86_400_000) as never, // an instant
  })
  const env = {
    RUJUKAN_ADDRESS: address,
    RUJUKAN_TOKEN: token,
    RUJUKAN_CURSOR: join(dir, 'cursor.txt'),
  }
  const who = await example(['whoami'], env)
  expect(JSON.parse(who.lines[0] ?? '')).toMatchObject({ name: 'Example client', unit: UNIT })

  const register = ['register', 'examples/client/person.json', 'complaint-4711']
  const [first, second] = [await example(register, env), await example(register, env)]
  expect(first.lines).toEqual(second.lines)
  const { case: id } = JSON.parse(first.lines[0] ?? '') as { case: string }
  const other = join(dir, 'other.json')
  const person = JSON.parse(readFileSync(join(ROOT, 'examples/client/person.json'), 'utf8'))
  writeFileSync(other, JSON.stringify({ ...person, children: 2 }))
  const reused = await example(['register', other, 'complaint-4711'], env)
  expect(reused.code).toBe(1)
  expect(reused.lines[0]).toMatch(/^idempotency-key-reused: This key was used/)

  const followed = await example(['follow'], env)
  const changes = followed.lines.map((line) => JSON.parse(line) as { type: string; case?: string })
  expect(changes.filter((one) => one.case === id).map(({ type }) => type)).toContain('case.opened')
  expect((await example(['follow'], env)).lines).toEqual([])

  const receiver = run(['examples/client/main.mjs', 'receive', '0'], {
    ...env,
    RUJUKAN_WEBHOOK_SECRET: 'whsec_AAAA',
  })
  const { port } = JSON.parse(await receiver.find(/\{"port":\d+\}/)) as { port: number }
  const url = `http://127.0.0.1:${port}/`
  const { webhook, secret } = await administrator.subscribeWebhook({
    command: command(),
    unit: UNIT,
    purpose: 'protection',
    url,
    types: ['coalition.changed'],
  })
  // Another secret: the example refuses it, and the node keeps the message.
  await expect
    .poll(async () => (await administrator.listDeliveries({ webhook })).rows[0]?.answer, {
      timeout: 60_000,
    })
    .toBe('401')
  receiver.child.kill('SIGTERM')
  await once(receiver.child, 'close')

  // The secret is changed; whoever still knows the former one believes what comes meanwhile.
  const { secret: later } = await administrator.rotateWebhook({
    command: command(),
    webhook,
    formerUntil: (Date.now() + 86_400_000) as never, // an instant
  })
  expect(later).not.toBe(secret)
  const former = run(['examples/client/main.mjs', 'receive', String(port)], {
    ...env,
    RUJUKAN_WEBHOOK_SECRET: secret,
  })
  expect(await former.find(/"type":"coalition\.changed"/)).toBeDefined()
}, 120_000)

test('a message sent and not noted before the node was killed comes again, with the same id', async () => {
  const dir = newFolder()
  const first = await sandbox(dir)
  const administrator = await administratorOf(first.address)
  const { createServer } = await import('node:http')
  const ids: string[] = []
  const arrived = Promise.withResolvers<void>()
  let answers = false
  const server = createServer((request, response) => {
    ids.push(String(request.headers['webhook-id']))
    if (answers) response.writeHead(204).end()
    else arrived.resolve()
  })
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number } // it listens on a port
  await administrator.subscribeWebhook({
    command: command(),
    unit: UNIT,
    purpose: 'protection',
    url: `http://127.0.0.1:${port}/`,
    types: ['coalition.changed'],
  })
  await arrived.promise
  first.child.kill('SIGKILL')
  await once(first.child, 'close')
  answers = true
  await sandbox(dir)
  await expect.poll(() => ids.length, { timeout: 60_000 }).toBeGreaterThan(1)
  expect(ids[1]).toBe(ids[0])
}, 120_000)

test('the example believes what was signed just now, and nothing else', () => {
  // The official example of Standard Webhooks.
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const body = '{"test": 2432232314}'
  const headers = {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,AAAA v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  }
  const now = 1_614_265_330_000
  expect(verifyWebhook(secret, headers, body, now)).toMatchObject({ test: 2432232314 })
  expect(verifyWebhook(secret, headers, `${body} `, now)).toBeUndefined()
  expect(verifyWebhook('whsec_AAAA', headers, body, now)).toBeUndefined()
  expect(verifyWebhook(secret, headers, body, now + 301_000)).toBeUndefined()
  expect(verifyWebhook(secret, { ...headers, 'webhook-signature': 'v1,' }, body, now)).toBe(
    undefined,
  )
})
