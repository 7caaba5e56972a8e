import {
  type CaseId,
  type ConsentId,
  type DutyId,
  type EntryId,
  type IncidentId,
  type Instant,
  isPersonal,
  type OfficerId,
  type PartyId,
  type PersonalClass,
  type PostId,
  type ReferralId,
  type UnitId,
} from '../../kit/index.ts'
import { evolveConsents } from '../consent/evolve.ts'
import { evolveDuties } from '../duty/evolve.ts'
import { evolveGlasses, type Glasses } from '../glass/state.ts'
import { evolveInterviews, type Interviews, NO_INTERVIEWS } from '../interview/state.ts'
import { evolveKeeping } from '../keeping/evolve.ts'
import type { Keeping } from '../keeping/state.ts'
import { evolveLinks, type Links, NO_LINKS } from '../link/state.ts'
import { evolvePanel, NO_PANEL, type Panel } from '../panel/state.ts'
import type { Age } from '../person/age.ts'
import { evolveReferrals } from '../referral/evolve.ts'
import type { CaseBodies, CaseEntry } from './entries.ts'
import { evolvePerson } from './evolve-person.ts'
import { type Moment, type Origin, toMoment } from './moment.ts'

type From<T extends keyof CaseBodies> = CaseBodies[T] & Origin

export type Consent = From<'consent.given'> & {
  readonly withdrawn?: { readonly at: Instant; readonly by: 'person' | 'guardian' | 'officer' }
  /** When the clock recorded that its time was over. */
  readonly expired?: Instant
  readonly reviewed?: { readonly at: Instant; readonly upheld: boolean; readonly reason: string }
  readonly people?: CaseBodies['consent.witnessed']
  /** Who recorded it, for the review by somebody else; shown to nobody. */
  readonly officer?: OfficerId
}

export type ReferralState =
  | 'sent'
  | 'received'
  | 'accepted'
  | 'declined'
  | 'withdrawn'
  | 'completed'
  | 'closed'

export type Referral = From<'referral.sent'> & {
  readonly state: ReferralState
  readonly fromUnit: UnitId
  readonly fromParty: PartyId
  readonly toUnit: UnitId
  readonly toParty: PartyId
  readonly urgency: string
  readonly text?: string
  /** Once accepted it stays true: the receiver took part, whatever came later. */
  readonly acceptedAt?: Instant
  readonly steps: readonly {
    readonly state: ReferralState
    readonly at: Instant
    readonly unit?: UnitId
  }[]
  readonly decline?: CaseBodies['referral.declined']
  readonly outcome?: CaseBodies['referral.completed']
  readonly closing?: CaseBodies['referral.closed'] & { readonly post?: PostId }
  readonly words?: string
}

export type Duty = CaseBodies['duty.born'] & {
  readonly bornAt: Instant
  readonly lapsedAt?: Instant
  readonly risen: readonly { readonly to: string; readonly at: Instant }[]
  readonly ended?: {
    readonly how: CaseBodies['duty.ended']['how']
    readonly at: Instant
    readonly reason?: string
  }
}

export type Lead = { readonly unit: UnitId; readonly party: PartyId; readonly since: Instant }
export type LeadOffer = {
  readonly to: UnitId
  readonly toParty: PartyId
  readonly from: UnitId
  readonly at: Instant
  readonly words: string
}

type Annulled = { readonly at: Instant; readonly reason: string; readonly words: string }

export type CaseState = {
  readonly version: number
  readonly number: string
  readonly id?: CaseId
  readonly openedAt: Instant
  readonly openedBy: UnitId | undefined
  readonly incident?: IncidentId
  readonly lead: Lead | undefined
  readonly formerLeads: readonly Lead[] // they still see where the case went, and nothing personal
  readonly offer: LeadOffer | undefined
  readonly outline: From<'outline.recorded'> | undefined
  readonly names: readonly From<'person.named'>[]
  readonly births: readonly From<'person.born'>[]
  readonly papers: readonly From<'paper.seen'>[]
  readonly contacts: readonly From<'contact.recorded'>[]
  readonly stories: readonly From<'story.told'>[]
  readonly origins: readonly From<'origin.recorded'>[]
  readonly relations: readonly From<'relation.recorded'>[]
  readonly consents: ReadonlyMap<ConsentId, Consent>
  readonly refusedConsents: readonly From<'consent.refused'>[]
  readonly referrals: ReadonlyMap<ReferralId, Referral>
  readonly duties: ReadonlyMap<DutyId, Duty>
  readonly glasses: Glasses
  readonly links: Links
  readonly panel: Panel
  readonly interviews: Interviews
  /** Personal classes that hold at least one entry, annulled or not: what there are keys for. */
  readonly classes: ReadonlySet<PersonalClass>
  readonly annulled: ReadonlyMap<EntryId, Annulled>
  readonly closed: Annulled | undefined
  /** Statements that can be annulled, with the post that made them. */
  readonly authors: ReadonlyMap<
    EntryId,
    { readonly type: CaseEntry['type']; readonly post?: PostId; readonly officer?: OfficerId }
  >
  readonly keeping: Keeping
  /** Nothing but this is left. */
  readonly erased?: Instant
  readonly openedByPost: PostId | undefined
  readonly openedByOfficer?: OfficerId
  readonly timeline: readonly Moment[]
}

export const NO_CASE: CaseState = {
  version: 0,
  number: '',
  openedAt: 0 as Instant,
  openedBy: undefined,
  lead: undefined,
  formerLeads: [],
  offer: undefined,
  outline: undefined,
  names: [],
  births: [],
  papers: [],
  contacts: [],
  stories: [],
  origins: [],
  relations: [],
  consents: new Map(),
  refusedConsents: [],
  referrals: new Map(),
  duties: new Map(),
  glasses: new Map(),
  links: NO_LINKS,
  panel: NO_PANEL,
  interviews: NO_INTERVIEWS,
  classes: new Set(),
  annulled: new Map(),
  closed: undefined,
  authors: new Map(),
  keeping: {},
  openedByPost: undefined,
  timeline: [],
}

/** State of a case from its whole stream: annulled entries count nowhere. */
export function foldCase(entries: readonly CaseEntry[]): CaseState {
  // The bodies before it do not open any more.
  const stone = entries.find(({ type }) => type === 'case.erased')
  if (stone) return toTombstone(stone)
  const annulled = new Set(
    entries.flatMap((e) => (e.type === 'entry.annulled' ? [e.body.entry] : [])),
  )
  return entries.reduce(
    (state, entry) => (annulled.has(entry.id) ? skip(state, entry) : evolveCase(state, entry)),
    NO_CASE,
  )
}

/** Who kept it may still know that it was there, and when it went. */
const toTombstone = ({ version, recordedAt, log, route }: CaseEntry): CaseState => ({
  ...NO_CASE,
  version,
  erased: recordedAt,
  ...(route.unit ? { lead: { unit: route.unit, party: log, since: recordedAt } } : {}),
})

const skip = (state: CaseState, entry: CaseEntry): CaseState => ({
  ...state,
  version: entry.version,
  // Its key stays held: the entry must open for as long as the case is kept.
  classes: withClass(state, entry),
  authors: withAuthor(state, entry),
  timeline: [...state.timeline, toMoment(entry)],
})

/** One entry further. An `entry.annulled` reaches backwards: after it, fold the stream anew. */
export function evolveCase(state: CaseState, entry: CaseEntry): CaseState {
  if (entry.type === 'case.erased') return toTombstone(entry)
  const next = {
    ...state,
    version: entry.version,
    classes: withClass(state, entry),
    authors: withAuthor(state, entry),
    timeline: [...state.timeline, toMoment(entry)],
  }
  return {
    ...evolvePerson(next, entry),
    consents: evolveConsents(state.consents, entry),
    referrals: evolveReferrals(state.referrals, entry),
    duties: evolveDuties(state.duties, entry),
    keeping: evolveKeeping(state.keeping, entry),
    glasses: evolveGlasses(state.glasses, entry),
    links: evolveLinks(state.links, entry),
    panel: evolvePanel(state.panel, entry),
    interviews: evolveInterviews(state.interviews, entry),
  }
}

function withClass(state: CaseState, entry: CaseEntry): ReadonlySet<PersonalClass> {
  if (!isPersonal(entry.class) || state.classes.has(entry.class)) return state.classes
  return new Set([...state.classes, entry.class])
}

function withAuthor(state: CaseState, entry: CaseEntry): CaseState['authors'] {
  if (!ANNULLABLE.has(entry.type)) return state.authors
  const { actor } = entry
  const by = actor.kind === 'officer' ? { post: actor.post, officer: actor.officer } : {}
  return new Map(state.authors).set(entry.id, { type: entry.type, ...by })
}

/** Statements about the person; acts between institutions are undone by acts of their own. */
export const ANNULLABLE: ReadonlySet<CaseEntry['type']> = new Set([
  'outline.recorded',
  'person.named',
  'person.born',
  'paper.seen',
  'contact.recorded',
  'story.told',
  'origin.recorded',
  'relation.recorded',
])

const latest = <T>(facts: readonly T[]): T | undefined => facts.at(-1)
export const findName = (state: CaseState): string | null | undefined => latest(state.names)?.name
export const findBirth = (state: CaseState): Age | undefined => latest(state.births)?.stated
