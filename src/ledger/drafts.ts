import type { DraftId, Instant, PartyId, PostId, StreamId } from '../kit/index.ts'
import { LedgerFault } from './fault.ts'
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

/** Sealed under the party's draft stream; the post is not bound, so that drafts move with a post. */
export function putDraft(sql: Sql, keys: Keyring, draft: Draft): void {
  // The cast: a stream of the ledger's own, which holds keys and no entries.
  const key = keys.getCurrent(`drafts/${draft.party}` as StreamId, 'identity', draft.party)
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

export function findDraft(sql: Sql, keys: Keyring, id: DraftId): Draft | undefined {
  const row = sql.find<DraftRow>('SELECT * FROM draft WHERE id = ?', id)
  return row && openDraft(keys, row)
}

export function listDrafts(sql: Sql, keys: Keyring, post?: PostId): Draft[] {
  const rows =
    post === undefined
      ? sql.all<DraftRow>('SELECT * FROM draft ORDER BY updated_at, id')
      : sql.all<DraftRow>('SELECT * FROM draft WHERE post = ? ORDER BY updated_at, id', post)
  return rows.map((row) => openDraft(keys, row))
}

export const countDrafts = (sql: Sql, post: PostId): number =>
  sql.find<{ count: number }>('SELECT count(*) AS count FROM draft WHERE post = ?', post)?.count ??
  0

function openDraft(keys: Keyring, row: DraftRow): Draft {
  const key = keys.findKey(row.key)
  const plain = key && findPlain(key.bytes, row.sealed, toDraftIdentity(row))
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
