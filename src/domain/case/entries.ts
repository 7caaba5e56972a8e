import type {
  CaseId,
  ClaimId,
  ConsentId,
  DataClass,
  Entry,
  EntryId,
  GlassId,
  IncidentId,
  Instant,
  LocalDate,
  NewEntry,
  PartyId,
  PersonalClass,
  PostId,
  Purpose,
  ReferralId,
  Route,
  RuleId,
  UnitId,
} from '../../kit/index.ts'
import { DUTY_CLASSES, type DutyBodies } from '../duty/entries.ts'
import { INTERVIEW_CLASSES, type InterviewBodies } from '../interview/entries.ts'
import { LINK_CLASSES, type LinkBodies } from '../link/entries.ts'
import { PANEL_CLASSES, type PanelBodies } from '../panel/entries.ts'
import type { Age, AgeBand } from '../person/age.ts'
import type { Warning } from '../person/papers.ts'

export const SEXES = ['female', 'male', 'other', 'unknown'] as const
export type Sex = (typeof SEXES)[number]

/** Is the person safe at this moment? Asked first, never assumed. */
export const SAFETIES = ['safe', 'unsafe', 'unknown', 'not-asked'] as const
export type Safety = (typeof SAFETIES)[number]

/** How the institution came to hear of the person. */
export const CHANNELS = [
  'walk-in',
  'hotline',
  'family',
  'host-police',
  'host-immigration',
  'organisation',
  'agency-list',
  'social-media',
  'other',
] as const
export type Channel = (typeof CHANNELS)[number]

export const RELATIONS = ['child-of', 'guardian-of', 'partner-of', 'travelled-with'] as const
export type Relation = (typeof RELATIONS)[number]

export const CONSENT_BASES = ['person', 'guardian', 'best-interest', 'vital-interest'] as const
export type ConsentBasis = (typeof CONSENT_BASES)[number]

/** What must stand above every telephone number. */
export type SafeContact = {
  readonly phone?: string
  readonly how?: 'call' | 'message' | 'through' | 'never'
  readonly when?: string
  readonly neverSay?: string
  readonly whoMayKnow?: string
}

/** What makes an emergency; each is explained in words as well. */
export const GLASS_REASONS = [
  'danger-to-life',
  'medical-emergency',
  'disappeared',
  'child-in-danger',
] as const
export type GlassReason = (typeof GLASS_REASONS)[number]

export type HelpAnswer = 'yes' | 'partly' | 'no'

/** Of nouns that keep their own. */
type OwnBodies = LinkBodies & PanelBodies & InterviewBodies & DutyBodies

/** Every entry type of a case stream with its body. The class of each stands in `CASE_CLASSES`. */
export type CaseBodies = OwnBodies & {
  'case.opened': {
    number: string
    unit: UnitId
    post?: PostId | undefined
    incident?: IncidentId
  }
  'outline.recorded': {
    sex: Sex
    ageBand: AgeBand
    language: string
    /** ISO 3166-1 alpha-2 of where the person is. */
    country: string
    safety: Safety
    children: number
    channel: Channel
  }
  'person.named': { claim: ClaimId; name: string | null }
  'person.born': { claim: ClaimId; stated: Age }
  'paper.seen': {
    claim: ClaimId
    kind: string
    issuer: string
    number?: string
    name?: string
    birthDate?: LocalDate
    warnings: readonly Warning[]
  }
  'contact.recorded': { place: string; safe: SafeContact }
  'story.told': { text: string }
  'origin.recorded': { place: string; address?: string }
  'relation.recorded': { kind: Relation; other: CaseId; direction: 'from' | 'to' }
  'entry.annulled': { entry: EntryId; reason: string; words: string }
  'case.annulled': { reason: string; words: string }

  'erasure.ordered': { reason: string; words: string }
  'erasure.approved': Readonly<Record<never, never>>
  'erasure.refused': { words: string }
  /** The tombstone: nothing else of the stream opens any more. `restored`: by a backup of before. */
  'case.erased': { reason?: string; ordered?: PostId; approved?: PostId; restored?: true }
  'hold.placed': { reason: string; words: string }
  'hold.lifted': { words: string }
  'retention.passed': { rule: RuleId; version: number }

  'consent.given': {
    consent: ConsentId
    recipient: PartyId
    classes: readonly PersonalClass[]
    purpose: Purpose
    basis: ConsentBasis
    /** Instant after which the grant is dead. */
    expires: Instant
    language: string
    interpreter: boolean
    witnessed: boolean
    text: string
    textVersion: number
    /** Only for vital interest: dead at this instant unless reviewed (72 hours). */
    reviewBy?: Instant
    /** Read to a group; answered by this person alone. */
    group: boolean
    reason?: string
  }
  'consent.refused': {
    consent: ConsentId
    recipient: PartyId
    text: string
    textVersion: number
    language: string
  }
  'consent.witnessed': {
    consent: ConsentId
    witness?: string
    interpreter?: string
    guardian?: string
  }
  'consent.reviewed': { consent: ConsentId; upheld: boolean; reason: string }
  'consent.withdrawn': {
    consent: ConsentId
    by: 'person' | 'guardian' | 'officer'
    reason?: string
  }
  /** By the clock: the time of a grant is over, or a vital-interest ground was not reviewed in time. */
  'consent.expired': { consent: ConsentId }

  'referral.sent': {
    referral: ReferralId
    need: string
    classes: readonly PersonalClass[]
    purpose: Purpose
    persons: number
  }
  'referral.explained': { referral: ReferralId; text: string }
  'referral.received': { referral: ReferralId }
  'referral.accepted': { referral: ReferralId; words?: string }
  'referral.declined': { referral: ReferralId; reason: string; words: string; better?: UnitId }
  'referral.withdrawn': { referral: ReferralId; words: string }
  'referral.completed': { referral: ReferralId; outcome: string; words: string }
  'referral.closed': {
    referral: ReferralId
    asked?: { language: string; answer: HelpAnswer; words?: string }
    notAsked?: string
  }

  /** The person was given her own case: what, in which language, and how it went into her hands. */
  'document.given': {
    document: 'own-case'
    language: 'id' | 'en'
    form: 'pdf' | 'json'
    how: 'paper' | 'file'
  }

  'lead.offered': { to: UnitId; words: string }
  'lead.accepted': { from: UnitId; to: UnitId }
  'lead.declined': { words: string }
  'lead.withdrawn': { words: string }
  /** First entry of the case in the next log; cites where the former log left off. */
  'lead.taken': { from: UnitId; to: UnitId; citation?: Citation }

  'glass.broken': {
    glass: GlassId
    reason: GlassReason
    words: string
    classes: readonly PersonalClass[]
    /** Three hours on; nothing is seen through it from then. */
    until: Instant
  }
  'glass.ended': { glass: GlassId }
  'glass.reviewed': { glass: GlassId; upheld: boolean; reason: string }
}

/** Where a log stood when the case left it: checkpoint size and root, and the index of its last entry. */
export type Citation = { log: PartyId; size: number; root: string; index: number }

export type CaseEntryType = keyof CaseBodies
export type CaseEntry = { [T in CaseEntryType]: Entry<T, CaseBodies[T]> }[CaseEntryType]
/** `log` only where the entry goes into another party's log than the rest (the lead changes hands). */
export type NewCaseEntry = {
  [T in CaseEntryType]: NewEntry<T, CaseBodies[T]> & { readonly log?: PartyId }
}[CaseEntryType]

/** One class per entry type: what is sealed under which key. */
export const CASE_CLASSES: { readonly [T in CaseEntryType]: DataClass } = {
  'case.opened': 'outline',
  'outline.recorded': 'outline',
  'person.named': 'identity',
  'person.born': 'identity',
  'paper.seen': 'documents',
  'contact.recorded': 'contact',
  'story.told': 'exploitation',
  'origin.recorded': 'journey',
  'relation.recorded': 'identity',
  'entry.annulled': 'outline',
  'case.annulled': 'outline',
  'erasure.ordered': 'outline',
  'erasure.approved': 'outline',
  'erasure.refused': 'outline',
  // No personal class: the one key of the stream that stays.
  'case.erased': 'register',
  'hold.placed': 'outline',
  'hold.lifted': 'outline',
  'retention.passed': 'outline',
  'consent.given': 'outline',
  'consent.refused': 'outline',
  'consent.witnessed': 'identity',
  'consent.reviewed': 'outline',
  'consent.withdrawn': 'outline',
  'consent.expired': 'outline',
  'referral.sent': 'outline',
  'referral.explained': 'exploitation',
  'referral.received': 'outline',
  'referral.accepted': 'outline',
  'referral.declined': 'outline',
  'referral.withdrawn': 'outline',
  'referral.completed': 'outline',
  'referral.closed': 'outline',
  'document.given': 'outline',
  'lead.offered': 'outline',
  'lead.accepted': 'outline',
  'lead.declined': 'outline',
  'lead.withdrawn': 'outline',
  'lead.taken': 'outline',
  'glass.broken': 'outline',
  'glass.ended': 'outline',
  'glass.reviewed': 'outline',
  ...LINK_CLASSES,
  ...PANEL_CLASSES,
  ...INTERVIEW_CLASSES,
  ...DUTY_CLASSES,
}

/** A new entry of a case, its class taken from the table. */
export function toCaseEntry<T extends CaseEntryType>(
  type: T,
  body: CaseBodies[T],
  route: Route = {},
): NewCaseEntry {
  // The mapped type cannot be narrowed from a generic key; type and body belong together by signature.
  return { type, class: CASE_CLASSES[type], route, body } as NewCaseEntry
}
