import type { Answer } from '../contract/index.ts'
import { type CaseView, disclose } from '../domain/access/disclose.ts'
import { type Action, type Granted, may } from '../domain/access/may.ts'
import type { CaseRow } from '../domain/case/row.ts'
import type { CaseState } from '../domain/case/state.ts'
import type { Heir } from '../domain/coalition/index.ts'
import { determinedIn } from '../domain/panel/row.ts'
import { isOpen } from '../domain/referral/decide.ts'
import type { CaseId, Instant, Worker } from '../kit/index.ts'

type Seeing = {
  readonly now: Instant
  readonly heir: Heir
  /** Nothing leads to what is gone. */
  readonly erased: { has(id: CaseId): boolean }
}

/** The one way a case leaves the server: what `disclose` gives who asks, in the contract's form. */
export function toView(
  id: CaseId,
  state: CaseState,
  by: Worker,
  granted: Granted,
  { now, heir, erased }: Seeing,
): Answer<'readCase'> | undefined {
  const view = disclose(state, { ...by, now, heir })
  if (!view) return undefined
  return {
    ...view,
    case: id,
    annulled: [...view.annulled].map(([entry, why]) => ({ entry, ...why })),
    acts: actsOf(view, by, granted),
    ...(view.relations
      ? { relations: view.relations.filter(({ other }) => !erased.has(other)) }
      : {}),
  }
}

const LEAD_ACTS: readonly Action[] = [
  'case.write',
  'case.annul',
  'consent.record',
  'consent.review',
  'referral.send',
  'lead.offer',
  'duty.waive',
  'glass.review',
  'link.decide',
  'panel.convene',
  'panel.decide',
  'access.read',
  'document.give',
]

/** Also of an annulled case. */
const KEEPING_ACTS: readonly Action[] = ['erasure.order', 'erasure.approve', 'hold.place']

function actsOf(view: CaseView, by: Worker, granted: Granted): Action[] {
  const leads = view.relationship === 'lead' && by.purpose === 'protection'
  const here: Action[] = [
    ...(leads ? KEEPING_ACTS : []),
    ...(leads && !view.closed ? LEAD_ACTS : []),
    ...(mayNeedGlass(view, by) ? (['glass.break'] as const) : []),
    ...(view.relationship === 'panel' ? (['panel.decide'] as const) : []),
    ...(view.offer?.to === by.unit ? (['lead.answer'] as const) : []),
    ...(view.referrals.some((r) => r.toUnit === by.unit) ? (['referral.answer'] as const) : []),
  ]
  return here.filter((action) => may(by, granted, action) === true)
}

/** Who does not lead the case, and has not opened it already. */
const mayNeedGlass = ({ relationship, closed, glasses }: CaseView, by: Worker): boolean =>
  relationship !== 'lead' &&
  by.purpose === 'protection' &&
  !closed &&
  !glasses.some(({ open, post }) => open && post === by.post)

type Outline = Answer<'listCases'>['rows'][number]

/** A row of a list for a party: before acceptance without what the receiver may not see yet. */
export function toOutline(row: CaseRow, by: Worker, heir: Heir): Outline | undefined {
  const leadParty = heir(row.leadParty, row.leadUnit)
  const leads = leadParty === by.party
  const isLead = leads && by.purpose === 'protection'
  const referred = row.referrals.filter(
    (r) => r.state !== 'withdrawn' && heir(r.toParty, r.toUnit) === by.party,
  )
  const seated = isSeatedIn(row, by, heir)
  if (!leads && !seated && referred.length === 0 && row.offeredTo !== by.unit) return undefined
  const stated = row.outline?.told
  const due = row.duties
    .filter((duty) => isLead || duty.unit === by.unit)
    .map((duty) => duty.due)
    .sort((a, b) => a - b)[0]
  const accepted = isLead || referred.some(({ taken }) => taken)
  const inside = by.purpose === 'protection' && (leads || seated)
  const determination =
    inside || leads || seated || accepted
      ? determinedIn(row.panel, inside ? 'inside' : 'outside')
      : undefined
  return {
    case: row.id,
    number: row.number,
    sex: stated?.sex ?? 'unknown',
    ageBand: stated?.ageBand ?? 'unknown',
    country: stated?.country ?? '',
    children: stated?.children ?? 0,
    ...(accepted && stated ? { safety: stated.safety } : {}),
    state: row.annulled ? 'annulled' : 'open',
    lead: row.leadUnit,
    leadParty,
    openedAt: row.openedAt,
    changedAt: row.changedAt,
    // Whom else the lead has asked is not told to those it asked.
    openReferrals: (isLead ? row.referrals : referred).filter(isOpen).length,
    ...(due !== undefined ? { due } : {}),
    ...(accepted && row.incident ? { incident: row.incident } : {}),
    ...(determination ? { determination } : {}),
  }
}

/** Whether the reader's institution sits on the panel of this case. */
export const isSeatedIn = (
  { panel }: Pick<CaseRow, 'panel'>,
  { party }: Pick<Worker, 'party'>,
  heir: Heir,
): boolean => panel?.seats.some((seat) => heir(seat.party, seat.unit) === party) ?? false
