import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import {
  CASE_KEY,
  CLASS_KEY,
  contract,
  type Endpoint,
  type EndpointName,
  FOR_SYSTEMS,
} from '../../src/contract/index.ts'
import { DATA_CLASSES, type DataClass, isPersonal } from '../../src/kit/index.ts'
import { findDisclosed, toPlan } from '../../src/server/disclosed.ts'
import { type Browser, type Lantern, openLanternFor, signedIn } from '../world/node.ts'
import { quayClerk } from '../world/people.ts'

let lantern: Lantern
let clerk: Browser
const endings: (() => unknown)[] = []
beforeAll(async () => {
  lantern = await openLanternFor((work) => endings.push(work), { trustedProxy: '10.0.0.1' })
  clerk = await signedIn(lantern, quayClerk)
})
afterAll(async () => {
  for (const end of endings.reverse()) await end()
})

const post = (headers: Record<string, string>, body = '{"text":"x"}') =>
  clerk.raw('/api/cases/search', { method: 'POST', headers, body })
const json = { 'content-type': 'application/json' }

test('a request from another site is refused, whatever it carries', async () => {
  expect((await post(json)).status).toBe(200)
  const own = { ...json, host: 'lantern.test' }
  expect((await post({ ...own, origin: 'https://lantern.test' })).status).toBe(200)
  expect((await post({ ...own, origin: 'https://other.test' })).status).toBe(403)
  expect((await post({ ...json, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await post({ ...json, 'sec-fetch-site': 'same-site' })).status).toBe(403)
  expect((await post({ ...json, 'sec-fetch-site': 'same-origin' })).status).toBe(200)
  expect((await post({ 'content-type': 'text/plain' })).status).toBe(415)
  expect((await post({ 'content-type': 'application/x-www-form-urlencoded' }, 'a=1')).status).toBe(
    415,
  )
  expect((await post({ ...own, origin: 'null' })).status).toBe(403)
})

test('a body that is too large, or no JSON object, is refused before anything is read', async () => {
  expect((await post(json, `{"text":"${'x'.repeat(70_000)}"}`)).status).toBe(413)
  for (const body of ['', '[]', 'null', '{', '"x"'])
    expect((await post(json, body)).status).toBe(400)
})

test('a body of thousands of levels is refused, not walked', async () => {
  const nested = `${'['.repeat(5000)}${']'.repeat(5000)}`
  const draft = await clerk.raw('/api/drafts/00000000-0000-4000-8000-000000000000', {
    method: 'PUT',
    headers: json,
    body: `{"kind":"first-contact","label":"","body":${nested}}`,
  })
  expect(draft.status).toBe(400)
})

test('a body that claims to be a refusal is input like any other', async () => {
  const claim = JSON.stringify({ refused: true, code: 'Qzplanted', facts: {}, text: 'x' })
  const answer = await post(json, claim)
  expect(answer.status).toBe(200)
  expect(lantern.lines.join()).not.toContain('Qzplanted')
})

const PAGES = [
  '/',
  '/api/',
  '/api/front',
  '/api/session',
  '/api/nowhere',
  '/nowhere',
  '/app/',
  '/health',
  '/api/openapi.json',
  '/api/cases',
  '/api/desk',
  '/leave.js',
]

test.each(PAGES)('%s carries the headers, also when it is an error', async (path) => {
  for (const browser of [clerk.raw, lantern.app.request]) {
    const { headers } = await browser(path)
    expect(headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*frame-ancestors 'none'/,
    )
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('strict-transport-security')).toContain('max-age')
    expect(headers.get('cache-control')).not.toBeNull()
  }
})

test('no answer of the API may be stored but its description', async () => {
  for (const [name, { method, path }] of Object.entries(contract) as [string, Endpoint][]) {
    const where = `/api${path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000')}`
    const answer = await clerk.raw(
      where,
      method === 'GET' ? {} : { method, headers: json, body: '{}' },
    )
    expect(answer.headers.get('cache-control'), name).toBe('no-store')
    if (name === 'signOut') clerk = await signedIn(lantern, quayClerk)
  }
})

test('refusals are problems in the reader’s language', async () => {
  for (const [language, word] of [
    ['id', 'Masuk'],
    ['en', 'Sign in'],
  ] as const) {
    const answer = await lantern.app.request('/api/desk', {
      headers: { 'accept-language': language },
    })
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.headers.get('content-language')).toBe(language)
    const problem = (await answer.json()) as { detail: string; status: number; type: string }
    expect(problem).toMatchObject({ status: 401, type: '/api/problems/signed-out' })
    expect(problem.detail.toLowerCase()).toContain(word.toLowerCase())
  }
})

type Json = { readonly [key: string]: Json } & { readonly [CLASS_KEY]?: string }

/** Leaves of a JSON schema with the class each stands under and whether a case is named above. */
function* leaves(schema: Json, path: string, name?: string, hasCase = false): Generator<Leaf> {
  const own = (schema[CLASS_KEY] as string | undefined) ?? name
  const inCase = hasCase || CASE_KEY in schema
  const below = [
    ...Object.entries(schema.properties ?? {}),
    ...(schema.items ? [['[]', schema.items] as const] : []),
    ...(typeof schema.additionalProperties === 'object'
      ? [['{}', schema.additionalProperties] as const]
      : []),
    ...['anyOf', 'oneOf', 'allOf'].flatMap((key) =>
      Object.entries(schema[key] ?? {}).map(([index, one]) => [`${key}${index}`, one] as const),
    ),
  ]
  if (below.length === 0) yield { path, name: own, inCase }
  for (const [key, one] of below) yield* leaves(one as Json, `${path}.${key}`, own, inCase)
}
type Leaf = { readonly path: string; readonly name: string | undefined; readonly inCase: boolean }

test.each(Object.entries(contract) as [string, Endpoint][])(
  'every field of %s has a class, and every personal one a case',
  (name, { output }) => {
    const schema = z.toJSONSchema(output, {
      io: 'output',
      unrepresentable: 'any',
    }) as unknown as Json
    for (const leaf of leaves(schema, name)) {
      expect([...DATA_CLASSES, 'own'], leaf.path).toContain(leaf.name)
      if (leaf.name !== 'own' && isPersonal(leaf.name as DataClass))
        expect(leaf.inCase, leaf.path).toBe(true)
    }
  },
)

test('a personal field that belongs to no case does not leave', () => {
  const schema = z.object({ name: z.string().meta({ [CLASS_KEY]: 'identity' }) })
  expect(() => findDisclosed(toPlan(schema), { name: 'x' })).toThrow('belongs to no case')
})

test('the document says what is served: OpenAPI 3.1, one operation per endpoint', async () => {
  const answer = await lantern.app.request('/api/openapi.json')
  const document = (await answer.json()) as {
    openapi: string
    paths: Record<string, Record<string, { operationId: string; security: unknown[] }>>
  }
  expect(document.openapi).toBe('3.1.0')
  const served = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => `${one.operationId} ${method} ${path}`),
  )
  const declared = (Object.entries(contract) as [string, Endpoint][]).map(
    ([name, { method, path }]) =>
      `${name} ${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`,
  )
  expect(served.sort()).toEqual(declared.sort())
})

test('the document says how systems come in, what names their acts and what is sent to them', async () => {
  const answer = await lantern.app.request('/api/openapi.json')
  const document = (await answer.json()) as {
    webhooks: Record<string, { post: { parameters: { name: string }[] } }>
    components: { securitySchemes: Record<string, { scheme?: string }> }
    paths: Record<
      string,
      Record<string, { operationId: string; security: object[]; parameters: { name: string }[] }>
    >
  }
  expect(document.components.securitySchemes.system?.scheme).toBe('bearer')
  const { post: happened } = document.webhooks.happened ?? { post: { parameters: [] } }
  expect(happened.parameters.map((one) => one.name)).toEqual([
    'webhook-id',
    'webhook-timestamp',
    'webhook-signature',
  ])
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods))
  for (const { operationId, security, parameters } of operations) {
    const isOpen = [...FOR_SYSTEMS].some((name) => name === operationId && name !== 'front')
    const schemes = security.flatMap((one) => Object.keys(one))
    expect(schemes.includes('system'), operationId).toBe(isOpen)
    const endpoint = contract[operationId as EndpointName] // the ids are the contract's names
    const named = parameters.some(({ name }) => name === 'Idempotency-Key')
    expect(named, operationId).toBe(isOpen && 'command' in endpoint.input.shape)
  }
})
