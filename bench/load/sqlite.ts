import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const ROWS = 2_000

/** Look-ups a second of `bytes` by key in this thread: what a read costs before anything is added. */
export function lookUpBare(bytes: string): number {
  return withDatabase((db) => {
    const insert = db.prepare('INSERT INTO entry (stream, body) VALUES (?, ?)')
    db.exec('BEGIN')
    for (let stream = 0; stream < ROWS; stream += 1) insert.run(`case/${stream}`, bytes)
    db.exec('COMMIT')
    const find = db.prepare('SELECT body FROM entry WHERE stream = ?')
    return rateOf(10 * ROWS, (at) => find.get(`case/${at % ROWS}`))
  })
}

/** Durable transactions a second of `rows` rows of `size` bytes, one at a time in this thread. */
export function insertBare(rows: number, size: number, commitDelayMs: number): number {
  return withDatabase((db) => {
    const insert = db.prepare('INSERT INTO entry (stream, body) VALUES (?, ?)')
    const body = new Uint8Array(size)
    const cell = new Int32Array(new SharedArrayBuffer(4))
    return rateOf(commitDelayMs > 0 ? 100 : ROWS, (at) => {
      db.exec('BEGIN IMMEDIATE')
      for (let row = 0; row < rows; row += 1) insert.run(`case/${at}/${row}`, body)
      db.exec('COMMIT')
      if (commitDelayMs > 0) Atomics.wait(cell, 0, 0, commitDelayMs)
    })
  })
}

function withDatabase(use: (db: DatabaseSync) => number): number {
  const dir = mkdtempSync(join(tmpdir(), 'rujukan-bare-'))
  const db = new DatabaseSync(join(dir, 'bare.db'))
  try {
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    db.exec('CREATE TABLE entry (stream TEXT PRIMARY KEY, body NOT NULL) WITHOUT ROWID')
    return use(db)
  } finally {
    db.close()
    rmSync(dir, { recursive: true, force: true })
  }
}

function rateOf(times: number, work: (at: number) => unknown): number {
  const start = performance.now()
  for (let at = 0; at < times; at += 1) work(at)
  return (times / (performance.now() - start)) * 1000
}
