import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Actor, CommandId, PartyId, StreamId } from '../src/kit/index.ts'
import { toInstant } from '../src/kit/index.ts'
import { type AppendRequest, type Ledger, openLedger, verify } from '../src/ledger/index.ts'

/** A first-contact form is about this long. */
const TEXT = 'x'.repeat(600)
const START = 1_700_000_000_000
const ACTOR: Actor = { kind: 'public' }

/** Durable appends, alone and from 32 hands, beside bare inserts of the same bytes; then verify. */
export async function run(): Promise<void> {
  console.log('fsync as this disk gives it')
  await measure(0, { alone: 2_000, together: 20_000 })
  console.log('5 ms added to every commit')
  await measure(5, { alone: 100, together: 2_000 })
}

async function measure(
  commitDelayMs: number,
  counts: { alone: number; together: number },
): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'rujukan-bench-'))
  try {
    const ledger = await open(join(dir, 'ledger'), commitDelayMs)
    await appendAll(ledger, 'warm', 500, 32)
    const bare = insertBare(dir, counts.alone, commitDelayMs)
    say('bare node:sqlite inserts, one at a time', counts.alone, bare)
    say('appends, one at a time', counts.alone, await appendAll(ledger, 'a', counts.alone, 1))
    say('appends, 32 at a time', counts.together, await appendAll(ledger, 'b', counts.together, 32))
    say('integrated', await ledger.head(), await timed(() => ledger.integrate()))
    const read = await timed(() => readAll(ledger))
    say('read and opened', await ledger.head(), read)
    await ledger.close()
    await measureVerify(join(dir, 'ledger'))
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

async function measureVerify(dir: string): Promise<void> {
  const { entries } = await verify({ dir })
  say('verified', entries, await timed(() => verify({ dir })))
  say('verified and opened', entries, await timed(() => verify({ dir, masterKey: KEY })))
}

const KEY = new Uint8Array(32).fill(1)

const open = (dir: string, commitDelayMs: number): Promise<Ledger> =>
  openLedger({
    dir,
    masterKey: KEY,
    node: 'bench',
    upcast: (_type, _version, body) => body,
    typeVersion: () => 1,
    commitDelayMs,
  })

/** Milliseconds for `count` commands of one entry, each in a case of ten, from `hands` at once. */
async function appendAll(ledger: Ledger, name: string, count: number, hands: number) {
  let next = 0
  const work = async (hand: number): Promise<void> => {
    for (let own = 0; next < count; own += 1) {
      next += 1
      await ledger.append(toRequest(`${name}-${hand}`, own))
    }
  }
  return timed(() => Promise.all(Array.from({ length: hands }, (_, hand) => work(hand))))
}

function toRequest(name: string, number: number): AppendRequest {
  const stream = `case/${name}-${Math.floor(number / 10)}` as StreamId
  const body = { text: TEXT, number }
  const route = { state: 'open' }
  const entries = [{ type: 'case.noted', class: 'identity', route, body } as const]
  return {
    command: `${name}-${number}` as CommandId,
    actor: ACTOR,
    now: toInstant(START + number),
    streams: [{ stream, expected: number % 10, log: 'kemlu' as PartyId, entries }],
  }
}

async function readAll(ledger: Ledger): Promise<void> {
  let after = 0
  for (;;) {
    const last = (await ledger.readAll(after, 1_000)).at(-1)
    if (!last) return
    after = last.position
  }
}

/** The same bytes, same durability, no sealing, no thread, no idempotence. */
function insertBare(dir: string, count: number, commitDelayMs: number): number {
  const db = new DatabaseSync(join(dir, 'bare.db'))
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  db.exec('CREATE TABLE entry (position INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT')
  const insert = db.prepare('INSERT INTO entry (body) VALUES (?)')
  const sleep = new Int32Array(new SharedArrayBuffer(4))
  const body = Buffer.alloc(1_000)
  const start = performance.now()
  for (let number = 0; number < count; number += 1) {
    insert.run(body)
    if (commitDelayMs > 0) Atomics.wait(sleep, 0, 0, commitDelayMs)
  }
  const took = performance.now() - start
  db.close()
  return took
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function say(what: string, count: number, ms: number): void {
  const rate = Math.round((count / ms) * 1_000).toLocaleString('en')
  console.log(`  ${what.padEnd(42)} ${rate.padStart(10)} /s`)
}
