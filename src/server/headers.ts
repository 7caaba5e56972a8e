import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'

export type Nonced = { Variables: { nonce: string } }

/** Security headers of every answer; personal answers are never stored on the way or in the browser. */
export const secureHeaders: (isTls: boolean) => MiddlewareHandler<Nonced> =
  (isTls) => async (c, next) => {
    const nonce = randomBytes(16).toString('base64')
    c.set('nonce', nonce)
    c.header('content-security-policy', toPolicy(nonce))
    c.header('x-content-type-options', 'nosniff')
    c.header('referrer-policy', 'no-referrer')
    c.header('cross-origin-opener-policy', 'same-origin')
    c.header('cross-origin-resource-policy', 'same-origin')
    c.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()')
    if (isTls) c.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
    // Before the answer is made: it may name another cache rule, and is made once.
    c.header('cache-control', 'no-store')
    await next()
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
