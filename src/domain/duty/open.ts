import type { CaseId, DutyId, IncidentId, Instant, RuleId, UnitId } from '../../kit/index.ts'
import type { CaseEntry } from '../case/entries.ts'

/**
 * An open duty as lists and the clock need it. What it owes stands in its rule, how it rises in the
 * case, here only when.
 */
export type OpenDuty = {
  readonly case: CaseId
  readonly incident?: IncidentId
  readonly duty: DutyId
  readonly rule: RuleId
  readonly ruleVersion: number
  readonly subject: string
  readonly unit: UnitId
  readonly role: string
  readonly due: Instant
  readonly lapsedAt?: Instant
  readonly risen: readonly { readonly to: string; readonly at: Instant }[]
  readonly rises: readonly Instant[]
}

/** Gives the same string for equal codes: a hundred thousand rows name the same few dozen units. */
export type Share = <Code extends string>(code: Code) => Code

/** One object for every duty that has none. */
const NONE: readonly never[] = []

/** The open duties of a case after one more entry; the same list when the entry concerns none. */
export function evolveOpenDuties(
  duties: readonly OpenDuty[],
  entry: CaseEntry,
  about: { readonly id: CaseId; readonly incident?: IncidentId },
  share: Share,
): readonly OpenDuty[] {
  switch (entry.type) {
    case 'duty.born':
      return duties.concat(toOpen(entry, about, share))
    case 'duty.ended': {
      const left = duties.filter(({ duty }) => duty !== entry.body.duty)
      return left.length > 0 ? left : NONE
    }
    case 'duty.moved':
      return change(duties, entry.body.duty, () => ({ unit: share(entry.body.to) }))
    case 'duty.lapsed':
      return change(duties, entry.body.duty, () => ({ lapsedAt: entry.recordedAt }))
    case 'duty.risen': {
      const step = { to: share(entry.body.to), at: entry.recordedAt }
      return change(duties, entry.body.duty, ({ risen }) => ({ risen: [...risen, step] }))
    }
    default:
      return duties
  }
}

function toOpen(
  { body }: Extract<CaseEntry, { type: 'duty.born' }>,
  { id, incident }: { readonly id: CaseId; readonly incident?: IncidentId },
  share: Share,
): OpenDuty {
  const { duty, rule, ruleVersion, subject, unit, role, due, rises } = body
  return {
    case: id,
    ...(incident ? { incident } : {}),
    duty,
    rule: share(rule),
    ruleVersion,
    subject: shareSubject(subject, share),
    unit: share(unit),
    role: share(role),
    due,
    risen: NONE,
    rises: rises.length > 0 ? rises.map(({ at }) => at) : NONE,
  }
}

/** A subject with an id in it is named once. */
const shareSubject = (subject: string, share: Share): string =>
  subject.includes(':') ? subject : share(subject)

function change(
  duties: readonly OpenDuty[],
  id: DutyId,
  more: (duty: OpenDuty) => Partial<OpenDuty>,
): readonly OpenDuty[] {
  return duties.map((one) => (one.duty === id ? { ...one, ...more(one) } : one))
}

/** When the clock has to look at an open duty next, if ever again. */
export const nextTick = ({ due, lapsedAt, risen, rises }: OpenDuty): Instant | undefined =>
  lapsedAt === undefined ? due : rises[risen.length]

/** Duties as they were written down once: equal codes share a string again. */
export const toSharedDuties = (
  duties: readonly OpenDuty[],
  about: CaseId,
  share: Share,
): readonly OpenDuty[] =>
  duties.length === 0
    ? NONE
    : duties.map((duty) => ({
        ...duty,
        case: about,
        rule: share(duty.rule),
        subject: shareSubject(duty.subject, share),
        unit: share(duty.unit),
        risen: duty.risen.length > 0 ? duty.risen : NONE,
      }))
