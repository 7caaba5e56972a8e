// What a partner's system needs to work with a Rujukan node. Plain JavaScript for Node 20 or newer, no
// dependency: copy it and change it. The whole API is described at ADDRESS/api/ and in openapi.json.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'

/** A refusal of the node (RFC 9457): `problem.code` to act on, `problem.detail` to show to people. */
export class Refused extends Error {
  constructor(problem) {
    super(problem.detail)
    this.name = 'Refused'
    this.problem = problem
  }
}

/**
 * @param address where the node is, e.g. `https://rujukan.example`
 * @param token the credential's token, from a secret store and never from the source
 */
export function createRujukan({ address, token, language = 'en', tries = 5 }) {
  /** Tries again after an outage or "too often": safe, because an act repeats under the same key. */
  async function ask(method, path, { body, key } = {}) {
    for (let trial = 1; ; trial += 1) {
      const answer = await send(method, path, body, key).catch((error) => error)
      const failed = answer instanceof Error || answer.status === 429 || answer.status >= 502
      if (!failed || trial === tries) return await toResult(answer)
      await wait(pauseAfter(answer, trial))
    }
  }

  function send(method, path, body, key) {
    return fetch(`${address}/api${path}`, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(30_000),
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/json',
        'accept-language': language,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': JSON.stringify(key) }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  }

  return {
    /** As what this credential acts, what it may do and until when. */
    whoAmI: () => ask('GET', '/system'),
    /** Registers a person. `key` is your own id of the record: sent twice, it registers once. */
    register: (contact, key) => ask('POST', '/cases', { body: { contact }, key }),
    readCase: (id) => ask('GET', `/cases/${encodeURIComponent(id)}`),
    /** Changes after a cursor, oldest first. Keep `next`, also when there was nothing new. */
    changes: (after) => ask('GET', `/changes${after ? `?after=${encodeURIComponent(after)}` : ''}`),
  }
}

async function toResult(answer) {
  if (answer instanceof Error) throw answer
  if (answer.ok) return await answer.json()
  const problem = await answer.json().catch(() => ({ detail: `HTTP ${answer.status}` }))
  throw new Refused({ status: answer.status, ...problem })
}

/** As long as the node says, else longer each time; milliseconds. */
function pauseAfter(answer, trial) {
  const told = answer instanceof Error ? null : answer.headers.get('retry-after')
  return told === null ? 500 * 2 ** trial * (0.5 + Math.random()) : Number(told) * 1000
}

/** Longest difference between the sender's clock and ours, in seconds: an older message may be a replay. */
const TOLERANCE = 300

/**
 * The content of a webhook, or undefined if it was not signed with the secret just now (Standard
 * Webhooks 1.0). `body` must be the bytes as they came, not parsed and written anew.
 */
export function verifyWebhook(secret, headers, body, now = Date.now()) {
  const id = headers['webhook-id']
  const timestamp = headers['webhook-timestamp']
  if (!id || !timestamp || Math.abs(now / 1000 - Number(timestamp)) > TOLERANCE) return undefined
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const due = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest()
  const fits = String(headers['webhook-signature'])
    .split(' ')
    .some((one) => one.startsWith('v1,') && isSame(Buffer.from(one.slice(3), 'base64'), due))
  return fits ? { id, ...JSON.parse(body) } : undefined
}

const isSame = (one, other) => one.length === other.length && timingSafeEqual(one, other)
