import type {
  Actor,
  CaseId,
  CommandId,
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
  readonly dropDrafts?: readonly DraftId[]
}

export type AppendResult =
  | { readonly kind: 'appended'; readonly entries: readonly PlacedEntry[] }
  | { readonly kind: 'repeated'; readonly entries: readonly PlacedEntry[] }
  | { readonly kind: 'conflict'; readonly stream: StreamId; readonly actual: number }

/** `position` rises along the whole ledger. `body` is undefined once its key has no holder (erased). */
export type PlacedEntry = Entry & { readonly position: number }

/** Who saw which class of whose data, for what: ids only. */
export type AccessRow = {
  readonly at: Instant
  readonly officer: OfficerId
  readonly post: PostId
  readonly unit: UnitId
  readonly party: PartyId
  readonly purpose: Purpose
  readonly case: CaseId
  readonly class: DataClass
  readonly action: string
}

/** Work not yet sent. The body is sealed for the party; the rest stands in clear. */
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
  /** At most `limit` entries with a position above `after`, in order. */
  readAll(after: number, limit: number): Promise<PlacedEntry[]>
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
  listAllDrafts(): Promise<Draft[]>
  dropDraft(id: DraftId): Promise<void>
  moveDrafts(from: PostId, to: PostId): Promise<void>

  readonly sessions: SignInRows<Session> & {
    touch(tokenHash: string, lastSeenAt: Instant): Promise<void>
  }
  readonly credentials: SignInRows<Credential>
  readonly enrolments: SignInRows<Enrolment> & {
    /** True for the one call that uses it first and before it expires. */
    use(tokenHash: string, at: Instant): Promise<boolean>
  }
  /** Keyed hash of a login name, so that a stolen disk names no logins. */
  toLoginTag(login: string): Promise<string>

  /** Brings every log's tree up to date, signs what grew, returns the newest checkpoint of each log. */
  integrate(): Promise<Checkpoint[]>
  /** Ends filling: resolves when all is durable, and from then on every promise keeps its word again. */
  settle(): Promise<void>
  /** Oldest first. */
  checkpoints(log?: PartyId): Promise<Checkpoint[]>
  /** Where an integrated entry stands in its log's tree, from 0. */
  leafIndex(entry: EntryId): Promise<{ log: PartyId; index: number } | undefined>
  close(): Promise<void>
}
