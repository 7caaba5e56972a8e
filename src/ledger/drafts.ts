import type { DraftId, Instant, PartyId, PostId, StreamId } from '../kit/index.ts'
import { LedgerFault } from './fault.ts'
import { noteErasure } from './key-changes.ts'
import type { Keyring } from './keyring.ts'
import { findPlain, seal } from './sealing.ts'
import type { Sql } from './sql.ts'
import type { Draft } from './store.ts'

type DraftRow = {
  id: DraftId
  post: PostId
  party: PartyId
  kind: string
  updated_at: Instant
  key: number
  sealed: Uint8Array
}

/** A stream of the ledger's own, which holds a key and no entries (the cast). */
const draftStream = (id: DraftId): StreamId => `draft/${id}` as StreamId

/**
 * Sealed under a key of its own, so that a dropped draft opens from no backup either; the post is not
 * bound, so that drafts move with a post.
 */
export function putDraft(sql: Sql, keys: Keyring, draft: Draft): void {
  const stream = draftStream(draft.id)
  const key = keys.getCurrent(stream, 'identity', draft.party)
  // Dropped and kept again in one turn: its key must stay.
  sql.run('DELETE FROM key_change WHERE stream = ?', stream)
  sql.run(
    `INSERT INTO draft (id, post, party, kind, updated_at, key, sealed) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET post = excluded.post, party = excluded.party,
       kind = excluded.kind, updated_at = excluded.updated_at, key = excluded.key,
       sealed = excluded.sealed`,
    draft.id,
    draft.post,
    draft.party,
    draft.kind,
    draft.updatedAt,
    key.number,
    seal(key.bytes, JSON.stringify(draft.body ?? null), toDraftIdentity(draft)),
  )
}

export function dropDraft(sql: Sql, id: DraftId): void {
  if (sql.run('DELETE FROM draft WHERE id = ?', id) > 0) noteErasure(sql, draftStream(id))
}

export function findDraft(sql: Sql, keys: Keyring, id: DraftId): Draft | undefined {
  const row = sql.find<DraftRow>('SELECT * FROM draft WHERE id = ?', id)
  return row && openDraft(keys, row)
}

/**
 * Drafts of the first format share a key of their party: each gets its own, and the shared one goes.
 * Nothing to do in a folder of today.
 */
export function resealDrafts(sql: Sql, keys: Keyring): void {
  const shared = keys.streamsBelow('drafts/')
  if (shared.length === 0) return
  for (const draft of listDrafts(sql, keys)) putDraft(sql, keys, draft)
  for (const stream of shared) noteErasure(sql, stream)
}

export function listDrafts(sql: Sql, keys: Keyring, post?: PostId): Draft[] {
  const rows =
    post === undefined
      ? sql.all<DraftRow>('SELECT * FROM draft ORDER BY updated_at, id')
      : sql.all<DraftRow>('SELECT * FROM draft WHERE post = ? ORDER BY updated_at, id', post)
  return rows.flatMap((row) => openDraft(keys, row) ?? [])
}

export const countDrafts = (sql: Sql, post: PostId): number =>
  sql.find<{ count: number }>('SELECT count(*) AS count FROM draft WHERE post = ?', post)?.count ??
  0

/** Without a key it was dropped: a backup may hold the row of a draft that went while it was made. */
function openDraft(keys: Keyring, row: DraftRow): Draft | undefined {
  const key = keys.findKey(row.key)
  if (!key) return undefined
  const plain = findPlain(key.bytes, row.sealed, toDraftIdentity(row))
  if (!plain) throw new LedgerFault('damaged', `draft ${row.id} does not open`)
  return {
    id: row.id,
    post: row.post,
    party: row.party,
    kind: row.kind,
    updatedAt: row.updated_at,
    body: JSON.parse(plain.toString()),
  }
}

const toDraftIdentity = ({ id, party }: { id: DraftId; party: PartyId }) => ({
  kind: 'draft',
  id,
  party,
})
