import type {
  CaseId,
  DutyId,
  EntryId,
  GlassId,
  IncidentId,
  Instant,
  PartyId,
  PostId,
  ReferralId,
  UnitId,
} from '../../kit/index.ts'
import type { CaseBodies, CaseEntry } from './entries.ts'
import type { Duty, ReferralState } from './state.ts'

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

type Stated<T> = T & { readonly entry: EntryId }

/** A case as the memory image keeps it: the outline, its name for own-party search, what is open. */
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
  readonly outlines: readonly Stated<CaseBodies['outline.recorded']>[]
  readonly names: readonly Stated<{ readonly name: string | null }>[]
  readonly referrals: readonly ReferralRow[]
  readonly duties: readonly Duty[]
  /** Openings in an emergency that no entry has ended yet. */
  readonly glasses?: readonly GlassRow[]
}

/** The row after one more entry; the first one must be `case.opened`. */
export function evolveRow(
  row: CaseRow | undefined,
  entry: CaseEntry,
  id: CaseId,
): CaseRow | undefined {
  if (entry.type === 'case.opened') return open(entry, id)
  if (!row) return undefined
  const next = { ...row, changedAt: entry.recordedAt }
  return evolveDeal(evolvePerson(next, entry), entry)
}

function open(entry: Extract<CaseEntry, { type: 'case.opened' }>, id: CaseId): CaseRow {
  return {
    id,
    number: entry.body.number,
    leadUnit: entry.body.unit,
    leadParty: entry.log,
    openedAt: entry.recordedAt,
    changedAt: entry.recordedAt,
    ...(entry.body.incident ? { incident: entry.body.incident } : {}),
    outlines: [],
    names: [],
    referrals: [],
    duties: [],
  }
}

function evolvePerson(row: CaseRow, entry: CaseEntry): CaseRow {
  switch (entry.type) {
    case 'outline.recorded':
      return { ...row, outlines: [...row.outlines, { ...entry.body, entry: entry.id }] }
    case 'person.named':
      return { ...row, names: [...row.names, { name: entry.body.name, entry: entry.id }] }
    case 'entry.annulled': {
      const stands = (fact: { entry: EntryId }) => fact.entry !== entry.body.entry
      return { ...row, outlines: row.outlines.filter(stands), names: row.names.filter(stands) }
    }
    case 'case.annulled':
      return { ...withoutOffer(row), annulled: true }
    case 'lead.offered':
      return { ...row, offeredTo: entry.body.to }
    case 'lead.accepted':
    case 'lead.declined':
    case 'lead.withdrawn':
      return withoutOffer(row)
    case 'lead.taken':
      return { ...row, leadUnit: entry.body.to, leadParty: entry.log }
    default:
      return row
  }
}

function withoutOffer({ offeredTo: _, ...row }: CaseRow): CaseRow {
  return row
}

function evolveDeal(row: CaseRow, entry: CaseEntry): CaseRow {
  switch (entry.type) {
    case 'referral.sent':
      return { ...row, referrals: [...row.referrals, ...toReferral(entry)] }
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
    case 'duty.born':
      return {
        ...row,
        duties: [...row.duties, { ...entry.body, bornAt: entry.recordedAt, risen: [] }],
      }
    case 'duty.ended':
      return { ...row, duties: row.duties.filter((d) => d.duty !== entry.body.duty) }
    case 'duty.moved':
      return changeDuty(row, entry.body.duty, () => ({ unit: entry.body.to }))
    case 'duty.lapsed':
      return changeDuty(row, entry.body.duty, () => ({ lapsedAt: entry.recordedAt }))
    case 'duty.risen':
      return changeDuty(row, entry.body.duty, (d) => ({
        risen: [...d.risen, { to: entry.body.to, at: entry.recordedAt }],
      }))
    default:
      return row
  }
}

function withoutGlass({ glasses = [], ...row }: CaseRow, ended: GlassId): CaseRow {
  const left = glasses.filter(({ glass }) => glass !== ended)
  return left.length > 0 ? { ...row, glasses: left } : row
}

function changeDuty(row: CaseRow, id: DutyId, more: (duty: Duty) => Partial<Duty>): CaseRow {
  return { ...row, duties: row.duties.map((d) => (d.duty === id ? { ...d, ...more(d) } : d)) }
}

// Every such entry type is `referral.` and the state it leads to.
const toState = (type: string): ReferralState => type.replace('referral.', '') as ReferralState

const toStep = (type: string): Pick<ReferralRow, 'state' | 'taken'> => ({
  state: toState(type),
  ...(type === 'referral.accepted' ? { taken: true as const } : {}),
})

function toReferral(entry: Extract<CaseEntry, { type: 'referral.sent' }>): ReferralRow[] {
  const { unit, toUnit, toParty, urgency } = entry.route
  if (!unit || !toUnit || !toParty) return []
  const { referral, need, persons } = entry.body
  return [
    {
      referral,
      need,
      persons,
      urgency: urgency ?? 'routine',
      state: 'sent',
      fromUnit: unit,
      toUnit,
      toParty,
      sentAt: entry.recordedAt,
    },
  ]
}

/** The name that stands: null is "not named", undefined is none recorded (or annulled). */
export const findRowName = (row: CaseRow): string | null | undefined => row.names.at(-1)?.name
