import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServerType, serve } from '@hono/node-server'
import { Hono } from 'hono'
import { pino } from 'pino'
import type { Officer } from '../../src/kit/index.ts'
import { SESSION_COOKIE } from '../../src/server/app.ts'
import { openNode } from '../../src/server/boot.ts'
import type { Config } from '../../src/server/config.ts'
import { toHandlers } from '../../src/server/handlers/index.ts'
import { LikenessFinder } from '../../src/server/linkage/finder.ts'
import { createLog } from '../../src/server/log.ts'
import type { Node } from '../../src/server/node.ts'
import { listen, toApp } from '../../src/server/serve.ts'
import { Sessions } from '../../src/server/sessions.ts'
import { type Filled, populate } from './population.ts'

const KEY = new Uint8Array(32).fill(1)

export const open = (dir: string, commitDelayMs = 0): Promise<Node> =>
  openNode({ dir, masterKey: KEY, commitDelayMs })

/** A folder that holds the sandbox's coalition and so many cases; gone when `use` ends. */
export async function withFolder(
  cases: number,
  use: (dir: string, filled: Filled) => Promise<void>,
): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'rujukan-bench-'))
  try {
    await use(dir, await populate(dir, KEY, cases))
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** A client of a bench asks as fast as it can. */
const BOUNDLESS = { burst: 1e12, perMinute: 1e12 }

export type Running = {
  readonly port: number
  /** A session of this officer, as a browser sends it. */
  readonly signIn: (officer: Officer) => Promise<string>
  readonly stop: () => void
}

/** The whole server on loopback, its log written as always, but to nowhere. */
export async function start(
  node: Node,
  dir: string,
  finder = new LikenessFinder(node),
): Promise<Running> {
  const config: Config = {
    dir,
    host: '127.0.0.1',
    port: 0,
    sandbox: true,
    web: '',
    version: '0',
    limits: { session: BOUNDLESS, credential: BOUNDLESS, stranger: BOUNDLESS },
  }
  const sessions = new Sessions(node)
  const log = createLog('info', pino.destination('/dev/null'))
  const handlers = toHandlers(node, sessions, config, finder)
  const server = await listen(toApp({ node, sessions, handlers, config, log }), config)
  return {
    ...toRunning(server),
    signIn: async ({ officer, post }) => {
      const { token } = await sessions.begin(officer, { post })
      return `${SESSION_COOKIE}=${token}`
    },
  }
}

/** A server that does nothing but answer these bytes. */
export function startBare(bytes: string): Promise<Pick<Running, 'port' | 'stop'>> {
  const headers = { 'content-type': 'application/json' }
  const app = new Hono().all('*', (c) => c.body(bytes, 200, headers))
  return new Promise((done) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () =>
      done(toRunning(server)),
    )
  })
}

function toRunning(server: ServerType) {
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('the server has no port')
  const stop = (): void => {
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
  }
  return { port: address.port, stop }
}
