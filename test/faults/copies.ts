import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { StreamId } from '../../src/kit/index.ts'
import { openLedger, verify } from '../../src/ledger/index.ts'
import { openSql } from '../../src/ledger/sql.ts'
import { type Chance, newChance } from './chance.ts'
import { commitEnds, syncedEnd } from './wal.ts'

const WRITER = fileURLToPath(new URL('../ledger/endless-writer.ts', import.meta.url))
const KEY = new Uint8Array(32).fill(7)
const FILES = ['ledger.db', 'ledger.db-wal', 'keys.db', 'keys.db-wal']

export type Copies = {
  readonly copies: number
  readonly acknowledged: number
  /** Copies of which bytes were really cut off. */
  readonly cut: number
}

/** Newest acknowledged version by stream. */
type Acknowledged = ReadonlyMap<string, number>

/**
 * Stops a writing process (SIGSTOP), copies its files, cuts the copy of the log at a random byte after
 * the last acknowledged commit, and throws unless the copy opens, proves itself and has lost nothing
 * that was acknowledged. Then the writer goes on to the next stop.
 */
export async function runCopies(copies: number, seed: number): Promise<Copies> {
  const chance = newChance(seed)
  const dir = mkdtempSync(join(tmpdir(), 'rujukan-stopped-'))
  const writer = spawn(process.execPath, [WRITER, dir], { stdio: ['ignore', 'pipe', 'inherit'] })
  const closed = once(writer, 'close')
  let printed = ''
  writer.stdout.on('data', (chunk) => {
    printed += chunk
  })
  let cut = 0
  try {
    for (let done = 0; done < copies; done += 1) {
      await untilMore(writer, () => printed.length, 500 + chance.below(3000))
      if (await copyOnce(writer, dir, () => toAcknowledged(printed), chance)) cut += 1
    }
  } finally {
    writer.kill('SIGCONT')
    writer.kill('SIGKILL')
    await closed
    rmSync(dir, { recursive: true, force: true })
  }
  return { copies, acknowledged: printed.split('\n').length - 1, cut }
}

async function untilMore(writer: ChildProcess, length: () => number, more: number): Promise<void> {
  const from = length()
  while (length() < from + more) {
    assert.equal(writer.exitCode, null, 'the writer ended')
    await setTimeout(2)
  }
}

function toAcknowledged(printed: string): Acknowledged {
  const newest = new Map<string, number>()
  for (const line of printed.slice(0, printed.lastIndexOf('\n')).split('\n')) {
    const [stream = '', version] = line.split(' ')
    newest.set(stream, Math.max(newest.get(stream) ?? 0, Number(version)))
  }
  return newest
}

async function copyOnce(
  writer: ChildProcess,
  dir: string,
  acknowledged: () => Acknowledged,
  chance: Chance,
): Promise<boolean> {
  const copy = mkdtempSync(join(tmpdir(), 'rujukan-copy-'))
  try {
    writer.kill('SIGSTOP')
    // What it printed before it stopped is still on its way here.
    await setTimeout(40)
    const told = acknowledged()
    for (const file of FILES) copyFileSync(join(dir, file), join(copy, file))
    const wal = readFileSync(join(copy, 'ledger.db-wal'))
    const synced = syncedEnd(wal, join(dir, 'ledger.db-shm'))
    const least = Math.max(synced, leastEnd(copy, wal, told))
    const end = least + chance.below(wal.length - least + 1)
    truncateSync(join(copy, 'ledger.db-wal'), end)
    await expectWhole(copy, told)
    return end < wal.length
  } finally {
    // Only now: nobody reads what it prints while the copy is looked at.
    writer.kill('SIGCONT')
    rmSync(copy, { recursive: true, force: true })
  }
}

/** The end of the first transaction with which everything acknowledged is there. */
function leastEnd(copy: string, wal: Buffer, told: Acknowledged): number {
  const ends = commitEnds(wal)
  let least = ends.at(-1) ?? 0
  for (const end of ends.toReversed()) {
    if (!holds(copy, end, told)) return least
    least = end
  }
  return least
}

function holds(copy: string, end: number, told: Acknowledged): boolean {
  const probe = mkdtempSync(join(tmpdir(), 'rujukan-probe-'))
  try {
    for (const file of FILES.slice(0, 2)) copyFileSync(join(copy, file), join(probe, file))
    truncateSync(join(probe, 'ledger.db-wal'), end)
    const sql = openSql(join(probe, 'ledger.db'))
    const rows = sql.all<{ stream: string; version: number }>(
      'SELECT stream, max(version) AS version FROM entry GROUP BY stream',
    )
    sql.close()
    const there = new Map(rows.map(({ stream, version }) => [stream, version]))
    return [...told].every(([stream, version]) => (there.get(stream) ?? 0) >= version)
  } finally {
    rmSync(probe, { recursive: true, force: true })
  }
}

async function expectWhole(dir: string, told: Acknowledged): Promise<void> {
  const ledger = await openLedger({
    dir,
    masterKey: KEY,
    node: 'node.test',
    upcast: (_type, _version, body) => body,
    typeVersion: () => 1,
  })
  for (const [stream, version] of told) {
    const entries = await ledger.readStream(stream as StreamId) // as the writer printed it
    assert.ok(entries.length >= version, `${stream} ${version} was acknowledged and is not there`)
    assert.ok(entries.every(({ body }) => body !== undefined))
  }
  await ledger.integrate()
  await ledger.close()
  const report = await verify({ dir, masterKey: KEY })
  assert.deepEqual(report.findings, [])
  assert.equal(report.bodies?.erased, 0)
}
