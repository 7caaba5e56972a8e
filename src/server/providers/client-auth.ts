import { createPrivateKey } from 'node:crypto'
import type { ClientAuth } from 'openid-client'
import { Misfit } from './fetch-from.ts'

type OpenIdClient = typeof import('openid-client')

/**
 * How the node proves itself to a provider: by a private key (PEM, RFC 7523) where that is what it was
 * given, else by a shared secret. Throws Misfit.
 */
export async function toClientAuth(library: OpenIdClient, secret: string): Promise<ClientAuth> {
  if (secret.startsWith('-----BEGIN')) return library.PrivateKeyJwt(await toKey(secret))
  const basic = library.ClientSecretBasic(secret)
  const post = library.ClientSecretPost(secret)
  // Basic is what a provider takes that says nothing (OpenID Connect Discovery §3).
  return (server, ...rest) =>
    server.token_endpoint_auth_methods_supported?.includes('client_secret_basic') === false &&
    server.token_endpoint_auth_methods_supported.includes('client_secret_post')
      ? post(server, ...rest)
      : basic(server, ...rest)
}

async function toKey(pem: string) {
  try {
    const key = createPrivateKey(pem)
    return key.toCryptoKey(algorithmOf(key.asymmetricKeyType), false, ['sign'])
  } catch {
    throw new Misfit('not a key that signs')
  }
}

function algorithmOf(type: string | undefined) {
  if (type === 'rsa') return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  if (type === 'ec') return { name: 'ECDSA', namedCurve: 'P-256' }
  return { name: 'Ed25519' }
}
