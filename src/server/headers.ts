import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'

export type Nonced = { Variables: { nonce: string } }

/** Of every answer; personal answers are never stored on the way or in the browser. */
function fixedHeaders(isTls: boolean): Readonly<Record<string, string>> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
    ...(isTls ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
    'cache-control': 'no-store',
  }
}

/** Of an answer that no browser shows as a page: nothing may be loaded or run from it. */
export const dataHeaders = (isTls: boolean): Readonly<Record<string, string>> => ({
  ...fixedHeaders(isTls),
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
})

/** Of a file from a case: a browser saves it, and whatever opens it anyway runs nothing of it. */
export const fileHeaders = (isTls: boolean): Readonly<Record<string, string>> => ({
  ...fixedHeaders(isTls),
  'content-type': 'application/octet-stream',
  'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
})

/** Security headers of pages, with a nonce for their styles. */
export const secureHeaders: (isTls: boolean) => MiddlewareHandler<Nonced> = (isTls) => {
  const fixed = Object.entries(fixedHeaders(isTls))
  return async (c, next) => {
    const nonce = randomBytes(16).toString('base64')
    c.set('nonce', nonce)
    c.header('content-security-policy', toPolicy(nonce))
    // Before the answer is made: it may name another cache rule, and is made once.
    for (const [name, value] of fixed) c.header(name, value)
    await next()
  }
}

function toPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
