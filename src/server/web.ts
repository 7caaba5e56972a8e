import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import type { Context } from 'hono'
import type { Nonced } from './headers.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.json': 'application/json',
  '.ico': 'image/x-icon',
}

/** The officers' app under `/app`: built files by name, every other address the one page with its nonce. */
export async function serveWeb(c: Context<Nonced>, dir: string): Promise<Response> {
  const path = normalize(new URL(c.req.url).pathname.replace(/^\/app\/?/, '/'))
  const type = TYPES[extname(path)]
  if (type) {
    const squeezed = takesBrotli(c) ? await findFile(join(dir, `${path}.br`)) : undefined
    const bytes = squeezed ?? (await findFile(join(dir, path)))
    if (!bytes) return c.notFound()
    const immutable = path.startsWith('/assets/')
      ? 'public, max-age=31536000, immutable'
      : 'no-cache'
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': type,
      'cache-control': immutable,
      vary: 'accept-encoding',
      ...(squeezed ? { 'content-encoding': 'br' } : {}),
    })
  }
  const page = await findFile(join(dir, 'index.html'))
  if (!page) return c.text('The officers’ app is not built: run `npm start`.', 503)
  return c.html(page.toString('utf8').replaceAll('__NONCE__', c.get('nonce')))
}

/** The build lays a Brotli form beside scripts and sheets; browsers ask for it over TLS and on this machine. */
const takesBrotli = (c: Context<Nonced>): boolean =>
  /\bbr\b/.test(c.req.header('accept-encoding') ?? '')

async function findFile(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch {
    return undefined
  }
}
