import { MINUTE, type OfficerId, type PartyId } from '../../kit/index.ts'
import { hashToken, newToken } from '../sessions.ts'

/** What an officer goes to the provider for. `sitting` and `link` are hashes of their tokens. */
export type Errand =
  | { readonly kind: 'sign-in'; readonly back: string }
  | { readonly kind: 'enrol'; readonly link: string; readonly officer: OfficerId }
  | { readonly kind: 'link' | 'presence'; readonly sitting: string }

/** One way to a provider and back: what was sent along, and what has to come back. */
export type Journey = {
  readonly party: PartyId
  readonly errand: Errand
  /** The page at which the provider sends the browser back. */
  readonly redirect: string
  readonly state: string
  readonly nonce: string
  /** PKCE (RFC 7636 §4.1). */
  readonly verifier: string
  /** By the clock of the machine, which the provider's tokens are compared with; ms. */
  readonly askedAt: number
}

type Waiting = { readonly journey: Journey; readonly ticket: string; readonly until: number }

/** Whoever has not come back by then begins again. */
const JOURNEY_LIFE = 10 * MINUTE
/** What waits at most; a flood drops the oldest. */
const MOST_WAITING = 10_000

/**
 * Journeys under way. Each ends with its first return, right or wrong, and only in the browser that holds
 * its ticket: nobody is signed in with an answer that somebody else has begun.
 */
export class Journeys {
  readonly #now: () => number
  readonly #waiting = new Map<string, Waiting>()

  constructor(now: () => number) {
    this.#now = now
  }

  begin(given: Pick<Journey, 'party' | 'errand' | 'redirect'>): {
    journey: Journey
    ticket: string
  } {
    const [state, nonce, verifier, ticket] = [newToken(), newToken(), newToken(), newToken()]
    const journey = { ...given, state, nonce, verifier, askedAt: Date.now() }
    this.#makeRoom()
    const until = this.#now() + JOURNEY_LIFE
    this.#waiting.set(state, { journey, ticket: hashToken(ticket), until })
    return { journey, ticket }
  }

  take(state: string, ticket: string | undefined): Journey | undefined {
    const known = this.#waiting.get(state)
    this.#waiting.delete(state)
    const fits = ticket !== undefined && known?.ticket === hashToken(ticket)
    return fits && known.until > this.#now() ? known.journey : undefined
  }

  #makeRoom(): void {
    for (const [old, { until }] of this.#waiting) {
      if (until > this.#now() && this.#waiting.size < MOST_WAITING) break
      this.#waiting.delete(old)
    }
  }
}
