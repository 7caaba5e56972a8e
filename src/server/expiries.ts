import type { CaseRow } from '../domain/case/row.ts'
import { findExpiry, type LiveGrant } from '../domain/consent/expiry.ts'
import type { CaseId, Instant } from '../kit/index.ts'
import { byText, Sorted } from './sorted.ts'

const endOf = (grant: LiveGrant): Instant => findExpiry(grant) ?? grant.expires

const bySoonestEnd = (a: LiveGrant, b: LiveGrant): number =>
  endOf(a) - endOf(b) || byText(a.consent, b.consent)

/** Grants of the whole coalition that will die by themselves, soonest first: what the clock looks through. */
export class Expiries {
  readonly #grants = new Sorted(bySoonestEnd)

  /** Moves a case's grants from where `before` had them to where `row` has them. */
  move(before: CaseRow | undefined, row: CaseRow | undefined): void {
    if (before?.grants === row?.grants) return
    for (const grant of before?.grants ?? []) this.#grants.delete(grant)
    for (const grant of row?.grants ?? []) this.#grants.add(grant)
  }

  /** Cases with a grant whose time is over at `now`. */
  due(now: Instant): CaseId[] {
    const due = new Set<CaseId>()
    for (const grant of this.#grants.ascending()) {
      if (endOf(grant) > now) break
      due.add(grant.case)
    }
    return [...due]
  }

  toJSON(): unknown {
    return [...this.#grants.ascending()]
  }
}
