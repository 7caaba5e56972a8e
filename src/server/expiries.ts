import type { CaseEntry } from '../domain/case/entries.ts'
import { findExpiry, type Grant } from '../domain/consent/expiry.ts'
import { type CaseId, type ConsentId, DAY, type Instant } from '../kit/index.ts'

/** A grant and when it dies, as a snapshot keeps it. */
export type Expiry = readonly [ConsentId, Kept]

type Kept = { readonly case: CaseId; readonly grant: Grant; readonly at: Instant }

/** Days since 1970, so that the clock looks at those that have come and at no other. */
const dayOf = (at: Instant): number => Math.floor(at / DAY)

/** Grants of the whole coalition that will die by themselves, by day: what the clock looks through. */
export class Expiries {
  readonly byDay = new Map<number, Map<ConsentId, Kept>>()
  readonly days = new Map<ConsentId, number>()

  take(id: CaseId, entry: CaseEntry): void {
    if (!entry.type.startsWith('consent.') || !('consent' in entry.body)) return
    const key = entry.body.consent
    const grant = evolveGrant(this.#remove(key)?.grant, entry)
    const at = grant && findExpiry(grant)
    if (grant && at !== undefined) this.#put(key, { case: id, grant, at })
  }

  list(): Expiry[] {
    return [...this.byDay.values()].flatMap((some) => [...some])
  }

  restore(expiries: readonly Expiry[]): void {
    for (const [key, kept] of expiries) this.#put(key, kept)
  }

  /** Of an erased case nothing stays. */
  forget(id: CaseId): void {
    for (const [key, kept] of this.list()) if (kept.case === id) this.#remove(key)
  }

  /** Cases with a grant whose time is over at `now`. */
  due(now: Instant): CaseId[] {
    const over = [...this.byDay].filter(([day]) => day <= dayOf(now))
    const kept = over.flatMap(([, some]) => [...some.values()])
    return [...new Set(kept.filter(({ at }) => at <= now).map((one) => one.case))]
  }

  #put(key: ConsentId, kept: Kept): void {
    const day = dayOf(kept.at)
    const some = this.byDay.get(day) ?? new Map<ConsentId, Kept>()
    this.byDay.set(day, some.set(key, kept))
    this.days.set(key, day)
  }

  #remove(key: ConsentId): Kept | undefined {
    const day = this.days.get(key)
    const some = day === undefined ? undefined : this.byDay.get(day)
    const kept = some?.get(key)
    if (day === undefined || !some || !kept) return undefined
    some.delete(key)
    if (some.size === 0) this.byDay.delete(day)
    this.days.delete(key)
    return kept
  }
}

/** Of a grant only what its end depends on. */
function evolveGrant(grant: Grant | undefined, entry: CaseEntry): Grant | undefined {
  switch (entry.type) {
    case 'consent.given': {
      const { expires, reviewBy } = entry.body
      return { expires, ...(reviewBy === undefined ? {} : { reviewBy }) }
    }
    case 'consent.reviewed': {
      const reviewed = { at: entry.recordedAt, upheld: entry.body.upheld }
      return grant && { ...grant, reviewed }
    }
    case 'consent.withdrawn':
    case 'consent.expired':
      return undefined
    default:
      return grant
  }
}
