import type {
  CredentialId,
  Entry,
  Instant,
  NewEntry,
  OfficerId,
  PartyId,
  PostId,
  WebhookId,
} from '../../kit/index.ts'
import type { ArrivalsVocabulary } from '../arrivals/vocabulary.ts'
import type { Instrument, Vignette } from '../identification/index.ts'
import type { CredentialIssued, CredentialRotated } from './credential.ts'
import type { LikenessModel } from './likeness.ts'
import type { Party, Succession } from './party.ts'
import type { OfficerRecord, Post, Term } from './post.ts'
import type { Retention } from './retention.ts'
import type { Rule } from './rule.ts'
import type { CoalitionName, RegionList } from './state.ts'
import type { HolidaySet, UnitSetting } from './unit.ts'
import type { CodeList, ConsentText, PaperKind } from './vocabulary.ts'
import type { Webhook, WebhookRotated } from './webhook.ts'

type WebhookStep = { readonly webhook: WebhookId; readonly at: Instant }

/** Entry type → body, all of class `register` on the stream `coalition`. */
export type CoalitionBodies = {
  'coalition.named': CoalitionName
  'party.set': Party
  'succession.declared': Succession
  'holidays.set': HolidaySet
  'unit.set': UnitSetting
  'post.set': Post
  'post.closed': { readonly post: PostId; readonly at: Instant }
  'rule.set': Rule
  'retention.set': Retention
  'list.set': CodeList
  'text.set': ConsentText
  'instrument.set': Instrument
  'vignette.set': Vignette
  'paper.set': PaperKind
  'regions.set': RegionList
  'arrivals.set': ArrivalsVocabulary
  'likeness.set': LikenessModel
  'officer.enrolled': OfficerRecord
  'officer.disabled': { readonly officer: OfficerId }
  /** One administrator says that an officer lost every way to sign in; another must agree. */
  'recovery.asked': Recovery
  'recovery.withdrawn': Recovery
  /** A new one-time link: whoever made it could have become this officer. */
  'officer.link-renewed': { readonly officer: OfficerId; readonly at: Instant }
  'passkey.added': PasskeyEvent
  'passkey.removed': PasskeyEvent
  'provider.linked': ProviderEvent
  'provider.unlinked': ProviderEvent
  'term.began': Term
  'term.ended': { readonly officer: OfficerId; readonly post: PostId; readonly until: Instant }
  'credential.issued': CredentialIssued
  'credential.rotated': CredentialRotated
  'credential.revoked': { readonly credential: CredentialId; readonly at: Instant }
  'webhook.subscribed': Webhook
  'webhook.rotated': WebhookRotated
  'webhook.paused': WebhookStep
  'webhook.resumed': WebhookStep
  'webhook.ended': WebhookStep
}
/** `by`: the administrator who asks or takes it back. Officers, not posts: one person may hold two. */
export type Recovery = {
  readonly officer: OfficerId
  readonly by: OfficerId
  readonly at: Instant
}

/** Ids alone: the key itself lies with the rows of sign-in. */
type PasskeyEvent = {
  readonly officer: OfficerId
  readonly passkey: string
  readonly at: Instant
}

/** Ids alone: of the account at the provider only a keyed hash is kept, with the rows of sign-in. */
type ProviderEvent = {
  readonly officer: OfficerId
  readonly party: PartyId
  readonly link: string
  readonly at: Instant
}
export type CoalitionType = keyof CoalitionBodies

export const COALITION_TYPES = [
  'coalition.named',
  'party.set',
  'succession.declared',
  'holidays.set',
  'unit.set',
  'post.set',
  'post.closed',
  'rule.set',
  'retention.set',
  'list.set',
  'text.set',
  'instrument.set',
  'vignette.set',
  'paper.set',
  'regions.set',
  'arrivals.set',
  'likeness.set',
  'officer.enrolled',
  'officer.disabled',
  'recovery.asked',
  'recovery.withdrawn',
  'officer.link-renewed',
  'passkey.added',
  'passkey.removed',
  'provider.linked',
  'provider.unlinked',
  'term.began',
  'term.ended',
  'credential.issued',
  'credential.rotated',
  'credential.revoked',
  'webhook.subscribed',
  'webhook.rotated',
  'webhook.paused',
  'webhook.resumed',
  'webhook.ended',
] as const satisfies readonly CoalitionType[]

export type NewCoalitionEntry = {
  [Type in CoalitionType]: NewEntry<Type, CoalitionBodies[Type]>
}[CoalitionType]

export type CoalitionEntry = {
  [Type in CoalitionType]: Entry<Type, CoalitionBodies[Type]>
}[CoalitionType]

const TYPES: ReadonlySet<string> = new Set(COALITION_TYPES)

/** The ledger opened and upcast it, so a type of ours carries its body. */
export const isCoalitionEntry = (entry: Entry): entry is CoalitionEntry => TYPES.has(entry.type)
