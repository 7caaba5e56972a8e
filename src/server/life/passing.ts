import type { NewCaseEntry } from '../../domain/case/entries.ts'
import type { Duty } from '../../domain/case/state.ts'
import { evolveGrants, findExpiry, type LiveGrant } from '../../domain/consent/expiry.ts'
import type { CaseId, DutyId, Instant } from '../../kit/index.ts'

type Owed = Pick<Duty, 'due' | 'rises'> & { lapsed: boolean; risen: number }

/** What of a case passes with time, from the entries that are decided but perhaps not durable yet. */
export class Passing {
  readonly #owed = new Map<DutyId, Owed>()
  readonly #case: CaseId
  #grants: readonly LiveGrant[] = []

  constructor(id: CaseId) {
    this.#case = id
  }

  take(entry: NewCaseEntry, at: Instant): void {
    this.#grants = evolveGrants(this.#grants, entry, this.#case, at)
    switch (entry.type) {
      case 'duty.born': {
        const { duty, due, rises } = entry.body
        this.#owed.set(duty, { due, rises, lapsed: false, risen: 0 })
        return
      }
      case 'duty.ended':
        this.#owed.delete(entry.body.duty)
        return
      case 'duty.lapsed':
      case 'duty.risen': {
        const owed = this.#owed.get(entry.body.duty)
        if (!owed) return
        if (entry.type === 'duty.lapsed') owed.lapsed = true
        else owed.risen += 1
        return
      }
      default:
        return
    }
  }

  /** When the clock must look at the case again. */
  next(): Instant | undefined {
    let least: Instant | undefined
    for (const at of this.#moments())
      if (at !== undefined && (least === undefined || at < least)) least = at
    return least
  }

  *#moments(): Iterable<Instant | undefined> {
    for (const { due, rises, lapsed, risen } of this.#owed.values())
      yield lapsed ? rises[risen]?.at : due
    for (const grant of this.#grants) yield findExpiry(grant)
  }
}
