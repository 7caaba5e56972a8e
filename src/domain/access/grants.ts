import type { Instant, PartyId, PersonalClass, PostId, Purpose, UnitId } from '../../kit/index.ts'
import { openAskers } from '../board/askers.ts'
import type { CaseState, Consent } from '../case/state.ts'
import { asNamed, type Heir } from '../coalition/heir.ts'
import { findExpiry } from '../consent/expiry.ts'
import { isOpenGlass } from '../glass/state.ts'

/** Whether this consent lets its recipient see anything at `now`. */
export function isLive(consent: Consent, now: Instant): boolean {
  const expiry = findExpiry(consent)
  return expiry !== undefined && expiry > now
}

export type Ask = {
  readonly party: PartyId
  /** Through which the party asks: after a split it alone tells who inherited a grant. */
  readonly unit?: UnitId
  readonly class: PersonalClass
  readonly purpose: Purpose
}

/** A live grant of exactly this party (or of the one it succeeded with that unit), class and purpose. */
export function hasLiveGrant(
  state: CaseState,
  ask: Ask,
  now: Instant,
  heir: Heir = asNamed,
): boolean {
  return [...state.consents.values()].some(
    (consent) =>
      heir(consent.recipient, ask.unit, consent.at) === ask.party &&
      consent.purpose === ask.purpose &&
      consent.classes.includes(ask.class) &&
      isLive(consent, now),
  )
}

/** Never for the purpose of prosecution, whatever a grant says. */
export const NEVER_PROSECUTION: readonly PersonalClass[] = ['psychosocial', 'health']

/** What finding who is a victim needs; more than that no seat and no team is shown, whatever a grant says. */
const FOR_FINDING: readonly PersonalClass[] = ['identity', 'journey', 'exploitation', 'documents']

export type Seer = {
  readonly party: PartyId
  readonly purpose: Purpose
  /** Who reads; left out: whichever post of the party. */
  readonly post?: PostId
  readonly heir?: Heir
}

/** What a grant allows, and what an emergency opened to this post besides. */
export function visibleClasses(
  state: CaseState,
  seer: Seer,
  now: Instant,
): ReadonlySet<PersonalClass> {
  const opened = openedClasses(state, seer, now)
  const granted = grantedClasses(state, seer, now)
  return opened.length === 0 ? granted : new Set([...granted, ...opened])
}

/** Break-glass: for protection alone, to the one post that opened it, while its three hours last. */
function openedClasses(
  state: CaseState,
  { party, purpose, post, heir = asNamed }: Seer,
  now: Instant,
): PersonalClass[] {
  if (purpose !== 'protection' || state.glasses.size === 0) return []
  return [...state.glasses.values()]
    .filter((g) => heir(g.party, g.unit) === party && (post === undefined || g.post === post))
    .filter((g) => isOpenGlass(g, now))
    .flatMap(({ classes }) => classes.filter((name) => state.classes.has(name)))
}

/**
 * Classes a party may see for a purpose at `now`. The lead sees what the case holds, for protection;
 * another party sees what an accepted referral, not taken back since, names and a live grant allows; on the
 * panel, and to a team that has her in hands or asked her, what finding needs and a live grant allows, on the panel
 * for protection; and nothing else. A grant to a party that was
 * split since counts for the one that has the unit of the referral, or of the seat.
 */
export function grantedClasses(
  state: CaseState,
  { party, purpose, heir = asNamed }: Seer,
  now: Instant,
): ReadonlySet<PersonalClass> {
  const { lead } = state
  if (lead && purpose === 'protection' && heir(lead.party, lead.unit) === party)
    return state.classes
  const referred = [...state.referrals.values()].filter(
    (r) =>
      r.acceptedAt !== undefined &&
      r.state !== 'withdrawn' &&
      r.purpose === purpose &&
      heir(r.toParty, r.toUnit) === party,
  )
  const teams = openAskers(state.board, party, heir)
  const asked = [
    ...referred,
    ...seatsOf(state, { party, purpose, heir }),
    ...teams.map(({ unit }) => ({ classes: FOR_FINDING, toUnit: unit })),
  ]
  const allowed = asked.flatMap(({ classes, toUnit: unit }) =>
    classes.filter(
      (name) =>
        state.classes.has(name) &&
        !(purpose === 'prosecution' && NEVER_PROSECUTION.includes(name)) &&
        hasLiveGrant(state, { party, unit, purpose, class: name }, now, heir),
    ),
  )
  return new Set(allowed)
}

function seatsOf({ panel }: CaseState, { party, purpose, heir = asNamed }: Seer) {
  if (purpose !== 'protection') return []
  return [...panel.seats.values()].flatMap((seat) =>
    heir(seat.party, seat.unit) === party ? [{ classes: FOR_FINDING, toUnit: seat.unit }] : [],
  )
}

/** `party|class` pairs that must hold a wrapped key at `now`, for whichever purpose. */
export function keyHoldings(
  state: CaseState,
  now: Instant,
  heir: Heir = asNamed,
): ReadonlySet<string> {
  const parties = new Set(
    [...state.referrals.values()].flatMap((r) =>
      r.state === 'withdrawn' ? [] : [heir(r.toParty, r.toUnit)],
    ),
  )
  for (const { party, unit } of state.panel.seats.values()) parties.add(heir(party, unit))
  for (const { party, unit } of state.board.marks.teams ?? []) parties.add(heir(party, unit))
  for (const glass of state.glasses.values())
    if (isOpenGlass(glass, now)) parties.add(heir(glass.party, glass.unit))
  if (state.lead) parties.add(heir(state.lead.party, state.lead.unit))
  const pairs = [...parties].flatMap((party) => [
    `${party}|outline`,
    ...(['protection', 'prosecution'] as const).flatMap((purpose) =>
      [...visibleClasses(state, { party, purpose, heir }, now)].map((name) => `${party}|${name}`),
    ),
  ])
  return new Set(pairs)
}
