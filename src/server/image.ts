import type { CaseBodies, CaseEntry } from '../domain/case/entries.ts'
import { type CaseRow, evolveRow, toShared } from '../domain/case/row.ts'
import {
  type CoalitionEntry,
  type CoalitionState,
  EMPTY_COALITION,
  evolveCoalition,
  foldCoalition,
  isCoalitionEntry,
} from '../domain/coalition/index.ts'
import { type Exercise, evolveExercise, isExerciseEntry } from '../domain/exercise/index.ts'
import { type Exported, isExportEntry, toExported } from '../domain/export/index.ts'
import {
  evolveIncident,
  type Incident,
  type IncidentEntry,
  isIncidentEntry,
} from '../domain/incident/index.ts'
import {
  type CaseId,
  type Entry,
  type ExerciseId,
  findCaseOf,
  type IncidentId,
  type Instant,
  type PartyId,
  type UnitId,
} from '../kit/index.ts'
import { DutyIndex } from './duty-index.ts'
import { Expiries } from './expiries.ts'
import { indexBoard, untag } from './image-board.ts'
import { toMinutesCode } from './minutes-code.ts'
import { NameIndex, wordsOf } from './named.ts'
import { newSharing } from './sharing.ts'
import { listOf, move, type SortedIds, take } from './sorted.ts'
import { UnitCounts } from './unit-counts.ts'

/** What is left of an erased case: where it was kept, when it went, and who decided so. */
export type Tombstone = Partial<CaseBodies['case.erased']> & {
  readonly at: Instant
  readonly party: PartyId
  readonly unit?: UnitId
}

/**
 * The memory image: the view that lists, desks, search and the clock read. A fold over committed
 * entries and nothing else, so that rebuilding it from the ledger gives the identical image.
 */
export class Image {
  coalition: CoalitionState = EMPTY_COALITION
  position = 0
  /** Position of the snapshot that this image began from, 0 when it was replayed. */
  restoredAt = 0
  readonly rows = new Map<CaseId, CaseRow>()
  readonly numbers = new Map<string, CaseId>()
  readonly incidents = new Map<IncidentId, Incident>()
  /** What was taken out, in order. */
  readonly exports: Exported[] = []
  readonly exercises = new Map<ExerciseId, Exercise>()
  readonly ofIncident = new Map<IncidentId, SortedIds<CaseId>>()
  readonly ledBy = new Map<UnitId, SortedIds<CaseId>>()
  /** Cases by the party that took their lead; `held.ts` reads it through successions. */
  readonly heldBy = new Map<PartyId, SortedIds<CaseId>>()
  /** Cases referred to a unit. */
  readonly referredTo = new Map<UnitId, SortedIds<CaseId>>()
  readonly referredFrom = new Map<UnitId, SortedIds<CaseId>>()
  readonly duties = new DutyIndex()
  readonly counts = new UnitCounts()
  readonly offeredTo = new Map<UnitId, SortedIds<CaseId>>()
  readonly expiries = new Expiries()
  /** Cases that stand open to somebody in an emergency. */
  readonly opened = new Set<CaseId>()
  /** Cases that may be of the same person as another. */
  readonly paired = new Set<CaseId>()
  /** Cases on whose panel a unit sits. */
  readonly seatedAt = new Map<UnitId, SortedIds<CaseId>>()
  /** Decisions by the code of their minutes. */
  readonly minutes = new Map<string, CaseId>()
  readonly erased = new Map<CaseId, Tombstone>()
  /** Cases whose erasure was approved and is still to be done. */
  readonly erasing = new Set<CaseId>()
  /** Names by the party that took the lead: nobody's search walks what others hold. */
  readonly namedBy = new Map<PartyId, NameIndex>()

  /** Cases that are in somebody's hands: what the clock looks through. */
  readonly taken = new Set<CaseId>()
  /** Which numbers are given away in an incident. */
  readonly tags = new Map<IncidentId, Map<number, CaseId>>()

  readonly #sharing = newSharing()

  /** Begins from what was kept at a position: the register folded anew, rows and incidents as they were. */
  restore(kept: {
    readonly position: number
    readonly register: readonly CoalitionEntry[]
    readonly rows: readonly CaseRow[]
    readonly incidents: readonly Incident[]
    readonly erased: readonly (readonly [CaseId, Tombstone])[]
    readonly exports: readonly Exported[]
    readonly exercises: readonly Exercise[]
  }): void {
    this.coalition = foldCoalition(kept.register, this.coalition)
    for (const incident of kept.incidents) this.incidents.set(incident.id, incident)
    this.exports.push(...kept.exports)
    for (const exercise of kept.exercises) this.exercises.set(exercise.id, exercise)
    for (const [id, tombstone] of kept.erased) this.erased.set(id, tombstone)
    for (const row of kept.rows) this.#put(undefined, toShared(row, this.#sharing))
    this.position = kept.position
    this.restoredAt = kept.position
  }

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
    if (isExerciseEntry(entry)) {
      // The stream of an exercise is `exercise/<id>` by construction.
      const known = this.exercises.get(entry.stream.slice('exercise/'.length) as ExerciseId)
      const after = evolveExercise(known, entry)
      if (after) this.exercises.set(after.id, after)
      return
    }
    if (isExportEntry(entry)) {
      this.exports.push(toExported(entry))
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

  #takeIncident(entry: IncidentEntry): void {
    // The stream of an incident is `incident/<id>` by construction.
    const id = entry.stream.slice('incident/'.length) as IncidentId
    const incident = evolveIncident(this.incidents.get(id), entry)
    if (incident) this.incidents.set(id, incident)
  }

  #takeCase(id: CaseId, entry: CaseEntry): void {
    if (entry.type === 'case.erased') {
      this.#bury(id, entry)
      return
    }
    const { body }: { body: unknown } = entry
    // Its key is gone: it was erased, and the tombstone comes later in the stream.
    if (body === undefined) return
    const before = this.rows.get(id)
    const row = evolveRow(before, entry, before?.id ?? toOwn(id), this.#sharing)
    if (!row) return
    this.#put(before, row)
  }

  /** Forgets every trace, so that a fresh start, which never saw the case, gives the identical image. */
  #bury(id: CaseId, entry: Extract<CaseEntry, { type: 'case.erased' }>): void {
    const { log: party, recordedAt: at, route, body } = entry
    const unit = route.unit ? { unit: route.unit } : {}
    const own = toOwn(id)
    this.erased.set(own, { ...body, at, party, ...unit })
    this.erasing.delete(id)
    this.opened.delete(id)
    this.paired.delete(id)
    this.taken.delete(id)
    const row = this.rows.get(id)
    if (!row) return
    untag(this, row)
    this.rows.delete(id)
    this.numbers.delete(row.number)
    if (row.incident) take(this.ofIncident, row.incident, id)
    take(this.ledBy, row.leadUnit, id)
    take(this.heldBy, row.leadParty, id)
    if (row.offeredTo) take(this.offeredTo, row.offeredTo, id)
    for (const { toUnit, fromUnit } of row.referrals) {
      take(this.referredTo, toUnit, id)
      take(this.referredFrom, fromUnit, id)
    }
    this.#name(row.leadParty, id, wordsOf(row), NOTHING)
    for (const { unit } of row.panel?.seats ?? []) take(this.seatedAt, unit, id)
    for (const { entry } of row.panel?.made ?? []) this.minutes.delete(toMinutesCode(entry))
    this.counts.move(row, undefined)
    this.expiries.move(row, undefined)
    this.duties.move(row, undefined)
  }

  #put(before: CaseRow | undefined, row: CaseRow): void {
    this.rows.set(row.id, row)
    if (row.keeping?.approved) this.erasing.add(row.id)
    this.#index(row.id, before, row)
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
    if (row.glasses) this.opened.add(id)
    else this.opened.delete(id)
    if (row.pairs) this.paired.add(id)
    else this.paired.delete(id)
    if (row.board !== before?.board) indexBoard(this, row)
    if (isNamedAnew(before, row)) this.#indexNames(before, row)
    if (before?.panel !== row.panel) this.#indexPanel(before, row)
    this.counts.move(before, row)
    this.expiries.move(before, row)
    const referred = before?.referrals.length !== row.referrals.length
    if (referred) this.#indexReferrals(row)
    if (referred || before?.duties !== row.duties || isLedAnew(before, row))
      this.duties.move(before, row)
  }

  #indexPanel(before: CaseRow | undefined, { id, panel }: CaseRow): void {
    const [had, has] = [before?.panel?.seats ?? [], panel?.seats ?? []]
    for (const { unit } of had)
      if (!has.some((seat) => seat.unit === unit)) take(this.seatedAt, unit, id)
    for (const { unit } of has) listOf(this.seatedAt, unit).add(id)
    if (panel?.made === before?.panel?.made) return
    for (const { entry } of panel?.made ?? []) this.minutes.set(toMinutesCode(entry), id)
  }

  #indexNames(before: CaseRow | undefined, row: CaseRow): void {
    const had = wordsOf(before)
    const has = wordsOf(row)
    const moved = before !== undefined && before.leadParty !== row.leadParty
    if (moved) this.#name(before.leadParty, row.id, had, NOTHING)
    this.#name(row.leadParty, row.id, moved ? NOTHING : had, has)
  }

  #name(party: PartyId, id: CaseId, had: ReadonlySet<string>, has: ReadonlySet<string>): void {
    const index = this.namedBy.get(party) ?? new NameIndex()
    index.move(id, had, has)
    if (index.isEmpty) this.namedBy.delete(party)
    else this.namedBy.set(party, index)
  }

  #indexReferrals(row: CaseRow): void {
    for (const { toUnit, fromUnit } of row.referrals) {
      listOf(this.referredTo, toUnit).add(row.id)
      listOf(this.referredFrom, fromUnit).add(row.id)
    }
  }
}

/** A copy of its own: a part cut out of a stream's name would keep the whole of it in memory. */
const toOwn = (id: CaseId): CaseId => Buffer.from(id).toString('latin1') as CaseId // ids are ASCII

const NOTHING: ReadonlySet<string> = new Set()

const isNamedAnew = (before: CaseRow | undefined, row: CaseRow): boolean =>
  before?.named !== row.named ||
  before?.leadParty !== row.leadParty ||
  before?.annulled !== row.annulled

const isLedAnew = (before: CaseRow | undefined, row: CaseRow): boolean =>
  before?.leadUnit !== row.leadUnit || before?.leadParty !== row.leadParty

/** Everything the image holds as plain JSON, for the test that compares it with a rebuilt one. */
export function toPlain(image: Image): unknown {
  const { coalition, restoredAt: _, ...rest } = image
  return plain({ coalition, ...rest })
}

function plain(value: unknown): unknown {
  if (hasPlain(value)) return plain(value.toJSON())
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

const hasPlain = (value: unknown): value is { toJSON: () => unknown } =>
  typeof value === 'object' && value !== null && 'toJSON' in value
