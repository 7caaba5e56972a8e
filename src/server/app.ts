import { gzipSync } from 'node:zlib'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { z } from 'zod'
import { type Access, contract, type Endpoint, type EndpointName } from '../contract/index.ts'
import { may } from '../domain/access/may.ts'
import {
  type CaseId,
  type DataClass,
  isRefusal,
  type PostId,
  type Refusal,
  refuse,
} from '../kit/index.ts'
import { LedgerFault } from '../ledger/index.ts'
import { findLanguage, toSay } from '../words/index.ts'
import { addressOf, originOf } from './address.ts'
import { type Asker, getOfficer, type Handlers } from './asker.ts'
import { toBrowserFamily } from './browser-family.ts'
import type { Config } from './config.ts'
import type { Conflict } from './conflict.ts'
import { type Disclosed, findDisclosed, toPlan } from './disclosed.ts'
import type { Log } from './log.ts'
import type { Node } from './node.ts'
import { toProblem } from './problem.ts'
import type { Sessions } from './sessions.ts'

export type Parts = {
  readonly node: Node
  readonly sessions: Sessions
  readonly handlers: Handlers
  readonly config: Config
  readonly log: Log
}

export const SESSION_COOKIE = '__Host-rujukan'
const BODY_LIMIT = 64 * 1024

/** The API: one route per endpoint of the contract, nothing beside it. */
export function toApi(parts: Parts): Hono {
  const api = new Hono()
  for (const name of Object.keys(contract) as EndpointName[]) mount(api, name, parts) // keys of a const object
  api.all('*', async (c) => answer(c, refuse('not-found'), await toAsker(c, parts)))
  return api
}

function mount(api: Hono, name: EndpointName, parts: Parts): void {
  const endpoint: Endpoint = contract[name]
  const plan = toPlan(endpoint.output)
  const limit = endpoint.limit ?? BODY_LIMIT
  const tooLarge = async (c: Context) =>
    answer(
      c,
      refuse('body-too-large', { facts: { most: Math.round(limit / 1024) } }),
      await toAsker(c, parts),
    )
  api.on(
    endpoint.method,
    endpoint.path,
    bodyLimit({ maxSize: limit, onError: tooLarge }),
    async (c) => {
      const started = parts.node.now()
      const asker = await toAsker(c, parts)
      try {
        const result = await serve(c, name, endpoint, asker, parts)
        if (isRefusal(result))
          return note(c, name, started, parts, answer(c, result, asker), result.code)
        const output: unknown = endpoint.output.parse(result)
        await recordDisclosed(findDisclosed(plan, output), name, asker, parts)
        return note(c, name, started, parts, toAnswer(c, output))
      } catch (error) {
        return note(
          c,
          name,
          started,
          parts,
          answer(c, toFaultRefusal(error, parts), asker),
          'fault',
        )
      }
    },
  )
}

async function serve(
  c: Context,
  name: EndpointName,
  endpoint: Endpoint,
  asker: Asker,
  parts: Parts,
): Promise<unknown> {
  const barred =
    isForged(c, endpoint) ??
    isBarred(endpoint.access, asker) ??
    isUnproved(endpoint, asker, parts.sessions)
  if (barred) return barred
  const raw = await readInput(c, endpoint)
  if (isRefusal(raw)) return raw
  const input = endpoint.input.safeParse(raw)
  if (!input.success) return toInputRefusal(input.error)
  // The handler of `name` takes what the input schema of `name` made: proved by the type Handlers.
  const handler = parts.handlers[name] as (input: unknown, asker: Asker) => unknown
  return await handler(input.data, asker)
}

/** Writes come from our own pages, or from a program that is no browser: never from another site. */
function isForged(c: Context, endpoint: Endpoint): Refusal | undefined {
  if (endpoint.method === 'GET') return undefined
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin') return refuse('forged-request')
  const origin = c.req.header('origin')
  if (origin !== undefined && (hostOf(origin) ?? '') !== c.req.header('host'))
    return refuse('forged-request')
  return c.req.header('content-type')?.startsWith('application/json')
    ? undefined
    : refuse('wrong-content-type')
}

/** Undefined for the origin `null` of sandboxed frames. */
const hostOf = (origin: string): string | undefined =>
  URL.canParse(origin) ? new URL(origin).host : undefined

function isBarred(access: Access, asker: Asker): Refusal | undefined {
  if (access === 'public') return undefined
  if (!asker.caller) return refuse('signed-out')
  if (access === 'signed-in') return undefined
  const { actor, post } = asker.caller
  if (!actor || !post) return refuse('no-post')
  const allowed = may(actor, post.roles, access)
  return allowed === true ? undefined : allowed
}

/** Acts of weight need the officer at the screen, not only a session that was left open. */
function isUnproved({ stepUp }: Endpoint, { caller }: Asker, sessions: Sessions) {
  if (!stepUp) return undefined
  const proved = caller && sessions.provedUntil(caller) !== undefined
  return proved ? undefined : refuse('step-up-needed', { rule: 'step-up', source: 'unverified' })
}

async function readInput(
  c: Context,
  endpoint: Endpoint,
): Promise<Record<string, unknown> | Refusal> {
  if (endpoint.method === 'GET') return { ...c.req.query(), ...c.req.param() }
  try {
    const body: unknown = await c.req.json()
    if (typeof body !== 'object' || body === null || Array.isArray(body))
      return refuse('input-wrong', { facts: { path: 'body' } })
    return { ...body, ...c.req.param() }
  } catch (error) {
    if (error instanceof SyntaxError || isHungUp(error))
      return refuse('input-wrong', { facts: { path: 'body' } })
    throw error
  }
}

/** The sender went away amid the body: no fault of ours, and no line of the log each time. */
const isHungUp = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ECONNRESET'

function toInputRefusal(error: z.core.$ZodError): Refusal {
  const path = error.issues[0]?.path.join('.') ?? ''
  return refuse('input-wrong', { facts: { path }, ...(path ? { field: path } : {}) })
}

async function toAsker(c: Context, { sessions, config }: Parts): Promise<Asker> {
  const token = getCookie(c, SESSION_COOKIE)
  const language = findLanguage(c.req.header('accept-language'))
  return {
    language,
    say: toSay(language),
    address: addressOf(c, config),
    browser: toBrowserFamily(c.req.header('user-agent')),
    origin: originOf(c, config),
    caller: await sessions.find(token),
    token,
    setSession: (fresh) =>
      setCookie(c, SESSION_COOKIE, fresh, {
        path: '/',
        secure: true,
        httpOnly: true,
        sameSite: 'Strict',
      }),
    clearSession: () => deleteCookie(c, SESSION_COOKIE, { path: '/', secure: true }),
  }
}

/** Before an answer with personal data leaves, its disclosure is written; if that fails, nothing leaves. */
async function recordDisclosed(
  disclosed: readonly Disclosed[],
  name: EndpointName,
  asker: Asker,
  { node }: Parts,
): Promise<void> {
  const seen = asker.caller?.session.seen
  const fresh = disclosed.filter((one) => !seen?.has(keyOf(one)))
  if (fresh.length === 0) return
  const { officer, post, unit, party, purpose } = getOfficer(asker)
  const at = node.now()
  await node.ledger.recordAccess(
    fresh.map((one) => ({
      at,
      officer,
      post,
      unit,
      party,
      purpose,
      ...one,
      action: isOpened(node, one.case, post) ? 'breakGlass' : name,
    })),
  )
  for (const one of fresh) seen?.add(keyOf(one))
}

/** Whether an emergency opened the case to this post: the list of who looked says so. */
const isOpened = ({ image, now }: Node, id: CaseId, post: PostId): boolean =>
  image.rows.get(id)?.glasses?.some((glass) => glass.post === post && glass.until > now()) ?? false

const keyOf = (one: { readonly case: CaseId; readonly class: DataClass }): string =>
  `${one.case}|${one.class}`

function toFaultRefusal(error: unknown, { log, node }: Parts): Refusal {
  const id = node.nextId().slice(-12)
  log.fault(id, error)
  return error instanceof LedgerFault
    ? refuse('ledger-unavailable')
    : refuse('fault', { facts: { id } })
}

/** Small answers go as they are; long ones compressed, for missions behind thin lines. */
const WORTH_COMPRESSING = 4096

function toAnswer(c: Context, output: unknown): Response {
  const text = JSON.stringify(output)
  const headers = { 'content-type': 'application/json; charset=utf-8', vary: 'accept-encoding' }
  const fits = text.length > WORTH_COMPRESSING && c.req.header('accept-encoding')?.includes('gzip')
  if (!fits) return c.body(text, 200, headers)
  return c.body(gzipSync(text, { level: 4 }), 200, { ...headers, 'content-encoding': 'gzip' })
}

function answer(c: Context, refusal: Refusal | Conflict, asker: Asker): Response {
  const problem = toProblem(refusal, asker.say)
  c.header('content-language', asker.language)
  // hono types status by literal numbers; the table holds valid ones only.
  return c.body(JSON.stringify(problem), problem.status as 400, {
    'content-type': 'application/problem+json',
  })
}

function note(
  c: Context,
  name: EndpointName,
  started: number,
  { log, node }: Parts,
  response: Response,
  refused?: string,
): Response {
  log.request({
    endpoint: name,
    method: c.req.method,
    status: response.status,
    ms: node.now() - started,
    ...(refused ? { refused } : {}),
  })
  return response
}
