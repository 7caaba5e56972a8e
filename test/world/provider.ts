import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Context } from 'oidc-provider'
import MemoryAdapter from 'oidc-provider/lib/adapters/memory_adapter.js'

/** A real provider (oidc-provider) on this machine: every account that somebody types exists. */
export type OpenProvider = {
  readonly issuer: string
  readonly client: string
  readonly secret: string
  /** Pages at which it sends browsers back; may be told late, before it is first asked. */
  readonly open: (redirects: readonly string[], client?: object) => void
  /** Paths asked so far. */
  readonly asked: string[]
  /** Takes the place of an answer, or spoils it; nothing unless set. */
  spoil: Spoil | undefined
  /** Signs other claims with the provider's own key. */
  readonly signed: (claims: Claims) => string
  readonly close: () => void
}
type Claims = Readonly<Record<string, unknown>>
type Spoil = {
  /** True when it has answered, or never will. */
  readonly before?: (path: string, response: ServerResponse) => boolean
  /** Of an answer in JSON. */
  readonly answer?: (path: string, body: Record<string, unknown>) => unknown
}

const KID = 'lamp'

export async function openProvider(): Promise<OpenProvider> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  let serve: ReturnType<Provider['callback']> | undefined
  let provider: Provider | undefined
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', issuer).pathname
    asked.push(path)
    if (found.spoil?.before?.(path, response)) return
    if (found.spoil?.answer) spoilAnswer(path, response, found.spoil.answer)
    if (provider && path.startsWith('/sign-in/')) return void askPerson(provider, request, response)
    void serve?.(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // it listens on a port
  const issuer = `http://127.0.0.1:${port}`
  const asked: string[] = []
  const found: OpenProvider = {
    issuer,
    client: 'rujukan-node',
    secret: 'a secret between two machines, made up',
    open: (redirects, client = {}) => {
      provider = newProvider(found, privateKey, redirects, client)
      serve = provider.callback()
    },
    asked,
    spoil: undefined,
    signed: (claims) => toToken(claims, privateKey),
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
  return found
}

function newProvider(
  { issuer, client, secret }: OpenProvider,
  key: KeyObject,
  redirects: readonly string[],
  more: object,
): Provider {
  const provider: Provider = new Provider(issuer, {
    clients: [{ client_id: client, client_secret: secret, redirect_uris: redirects, ...more }],
    jwks: { keys: [{ ...key.export({ format: 'jwk' }), kid: KID, use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['made up'] },
    // Its own memory; under another name, so that it does not warn of it each time.
    adapter: class extends MemoryAdapter {},
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/sign-in/${uid}` },
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id }) }),
    ttl: { Session: 3600, Interaction: 3600, Grant: 3600, IdToken: 600, AccessToken: 600 },
    // Whoever signed in has agreed: no second page.
    loadExistingGrant: async ({ oidc }: Context) => {
      const { accountId } = oidc.session
      const grant = new provider.Grant({ accountId, clientId: oidc.client.clientId })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  })
  return provider
}

/** The institution's own page: who one is there, or thinking better of it. */
async function askPerson(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  const answer = new URLSearchParams(await bodyOf(request))
  const login = answer.get('login')
  const finish = (result: object) => provider.interactionFinished(request, response, result)
  if (login) return await finish({ login: { accountId: login } })
  if (answer.has('cancel')) return await finish({ error: 'access_denied' })
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
  response.end(`<!doctype html><html lang="en"><title>Institution</title><h1>Institution</h1>
    <form method="post"><label>Account <input name="login" autofocus></label><button>Go on</button></form>
    <form method="post"><button name="cancel" value="1">Cancel</button></form>`)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString()
}

function spoilAnswer(
  path: string,
  response: ServerResponse,
  spoil: NonNullable<Spoil['answer']>,
): void {
  const end = response.end.bind(response)
  response.end = ((body?: unknown) => {
    const text = typeof body === 'string' || Buffer.isBuffer(body) ? String(body) : ''
    if (!text.startsWith('{')) return end(text)
    const spoilt = JSON.stringify(spoil(path, JSON.parse(text)))
    response.setHeader('content-length', Buffer.byteLength(spoilt))
    return end(spoilt)
  }) as typeof response.end // the one form in which Koa calls it
}

/** A JSON Web Token by RS256 (RFC 7515 §3.3). */
function toToken(claims: Claims, key: KeyObject): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const text = `${part({ alg: 'RS256', kid: KID, typ: 'JWT' })}.${part(claims)}`
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`
}

const claimsIn = (token: unknown): Record<string, unknown> =>
  JSON.parse(Buffer.from(String(token).split('.')[1] ?? '', 'base64url').toString())

/** A person's browser at the provider, which remembers who signed in there. */
export function newPerson() {
  const jar = new Map<string, string>()
  const ask = async (url: string, body?: URLSearchParams) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const method = body ? { method: 'POST', body } : {}
    const response = await fetch(url, { redirect: 'manual', headers: { cookie }, ...method })
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (value) jar.set(name, value)
      else jar.delete(name)
    }
    return response
  }
  /** Goes where the node sends it and comes back with an answer: the query of the page it was sent back to. */
  const go = async (address: string, what: { login: string } | { cancel: '1' }) => {
    const at = new URL(address).origin
    let url = address
    for (let steps = 0; steps < 10; steps++) {
      const page = await ask(url)
      const response = page.status === 200 ? await ask(url, new URLSearchParams(what)) : page
      url = new URL(response.headers.get('location') ?? '', url).href
      if (new URL(url).origin !== at) return new URL(url).search
    }
    throw new Error(`the provider never sent anybody back: ${url}`)
  }
  return { go }
}

/** When: the token that vouches says something else, properly signed. */
export const saying =
  (more: (claims: Record<string, unknown>) => object) => (provider: OpenProvider) => {
    provider.spoil = {
      answer: (path, body) => {
        if (path !== '/token') return body
        const claims = claimsIn(body.id_token)
        return { ...body, id_token: provider.signed({ ...claims, ...more(claims) }) }
      },
    }
  }
/** When: another answer stands in the place of one of its own. */
export const answering =
  (asked: string, status: number, text: string) => (provider: OpenProvider) => {
    provider.spoil = {
      before: (path, response) => {
        if (path === asked)
          response.writeHead(status, { 'content-type': 'application/json' }).end(text)
        return path === asked
      },
    }
  }
export const seconds = () => Math.floor(Date.now() / 1000)
