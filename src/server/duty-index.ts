import type { CaseRow } from '../domain/case/row.ts'
import { nextTick, type OpenDuty } from '../domain/duty/open.ts'
import type { CaseId, Instant, UnitId } from '../kit/index.ts'
import { DutyList, type Tag } from './duty-list.ts'
import { byText, Sorted } from './sorted.ts'

type Lists = Map<UnitId, DutyList>

/** A duty in one list. */
type Place = {
  readonly lists: Lists
  readonly unit: UnitId
  readonly duty: OpenDuty
  readonly tag: Tag
}

const bySoonestTick = (a: OpenDuty, b: OpenDuty): number =>
  (nextTick(a) ?? 0) - (nextTick(b) ?? 0) || byText(a.duty, b.duty)

/** Every open duty where desks, counts and the clock look for it. */
export class DutyIndex {
  /** By bearer; tagged with the role it is for. */
  readonly owed: Lists = new Map()
  /** By bearer, once risen; tagged with the steps it rose to. */
  readonly risen: Lists = new Map()
  /** By bearer: what no other institution may count (`isSilent`). */
  readonly silent: Lists = new Map()
  /** By the unit that waits for another one; tagged with why (`toWaiting`). */
  readonly awaited: Lists = new Map()
  readonly #ticks = new Sorted(bySoonestTick)

  /** Moves a case's duties from where `before` had them to where `row` has them. */
  move(before: CaseRow | undefined, row: CaseRow | undefined): void {
    const had = before ? this.#placesOf(before) : []
    const has = row ? this.#placesOf(row) : []
    for (const place of had) if (!has.some(isSame(place))) this.#drop(place)
    for (const place of has) if (!had.some(isSame(place))) this.#add(place)
    for (const duty of before?.duties ?? [])
      if (nextTick(duty) !== undefined) this.#ticks.delete(duty)
    for (const duty of row?.duties ?? []) if (nextTick(duty) !== undefined) this.#ticks.add(duty)
  }

  /** Cases whose duties the clock has to look at by now. */
  ticking(now: Instant): Set<CaseId> {
    const due = new Set<CaseId>()
    for (const duty of this.#ticks.ascending()) {
      if ((nextTick(duty) ?? 0) > now) break
      due.add(duty.case)
    }
    return due
  }

  #placesOf(row: CaseRow): Place[] {
    return row.duties.flatMap((duty) => [
      { lists: this.owed, unit: duty.unit, duty, tag: duty.role },
      ...(isSilent(duty)
        ? [{ lists: this.silent, unit: duty.unit, duty, tag: toRisen(duty) }]
        : []),
      ...(duty.risen.length > 0
        ? [{ lists: this.risen, unit: duty.unit, duty, tag: toRisen(duty) }]
        : []),
      ...waitingFor(row, duty).map((unit) => ({
        lists: this.awaited,
        unit,
        duty,
        tag: toWaiting(row, duty, unit),
      })),
    ])
  }

  #add({ lists, unit, duty, tag }: Place): void {
    const list = lists.get(unit) ?? new DutyList()
    lists.set(unit, list)
    list.add(duty, tag)
  }

  #drop({ lists, unit, duty, tag }: Place): void {
    const list = lists.get(unit)
    list?.delete(duty, tag)
    if (list?.size() === 0) lists.delete(unit)
  }

  toJSON(): unknown {
    const { owed, risen, silent, awaited } = this
    return { owed, risen, silent, awaited, ticks: [...this.#ticks.ascending()] }
  }
}

const isSame =
  (one: Place) =>
  (other: Place): boolean =>
    one.lists === other.lists &&
    one.unit === other.unit &&
    one.duty === other.duty &&
    one.tag === other.tag

/** That a unit was asked about a match would tell who registered somebody where she is held. */
export const isSilent = ({ subject }: OpenDuty): boolean => subject.startsWith('match:')

export const toRisen = ({ risen }: OpenDuty): Tag => risen.map(({ to }) => to).join(' ')

/** Who leads the case or sent a referral about it waits for what others owe. */
function waitingFor({ leadUnit, referrals }: CaseRow, { unit }: OpenDuty): UnitId[] {
  const waiting = new Set([leadUnit, ...referrals.map(({ fromUnit }) => fromUnit)])
  waiting.delete(unit)
  return [...waiting]
}

/** `sent`: the duty is about a referral of this unit. Else only who leads the case today is shown it. */
export const toWaiting = (row: CaseRow, { subject }: OpenDuty, unit: UnitId): Tag =>
  row.referrals.some((r) => r.fromUnit === unit && subject === `referral:${r.referral}`)
    ? 'sent'
    : `${row.leadParty} ${row.leadUnit}`
