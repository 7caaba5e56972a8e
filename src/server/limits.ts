import { MINUTE } from '../kit/index.ts'

/** Requests at once, and how many come back in a minute. Settings of this system, not of a rule. */
export type Limit = { readonly burst: number; readonly perMinute: number }

export type Limits = {
  readonly session: Limit
  readonly credential: Limit
  /** Per network, for tokens that open nothing. */
  readonly stranger: Limit
}

/** A page asks some ten times; a system that is due to copy everything asks steadily. */
export const LIMITS: Limits = {
  session: { burst: 600, perMinute: 1200 },
  credential: { burst: 120, perMinute: 600 },
  stranger: { burst: 20, perMinute: 20 },
}

export type Allowance = {
  readonly allowed: boolean
  readonly kind: keyof Limits
  /** Requests left at this moment. */
  readonly left: number
  /** Seconds until one more is allowed, and until all are. */
  readonly retry: number
  readonly full: number
}

type Bucket = { readonly left: number; readonly at: number }

/** Buckets kept; when there are more, the longest unused go. */
const MOST = 20_000

/** A bucket of requests for every session and credential, in memory: a restart fills them all. */
export class Buckets {
  readonly #limits: Limits
  readonly #buckets = new Map<string, Bucket>()

  constructor(limits: Limits) {
    this.#limits = limits
  }

  take(kind: keyof Limits, who: string, now: number): Allowance {
    const { burst, perMinute } = this.#limits[kind]
    const name = `${kind} ${who}`
    const known = this.#buckets.get(name) ?? { left: burst, at: now }
    const each = MINUTE / perMinute
    const held = Math.min(burst, known.left + Math.max(0, now - known.at) / each)
    const allowed = held >= 1
    const left = allowed ? held - 1 : held
    this.#buckets.delete(name)
    this.#buckets.set(name, { left, at: now })
    if (this.#buckets.size > MOST) this.#forget()
    const seconds = (missing: number) => Math.ceil((Math.max(0, missing) * each) / 1000)
    return {
      allowed,
      kind,
      left: Math.floor(left),
      retry: seconds(1 - left),
      full: seconds(burst - left),
    }
  }

  /** The longest unused half. */
  #forget(): void {
    const names = [...this.#buckets.keys()].slice(0, MOST / 2)
    for (const name of names) this.#buckets.delete(name)
  }
}

/** Header fields of draft-ietf-httpapi-ratelimit-headers, and Retry-After (RFC 9110 §10.2.3). */
export function toLimitHeaders(limits: Limits, one: Allowance): Record<string, string> {
  const { burst, perMinute } = limits[one.kind]
  const window = Math.ceil((burst / perMinute) * 60)
  return {
    'ratelimit-policy': `"${one.kind}";q=${burst};w=${window}`,
    ratelimit: `"${one.kind}";r=${one.left};t=${one.full}`,
    ...(one.allowed ? {} : { 'retry-after': String(Math.max(1, one.retry)) }),
  }
}
