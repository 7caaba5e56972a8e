import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { contract, type Endpoint, type EndpointName } from '../contract/index.ts'
import { isRefusal, type Refusal, refuse } from '../kit/index.ts'
import { findLanguage, toSay } from '../words/index.ts'
import { addressOf, originOf } from './address.ts'
import {
  NO_ENDPOINT,
  note,
  noteRefused,
  toAnswer,
  toFaultRefusal,
  toFileAnswer,
} from './answering.ts'
import type { Asker, Handlers } from './asker.ts'
import { isBarred, toInputRefusal } from './barred.ts'
import { toBrowserFamily } from './browser-family.ts'
import type { Config } from './config.ts'
import { findDisclosed, toPlan } from './disclosed.ts'
import { claimCommand, withCommand } from './idempotency.ts'
import { Buckets, LIMITS, toLimitHeaders } from './limits.ts'
import type { Log } from './log.ts'
import type { Node } from './node.ts'
import { toOutlet } from './outlet.ts'
import { recordDisclosed } from './record-disclosed.ts'
import type { Sessions } from './sessions.ts'
import { barSystem, Systems } from './systems.ts'
import { toNetwork } from './throttle.ts'

export type Parts = {
  readonly node: Node
  readonly sessions: Sessions
  readonly handlers: Handlers
  readonly config: Config
  readonly log: Log
}

/** What the API keeps in memory beside its parts. */
type Served = Parts & { readonly systems: Systems; readonly buckets: Buckets }

export const SESSION_COOKIE = '__Host-rujukan'
/** Of a journey to a provider. Strict as well: the page that comes back sends it, no request from elsewhere does. */
const TICKET_COOKIE = '__Host-rujukan-journey'
const COOKIE = { path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const
const BODY_LIMIT = 64 * 1024

/** Whatever a route or what stands before it threw: noted, and a sentence without any of it. */
export function answerFault(c: Context, error: unknown, parts: Parts): Response {
  return noteRefused(c, NO_ENDPOINT, parts.node.now(), parts, toFaultRefusal(error, parts))
}

/** The API: one route per endpoint of the contract, nothing beside it. */
export function toApi(given: Parts): Hono {
  const limits = given.config.limits ?? LIMITS
  const parts = { ...given, systems: new Systems(given.node), buckets: new Buckets(limits) }
  const api = new Hono()
  for (const name of Object.keys(contract) as EndpointName[]) mount(api, name, parts) // keys of a const object
  api.all('*', (c) => noteRefused(c, NO_ENDPOINT, parts.node.now(), parts, refuse('not-found')))
  return api
}

function mount(api: Hono, name: EndpointName, parts: Served): void {
  const endpoint: Endpoint = contract[name]
  const plan = toPlan(endpoint.output)
  const outlet = toOutlet(endpoint.output)
  // The output of an endpoint with `file` is one.
  const toBody = (endpoint.file ? toFileAnswer : toAnswer) as typeof toAnswer
  const respond = async (c: Context): Promise<Response> => {
    const started = parts.node.now()
    try {
      const stranger = toStranger(c, parts)
      const asker = await toAsker(c, stranger, parts)
      const result = limit(c, asker, parts) ?? (await serve(c, name, endpoint, asker, parts))
      if (isRefusal(result)) return noteRefused(c, name, started, parts, result)
      const output = outlet(result)
      await recordDisclosed(findDisclosed(plan, output), name, asker, parts.node)
      return note(c, name, started, parts, toBody(c, output, parts))
    } catch (error) {
      return noteRefused(c, name, started, parts, toFaultRefusal(error, parts))
    }
  }
  const handlers = endpoint.method === 'GET' ? [respond] : [limited(name, parts), respond]
  api.on(endpoint.method, [endpoint.path], ...handlers)
}

/** A stated length is kept by the HTTP parser; only a body that states none is counted as it comes. */
function limited(name: EndpointName, parts: Parts): MiddlewareHandler {
  const { limit = BODY_LIMIT }: Endpoint = contract[name]
  const refusal = refuse('body-too-large', { facts: { most: Math.round(limit / 1024) } })
  const onError = (c: Context) => noteRefused(c, name, parts.node.now(), parts, refusal)
  const counted = bodyLimit({ maxSize: limit, onError })
  return async (c, next) => {
    const stated = findStatedLength(c)
    if (stated === undefined) return await counted(c, next)
    if (stated > limit) return onError(c)
    await next()
  }
}

function findStatedLength(c: Context): number | undefined {
  const stated = c.req.header('content-length')
  if (stated === undefined || c.req.header('transfer-encoding') !== undefined) return undefined
  return Number(stated)
}

/** Counts the request against its session, credential or (for a token that opens nothing) network. */
function limit(c: Context, asker: Asker, { buckets, config, node }: Served): Refusal | undefined {
  const kind = asker.system === 'unknown' ? 'stranger' : asker.system ? 'credential' : 'session'
  const who =
    asker.system === 'unknown'
      ? toNetwork(asker.address)
      : (asker.system?.credential.id ?? asker.caller?.session.row.tokenHash)
  if (who === undefined) return undefined
  const one = buckets.take(kind, who, node.now())
  for (const [name, value] of Object.entries(toLimitHeaders(config.limits ?? LIMITS, one)))
    c.header(name, value)
  return one.allowed ? undefined : refuse('too-many-requests', { facts: { seconds: one.retry } })
}

async function serve(
  c: Context,
  name: EndpointName,
  endpoint: Endpoint,
  asker: Asker,
  parts: Parts,
): Promise<unknown> {
  const { system } = asker
  const barred = system
    ? (barSystem(name, endpoint.access, system) ?? isNoJson(c, endpoint))
    : (isForged(c, endpoint) ??
      isBarred(endpoint.access, asker) ??
      isUnproved(endpoint, asker, parts.sessions))
  if (barred) return barred
  const sent = await readInput(c, endpoint)
  if (sent === undefined) return refuse('input-wrong', { facts: { path: 'body' } })
  const by = system && system !== 'unknown' ? system.actor.credential : undefined
  const raw = by ? withCommand(c, endpoint, by, sent) : sent
  if (by && isRefusal(raw)) return raw
  const input = endpoint.input.safeParse(raw)
  if (!input.success) return toInputRefusal(input.error)
  const reused = by && (await claimCommand(parts.node, name, raw))
  if (reused) return reused
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
  return isNoJson(c, endpoint)
}

function isNoJson(c: Context, { method }: Endpoint): Refusal | undefined {
  return method === 'GET' || c.req.header('content-type')?.startsWith('application/json')
    ? undefined
    : refuse('wrong-content-type')
}

/** Undefined for the origin `null` of sandboxed frames. */
const hostOf = (origin: string): string | undefined =>
  URL.canParse(origin) ? new URL(origin).host : undefined

/** Acts of weight need the officer at the screen, not only a session that was left open. */
function isUnproved({ stepUp }: Endpoint, { caller }: Asker, sessions: Sessions) {
  if (!stepUp) return undefined
  const proved = caller && sessions.provedUntil(caller) !== undefined
  return proved ? undefined : refuse('step-up-needed', { rule: 'step-up', source: 'unverified' })
}

/** As it was sent, undefined when it is no object. Never a Refusal: a body could claim to be one. */
async function readInput(
  c: Context,
  endpoint: Endpoint,
): Promise<Record<string, unknown> | undefined> {
  if (endpoint.method === 'GET') return { ...c.req.query(), ...c.req.param() }
  try {
    const body: unknown = await c.req.json()
    if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined
    if (isDeeper(body, DEEPEST)) return undefined
    return { ...body, ...c.req.param() }
  } catch (error) {
    if (error instanceof SyntaxError || isHungUp(error)) return undefined
    throw error
  }
}

/** Levels of a body: no form has ten, and a few thousand end the stack of whoever walks them. */
const DEEPEST = 64

const isDeeper = (value: unknown, most: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (most === 0 || Object.values(value).some((inner) => isDeeper(inner, most - 1)))

/** The sender went away amid the body: no fault of ours, and no line of the log each time. */
const isHungUp = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ECONNRESET'

/** Who asks, looked up: a session, or the one system that shows its token, whatever cookie comes along. */
async function toAsker(c: Context, stranger: Asker, { sessions, systems }: Served): Promise<Asker> {
  const bearer = findBearer(c)
  if (bearer === undefined) return { ...stranger, caller: await sessions.find(stranger.token) }
  return { ...stranger, token: undefined, system: await systems.find(bearer) }
}

/** Who asks, before the session was looked up. */
function toStranger(c: Context, { config }: Parts): Asker {
  const token = getCookie(c, SESSION_COOKIE)
  const language = findLanguage(c.req.header('accept-language'))
  return {
    language,
    say: toSay(language),
    address: addressOf(c, config),
    browser: toBrowserFamily(c.req.header('user-agent')),
    origin: originOf(c, config),
    caller: undefined,
    system: undefined,
    token,
    setSession: (fresh) => setCookie(c, SESSION_COOKIE, fresh, COOKIE),
    clearSession: () => deleteCookie(c, SESSION_COOKIE, { path: '/', secure: true }),
    ticket: getCookie(c, TICKET_COOKIE),
    setTicket: (fresh) => setCookie(c, TICKET_COOKIE, fresh, COOKIE),
    clearTicket: () => deleteCookie(c, TICKET_COOKIE, { path: '/', secure: true }),
  }
}

/** What stands in an Authorization field (RFC 6750 §2.1); of another scheme too, which opens nothing. */
function findBearer(c: Context): string | undefined {
  const field = c.req.header('authorization')
  return field === undefined ? undefined : field.replace(/^bearer +/i, '').trim()
}
