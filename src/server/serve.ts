import { readFileSync } from 'node:fs'
import { createServer as createTlsServer } from 'node:https'
import { type ServerType, serve } from '@hono/node-server'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { getCookie } from 'hono/cookie'
import { contract, type Endpoint } from '../contract/index.ts'
import {
  type EndpointLine,
  LEAVE_SCRIPT,
  toApiPage,
  toCheckPage,
  toFrontPage,
} from '../public/index.ts'
import { findLanguage, type Language, toSay } from '../words/index.ts'

import { isPastProxy, isTls } from './address.ts'
import { answerFault, type Parts, SESSION_COOKIE, toApi } from './app.ts'
import { checkCode } from './check-code.ts'
import type { Config } from './config.ts'
import { classesOf } from './disclosed.ts'
import { type Nonced, secureHeaders } from './headers.ts'
import { streamLive } from './live.ts'
import { toOpenApi } from './openapi.ts'
import { askReadiness } from './ready.ts'
import { serveWeb } from './web.ts'

/** Everything the node answers: public pages, the officers' app, the API. */
export function toApp(parts: Parts): Hono<Nonced> {
  const { node, config } = parts
  const app = new Hono<Nonced>()
  app.use(async (c, next) =>
    isPastProxy(c, config) ? c.text('This node answers its proxy only.', 403) : await next(),
  )
  for (const path of ['/', '/check', '/app/*', '/api/', '/api/openapi.json'])
    app.use(path, compress())
  const secure = secureHeaders(isTls(config))
  for (const path of ['/api', '/api/', '/api/openapi.json', '/api/live']) app.use(path, secure)
  apiPages(app, parts)
  // Answers of endpoints carry their own headers: made once, not one by one for every request.
  app.route('/api', toApi(parts))
  app.use(secure)
  app.get('/health', (c) => c.json({ alive: true }))
  app.get('/ready', async (c) => {
    const readiness = await askReadiness(node)
    return c.json(readiness, readiness.ready ? 200 : 503)
  })
  app.get('/', (c) => c.html(toFrontPage(frame(c, parts), node.image.coalition)))
  app.get('/check', (c) =>
    c.html(toCheckPage(frame(c, parts), checkCode(node, c.req.query('code'))), 200, {
      'cache-control': 'no-store',
    }),
  )
  app.get('/leave.js', (c) =>
    c.body(LEAVE_SCRIPT, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    }),
  )
  app.get('/app', (c) => c.redirect('/app/', 308))
  app.get('/app/*', (c) => serveWeb(c, config.web))
  app.onError((error, c) => answerFault(c, error, parts))
  app.notFound((c) => c.text('404', 404))
  return app
}

function apiPages(app: Hono<Nonced>, parts: Parts): void {
  const { node, sessions, config } = parts
  app.get('/api/openapi.json', (c) =>
    c.json(toOpenApi(config.version), 200, {
      'cache-control': 'public, max-age=300',
    }),
  )
  app.get('/api/live', (c) => streamLive(c, node, sessions, getCookie(c, SESSION_COOKIE)))
  app.get('/api', (c) => c.redirect('/api/', 308))
  app.get('/api/', (c) => c.html(toApiPage(frame(c, parts), lines())))
}

type Framed = {
  req: { query(name: string): string | undefined; header(name: string): string | undefined }
  get(name: 'nonce'): string
}

function frame(c: Framed, { config }: Parts) {
  const asked = c.req.query('lang')
  const language: Language =
    asked === 'id' || asked === 'en' ? asked : findLanguage(c.req.header('accept-language'))
  return { language, say: toSay(language), nonce: c.get('nonce'), sandbox: config.sandbox }
}

function lines(): EndpointLine[] {
  return Object.entries(contract).map(([name, endpoint]: [string, Endpoint]) => ({
    name,
    method: endpoint.method,
    path: endpoint.path,
    access: endpoint.access,
    says: endpoint.says,
    members: Object.keys(endpoint.input.shape),
    classes: classesOf(endpoint.output),
  }))
}

/** Listens until the server is closed. Rejects with the system's error (`EADDRINUSE`, `EACCES`). */
export function listen(app: Hono<Nonced>, config: Config): Promise<ServerType> {
  const { tls, host, port } = config
  const secure = tls
    ? {
        createServer: createTlsServer,
        serverOptions: {
          cert: readFileSync(tls.cert),
          key: readFileSync(tls.key),
          minVersion: 'TLSv1.3' as const,
        },
      }
    : {}
  return new Promise((resolve, reject) => {
    const server: ServerType = serve({ fetch: app.fetch, hostname: host, port, ...secure }, () =>
      resolve(server),
    )
    server.once('error', reject)
  })
}
