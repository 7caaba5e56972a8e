import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { type EntryId, type StreamId, toInstant } from '../../src/kit/index.ts'
import type { DraftedEntry } from '../../src/ledger/append.ts'
import { type Call, openEngine } from '../../src/ledger/engine.ts'
import { readOpened } from '../../src/ledger/opened-text.ts'
import { openSql } from '../../src/ledger/sql.ts'
import { MASTER_KEY, newFolder, openIn } from './folder.ts'
import { KEMLU, NOON, newCommand, note, officer, request } from './requests.ts'

test('every answer of a turn comes after its one commit', () => {
  const { engine, dir } = opened()
  const seen: number[] = []
  const calls = [1, 2, 3].map((number) => append(engine, number, () => seen.push(countRows(dir))))
  engine.turn(calls)
  expect(seen).toEqual([3, 3, 3])
})

test('a turn that cannot commit answers nobody with yes, keeps nothing, and the next one works', () => {
  const { engine, dir } = opened()
  const answers: string[] = []
  const calls = [1, 2].map((number) =>
    append(
      engine,
      number,
      () => answers.push('yes'),
      () => answers.push('no'),
    ),
  )
  const other = openSql(join(dir, 'ledger.db'))
  other.exec('BEGIN IMMEDIATE')
  engine.turn(calls)
  expect([answers, countRows(dir)]).toEqual([['no', 'no'], 0])
  other.exec('ROLLBACK')
  other.close()
  engine.turn(calls)
  expect([answers.slice(2), countRows(dir)]).toEqual([['yes', 'yes'], 2])
})

test('when the keys cannot be kept, the entries sealed with them are not either', () => {
  const { engine, dir } = opened()
  const answers: string[] = []
  const call = append(
    engine,
    1,
    () => answers.push('yes'),
    () => answers.push('no'),
  )
  const other = openSql(join(dir, 'keys.db'))
  other.exec('BEGIN IMMEDIATE')
  engine.turn([call])
  expect([answers, countRows(dir)]).toEqual([['no'], 0])
  other.exec('ROLLBACK')
  other.close()
  engine.turn([call])
  expect([answers, countRows(dir)]).toEqual([['no', 'yes'], 1])
  expect(readOpened(engine.operations.readAll(0, 9))[0]?.body).toBe('1')
})

test('a new key is on the disk before the entry it seals', async () => {
  const dir = newFolder()
  const ledger = await openIn(dir, { commitDelayMs: 150 })
  const written = ledger.append(request([note('a')])).then(() => 'done')
  const seen = new Set<string>()
  while ((await Promise.race([written, setTimeout(5, 'not yet')])) === 'not yet') {
    const entries = countRows(dir)
    seen.add(`${entries} entries, ${countRows(dir, 'keys.db', 'wrapped_key')} keys`)
  }
  expect(seen).toContain('0 entries, 1 keys')
  expect(seen).not.toContain('1 entries, 0 keys')
})

type Engine = ReturnType<typeof openEngine>

function opened(): { engine: Engine; dir: string } {
  const dir = newFolder()
  const keySource = { kind: 'file' } as const
  const openedAt = toInstant(0)
  const given = { dir, masterKey: MASTER_KEY, node: 'n', keySource, commitDelayMs: 0 }
  const engine = openEngine({ ...given, openedAt, filling: false })
  onTestFinished(engine.close)
  return { engine, dir }
}

function append(engine: Engine, number: number, answer: () => void, fail = answer): Call {
  const entry: DraftedEntry = {
    id: `entry-${number}` as EntryId,
    type: 'case.noted',
    typeVersion: 1,
    class: 'identity',
    route: {},
    occurredAt: undefined,
    log: KEMLU,
    body: `"${number}"`,
    blob: undefined,
  }
  const stream = `case/${number}` as StreamId
  const streams = [{ stream, expected: 0, log: KEMLU, entries: [entry] }]
  const request = { command: newCommand(), actor: officer, now: NOON, streams }
  return { operation: 'append', run: () => engine.operations.append(request), answer, fail }
}

function countRows(dir: string, file = 'ledger.db', table = 'entry'): number {
  const sql = openSql(join(dir, file), { readOnly: true })
  const row = sql.find<{ count: number }>(`SELECT count(*) AS count FROM ${table}`)
  sql.close()
  return row?.count ?? 0
}
