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
import { evolveGrants, type LiveGrant } from '../consent/expiry.ts'
import { evolveOpenDuties, type OpenDuty, type Share, toSharedDuties } from '../duty/open.ts'
import { evolveRowKeeping, type RowKeeping } from '../keeping/row.ts'
import { evolvePairs, type PairRow } from '../link/row.ts'
import { evolvePanelRow, type PanelRow } from '../panel/row.ts'
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
  readonly taken: boolean
  readonly fromUnit: UnitId
  readonly toUnit: UnitId
  readonly toParty: PartyId
  readonly sentAt: Instant
}

/** An opening in an emergency as the clock and the list of who looked need it. */
export type GlassRow = { readonly glass: GlassId; readonly post: PostId; readonly until: Instant }

/** A fact that stands, and the one it took the place of: an annulment brings that one back. */
type Standing<T> = T & { readonly mark: number; readonly before?: Standing<T> }

/**
 * What tells the few facts of one case apart: the last 32 bits of the entry's id, all of them chance (RFC
 * 9562 §5.7). They need no memory of their own, where the id's text would be a tenth of every row.
 */
const toMark = (entry: EntryId): number => Number.parseInt(entry.slice(-8), 16) | 0

/** There are some thousand different ones, whatever the number of cases. */
export type Outlined = Pick<
  CaseBodies['outline.recorded'],
  'sex' | 'ageBand' | 'country' | 'children' | 'safety'
>

/** Gives the same object for what is equal, so that rows hold it once. */
export type Sharing = {
  readonly code: Share
  readonly outline: (told: Outlined) => Outlined
}

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
  readonly outline?: Standing<{ readonly told: Outlined }>
  readonly named?: Standing<{ readonly name: string | null }>
  readonly referrals: readonly ReferralRow[]
  readonly duties: readonly OpenDuty[]
  /** What the clock may still have to end. */
  readonly grants: readonly LiveGrant[]
  /** Openings in an emergency that no entry has ended yet. */
  readonly glasses?: readonly GlassRow[]
  readonly pairs?: PairRow
  readonly panel?: PanelRow
}

/** One object for every row without any. */
const NONE: readonly never[] = []

const AS_IT_IS: Sharing = { code: (code) => code, outline: (told) => told }

/** The row after one more entry; the first one must be `case.opened`. */
export function evolveRow(
  row: CaseRow | undefined,
  entry: CaseEntry,
  id: CaseId,
  sharing: Sharing = AS_IT_IS,
): CaseRow | undefined {
  if (entry.type === 'case.opened') return open(entry, id, sharing.code)
  if (!row) return undefined
  const acted = isActed(entry) ? { actedAt: entry.recordedAt } : {}
  const kept = keepOn({ ...row, changedAt: entry.recordedAt, ...acted }, entry)
  const next = find(pair(kept, entry), entry)
  return evolveDeal(evolvePerson(next, entry, sharing), entry, sharing.code)
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
    grants: NONE,
  }
}

/** A row as it was written down once: equal codes share a string again, and duties and grants the id of their case. */
export const toShared = (row: CaseRow, { code: share, outline }: Sharing): CaseRow => ({
  ...row,
  ...(row.outline ? { outline: shareTold(row.outline, outline) } : {}),
  leadUnit: share(row.leadUnit),
  leadParty: share(row.leadParty),
  referrals: row.referrals.length === 0 ? NONE : row.referrals.map((one) => shareCodes(one, share)),
  duties: toSharedDuties(row.duties, row.id, share),
  grants: row.grants.length === 0 ? NONE : row.grants.map((one) => ({ ...one, case: row.id })),
})

function shareTold<T>(fact: Standing<{ told: T }>, share: (told: T) => T): Standing<{ told: T }> {
  const { mark, told, before } = fact
  const shared = { told: share(told), mark }
  return before ? { ...shared, before: shareTold(before, share) } : shared
}

const shareCodes = (referral: ReferralRow, share: Share): ReferralRow => ({
  ...referral,
  need: share(referral.need),
  fromUnit: share(referral.fromUnit),
  toUnit: share(referral.toUnit),
  toParty: share(referral.toParty),
})

function pair(row: CaseRow, entry: CaseEntry): CaseRow {
  const pairs = evolvePairs(row.pairs, entry)
  if (pairs === row.pairs) return row
  const { pairs: _, ...rest } = row
  return pairs ? { ...rest, pairs } : rest
}

function find(row: CaseRow, entry: CaseEntry): CaseRow {
  const panel = evolvePanelRow(row.panel, entry)
  return panel && panel !== row.panel ? { ...row, panel } : row
}

/** A hold stops the term and does not begin it anew; the decision to keep a case does. */
const isActed = ({ actor, type }: CaseEntry): boolean =>
  actor.kind === 'officer' && type !== 'hold.placed' && type !== 'hold.lifted'

function keepOn(row: CaseRow, entry: CaseEntry): CaseRow {
  const keeping = evolveRowKeeping(row.keeping, entry)
  return keeping === row.keeping ? row : { ...row, keeping: keeping ?? {} }
}

function evolvePerson(row: CaseRow, entry: CaseEntry, { code, outline }: Sharing): CaseRow {
  switch (entry.type) {
    case 'outline.recorded': {
      const { sex, ageBand, country, children, safety } = entry.body
      const told = outline({ sex, ageBand, country, children, safety })
      const stated = { told, mark: toMark(entry.id) }
      return { ...row, outline: inPlaceOf(row.outline, stated) }
    }
    case 'person.named':
      return {
        ...row,
        named: inPlaceOf(row.named, { name: entry.body.name, mark: toMark(entry.id) }),
      }
    case 'entry.annulled':
      return withoutFact(row, toMark(entry.body.entry))
    case 'case.annulled':
      return { ...withoutOffer(row), annulled: true }
    case 'lead.offered':
      return { ...row, offeredTo: code(entry.body.to) }
    case 'lead.accepted':
    case 'lead.declined':
    case 'lead.withdrawn':
      return withoutOffer(row)
    case 'lead.taken':
      return { ...row, leadUnit: code(entry.body.to), leadParty: code(entry.log) }
    default:
      return row
  }
}

const inPlaceOf = <T>(before: Standing<T> | undefined, fact: Standing<T>): Standing<T> =>
  before ? { ...fact, before } : fact

function withoutFact({ outline, named, ...row }: CaseRow, mark: number): CaseRow {
  const stated = outline && without(outline, mark)
  const called = named && without(named, mark)
  return {
    ...row,
    ...(stated ? { outline: stated } : {}),
    ...(called ? { named: called } : {}),
  }
}

/** What is left to stand when one of the facts is annulled. */
function without<T>(fact: Standing<T>, mark: number): Standing<T> | undefined {
  if (fact.mark === mark) return fact.before
  const { before, ...rest } = fact
  const left = before && without(before, mark)
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
          r.referral === entry.body.referral ? step(r, entry.type, share) : r,
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
      const grants = evolveGrants(row.grants, entry, row.id, entry.recordedAt)
      return duties === row.duties && grants === row.grants ? row : { ...row, duties, grants }
    }
  }
}

function withoutGlass({ glasses = [], ...row }: CaseRow, ended: GlassId): CaseRow {
  const left = glasses.filter(({ glass }) => glass !== ended)
  return left.length > 0 ? { ...row, glasses: left } : row
}

/** Every such entry type is `referral.` and the state it leads to. */
const step = (referral: ReferralRow, type: string, share: Share): ReferralRow => ({
  ...referral,
  // The cast: of such a type nothing else is left.
  state: share(type.slice('referral.'.length) as ReferralState),
  taken: referral.taken || type === 'referral.accepted',
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
      taken: false,
      fromUnit: share(unit),
      toUnit: share(toUnit),
      toParty: share(toParty),
      sentAt: entry.recordedAt,
    },
  ]
}

/** The name that stands: null is "not named", undefined is none recorded (or annulled). */
export const findRowName = (row: CaseRow): string | null | undefined => row.named?.name
