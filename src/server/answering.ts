import { gzipSync } from 'node:zlib'
import type { Context } from 'hono'
import type { Answer, EndpointName } from '../contract/index.ts'
import { type Refusal, refuse } from '../kit/index.ts'
import { LedgerFault } from '../ledger/index.ts'
import { findLanguage, toSay } from '../words/index.ts'
import { isTls } from './address.ts'
import type { Parts } from './app.ts'
import type { Conflict } from './conflict.ts'
import { dataHeaders, fileHeaders } from './headers.ts'
import { toProblem } from './problem.ts'

// From what a handler gave to the bytes of an answer, and the line of the log beside it.

/** Stands in the log where no endpoint was met: a path may hold anything. */
export const NO_ENDPOINT = 'none'

export function toFaultRefusal(error: unknown, { log, node }: Parts): Refusal {
  const id = node.nextId().slice(-12)
  log.fault(id, error)
  if (!(error instanceof LedgerFault)) return refuse('fault', { facts: { id } })
  return refuse(error.code === 'disk-full' ? 'disk-full' : 'ledger-unavailable')
}

/** Made once, not for every answer. */
const PLAIN_HEADERS = dataHeaders(false)
const TLS_HEADERS = dataHeaders(true)
const headersOf = ({ config }: Parts) => (isTls(config) ? TLS_HEADERS : PLAIN_HEADERS)

/** Small answers go as they are; long ones compressed, for missions behind thin lines. */
const WORTH_COMPRESSING = 4096

export function toAnswer(c: Context, output: unknown, parts: Parts): Response {
  const text = JSON.stringify(output)
  const type = 'application/json; charset=utf-8'
  const headers = { ...headersOf(parts), 'content-type': type, vary: 'accept-encoding' }
  const fits = text.length > WORTH_COMPRESSING && c.req.header('accept-encoding')?.includes('gzip')
  if (!fits) return c.body(text, 200, headers)
  return c.body(gzipSync(text, { level: 4 }), 200, { ...headers, 'content-encoding': 'gzip' })
}

/** Always as a file to be saved, whatever it is. The name is one of our own making. */
export function toFileAnswer(c: Context, file: Answer<'readAttachment'>, parts: Parts): Response {
  return c.body(file.content, 200, {
    ...fileHeaders(isTls(parts.config)),
    'content-disposition': `attachment; filename="${file.fileName}"`,
  })
}

function answer(c: Context, refusal: Refusal | Conflict, parts: Parts): Response {
  const language = findLanguage(c.req.header('accept-language'))
  const problem = toProblem(refusal, toSay(language))
  if (refusal.code === 'credential-unknown') c.header('www-authenticate', 'Bearer')
  // hono types status by literal numbers; the table holds valid ones only.
  return c.body(JSON.stringify(problem), problem.status as 400, {
    ...headersOf(parts),
    'content-language': language,
    'content-type': 'application/problem+json',
  })
}

export function noteRefused(
  c: Context,
  name: EndpointName | typeof NO_ENDPOINT,
  started: number,
  parts: Parts,
  refusal: Refusal | Conflict,
): Response {
  return note(c, name, started, parts, answer(c, refusal, parts), refusal.code)
}

export function note(
  c: Context,
  name: EndpointName | typeof NO_ENDPOINT,
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
