import type {
  CredentialId,
  EntryId,
  Instant,
  StreamId,
  WebhookId,
  WebhookSecretId,
} from '../kit/index.ts'
import { type EntryRow, toEnvelope } from './entry-row.ts'
import { LedgerFault } from './fault.ts'
import { type Keyring, NODE_PARTY } from './keyring.ts'
import { findPlain, seal } from './sealing.ts'
import type { Sql } from './sql.ts'
import type { Delivery, DeliveryState, PlacedEnvelope, SystemToken } from './system-store.ts'

type TokenRow = {
  token_hash: string
  credential: CredentialId
  generation: number
  last_used_at: Instant | null
}
type OutboxRow = {
  id: string
  webhook: WebhookId
  entry: EntryId
  body: string
  state: DeliveryState
  tries: number
  next_at: Instant
  created_at: Instant
  answer: string
}
type SecretRow = { key: number; sealed: Uint8Array }

// The cast: a stream of the ledger's own, which holds a key and no entries.
const WEBHOOKS = 'webhooks' as StreamId

/** What institutions' own systems need beside the entries: hashes, sealed secrets, what is to be sent. */
export const systemRows = (sql: Sql, keys: Keyring) => ({
  ...tokenRows(sql),
  ...commandRows(sql),
  ...secretRows(sql, keys),
  ...outboxRows(sql),
  ...outboxMarks(sql),
  /** As `readAll`, with nothing opened. */
  readEnvelopes: (after: number, limit: number): PlacedEnvelope[] =>
    sql
      .all<EntryRow>(
        'SELECT * FROM entry WHERE position > ? ORDER BY position LIMIT ?',
        after,
        limit,
      )
      .map((row) => ({ ...toEnvelope(row), position: row.position })),
})

function tokenRows(sql: Sql) {
  const read = (row: TokenRow): SystemToken => ({
    tokenHash: row.token_hash,
    credential: row.credential,
    generation: row.generation,
    ...(row.last_used_at === null ? {} : { lastUsedAt: row.last_used_at }),
  })
  return {
    putSystemToken: ({ tokenHash, credential, generation }: SystemToken): void => {
      sql.run(
        'INSERT INTO system_token (token_hash, credential, generation) VALUES (?, ?, ?)',
        tokenHash,
        credential,
        generation,
      )
    },
    findSystemToken: (hash: string): SystemToken | undefined => {
      const row = sql.find<TokenRow>('SELECT * FROM system_token WHERE token_hash = ?', hash)
      return row && read(row)
    },
    listSystemTokens: (): SystemToken[] =>
      sql.all<TokenRow>('SELECT * FROM system_token ORDER BY credential, generation').map(read),
    touchSystemToken: (hash: string, at: Instant): void => {
      sql.run('UPDATE system_token SET last_used_at = ? WHERE token_hash = ?', at, hash)
    },
  }
}

function commandRows(sql: Sql) {
  return {
    /** The fingerprint that the command was first sent with: this one, if it was not sent before. */
    claimCommand: (command: string, fingerprint: string, at: Instant): string => {
      const text = 'SELECT fingerprint FROM system_command WHERE command = ?'
      const known = sql.find<{ fingerprint: string }>(text, command)
      if (known) return known.fingerprint
      sql.run(
        'INSERT INTO system_command (command, fingerprint, at) VALUES (?, ?, ?)',
        command,
        fingerprint,
        at,
      )
      return fingerprint
    },
  }
}

function secretRows(sql: Sql, keys: Keyring) {
  return {
    putWebhookSecret: (webhook: WebhookId, name: WebhookSecretId, secret: Uint8Array): void => {
      const key = keys.getCurrent(WEBHOOKS, 'register', NODE_PARTY)
      sql.run(
        'INSERT INTO webhook_secret (secret, webhook, key, sealed) VALUES (?, ?, ?, ?)',
        name,
        webhook,
        key.number,
        seal(key.bytes, secret, toSecretIdentity(name)),
      )
    },
    findWebhookSecret: (name: WebhookSecretId): Uint8Array | undefined => {
      const text = 'SELECT key, sealed FROM webhook_secret WHERE secret = ?'
      const row = sql.find<SecretRow>(text, name)
      if (!row) return undefined
      const key = keys.findKey(row.key)
      const plain = key && findPlain(key.bytes, row.sealed, toSecretIdentity(name))
      if (!plain) throw new LedgerFault('damaged', 'the secret of a webhook does not open')
      return plain
    },
    dropWebhookSecret: (name: WebhookSecretId): void => {
      sql.run('DELETE FROM webhook_secret WHERE secret = ?', name)
    },
    dropWebhook: (webhook: WebhookId): void => {
      sql.run('DELETE FROM webhook_secret WHERE webhook = ?', webhook)
      sql.run('DELETE FROM outbox WHERE webhook = ?', webhook)
    },
  }
}

// The member's name is that of the first format, in which a webhook had one secret.
const toSecretIdentity = (webhook: WebhookSecretId) => ({ kind: 'webhook-secret', webhook })

const toDelivery = (row: OutboxRow): Delivery => ({
  id: row.id,
  webhook: row.webhook,
  entry: row.entry,
  body: row.body,
  state: row.state,
  tries: row.tries,
  nextAt: row.next_at,
  createdAt: row.created_at,
  answer: row.answer,
})

function outboxRows(sql: Sql) {
  const place = () =>
    sql.find<{ position: number }>('SELECT position FROM outbox_place')?.position ?? 0
  return {
    outboxPlace: place,
    /** What is to be sent of the entries up to a position, and that they were looked at: one transaction. */
    fillOutbox: (from: number, to: number, deliveries: readonly Delivery[]): boolean => {
      if (place() !== from) return false
      for (const one of deliveries) insertDelivery(sql, one)
      sql.run('DELETE FROM outbox_place')
      sql.run('INSERT INTO outbox_place (position) VALUES (?)', to)
      return true
    },
    dueDeliveries: (webhook: WebhookId, now: Instant, limit: number): Delivery[] =>
      sql
        .all<OutboxRow>(
          `SELECT * FROM outbox WHERE webhook = ? AND state = 'waiting' AND next_at <= ?
           ORDER BY next_at, id LIMIT ?`,
          webhook,
          now,
          limit,
        )
        .map(toDelivery),
    listDeliveries: (webhook: WebhookId, after: string, limit: number): Delivery[] =>
      sql
        .all<OutboxRow>(
          'SELECT * FROM outbox WHERE webhook = ? AND id > ? ORDER BY id LIMIT ?',
          webhook,
          after,
          limit,
        )
        .map(toDelivery),
    countDeliveries: (webhook: WebhookId): { waiting: number; dead: number } =>
      sql.find<{ waiting: number; dead: number }>(
        `SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting,
           count(*) FILTER (WHERE state = 'dead') AS dead FROM outbox WHERE webhook = ?`,
        webhook,
      ) ?? { waiting: 0, dead: 0 },
  }
}

/** What comes of a message's tries. */
function outboxMarks(sql: Sql) {
  return {
    markDelivery: ({ id, state, tries, nextAt, answer }: Delivery): void => {
      sql.run(
        'UPDATE outbox SET state = ?, tries = ?, next_at = ?, answer = ? WHERE id = ?',
        state,
        tries,
        nextAt,
        answer,
        id,
      )
    },
    dropDelivery: (id: string): void => {
      sql.run('DELETE FROM outbox WHERE id = ?', id)
    },
    /** Dead letters of a webhook, or one of them, wait again from `at`; returns how many. */
    reviveDeliveries: (webhook: WebhookId, id: string | undefined, at: Instant): number =>
      sql.run(
        `UPDATE outbox SET state = 'waiting', tries = 0, next_at = ?
         WHERE webhook = ? AND state = 'dead' AND (? IS NULL OR id = ?)`,
        at,
        webhook,
        id ?? null,
        id ?? null,
      ),
  }
}

function insertDelivery(sql: Sql, one: Delivery): void {
  sql.run(
    `INSERT INTO outbox (id, webhook, entry, body, state, tries, next_at, created_at, answer)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    one.id,
    one.webhook,
    one.entry,
    one.body,
    one.state,
    one.tries,
    one.nextAt,
    one.createdAt,
    one.answer,
  )
}
