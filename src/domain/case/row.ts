import type {
  CaseId,
  EntryId,
  GlassId,
  IncidentId,
  Instant,
  PartyId,
  PostId,
  ReferralId,
  UnitId,
} from '../../kit/index.ts'
import { evolveOpenDuties, type OpenDuty, type Share, toSharedDuties } from '../duty/open.ts'
import type { CaseBodies, CaseEntry } from './entries.ts'
import type { ReferralState } from './state.ts'

/** A referral as lists need it. */
export type ReferralRow = {
  readonly referral: ReferralId
  readonly need: string
  readonly urgency: string
  readonly persons: number
  readonly state: ReferralState
  /** Accepted once, whatever came later. */
  readonly taken?: true
  readonly fromUnit: UnitId
  readonly toUnit: UnitId
  readonly toParty: PartyId
  readonly sentAt: Instant
}

/** An opening in an emergency as the clock and the list of who looked need it. */
export type GlassRow = { readonly glass: GlassId; readonly post: PostId; readonly until: Instant }

/** A fact that stands, and the one it took the place of: an annulment brings that one back. */
type Standing<T> = T & { readonly entry: EntryId; readonly before?: Standing<T> }

type Outlined = Pick<
  CaseBodies['outline.recorded'],
  'sex' | 'ageBand' | 'country' | 'children' | 'safety'
>

/**
 * A case as the memory image keeps it: the outline, its name for own-party search, what is open. There is
 * one for every case ever opened, so it holds nothing that no list shows.
 */
export type CaseRow = {
  readonly id: CaseId
  readonly number: string
  readonly leadUnit: UnitId
  readonly leadParty: PartyId
  readonly offeredTo?: UnitId
  readonly openedAt: Instant
  readonly changedAt: Instant
  readonly incident?: IncidentId
  readonly annulled?: true
  /** When an officer last did something about it: retention counts from here. */
  readonly actedAt: Instant
  readonly keeping?: RowKeeping
  readonly outline?: Standing<Outlined>
  readonly named?: Standing<{ readonly name: string | null }>
  readonly referrals: readonly ReferralRow[]
  readonly duties: readonly OpenDuty[]
  /** Openings in an emergency that no entry has ended yet. */
  readonly glasses?: readonly GlassRow[]
}

/** One object for every row without any. */
const NONE: readonly never[] = []

const asItIs: Share = (code) => code

/** The row after one more entry; the first one must be `case.opened`. */
export function evolveRow(
  row: CaseRow | undefined,
  entry: CaseEntry,
  id: CaseId,
  share: Share = asItIs,
): CaseRow | undefined {
  if (entry.type === 'case.opened') return open(entry, id, share)
  if (!row) return undefined
  const acted = isActed(entry) ? { actedAt: entry.recordedAt } : {}
  const next = keepOn({ ...row, changedAt: entry.recordedAt, ...acted }, entry)
  return evolveDeal(evolvePerson(next, entry, share), entry, share)
}

function open(
  entry: Extract<CaseEntry, { type: 'case.opened' }>,
  id: CaseId,
  share: Share,
): CaseRow {
  return {
    id,
    number: entry.body.number,
    leadUnit: share(entry.body.unit),
    leadParty: share(entry.log),
    openedAt: entry.recordedAt,
    changedAt: entry.recordedAt,
    actedAt: entry.recordedAt,
    ...(entry.body.incident ? { incident: entry.body.incident } : {}),
    referrals: NONE,
    duties: NONE,
  }
}

/** A row as it was written down once: equal codes share a string again, and duties the id of their case. */
export const toShared = (row: CaseRow, share: Share): CaseRow => ({
  ...row,
  leadUnit: share(row.leadUnit),
  leadParty: share(row.leadParty),
  referrals: row.referrals.length === 0 ? NONE : row.referrals.map((one) => shareCodes(one, share)),
  duties: toSharedDuties(row.duties, row.id, share),
})

const shareCodes = (referral: ReferralRow, share: Share): ReferralRow => ({
  ...referral,
  need: share(referral.need),
  fromUnit: share(referral.fromUnit),
  toUnit: share(referral.toUnit),
  toParty: share(referral.toParty),
})

/** As far as the node has to look for it: what awaits it, and what it may not touch. */
export type RowKeeping = {
  readonly ordered?: true
  readonly approved?: true
  readonly held?: true
  readonly passed?: true
}

/** A hold stops the term and does not begin it anew; the decision to keep a case does. */
const isActed = ({ actor, type }: CaseEntry): boolean =>
  actor.kind === 'officer' && type !== 'hold.placed' && type !== 'hold.lifted'

function keepOn(row: CaseRow, entry: CaseEntry): CaseRow {
  switch (entry.type) {
    case 'erasure.ordered':
      return { ...row, keeping: { ...row.keeping, ordered: true } }
    case 'erasure.approved':
      return { ...row, keeping: { ...row.keeping, approved: true } }
    case 'erasure.refused':
      return { ...row, keeping: row.keeping?.held ? { held: true } : {} }
    case 'hold.placed':
      return { ...row, keeping: { ...(row.keeping?.ordered ? { ordered: true } : {}), held: true } }
    case 'hold.lifted':
      return { ...row, keeping: row.keeping?.ordered ? { ordered: true } : {} }
    case 'retention.passed':
      return { ...row, keeping: { ...row.keeping, passed: true } }
    default:
      return row
  }
}

function evolvePerson(row: CaseRow, entry: CaseEntry, share: Share): CaseRow {
  switch (entry.type) {
    case 'outline.recorded': {
      const { sex, ageBand, country, children, safety } = entry.body
      const stated = { sex, ageBand, country, children, safety, entry: entry.id }
      return { ...row, outline: inPlaceOf(row.outline, stated) }
    }
    case 'person.named':
      return { ...row, named: inPlaceOf(row.named, { name: entry.body.name, entry: entry.id }) }
    case 'entry.annulled':
      return withoutEntry(row, entry.body.entry)
    case 'case.annulled':
      return { ...withoutOffer(row), annulled: true }
    case 'lead.offered':
      return { ...row, offeredTo: share(entry.body.to) }
    case 'lead.accepted':
    case 'lead.declined':
    case 'lead.withdrawn':
      return withoutOffer(row)
    case 'lead.taken':
      return { ...row, leadUnit: share(entry.body.to), leadParty: share(entry.log) }
    default:
      return row
  }
}

const inPlaceOf = <T>(before: Standing<T> | undefined, fact: Standing<T>): Standing<T> =>
  before ? { ...fact, before } : fact

function withoutEntry({ outline, named, ...row }: CaseRow, entry: EntryId): CaseRow {
  const stated = outline && without(outline, entry)
  const called = named && without(named, entry)
  return {
    ...row,
    ...(stated ? { outline: stated } : {}),
    ...(called ? { named: called } : {}),
  }
}

/** What is left to stand when one of the facts is annulled. */
function without<T>(fact: Standing<T>, entry: EntryId): Standing<T> | undefined {
  if (fact.entry === entry) return fact.before
  const { before, ...rest } = fact
  const left = before && without(before, entry)
  // Both are `fact` again, with another before or none.
  return (left ? { ...rest, before: left } : rest) as Standing<T>
}

function withoutOffer({ offeredTo: _, ...row }: CaseRow): CaseRow {
  return row
}

function evolveDeal(row: CaseRow, entry: CaseEntry, share: Share): CaseRow {
  switch (entry.type) {
    case 'referral.sent':
      return { ...row, referrals: row.referrals.concat(toReferral(entry, share)) }
    case 'referral.received':
    case 'referral.accepted':
    case 'referral.declined':
    case 'referral.withdrawn':
    case 'referral.completed':
    case 'referral.closed':
      return {
        ...row,
        referrals: row.referrals.map((r) =>
          r.referral === entry.body.referral ? { ...r, ...toStep(entry.type) } : r,
        ),
      }
    case 'glass.broken': {
      const { glass, until } = entry.body
      const { post } = entry.route
      return post ? { ...row, glasses: [...(row.glasses ?? []), { glass, post, until }] } : row
    }
    case 'glass.ended':
      return withoutGlass(row, entry.body.glass)
    case 'glass.reviewed':
      return entry.body.upheld ? row : withoutGlass(row, entry.body.glass)
    default: {
      const duties = evolveOpenDuties(row.duties, entry, row, share)
      return duties === row.duties ? row : { ...row, duties }
    }
  }
}

function withoutGlass({ glasses = [], ...row }: CaseRow, ended: GlassId): CaseRow {
  const left = glasses.filter(({ glass }) => glass !== ended)
  return left.length > 0 ? { ...row, glasses: left } : row
}

// Every such entry type is `referral.` and the state it leads to.
const toState = (type: string): ReferralState => type.replace('referral.', '') as ReferralState

const toStep = (type: string): Pick<ReferralRow, 'state' | 'taken'> => ({
  state: toState(type),
  ...(type === 'referral.accepted' ? { taken: true as const } : {}),
})

function toReferral(
  entry: Extract<CaseEntry, { type: 'referral.sent' }>,
  share: Share,
): ReferralRow[] {
  const { unit, toUnit, toParty, urgency } = entry.route
  if (!unit || !toUnit || !toParty) return []
  const { referral, need, persons } = entry.body
  return [
    {
      referral,
      need: share(need),
      persons,
      urgency: share(urgency ?? 'routine'),
      state: 'sent',
      fromUnit: share(unit),
      toUnit: share(toUnit),
      toParty: share(toParty),
      sentAt: entry.recordedAt,
    },
  ]
}

/** The name that stands: null is "not named", undefined is none recorded (or annulled). */
export const findRowName = (row: CaseRow): string | null | undefined => row.named?.name
