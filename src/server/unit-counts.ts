import type { CaseRow, ReferralRow } from '../domain/case/row.ts'
import { isOpen } from '../domain/referral/decide.ts'
import type { UnitId } from '../kit/index.ts'

type Counts = {
  readonly cases: number
  readonly referralsIn: number
  readonly referralsOut: number
}

const NOTHING: Counts = { cases: 0, referralsIn: 0, referralsOut: 0 }

/** How much stands open at each unit, kept at every change so that nobody walks its cases. */
export class UnitCounts {
  readonly #units = new Map<UnitId, Counts>()

  of(unit: UnitId): Counts {
    return this.#units.get(unit) ?? NOTHING
  }

  /** Moves what a case counts for from `before` to `row`. */
  move(before: CaseRow | undefined, row: CaseRow | undefined): void {
    if (before && row && isAlike(before, row)) return
    if (before) this.#count(before, -1)
    if (row) this.#count(row, 1)
  }

  #count(row: CaseRow, by: 1 | -1): void {
    if (!row.annulled) this.#add(row.leadUnit, 'cases', by)
    for (const referral of row.referrals) if (isOpen(referral)) this.#countReferral(referral, by)
  }

  #countReferral({ fromUnit, toUnit }: ReferralRow, by: 1 | -1): void {
    this.#add(toUnit, 'referralsIn', by)
    this.#add(fromUnit, 'referralsOut', by)
  }

  #add(unit: UnitId, what: keyof Counts, by: 1 | -1): void {
    const known = this.of(unit)
    const now = { ...known, [what]: known[what] + by }
    if (now.cases + now.referralsIn + now.referralsOut > 0) this.#units.set(unit, now)
    else this.#units.delete(unit)
  }

  toJSON(): unknown {
    return this.#units
  }
}

const isAlike = (before: CaseRow, row: CaseRow): boolean =>
  before.leadUnit === row.leadUnit &&
  before.annulled === row.annulled &&
  before.referrals === row.referrals
