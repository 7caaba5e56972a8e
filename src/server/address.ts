import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { Config } from './config.ts'

/** Address of the asker: that of the connection, or what the one trusted proxy says of it. */
export function addressOf(c: Context, config: Config): string {
  const direct = findDirect(c).replace(/^::ffff:/, '')
  if (!config.trustedProxy || direct !== config.trustedProxy) return direct
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? direct
}

/** Origin under which the asker reached the node. */
export function originOf(c: Context, config: Config): string {
  if (config.publicOrigin) return config.publicOrigin
  return `${isTls(config) ? 'https' : 'http'}://${c.req.header('host') ?? `${config.host}:${config.port}`}`
}

/** Whether browsers reach the node over TLS, its own or the proxy's. */
export const isTls = ({ tls, trustedProxy }: Config): boolean =>
  tls !== undefined || trustedProxy !== undefined

/** Tests call the app without a socket. */
function findDirect(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? ''
  } catch {
    return ''
  }
}

/** Behind a proxy nobody else is answered: what reaches the port past it came without TLS. */
export const isPastProxy = (c: Context, { trustedProxy }: Config): boolean =>
  trustedProxy !== undefined && ![trustedProxy, ''].includes(findDirect(c).replace(/^::ffff:/, ''))
