import type {
  Actor,
  BlobId,
  CaseId,
  CommandId,
  CredentialId,
  DataClass,
  DraftId,
  Entry,
  EntryId,
  Instant,
  NewEntry,
  OfficerId,
  PartyId,
  PostId,
  Purpose,
  StreamId,
  UnitId,
} from '../kit/index.ts'
import type { FaultCode, LedgerFault } from './fault.ts'
import type { PlacedEnvelope, SystemRows } from './system-store.ts'

/** An entry to append; `log` overrides the stream's (handing over the lead). */
export type NewLedgerEntry = NewEntry & { readonly log?: PartyId }

export type StreamAppend = {
  readonly stream: StreamId
  /** The version the author saw; 0 for a new stream. */
  readonly expected: number
  readonly log: PartyId
  readonly entries: readonly NewLedgerEntry[]
}

export type KeyHolding = {
  readonly stream: StreamId
  readonly class: DataClass
  readonly party: PartyId
}

/** One party gives its keys to another: all of them, or those handed over stream by stream. */
export type Inheritance = {
  readonly party: PartyId
  readonly successor: PartyId
  readonly whole: boolean
}

export type AppendRequest = {
  readonly command: CommandId
  readonly actor: Actor
  readonly now: Instant
  readonly streams: readonly StreamAppend[]
  /** Parties that from this commit on hold the key of a class; a class without a key gets one. */
  readonly wraps?: readonly KeyHolding[]
  /** Parties that no longer do. When the last holder goes, what was sealed never opens again. */
  readonly unwraps?: readonly KeyHolding[]
  /** Streams of which nobody holds any key after this commit, but that of the class `register`. */
  readonly erases?: readonly StreamId[]
  readonly dropDrafts?: readonly DraftId[]
}

export type AppendResult =
  | { readonly kind: 'appended'; readonly entries: readonly PlacedEntry[] }
  | { readonly kind: 'repeated'; readonly entries: readonly PlacedEntry[] }
  | { readonly kind: 'conflict'; readonly stream: StreamId; readonly actual: number }

/** `position` rises along the whole ledger. `body` is undefined once its key has no holder (erased). */
export type PlacedEntry = Entry & { readonly position: number }

/** Who saw which class of whose data, for what: ids only. An officer from a post, or else a system. */
export type AccessRow = {
  readonly at: Instant
  readonly officer?: OfficerId
  readonly post?: PostId
  readonly credential?: CredentialId
  readonly unit: UnitId
  readonly party: PartyId
  readonly purpose: Purpose
  readonly case: CaseId
  readonly class: DataClass
  readonly action: string
}

/** Work not yet sent. The body is sealed with a key of its own, which goes with it; the rest stands in clear. */
export type Draft = {
  readonly id: DraftId
  readonly post: PostId
  readonly party: PartyId
  readonly kind: string
  readonly updatedAt: Instant
  readonly body: unknown
}

/** `tokenHash` is a hash of the token, never the token. The body is sealed. */
export type Session = {
  readonly tokenHash: string
  readonly officer: OfficerId
  readonly createdAt: Instant
  readonly lastSeenAt: Instant
  readonly endsAt: Instant
  readonly body?: unknown
}

/** `loginTag` comes from `Ledger.toLoginTag`, `hash` is an argon2id PHC string. */
export type Credential = {
  readonly loginTag: string
  readonly officer: OfficerId
  readonly hash: string
  readonly updatedAt: Instant
}

export type Enrolment = {
  readonly tokenHash: string
  readonly officer: OfficerId
  readonly expiresAt: Instant
  readonly usedAt?: Instant
}

/** A public key of an officer's authenticator (WebAuthn Level 3 §6.1). The body is sealed. */
export type Passkey = {
  /** Credential id, base64url. */
  readonly credential: string
  /** Our own id of it. */
  readonly passkey: string
  readonly officer: OfficerId
  /** COSE key. */
  readonly publicKey: Uint8Array
  /** Signatures so far as the authenticator counts them; 0 when it does not. */
  readonly counter: number
  readonly createdAt: Instant
  readonly usedAt?: Instant
  readonly body: { readonly name: string; readonly transports: readonly string[] }
}

/** An officer's account at an institution's own provider: who it is there stands nowhere in clear. */
export type ProviderLink = {
  /** Keyed hash of issuer and subject (`toSubjectTag`). */
  readonly subjectTag: string
  /** Our own id of it. */
  readonly link: string
  readonly officer: OfficerId
  /** Whose provider it was when the link was made. */
  readonly party: PartyId
  readonly createdAt: Instant
  readonly usedAt?: Instant
}

/** Rows found by a hash and owned by an officer. `put` replaces a row of the same hash. */
export type SignInRows<Row> = {
  put(row: Row): Promise<void>
  find(hash: string): Promise<Row | undefined>
  listOf(officer: OfficerId): Promise<Row[]>
  drop(hash: string): Promise<void>
  dropOf(officer: OfficerId): Promise<void>
}

/** A signed statement of a log's size and root (C2SP tlog-checkpoint, signed-note). */
export type Checkpoint = {
  /** A party's log, or `ACCESS_LOG`. */
  readonly log: PartyId
  readonly size: number
  /** base64 of the RFC 6962 tree head. */
  readonly root: string
  /** When the last entry it covers was recorded. */
  readonly at: Instant
  readonly note: string
}

/** A reader's view at a position of the ledger: `chunks` texts, numbered from 1, in the reader's `format`. */
export type Snapshot = {
  /** Chunks that follow the image's own: what finds persons that are alike. */
  readonly likeness?: number
  readonly position: number
  readonly format: string
  readonly chunks: number
}

/** The log of access entries, beside those of the parties (the cast: no party's code has a tilde). */
export const ACCESS_LOG = '~access' as PartyId

/**
 * The port every store fulfils, embedded or on a server; `test/contracts/store-contract.ts` is its
 * contract in full. Every promise resolves after what it did is durable; rejects with LedgerFault.
 */
export type Ledger = {
  /** All or none over its streams; the same command again gives the entries of the first time. */
  append(request: AppendRequest): Promise<AppendResult>
  readStream(stream: StreamId): Promise<PlacedEntry[]>
  /**
   * Entries of these types alone, of many streams at once: by stream, then in order. For lists that
   * need little of each case; opening whole streams one by one takes ten times as long.
   */
  readTypes(streams: readonly StreamId[], types: readonly string[]): Promise<PlacedEntry[]>
  /** What was appended beside an entry; undefined once nobody holds its key. */
  readBlob(blob: BlobId): Promise<Uint8Array | undefined>
  /** At most `limit` entries with a position above `after`, in order. */
  readAll(after: number, limit: number): Promise<PlacedEntry[]>
  /** As `readAll`, with nothing opened. */
  readEnvelopes(after: number, limit: number): Promise<PlacedEnvelope[]>
  /** Position of the newest entry, 0 when there is none. */
  head(): Promise<number>
  holders(stream: StreamId): Promise<KeyHolding[]>
  /**
   * The successor opens from now on, with its own key, whatever was sealed for the party; a split hands
   * over stream by stream (`wraps`) and only leaves a note here that it was done. Once is enough.
   */
  inherit(inheritance: Inheritance): Promise<void>
  inheritances(): Promise<Inheritance[]>

  recordAccess(rows: readonly AccessRow[]): Promise<void>
  /** Newest last. */
  readAccess(subject: CaseId): Promise<AccessRow[]>

  putDraft(draft: Draft): Promise<void>
  findDraft(id: DraftId): Promise<Draft | undefined>
  listDrafts(post: PostId): Promise<Draft[]>
  countDrafts(post: PostId): Promise<number>
  listAllDrafts(): Promise<Draft[]>
  dropDraft(id: DraftId): Promise<void>
  moveDrafts(from: PostId, to: PostId): Promise<void>

  readonly sessions: SignInRows<Session> & {
    touch(tokenHash: string, lastSeenAt: Instant): Promise<void>
    /** Drops those that end at `now` or before, and those last seen before `idleSince`. Returns how many. */
    dropOver(now: Instant, idleSince: Instant): Promise<number>
  }
  readonly credentials: SignInRows<Credential>
  readonly enrolments: SignInRows<Enrolment> & {
    /** True for the one call that uses it first and before it expires; puts a credential with it. */
    use(tokenHash: string, at: Instant, credential?: Credential): Promise<boolean>
  }
  readonly systems: SystemRows
  /** Found by the credential id. */
  readonly passkeys: SignInRows<Passkey> & {
    /** True unless it is gone, or its counter did not rise (a copy); authenticators that do not count say 0. */
    count(credential: string, counter: number, usedAt: Instant): Promise<boolean>
  }
  /** Found by the subject tag. */
  readonly providerLinks: SignInRows<ProviderLink> & {
    touch(subjectTag: string, at: Instant): Promise<void>
  }
  /** Keyed hash of a login name, so that a stolen disk names no logins. */
  toLoginTag(login: string): Promise<string>
  /** What only this node can make for an officer: by it work is handed in once the officer cannot sign in any more. */
  toHandInSlip(officer: OfficerId): Promise<string>
  /** Keyed hash of an account at a provider (OpenID Connect Core §5.7: only issuer and subject together name one). */
  toSubjectTag(issuer: string, subject: string): Promise<string>

  /** Sealed with a key of its own; nothing is a snapshot before `finish`, which drops the one before it. */
  readonly snapshots: {
    add(position: number, number: number, text: string): Promise<void>
    finish(snapshot: Snapshot): Promise<void>
    find(): Promise<Snapshot | undefined>
    read(position: number, number: number): Promise<string | undefined>
    /** All of them, with their keys: what an erasure asks for. */
    drop(): Promise<void>
  }

  /** Brings every log's tree up to date, signs what grew, returns the newest checkpoint of each log. */
  integrate(): Promise<Checkpoint[]>
  /** Ends filling: resolves when all is durable, and from then on every promise keeps its word again. */
  settle(): Promise<void>
  /** Oldest first. */
  checkpoints(log?: PartyId): Promise<Checkpoint[]>
  /** Where an integrated entry stands in its log's tree, from 0. */
  leafIndex(entry: EntryId): Promise<{ log: PartyId; index: number } | undefined>

  /** What keeps it from writing, tried anew when the last write failed; undefined when nothing does. */
  health(): Promise<FaultCode | undefined>
  /**
   * Resolves when the store ended by itself: every call rejects from then on, and only a new process
   * knows what became of the last ones.
   */
  readonly died: Promise<LedgerFault>
  close(): Promise<void>
}
