import type { DutyId, Instant } from '../../kit/index.ts'
import { type NewCaseEntry, toCaseEntry } from '../case/entries.ts'
import type { CaseState, Duty } from '../case/state.ts'

/** What the clock owes a case at `now`: duties past their due instant lapse, then rise step by step. */
export function tick(state: CaseState, now: Instant): NewCaseEntry[] {
  return [...state.duties.values()]
    .filter((duty) => !duty.ended)
    .flatMap((duty) => [...lapse(duty, now), ...rise(duty, now)])
}

function lapse(duty: Duty, now: Instant): NewCaseEntry[] {
  if (duty.lapsedAt !== undefined || duty.due > now) return []
  return [
    toCaseEntry(
      'duty.lapsed',
      { duty: duty.duty },
      { duty: duty.duty, unit: duty.unit, due: duty.due, state: 'lapsed' },
    ),
  ]
}

function rise(duty: Duty, now: Instant): NewCaseEntry[] {
  return duty.rises
    .slice(duty.risen.length)
    .filter((step) => step.at <= now)
    .map(({ to }) =>
      toCaseEntry(
        'duty.risen',
        { duty: duty.duty, to },
        { duty: duty.duty, unit: duty.unit, state: 'risen' },
      ),
    )
}

/** Waives a duty, always with a reason. */
export function toWaiver(duty: Duty, reason: string): NewCaseEntry {
  const id: DutyId = duty.duty
  return toCaseEntry(
    'duty.ended',
    { duty: id, how: 'waived', by: 'waiver', reason },
    { duty: id, unit: duty.unit, state: 'waived' },
  )
}
