import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CaseId, PartyId, StreamId } from '../../src/kit/index.ts'
import { readMeta, verify } from '../../src/ledger/index.ts'
import { LEDGER_MIGRATIONS } from '../../src/ledger/schema.ts'
import { openSql } from '../../src/ledger/sql.ts'
import { MASTER_KEY, newFolder, openIn } from './folder.ts'
import { forge } from './forger.ts'
import {
  access,
  draft,
  KEMENSOS,
  NOON,
  note,
  request,
  SITI_STREAM,
  WATI,
  write,
} from './requests.ts'

describe('without the right master key', () => {
  test.each([
    ['another key', new Uint8Array(32).fill(8)],
    ['no key', new Uint8Array()],
    ['half a key', MASTER_KEY.subarray(0, 16)],
  ])('nothing opens: %s', async (_name, masterKey) => {
    const dir = await filled()
    await expect(openIn(dir, { masterKey })).rejects.toMatchObject({ code: 'wrong-key' })
    await expect(verify({ dir, masterKey })).rejects.toMatchObject({ code: 'wrong-key' })
    expect(await verify({ dir })).toMatchObject({ sound: true })
    expect(await (await openIn(dir)).head()).toBe(1)
  })

  test('the folder says how to come by the key, and no more', async () => {
    const dir = newFolder()
    expect(readMeta(dir)).toBeUndefined()
    const keySource = {
      kind: 'passphrase',
      salt: 'c2FsdA',
      memory: 8,
      passes: 1,
      lanes: 1,
    } as const
    await (await openIn(dir, { keySource })).close()
    expect(readMeta(dir)).toMatchObject({
      format: LEDGER_MIGRATIONS.length,
      node: 'node.test',
      keySource,
    })
  })
})

describe('a folder that cannot be used', () => {
  test('is locked while another holds it, and free again after', async () => {
    const dir = newFolder()
    const first = await openIn(dir)
    await expect(openIn(dir)).rejects.toMatchObject({ code: 'locked' })
    await first.close()
    await expect(first.head()).rejects.toMatchObject({ code: 'closed' })
    expect(await (await openIn(dir)).head()).toBe(0)
  })

  test('of a newer format is left alone', async () => {
    const dir = await filled()
    forge(dir, (sql) => sql.exec("UPDATE meta SET value = '99' WHERE name = 'format'"))
    for (const attempt of [() => openIn(dir), () => verify({ dir }), async () => readMeta(dir)]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'newer-format' })
    }
  })

  test('is no ledger, has lost its keys, or has no place on the disk', async () => {
    const text = newFolder()
    writeFileSync(join(text, 'ledger.db'), 'something else entirely, and long enough to be read')
    await expect(openIn(text)).rejects.toMatchObject({ code: 'not-a-ledger' })
    await expect(verify({ dir: newFolder() })).rejects.toMatchObject({ code: 'not-a-ledger' })
    await expect(openIn(join(text, 'ledger.db', 'x'))).rejects.toMatchObject({ code: 'unwritable' })
    const foreign = newFolder()
    forge(foreign, (sql) => sql.exec('CREATE TABLE other (x TEXT)'))
    await expect(openIn(foreign)).rejects.toMatchObject({ code: 'not-a-ledger' })
    const keyless = await filled()
    rmSync(join(keyless, 'keys.db'))
    await expect(openIn(keyless)).rejects.toMatchObject({ code: 'keys-missing' })
  })

  test('is finished when its first start was cut off', async () => {
    const dir = newFolder()
    writeFileSync(join(dir, 'ledger.db'), '')
    expect(await (await openIn(dir)).head()).toBe(0)
  })
})

test('a wrap recorded but not yet made is made at the next start', async () => {
  const dir = await filled()
  forge(dir, (sql) =>
    sql.run(
      "INSERT INTO key_change (adds, stream, class, party, lead) VALUES (1, ?, 'identity', ?, ?)",
      SITI_STREAM,
      KEMENSOS,
      KEMENSOS,
    ),
  )
  const ledger = await openIn(dir)
  expect(await ledger.holders(SITI_STREAM)).toMatchObject([{ party: KEMENSOS }, { party: 'kemlu' }])
})

test('entries are not changed and not deleted, whoever asks SQLite', async () => {
  const dir = await filled()
  const sql = openSql(join(dir, 'ledger.db'))
  expect(() => sql.exec('UPDATE entry SET log = log')).toThrow('never changed')
  expect(() => sql.exec('DELETE FROM entry')).toThrow('never deleted')
  sql.close()
})

test('what was erased leaves the key file', async () => {
  const dir = newFolder()
  const ledger = await openIn(dir)
  await write(ledger, request([note('gone')]))
  const wrap = wrapBytes(dir)
  expect(readFolder(dir).some((file) => file.includes(wrap))).toBe(true)
  const unwraps = [{ stream: SITI_STREAM, class: 'identity', party: 'kemlu' as PartyId }] as const
  await write(ledger, request([note('x', { class: 'outline' })], { expected: 1, unwraps }))
  expect(readFolder(dir).some((file) => file.includes(wrap))).toBe(false)
})

test('what was erased while somebody reads leaves the key file when the reader is gone', async () => {
  const dir = newFolder()
  const ledger = await openIn(dir)
  await write(ledger, request([note('gone')]))
  const wrap = wrapBytes(dir)
  const reader = openSql(join(dir, 'keys.db'), { readOnly: true })
  reader.exec('BEGIN')
  reader.find('SELECT count(*) FROM wrapped_key')
  const unwraps = [{ stream: SITI_STREAM, class: 'identity', party: 'kemlu' as PartyId }] as const
  await write(ledger, request([note('x', { class: 'outline' })], { expected: 1, unwraps }))
  expect(readFolder(dir).some((file) => file.includes(wrap))).toBe(true)
  reader.close()
  await write(ledger, request([note('y', { class: 'outline' })], { expected: 2 }))
  expect(readFolder(dir).some((file) => file.includes(wrap))).toBe(false)
})

test('nothing that was said is found in any file, in any of the usual writings', async () => {
  const name = 'Sumarni Kedungwungu'
  const dir = newFolder()
  const ledger = await openIn(dir)
  await write(ledger, request([note(name), note(name, { class: 'health' })]))
  await write(ledger, request([note(name)], { stream: 'incident/1' as StreamId }))
  await ledger.putDraft(draft('d1', { body: { name } }))
  const session = { officer: WATI, createdAt: NOON, lastSeenAt: NOON, endsAt: NOON }
  await ledger.sessions.put({ ...session, tokenHash: 'h', body: { name } })
  const loginTag = await ledger.toLoginTag(name)
  await ledger.credentials.put({ loginTag, officer: WATI, hash: 'x', updatedAt: NOON })
  await ledger.recordAccess([access({ case: 'case-77' as CaseId })])
  await ledger.integrate()
  expect(readFolder(dir).some((file) => file.includes('case-77'))).toBe(true)
  expect(findWritings(dir, name)).toEqual([])
  await ledger.close()
  expect(findWritings(dir, name)).toEqual([])
})

async function filled(): Promise<string> {
  const dir = newFolder()
  const ledger = await openIn(dir)
  await write(ledger, request([note('a')]))
  await ledger.integrate()
  await ledger.close()
  return dir
}

const readFolder = (dir: string): Buffer[] =>
  readdirSync(dir).map((name) => readFileSync(join(dir, name)))

/** The one wrapped key of the case, read beside the running server. */
function wrapBytes(dir: string): Buffer {
  const sql = openSql(join(dir, 'keys.db'), { readOnly: true })
  const row = sql.find<{ wrapped: Uint8Array }>('SELECT wrapped FROM wrapped_key')
  sql.close()
  return Buffer.from(row?.wrapped ?? [])
}

function findWritings(dir: string, text: string): string[] {
  const plain = Buffer.from(text)
  const shifted = ['', 'a', 'ab'].map((before) =>
    Buffer.from(before + text)
      .toString('base64')
      .slice(4, -4),
  )
  const writings = [
    ...[text, text.toLowerCase(), text.toUpperCase(), plain.toString('hex'), ...shifted],
    Buffer.from(text, 'utf16le').toString('latin1'),
  ]
  const files = readFolder(dir).map((file) => file.toString('latin1'))
  return writings.filter((writing) => files.some((file) => file.includes(writing)))
}
