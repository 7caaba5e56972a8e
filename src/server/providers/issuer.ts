import { isLoopback } from '../config.ts'

/** An address that may name a provider (OpenID Connect Discovery §4.1): https, or this machine. */
export function isIssuer(text: string): boolean {
  const url = URL.parse(text)
  if (!url || /[?#]/.test(text) || url.username || url.password) return false
  return url.protocol === 'https:' || isPlainHere(url)
}

/** Plain HTTP that leaves this machine nowhere. */
export const isPlainHere = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && isLoopback(hostname.replace(/^\[|\]$/g, ''))
