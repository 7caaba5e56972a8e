import type { CustomFetchOptions } from 'openid-client'

/** No metadata, key set or token answer of a provider is larger; bytes. */
const MOST = 1024 * 1024

/** Provider and node do not fit together, which only their operators can mend. */
export class Misfit extends TypeError {}

/** Fetches from one origin only; no redirect is followed, and no answer read beyond `MOST`. */
export const fetchFrom =
  (origin: string) =>
  async (address: string, { body, ...asking }: CustomFetchOptions): Promise<Response> => {
    if (URL.parse(address)?.origin !== origin) throw new Misfit('not at the issuer')
    const sent = { ...asking, ...(body === undefined ? {} : { body }) }
    const answer = await fetch(address, { ...sent, redirect: 'manual' })
    const { status, headers } = answer
    return new Response(isEmpty(status) ? null : await readMost(answer), { status, headers })
  }

/** Statuses whose answers have no body (Fetch §2.2.3). */
const isEmpty = (status: number): boolean => [204, 205, 304].includes(status)

async function readMost({ body }: Response): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body ?? []) {
    size += part.length
    if (size > MOST) throw new TypeError('the answer is too large')
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}
