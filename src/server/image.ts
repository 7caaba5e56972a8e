import type { CaseEntry } from '../domain/case/entries.ts'
import { type CaseRow, evolveRow } from '../domain/case/row.ts'
import type { Duty } from '../domain/case/state.ts'
import {
  type CoalitionState,
  EMPTY_COALITION,
  evolveCoalition,
  foldCoalition,
  isCoalitionEntry,
} from '../domain/coalition/index.ts'
import { type IncidentOpened, isIncidentEntry } from '../domain/incident/index.ts'
import {
  type CaseId,
  type DutyId,
  type Entry,
  findCaseOf,
  type IncidentId,
  type Instant,
  type PartyId,
  type UnitId,
} from '../kit/index.ts'
import { Expiries } from './expiries.ts'
import { nameAnew } from './named.ts'
import { SortedIds } from './sorted.ts'

export type Incident = IncidentOpened & { readonly id: IncidentId; readonly openedAt: Instant }

/**
 * The memory image: the view that lists, desks, search and the clock read. A fold over committed
 * entries and nothing else, so that rebuilding it from the ledger gives the identical image.
 */
export class Image {
  coalition: CoalitionState = EMPTY_COALITION
  position = 0
  readonly rows = new Map<CaseId, CaseRow>()
  readonly numbers = new Map<string, CaseId>()
  readonly incidents = new Map<IncidentId, Incident>()
  readonly ofIncident = new Map<IncidentId, SortedIds<CaseId>>()
  readonly ledBy = new Map<UnitId, SortedIds<CaseId>>()
  /** Cases by the party that took their lead; `held.ts` reads it through successions. */
  readonly heldBy = new Map<PartyId, SortedIds<CaseId>>()
  /** Cases referred to a unit. */
  readonly referredTo = new Map<UnitId, SortedIds<CaseId>>()
  readonly referredFrom = new Map<UnitId, SortedIds<CaseId>>()
  /** Open duties by bearer, and where each belongs. */
  readonly dutiesOf = new Map<UnitId, Map<DutyId, CaseId>>()
  readonly offeredTo = new Map<UnitId, SortedIds<CaseId>>()
  /** Cases by each word of their names, lower case. */
  readonly byWord = new Map<string, SortedIds<CaseId>>()
  readonly expiries = new Expiries()

  take(entry: Entry & { readonly position: number }): void {
    this.position = entry.position
    if (isCoalitionEntry(entry)) {
      this.coalition = evolveCoalition(this.coalition, entry)
      return
    }
    if (isIncidentEntry(entry)) {
      this.#takeIncident(entry)
      return
    }
    const id = findCaseOf(entry.stream)
    // A stream `case/…` holds nothing but the types of CaseBodies: decide returns no others.
    if (id !== undefined) this.#takeCase(id, entry as CaseEntry)
  }

  /** Many coalition entries at once: folding one by one would copy every map each time. */
  takeAll(entries: readonly (Entry & { readonly position: number })[]): void {
    const register = entries.flatMap((entry) => (isCoalitionEntry(entry) ? [entry] : []))
    if (register.length > 0) this.coalition = foldCoalition(register, this.coalition)
    for (const entry of entries) if (!isCoalitionEntry(entry)) this.take(entry)
    this.position = entries.at(-1)?.position ?? this.position
  }

  #takeIncident(entry: Entry & { readonly body: IncidentOpened }): void {
    // The stream of an incident is `incident/<id>` by construction.
    const id = entry.stream.slice('incident/'.length) as IncidentId
    this.incidents.set(id, { ...entry.body, id, openedAt: entry.recordedAt })
  }

  #takeCase(id: CaseId, entry: CaseEntry): void {
    const before = this.rows.get(id)
    const row = evolveRow(before, entry, id)
    if (!row) return
    this.rows.set(id, row)
    this.#index(id, before, row)
    this.expiries.take(id, entry)
  }

  #index(id: CaseId, before: CaseRow | undefined, row: CaseRow): void {
    if (!before) {
      this.numbers.set(row.number, id)
      if (row.incident) listOf(this.ofIncident, row.incident).add(id)
    }
    if (before?.leadUnit !== row.leadUnit) move(this.ledBy, before?.leadUnit, row.leadUnit, id)
    if (before?.leadParty !== row.leadParty) move(this.heldBy, before?.leadParty, row.leadParty, id)
    if (before?.offeredTo !== row.offeredTo)
      move(this.offeredTo, before?.offeredTo, row.offeredTo, id)
    if (before?.names !== row.names) nameAnew(this.byWord, before, row)
    if (before?.referrals.length !== row.referrals.length) this.#indexReferrals(row)
    if (before?.duties !== row.duties) this.#indexDuties(id, before?.duties ?? [], row.duties)
  }

  #indexReferrals(row: CaseRow): void {
    for (const { toUnit, fromUnit } of row.referrals) {
      listOf(this.referredTo, toUnit).add(row.id)
      listOf(this.referredFrom, fromUnit).add(row.id)
    }
  }

  #indexDuties(id: CaseId, before: readonly Duty[], now: readonly Duty[]): void {
    for (const { unit, duty } of before) this.dutiesOf.get(unit)?.delete(duty)
    for (const { unit, duty } of now) {
      const own = this.dutiesOf.get(unit) ?? new Map<DutyId, CaseId>()
      this.dutiesOf.set(unit, own.set(duty, id))
    }
  }
}

function move<Key, Id extends string>(
  lists: Map<Key, SortedIds<Id>>,
  from: Key | undefined,
  to: Key | undefined,
  id: Id,
): void {
  if (from !== undefined) lists.get(from)?.delete(id)
  if (to !== undefined) listOf(lists, to).add(id)
}

function listOf<Key, Id extends string>(lists: Map<Key, SortedIds<Id>>, key: Key): SortedIds<Id> {
  const known = lists.get(key) ?? new SortedIds<Id>()
  lists.set(key, known)
  return known
}

/** Everything the image holds as plain JSON, for the test that compares it with a rebuilt one. */
export function toPlain(image: Image): unknown {
  const { coalition, ...rest } = image
  return plain({ coalition, ...rest })
}

function plain(value: unknown): unknown {
  if (value instanceof SortedIds) return [...value.newest()]
  if (value instanceof Map)
    return Object.fromEntries(
      [...value].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, plain(item)]),
    )
  if (value instanceof Set) return [...value].sort()
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]))
  return value
}
