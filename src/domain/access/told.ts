import type { PartyId, Purpose, SealedEntry, UnitId } from '../../kit/index.ts'
import { findCaseOf, findIncidentOf } from '../../kit/index.ts'
import type { CaseRow } from '../case/row.ts'
import type { Heir } from '../coalition/index.ts'
import type { EventType } from '../coalition/webhook.ts'
import { isPanelType } from '../panel/entries.ts'

/** For whom news is told: a unit's system, and what it works for. */
export type Hearer = {
  readonly unit: UnitId
  readonly party: PartyId
  readonly purpose: Purpose
  readonly heir: Heir
  /** The party to which a unit belongs today. */
  readonly partyOf: (unit: UnitId) => PartyId | undefined
}

type News = Pick<SealedEntry, 'type' | 'stream' | 'route' | 'log'>

/**
 * As what a hearer is told of an entry, or undefined when it is told nothing. Never more than its page
 * of the case would show: the lead hears of everything, for protection; another institution of its own
 * referrals and of the lead changing hands, and once it accepted, *that* something else changed.
 */
export function toldType(
  entry: News,
  row: CaseRow | undefined,
  hearer: Hearer,
): string | undefined {
  if (findCaseOf(entry.stream) === undefined) return toldOfCoalition(entry, hearer)
  if (!row || hearer.purpose === 'administration') return undefined
  if (isProtector(row, hearer)) return entry.type
  const { referral } = entry.route
  const own = row.referrals.find((one) => one.referral === referral)
  if (own) return toldOfReferral(entry, own, hearer)
  if (entry.type.startsWith('lead.') && isOffered(entry, hearer)) return entry.type
  // That something about the panel changed, not what: an opinion is blind until the own one is filed.
  if (isPanelType(entry.type) && isOnPanel(row, hearer)) return 'case.changed' satisfies EventType
  return row.referrals.some((one) => isAccepted(one, hearer)) && referral === undefined
    ? ('case.changed' satisfies EventType)
    : undefined
}

const isOnPanel = ({ panel }: CaseRow, { party, heir }: Hearer): boolean =>
  panel?.seats.some((seat) => heir(seat.party, seat.unit) === party) ?? false

/** Of the register that it changed, not how; of incidents only the institution's own; of all other streams nothing. */
function toldOfCoalition({ type, stream, route }: News, hearer: Hearer): string | undefined {
  if (stream === 'coalition') return 'coalition.changed' satisfies EventType
  if (findIncidentOf(stream) === undefined) return undefined
  const { party, unit } = route
  const own = party !== undefined && hearer.heir(party, unit) === hearer.party
  return own && hearer.purpose === 'protection' ? type : undefined
}

const isProtector = ({ leadParty, leadUnit }: CaseRow, { heir, party, purpose }: Hearer): boolean =>
  purpose === 'protection' && heir(leadParty, leadUnit) === party

type ReferralRow = CaseRow['referrals'][number]

const isAsked = ({ toParty, toUnit }: ReferralRow, { heir, party }: Hearer): boolean =>
  heir(toParty, toUnit) === party

const isAccepted = (referral: ReferralRow, hearer: Hearer): boolean =>
  isAsked(referral, hearer) && referral.taken === true && referral.state !== 'withdrawn'

/** Who was asked hears of a referral taken back that it was, and nothing after. */
function toldOfReferral({ type }: News, referral: ReferralRow, hearer: Hearer): string | undefined {
  if (hearer.partyOf(referral.fromUnit) === hearer.party) return type
  if (!isAsked(referral, hearer)) return undefined
  return referral.state !== 'withdrawn' || type === 'referral.withdrawn' ? type : undefined
}

/** Who is offered the lead, or who gave it away, hears how it changed hands. */
const isOffered = ({ type, log, route }: News, { unit, party, heir }: Hearer): boolean =>
  route.toUnit === unit ||
  (route.party !== undefined && heir(route.party, route.unit) === party) ||
  // Taking a case over closes the log of the party that led it.
  (type === 'lead.accepted' && heir(log) === party)
