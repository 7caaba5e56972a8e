import type { DutyId } from '../../kit/index.ts'
import type { CaseEntry } from '../case/entries.ts'
import type { Duty } from '../case/state.ts'

export type Duties = ReadonlyMap<DutyId, Duty>

/** Duties born in a stream and how each stands. A duty never ends but by an entry. */
export function evolveDuties(duties: Duties, entry: CaseEntry): Duties {
  switch (entry.type) {
    case 'duty.born':
      return new Map(duties).set(entry.body.duty, {
        ...entry.body,
        bornAt: entry.recordedAt,
        risen: [],
      })
    case 'duty.moved':
      return change(duties, entry.body.duty, () => ({ unit: entry.body.to }))
    case 'duty.lapsed':
      return change(duties, entry.body.duty, () => ({ lapsedAt: entry.recordedAt }))
    case 'duty.risen':
      return change(duties, entry.body.duty, (duty) => ({
        risen: [...duty.risen, { to: entry.body.to, at: entry.recordedAt }],
      }))
    case 'duty.ended': {
      const { how, reason } = entry.body
      return change(duties, entry.body.duty, () => ({
        ended: { how, at: entry.recordedAt, ...(reason ? { reason } : {}) },
      }))
    }
    default:
      return duties
  }
}

function change(duties: Duties, id: DutyId, more: (duty: Duty) => Partial<Duty>): Duties {
  const known = duties.get(id)
  return known ? new Map(duties).set(id, { ...known, ...more(known) }) : duties
}
