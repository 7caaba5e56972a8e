import { MINUTE } from '../kit/index.ts'

export type Waits = {
  /** Tries before a key waits; then the wait doubles from one second up to `longest`, in ms. */
  readonly free: number
  readonly longest: number
}

/** A minute at most: whoever wants to lock somebody out by failing must fail from many places all day. */
export const LOGIN_WAITS = { free: 5, longest: MINUTE }
/** A whole office may share an address. */
export const ADDRESS_WAITS = { free: 10, longest: 15 * MINUTE }

/** Failures older than this count no more. */
const FORGET = 15 * MINUTE

/** Counts tries that failed per key (login tag, address) and says how long the next must wait, in ms. */
export class Throttle {
  readonly #waits: Waits
  readonly #failures = new Map<string, { count: number; at: number; until: number }>()

  constructor(waits: Waits) {
    this.#waits = waits
  }

  get size(): number {
    return this.#failures.size
  }

  waitFor(key: string, now: number): number {
    return Math.max(0, (this.#failures.get(key)?.until ?? 0) - now)
  }

  failed(key: string, now: number): void {
    const { free, longest } = this.#waits
    const count = this.#countOf(key, now) + 1
    const wait = count < free ? 0 : Math.min(longest, 1000 * 2 ** (count - free))
    this.#failures.set(key, { count, at: now, until: now + wait })
    if (this.#failures.size > 10_000) this.#forget(now)
  }

  succeeded(key: string): void {
    this.#failures.delete(key)
  }

  /** Takes back one failure that turned out to be none. */
  forgive(key: string, now: number): void {
    const count = this.#countOf(key, now) - 1
    if (count > 0) this.#failures.set(key, { count, at: now, until: now })
    else this.#failures.delete(key)
  }

  #countOf(key: string, now: number): number {
    const known = this.#failures.get(key)
    return known && known.until + FORGET > now ? known.count : 0
  }

  /** The old first; if a flood left none, the oldest half: memory stays bounded. */
  #forget(now: number): void {
    for (const [key, { until }] of this.#failures)
      if (until + FORGET <= now) this.#failures.delete(key)
    if (this.#failures.size <= 10_000) return
    const oldest = [...this.#failures].sort(([, a], [, b]) => a.at - b.at).slice(0, 5000)
    for (const [key] of oldest) this.#failures.delete(key)
  }
}

/** One subscriber has 2^64 addresses of version 6: the network counts, not the address. */
export function toNetwork(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address
  const [head = '', tail] = address.split('::')
  const left = head.split(':').filter(Boolean)
  const right = (tail ?? '').split(':').filter(Boolean)
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const groups = [...left, ...Array.from({ length: gap }, () => '0'), ...right]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
