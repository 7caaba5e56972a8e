import type {
  CredentialId,
  EntryId,
  Instant,
  SealedEntry,
  WebhookId,
  WebhookSecretId,
} from '../kit/index.ts'

/** An entry's place and clear part: everything but its body. */
export type PlacedEnvelope = Omit<SealedEntry, 'sealed'> & { readonly position: number }

/** `tokenHash` is a hash of the token, never the token; `generation` says which token of the credential. */
export type SystemToken = {
  readonly tokenHash: string
  readonly credential: CredentialId
  readonly generation: number
  readonly lastUsedAt?: Instant
}

export type DeliveryState = 'waiting' | 'dead'

/** A message to a webhook that was not yet taken. What was taken is deleted. */
export type Delivery = {
  /** The message's id for its receiver, the same at every try. UUIDv7, so that ids sort by age. */
  readonly id: string
  readonly webhook: WebhookId
  readonly entry: EntryId
  /** As it is signed and sent: ids, a type and an instant, nothing personal. */
  readonly body: string
  readonly state: DeliveryState
  readonly tries: number
  readonly nextAt: Instant
  readonly createdAt: Instant
  /** What came of the last try: a status, or a word for why there was none. */
  readonly answer: string
}

/** Part of the ledger's port: what institutions' own systems need beside the entries. */
export type SystemRows = {
  putToken(row: SystemToken): Promise<void>
  findToken(hash: string): Promise<SystemToken | undefined>
  listTokens(): Promise<SystemToken[]>
  touchToken(hash: string, at: Instant): Promise<void>
  /** The fingerprint the command was first claimed with: the given one, if nobody did before. */
  claimCommand(command: string, fingerprint: string, at: Instant): Promise<string>

  putSecret(webhook: WebhookId, name: WebhookSecretId, secret: Uint8Array): Promise<void>
  findSecret(name: WebhookSecretId): Promise<Uint8Array | undefined>
  dropSecret(name: WebhookSecretId): Promise<void>
  /** Its secrets and whatever waited. */
  dropWebhook(webhook: WebhookId): Promise<void>

  /** Up to where the entries were turned into messages; 0 at first. */
  place(): Promise<number>
  /** All or nothing, and only if the place is still `from`. */
  fill(from: number, to: number, deliveries: readonly Delivery[]): Promise<boolean>
  due(webhook: WebhookId, now: Instant, limit: number): Promise<Delivery[]>
  /** In order of id, above `after`. */
  listDeliveries(webhook: WebhookId, after: string, limit: number): Promise<Delivery[]>
  count(webhook: WebhookId): Promise<{ waiting: number; dead: number }>
  mark(delivery: Delivery): Promise<void>
  dropDelivery(id: string): Promise<void>
  revive(webhook: WebhookId, id: string | undefined, at: Instant): Promise<number>
}
