import type {
  CredentialId,
  LocalDate,
  OfficerId,
  PartyId,
  PostId,
  RuleId,
  UnitId,
  WebhookId,
} from '../../kit/index.ts'
import type { ArrivalsVocabulary } from '../arrivals/vocabulary.ts'
import type { Instrument, Vignette } from '../identification/index.ts'
import type { MatchLimit } from '../link/limit.ts'
import type { PanelTerms } from '../panel/terms.ts'
import type { Credential } from './credential.ts'
import type { Recovery } from './entries.ts'
import type { LikenessModel } from './likeness.ts'
import type { Party, Succession } from './party.ts'
import type { OfficerRecord, Post, Term } from './post.ts'
import type { Retention } from './retention.ts'
import type { Rule } from './rule.ts'
import type { Sourced, Text } from './text.ts'
import type { HolidaySet, Unit, UnitSetting } from './unit.ts'
import type { Choice, CodeList, ConsentText, PaperKind, Region } from './vocabulary.ts'
import type { KnownWebhook } from './webhook.ts'

export type CoalitionName = Sourced & {
  readonly id: string
  readonly name: Text
  readonly founded: LocalDate
  /** IANA zone in which the coalition's own dates begin. */
  readonly zone: string
  /** The first is spoken when a reader asked for none of them. */
  readonly languages: readonly string[]
  /** Everything personal in it is made up. */
  readonly sandbox?: true
  /** How many matches with what others hold one's registrations may raise in a day. */
  readonly matches?: MatchLimit
  /** How institutions decide together who is a victim. */
  readonly panel?: PanelTerms
}

export type RegionList = Sourced & { readonly regions: readonly Region[] }

/** The fold over the stream `coalition`. */
export type CoalitionState = {
  /** Entries folded so far: the version a command on this stream has seen. */
  readonly version: number
  readonly named?: CoalitionName
  readonly parties: ReadonlyMap<PartyId, Party>
  readonly successions: ReadonlyMap<string, Succession>
  readonly units: ReadonlyMap<UnitId, Unit>
  readonly posts: ReadonlyMap<PostId, Post>
  readonly officers: ReadonlyMap<OfficerId, OfficerRecord>
  /** Asked by one administrator, not yet agreed to by another. */
  readonly recoveries: ReadonlyMap<OfficerId, Recovery>
  /** In order of beginning. */
  readonly terms: ReadonlyMap<PostId, readonly Term[]>
  readonly held: ReadonlyMap<OfficerId, readonly Term[]>
  /** Every version, ascending. */
  readonly rules: ReadonlyMap<RuleId, readonly Rule[]>
  /** Every version, ascending. */
  readonly retentions: ReadonlyMap<RuleId, readonly Retention[]>
  readonly lists: ReadonlyMap<string, readonly Choice[]>
  /** Every version, ascending. */
  readonly texts: ReadonlyMap<string, readonly ConsentText[]>
  /** Every version, ascending. */
  readonly instruments: ReadonlyMap<string, readonly Instrument[]>
  /** Every version, ascending. */
  readonly vignettes: ReadonlyMap<string, readonly Vignette[]>
  readonly papers: ReadonlyMap<string, PaperKind>
  readonly regions: ReadonlyMap<string, Region>
  /** How the lists of arriving persons are written that are sent here. */
  readonly arrivals?: ArrivalsVocabulary
  /** Without it nobody is found to be alike. */
  readonly likeness?: LikenessModel
  readonly holidays: ReadonlyMap<string, HolidaySet>
  /** What institutions' own systems may do. */
  readonly credentials: ReadonlyMap<CredentialId, Credential>
  readonly webhooks: ReadonlyMap<WebhookId, KnownWebhook>
}

export const EMPTY_COALITION: CoalitionState = {
  version: 0,
  parties: new Map(),
  successions: new Map(),
  units: new Map(),
  posts: new Map(),
  officers: new Map(),
  recoveries: new Map(),
  terms: new Map(),
  held: new Map(),
  rules: new Map(),
  retentions: new Map(),
  lists: new Map(),
  texts: new Map(),
  instruments: new Map(),
  vignettes: new Map(),
  papers: new Map(),
  regions: new Map(),
  holidays: new Map(),
  credentials: new Map(),
  webhooks: new Map(),
}

/** What the files of a coalition say: the input of `decideApply`, read at no other time. */
export type CoalitionData = {
  readonly named: CoalitionName
  readonly parties: readonly Party[]
  readonly successions: readonly Succession[]
  readonly units: readonly UnitSetting[]
  readonly posts: readonly Post[]
  readonly rules: readonly Rule[]
  readonly retentions?: readonly Retention[]
  readonly lists: readonly CodeList[]
  readonly texts: readonly ConsentText[]
  readonly papers: readonly PaperKind[]
  readonly regions?: RegionList
  readonly arrivals?: ArrivalsVocabulary
  readonly likeness?: LikenessModel
  readonly instruments?: readonly Instrument[]
  readonly vignettes?: readonly Vignette[]
  readonly holidays: readonly HolidaySet[]
  /** Made-up officers and the posts they hold from the moment of applying. */
  readonly sandbox?: readonly SandboxOfficer[]
}
export type SandboxOfficer = OfficerRecord & { readonly holds: readonly PostId[] }
