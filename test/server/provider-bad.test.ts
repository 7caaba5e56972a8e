import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { isIssuer } from '../../src/server/providers/issuer.ts'
import { browserOf, problemOf } from '../world/node.ts'
import { answering, type OpenProvider, saying, seconds } from '../world/provider.ts'
import { linkedBefore, openProviding, PARTY, signsIn } from '../world/providing.ts'

const codeOf = async (call: Promise<unknown>) => (await problemOf(call)).code

describe('a provider whose answer', () => {
  test.each<[string, string, (provider: OpenProvider) => void]>([
    ['is untouched, and signed anew by its key', '', saying(() => ({}))],
    [
      'carries another signature',
      'provider-refused',
      (provider) => {
        const answer = (_: string, body: Record<string, unknown>) =>
          body.id_token
            ? { ...body, id_token: `${String(body.id_token).slice(0, -8)}AAAAAAAA` }
            : body
        provider.spoil = { answer }
      },
    ],
    [
      'carries no signature',
      'provider-refused',
      (provider) => {
        const head = Buffer.from('{"alg":"none"}').toString('base64url')
        const answer = (_: string, body: Record<string, unknown>) =>
          body.id_token
            ? { ...body, id_token: `${head}.${String(body.id_token).split('.')[1]}.` }
            : body
        provider.spoil = { answer }
      },
    ],
    ['is for another node', 'provider-refused', saying(() => ({ aud: 'another-node' }))],
    ['is of another issuer', 'provider-refused', saying(() => ({ iss: 'https://evil.example' }))],
    ['answers another question', 'provider-refused', saying(() => ({ nonce: 'another' }))],
    ['names nobody', 'provider-refused', saying(() => ({ sub: undefined }))],
    ['has expired', 'provider-clock', saying(() => ({ exp: seconds() - 600 }))],
    ['counts from a later day', 'provider-clock', saying(() => ({ nbf: seconds() + 600 }))],
    [
      'holds no token',
      'provider-refused',
      answering('/token', 200, '{"access_token":"x","token_type":"bearer"}'),
    ],
    ['is no JSON', 'provider-unreachable', answering('/token', 200, 'not {')],
    ['is an error page', 'provider-unreachable', answering('/token', 502, '<h1>Bad gateway</h1>')],
    [
      'is that it does not know the node',
      'provider-misconfigured',
      answering('/token', 401, '{"error":"invalid_client"}'),
    ],
    [
      'is larger than any',
      'provider-unreachable',
      answering('/token', 200, `"${'x'.repeat(1_100_000)}"`),
    ],
    ['needs keys it does not show', 'provider-unreachable', answering('/jwks', 500, '')],
  ])('%s: %s', async (_, code, spoil) => {
    const { lantern, provider } = await linkedBefore()
    spoil(provider)
    const came = signsIn(browserOf(lantern), 'clerk-7')
    if (code) expect(await codeOf(came)).toBe(code)
    else expect((await came).done).toBe('sign-in')
  })
})

describe('a provider', () => {
  const asks = async (provider: OpenProvider, lantern: Parameters<typeof browserOf>[0]) => {
    const code = await codeOf(browserOf(lantern).askProviderSignIn(PARTY))
    return { code, asked: provider.asked }
  }
  const METADATA = '/.well-known/openid-configuration'
  const stating = (more: object) => (provider: OpenProvider) => {
    provider.spoil = { answer: (path, body) => (path === METADATA ? { ...body, ...more } : body) }
  }

  test('that answers slowly is given five seconds, and others are not made to wait', async () => {
    const { lantern, provider } = await linkedBefore()
    provider.spoil = { before: () => true }
    const started = performance.now()
    const [first] = await Promise.all([asks(provider, lantern), asks(provider, lantern)])
    expect(first.code).toBe('provider-unreachable')
    expect(performance.now() - started).toBeLessThan(9000)
    expect((await asks(provider, lantern)).asked).toEqual([METADATA])
  }, 20_000)

  test('that is down is said to be, and asked again when it may have come back', async () => {
    const { lantern, provider } = await linkedBefore()
    provider.spoil = { before: (_, response) => Boolean(response.destroy()) }
    expect((await asks(provider, lantern)).code).toBe('provider-unreachable')
    provider.spoil = undefined
    const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 11_000)
    expect((await signsIn(browserOf(lantern), 'clerk-7')).done).toBe('sign-in')
    clock.mockRestore()
  })

  test.each<[string, object]>([
    ['calls itself otherwise', { issuer: 'https://evil.example' }],
    ['sends browsers elsewhere', { authorization_endpoint: 'https://evil.example/auth' }],
    ['sends browsers into a script', { authorization_endpoint: 'javascript:alert(1)' }],
  ])('that %s is not set up', async (_, more) => {
    const { lantern, provider } = await linkedBefore()
    stating(more)(provider)
    expect((await asks(provider, lantern)).code).toBe('provider-misconfigured')
  })

  test.each(['token_endpoint', 'jwks_uri'])(
    'whose %s lies elsewhere is not asked there',
    async (name) => {
      const { lantern, provider } = await linkedBefore()
      const elsewhere = await openProviding()
      stating({ [name]: `${elsewhere.provider.issuer}/token` })(provider)
      expect(await codeOf(signsIn(browserOf(lantern), 'clerk-7'))).toBe('provider-misconfigured')
      expect(elsewhere.provider.asked).toEqual([])
    },
  )

  test('that does not know the secret is not set up', async () => {
    const { lantern } = await linkedBefore({ secret: 'another' })
    expect(await codeOf(signsIn(browserOf(lantern), 'clerk-7'))).toBe('provider-misconfigured')
  })

  test('takes the secret in the body where it takes it nowhere else', async () => {
    const client = { token_endpoint_auth_method: 'client_secret_post' }
    const { lantern, provider } = await linkedBefore({ client })
    stating({ token_endpoint_auth_methods_supported: ['client_secret_post'] })(provider)
    expect((await signsIn(browserOf(lantern), 'clerk-7')).done).toBe('sign-in')
  })

  test.each([
    ['ec', generateKeyPairSync('ec', { namedCurve: 'P-256' }), 'ES256'],
    ['rsa', generateKeyPairSync('rsa', { modulusLength: 2048 }), 'RS256'],
  ] as const)('is proved to by a private key in place of a secret: %s', async (_, pair, alg) => {
    const jwks = { keys: [{ ...pair.publicKey.export({ format: 'jwk' }), alg, use: 'sig' }] }
    const client = { token_endpoint_auth_method: 'private_key_jwt', jwks, client_secret: undefined }
    const secret = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    const { lantern } = await linkedBefore({ client, secret })
    expect((await signsIn(browserOf(lantern), 'clerk-7')).done).toBe('sign-in')
  })

  test.each(['-----BEGIN PRIVATE KEY-----\nnothing', P384()])(
    'is not asked with a key that cannot sign',
    async (secret) => {
      const { lantern, provider } = await linkedBefore({ secret })
      expect(await asks(provider, lantern)).toEqual({ code: 'provider-misconfigured', asked: [] })
    },
  )

  test.each([
    ['https://login.example', true],
    ['https://login.example/realms/one', true],
    ['http://127.0.0.1:8080', true],
    ['http://[::1]/', true],
    ['http://localhost', true],
    ['http://login.example', false],
    ['http://10.0.0.7', false],
    ['https://login.example/?a=b', false],
    ['https://login.example/#', false],
    ['https://me:secret@login.example', false],
    ['ftp://127.0.0.1', false],
    ['login.example', false],
  ])('at %s: %s', async (issuer, fits) => {
    expect(isIssuer(issuer)).toBe(fits)
    if (fits) return
    const { lantern, provider } = await linkedBefore({ provider: { issuer, client: 'x' } })
    expect((await asks(provider, lantern)).code).toBe('provider-misconfigured')
  })
})

function P384(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' })
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}
