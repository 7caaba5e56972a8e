import { MINUTE } from '../kit/index.ts'

/** Free failures before a key waits; then the wait doubles from one second up to a quarter of an hour. */
const FREE = 5
const LONGEST = 15 * MINUTE

/** Counts failures per key (login tag, address) and says how long the next try must wait, in ms. */
export class Throttle {
  readonly #failures = new Map<string, { count: number; until: number }>()

  waitFor(key: string, now: number): number {
    return Math.max(0, (this.#failures.get(key)?.until ?? 0) - now)
  }

  failed(key: string, now: number): void {
    const count = (this.#failures.get(key)?.count ?? 0) + 1
    const wait = count < FREE ? 0 : Math.min(LONGEST, 1000 * 2 ** (count - FREE))
    this.#failures.set(key, { count, until: now + wait })
    if (this.#failures.size > 10_000) this.#forget(now)
  }

  succeeded(key: string): void {
    this.#failures.delete(key)
  }

  #forget(now: number): void {
    for (const [key, { until }] of this.#failures)
      if (until + LONGEST < now) this.#failures.delete(key)
  }
}
