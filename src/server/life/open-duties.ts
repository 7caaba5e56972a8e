import type { NewCaseEntry } from '../../domain/case/entries.ts'
import type { Duty } from '../../domain/case/state.ts'
import type { DutyId, Instant } from '../../kit/index.ts'

type Owed = Pick<Duty, 'due' | 'rises'> & { lapsed: boolean; risen: number }

/** When the clock must look at a case, from the entries that are decided but perhaps not durable yet. */
export class OpenDuties {
  readonly #owed = new Map<DutyId, Owed>()

  take(entry: NewCaseEntry): void {
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

  next(): Instant | undefined {
    let least: Instant | undefined
    for (const { due, rises, lapsed, risen } of this.#owed.values()) {
      const at = lapsed ? rises[risen]?.at : due
      if (at !== undefined && (least === undefined || at < least)) least = at
    }
    return least
  }
}
