import type { Actor } from './actor.ts'
import type {
  BlobId,
  CommandId,
  DutyId,
  EntryId,
  PartyId,
  PostId,
  ReferralId,
  StreamId,
  UnitId,
} from './ids.ts'
import type { Instant } from './time.ts'

/**
 * Classes of data, each sealed under its own key. `outline` (number, sex, age band, state, clock) is
 * no personal class: it is shown in lists without an access entry. `register` is the coalition's own
 * data (parties, units, posts, rules).
 */
export const DATA_CLASSES = [
  'register',
  'outline',
  'identity',
  'contact',
  'journey',
  'exploitation',
  'health',
  'psychosocial',
  'legal',
  'documents',
  'money',
] as const
export type DataClass = (typeof DATA_CLASSES)[number]

/** Classes whose disclosure needs a grant and leaves an access entry. */
export const PERSONAL_CLASSES = [
  'identity',
  'contact',
  'journey',
  'exploitation',
  'health',
  'psychosocial',
  'legal',
  'documents',
  'money',
] as const
export type PersonalClass = (typeof PERSONAL_CLASSES)[number]

export const isPersonal = (name: DataClass): name is PersonalClass =>
  name !== 'register' && name !== 'outline'

export type Urgency = 'now' | 'today' | 'week' | 'routine'

/** The clear part of an entry. No member can hold free text, a need, sex, age or place: those are sealed. */
export type Route = {
  readonly party?: PartyId
  readonly unit?: UnitId
  /** Left out where a system acted: it holds no post. */
  readonly post?: PostId | undefined
  readonly toParty?: PartyId
  readonly toUnit?: UnitId
  readonly referral?: ReferralId
  readonly duty?: DutyId
  readonly state?: string
  readonly urgency?: Urgency
  readonly due?: Instant
  /** What the ledger keeps sealed beside this entry; set by the ledger itself. */
  readonly blob?: BlobId
}

/** A file to be kept beside an entry, under the key of a class of the same stream. */
export type NewBlob = { readonly class: DataClass; readonly bytes: Uint8Array }

/** What `decide` returns: everything but the place in the ledger. */
export type NewEntry<Type extends string = string, Body = unknown> = {
  readonly type: Type
  readonly class: DataClass
  readonly route: Route
  readonly body: Body
  /** When it happened, if not when it is recorded. */
  readonly occurredAt?: Instant
  /** Its name comes into the route. */
  readonly blob?: NewBlob
}

type Envelope = {
  readonly id: EntryId
  readonly stream: StreamId
  /** 1 for the first entry of the stream, without gaps. */
  readonly version: number
  readonly type: string
  readonly typeVersion: number
  /** Never decreases along the ledger. */
  readonly recordedAt: Instant
  readonly occurredAt: Instant
  readonly actor: Actor
  readonly command: CommandId
  /** The party whose log (hash tree) holds this entry. */
  readonly log: PartyId
  readonly route: Route
  readonly class: DataClass
}

/** An entry as it lies in the ledger. */
export type SealedEntry = Envelope & {
  /** base64url of nonce ‖ ciphertext ‖ tag (AES-256-GCM). */
  readonly sealed: string
}

/** An entry after opening and upcasting. */
export type Entry<Type extends string = string, Body = unknown> = Envelope & {
  readonly type: Type
  readonly body: Body
}

/** Type version written today; older bodies pass the upcasters of the domain. */
export type Upcaster = (body: unknown) => unknown
