import type {
  DutyId,
  EntryId,
  Instant,
  PartyId,
  PostId,
  ReferralId,
  UnitId,
} from '../../kit/index.ts'
import type { CaseEntry } from './entries.ts'

/** Where a fact comes from: which entry, when, by which unit. Corrections are further facts. */
export type Origin = {
  readonly entry: EntryId
  readonly at: Instant
  readonly unit?: UnitId
  readonly post?: PostId
}
export function toOrigin(entry: CaseEntry): Origin {
  const by =
    entry.actor.kind === 'officer' ? { unit: entry.actor.unit, post: entry.actor.post } : {}
  return { entry: entry.id, at: entry.recordedAt, ...by }
}

/** One line of the story of a case: what happened, when, where; codes and ids, no words of a person. */
export type Moment = {
  readonly entry: EntryId
  readonly type: CaseEntry['type']
  readonly at: Instant
  readonly unit?: UnitId
  readonly post?: PostId
  readonly toUnit?: UnitId
  readonly toParty?: PartyId
  readonly referral?: ReferralId
  readonly duty?: DutyId
}

export function toMoment(entry: CaseEntry): Moment {
  const { toUnit, toParty, referral, duty } = entry.route
  const { entry: id, at, ...by } = toOrigin(entry)
  return {
    entry: id,
    type: entry.type,
    at,
    ...by,
    ...(toUnit ? { toUnit } : {}),
    ...(toParty ? { toParty } : {}),
    ...(referral ? { referral } : {}),
    ...(duty ? { duty } : {}),
  }
}
