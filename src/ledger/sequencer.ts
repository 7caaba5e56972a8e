import type { EntryId, Instant, PartyId } from '../kit/index.ts'
import { toCanonical } from '../kit/index.ts'
import { type AccessRecord, listAccess, toAccessRow } from './access.ts'
import { signCheckpoint, toStatement } from './checkpoint.ts'
import { type EntryRow, toLeafText } from './entry-row.ts'
import { integratedTo } from './integrated.ts'
import { signingKey } from './signing.ts'
import type { Sql } from './sql.ts'
import { ACCESS_LOG, type Checkpoint } from './store.ts'
import {
  type Digest,
  type Growth,
  grow,
  hashLeaf,
  newGrowth,
  toDigestBytes,
  toDigests,
  toFrontierBytes,
  toGrowth,
  toRoot,
} from './tree.ts'

/** Leaf hashes in a tile (C2SP tlog-tiles uses the same width). */
const TILE_WIDTH = 256

type Leaf = { log: PartyId; position: number; at: Instant; hash: Digest }
type Tile = { number: number; first: number; hashes: Digest[] }
type Head = { log: PartyId; size: number; through: Instant; frontier: Uint8Array }

/**
 * Puts the next `limit` entries into their logs' trees, cursor and tiles in the caller's transaction.
 * Returns how many it took; 0 when all are in.
 */
export function integrateBatch(sql: Sql, limit: number): number {
  const entries = sql.all<EntryRow>(
    'SELECT * FROM entry WHERE position > ? ORDER BY position LIMIT ?',
    integratedTo(sql, 'entry'),
    limit,
  )
  const rows = sql.all<AccessRecord>(
    'SELECT * FROM access WHERE position > ? ORDER BY position LIMIT ?',
    integratedTo(sql, 'access'),
    limit,
  )
  plant(sql, 'entry', entries.map(toEntryLeaf))
  plant(sql, 'access', rows.map(toAccessLeaf))
  listAccess(sql, rows)
  return entries.length + rows.length
}

export const toEntryLeaf = (row: EntryRow): Leaf => ({
  log: row.log,
  position: row.position,
  at: row.recorded_at,
  hash: hashLeaf(toLeafText(row)),
})

export const toAccessLeaf = (row: AccessRecord): Leaf => ({
  log: ACCESS_LOG,
  position: row.position,
  at: row.at,
  hash: hashLeaf(toCanonical(toAccessRow(row))),
})

function plant(sql: Sql, name: 'entry' | 'access', leaves: readonly Leaf[]): void {
  const last = leaves.at(-1)
  if (!last) return
  for (const [log, own] of Map.groupBy(leaves, (leaf) => leaf.log)) growLog(sql, log, own)
  sql.run('INSERT OR REPLACE INTO integrated (name, position) VALUES (?, ?)', name, last.position)
}

function growLog(sql: Sql, log: PartyId, leaves: readonly Leaf[]): void {
  const head = sql.find<Head>('SELECT * FROM tree_head WHERE log = ?', log)
  const tree = head ? toGrowth(head.size, head.frontier) : newGrowth()
  writeTiles(sql, log, tree.size, leaves)
  for (const leaf of leaves) grow(tree, leaf.hash)
  sql.run(
    'INSERT OR REPLACE INTO tree_head (log, size, through, frontier) VALUES (?, ?, ?, ?)',
    log,
    tree.size,
    leaves.at(-1)?.at ?? 0,
    toFrontierBytes(tree),
  )
}

function writeTiles(sql: Sql, log: PartyId, size: number, leaves: readonly Leaf[]): void {
  const tiles = new Map<number, Tile>()
  leaves.forEach((leaf, index) => {
    const number = Math.floor((size + index) / TILE_WIDTH)
    const tile = tiles.get(number) ?? startTile(sql, log, number, leaf.position)
    tile.hashes.push(leaf.hash)
    tiles.set(number, tile)
  })
  for (const tile of tiles.values()) {
    sql.run(
      'INSERT OR REPLACE INTO tile (log, number, first, hashes) VALUES (?, ?, ?, ?)',
      log,
      tile.number,
      tile.first,
      toDigestBytes(tile.hashes),
    )
  }
}

function startTile(sql: Sql, log: PartyId, number: number, position: number): Tile {
  const row = sql.find<{ first: number; hashes: Uint8Array }>(
    'SELECT first, hashes FROM tile WHERE log = ? AND number = ?',
    log,
    number,
  )
  return row
    ? { number, first: row.first, hashes: toDigests(row.hashes) }
    : { number, first: position, hashes: [] }
}

/** Signs every log that has grown since its last checkpoint; returns the newest of each log. */
export function signGrown(sql: Sql, node: string, secret: Uint8Array): Checkpoint[] {
  const key = signingKey(secret)
  const grown = sql.all<Head>(
    `SELECT * FROM tree_head AS head
     WHERE size > coalesce((SELECT max(size) FROM checkpoint WHERE log = head.log), 0)`,
  )
  for (const { log, size, through, frontier } of grown) {
    const tree: Growth = toGrowth(size, frontier)
    const signed = signCheckpoint(node, { log, size, root: toRoot(tree), at: through }, key)
    sql.run(
      'INSERT INTO checkpoint (log, size, at, note) VALUES (?, ?, ?, ?)',
      log,
      size,
      signed.at,
      signed.note,
    )
  }
  return listCheckpoints(sql).filter((one, index, all) => all[index + 1]?.log !== one.log)
}

type CheckpointRow = { log: PartyId; size: number; at: Instant; note: string }

/** By log, then oldest first. */
export function listCheckpoints(sql: Sql, log?: PartyId): Checkpoint[] {
  const rows =
    log === undefined
      ? sql.all<CheckpointRow>('SELECT * FROM checkpoint ORDER BY log, size')
      : sql.all<CheckpointRow>('SELECT * FROM checkpoint WHERE log = ? ORDER BY size', log)
  return rows.map((row) => ({ ...row, root: toStatement(row.note)?.root ?? '' }))
}

/** Index of an integrated entry in its log: its tile's start, and the entries of the log since then. */
export function findLeafIndex(sql: Sql, id: EntryId): { log: PartyId; index: number } | undefined {
  const entry = sql.find<{ log: PartyId; position: number }>(
    'SELECT log, position FROM entry WHERE id = ?',
    id,
  )
  if (!entry || entry.position > integratedTo(sql, 'entry')) return undefined
  const { log, position } = entry
  const tile = sql.find<{ number: number; first: number }>(
    'SELECT number, first FROM tile WHERE log = ? AND first <= ? ORDER BY number DESC LIMIT 1',
    log,
    position,
  )
  const before = sql.find<{ count: number }>(
    'SELECT count(*) AS count FROM entry WHERE log = ? AND position >= ? AND position < ?',
    log,
    tile?.first ?? 0,
    position,
  )
  return tile && { log, index: tile.number * TILE_WIDTH + (before?.count ?? 0) }
}
