import { createHmac } from 'node:crypto'
import { request as plainRequest } from 'node:http'
import { request as tlsRequest } from 'node:https'
import { isIP } from 'node:net'
import type { Instant } from '../../kit/index.ts'
import type { Delivery } from '../../ledger/index.ts'
import { isOpenAddress, openLookup } from './address.ts'

/** A receiver that answers later than this did not answer; milliseconds. */
const PATIENCE = 10_000

export type Sending = {
  readonly url: string
  /** One signature for each: two while a secret is being changed. */
  readonly secrets: readonly Uint8Array[]
  readonly now: Instant
  /** A sandbox, which may send to this machine. */
  readonly local: boolean
  readonly patience?: number
}

/** The status that a receiver answered, or a word for why there is none. Follows no redirect, reads no body. */
export function send(
  delivery: Pick<Delivery, 'id' | 'body'>,
  { url: stated, local, patience = PATIENCE, ...given }: Sending,
): Promise<number | 'no-answer' | 'inner-address'> {
  const url = new URL(stated)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !isOpenAddress(host, local)) return Promise.resolve('inner-address')
  const request = url.protocol === 'https:' ? tlsRequest : plainRequest
  return new Promise((resolve) => {
    const sent = request(url, {
      method: 'POST',
      agent: false,
      headers: toHeaders(delivery, given),
      lookup: openLookup(local),
      signal: AbortSignal.timeout(patience),
    })
    sent.once('response', (answer) => {
      resolve(answer.statusCode ?? 'no-answer')
      answer.destroy()
    })
    sent.on('error', (error) =>
      resolve(error.message === 'inner address' ? 'inner-address' : 'no-answer'),
    )
    sent.end(delivery.body)
  })
}

/** Standard Webhooks 1.0: the id is the same at every try, the time that of the try. */
function toHeaders(
  { id, body }: Pick<Delivery, 'id' | 'body'>,
  { secrets, now }: Pick<Sending, 'secrets' | 'now'>,
): Record<string, string> {
  const timestamp = String(Math.floor(now / 1000))
  const sign = (secret: Uint8Array) =>
    createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')
  return {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'user-agent': 'Rujukan-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map((secret) => `v1,${sign(secret)}`).join(' '),
  }
}
