import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ACCESS_LOG, verify } from '../../src/ledger/index.ts'
import { LEDGER_FILE } from '../../src/ledger/meta.ts'
import { openSql } from '../../src/ledger/sql.ts'
import { MASTER_KEY, newFolder, openIn } from './folder.ts'
import { forge, getRow, resealBody, rewriteBytes, rewriteLeaf, signAgain } from './forger.ts'
import { access, KEMLU, note, request, write } from './requests.ts'

/** 600 entries of one log, signed at 200, 400 and 600; gives the notes, as somebody else keeps them. */
async function written(): Promise<{ dir: string; notes: string[] }> {
  const dir = newFolder()
  const ledger = await openIn(dir)
  for (let version = 0; version < 600; version += 200) {
    const notes = Array.from({ length: 200 }, (_, index) => note(`${version + index}`))
    await write(ledger, request(notes, { expected: version }))
    await ledger.integrate()
  }
  const notes = (await ledger.checkpoints(KEMLU)).map((checkpoint) => checkpoint.note)
  await ledger.close()
  return { dir, notes }
}

describe('verify', () => {
  test('finds a ledger sound, with and without the master key, at rest and in use', async () => {
    const { dir, notes } = await written()
    const report = await verify({ dir, masterKey: MASTER_KEY, checkpoint: notes[1] ?? '' })
    expect(report).toMatchObject({ sound: true, entries: 600, pending: 0, findings: [] })
    expect(report).toMatchObject({ bodies: { opened: 600, erased: 0 } })
    expect(report.logs).toMatchObject([{ log: KEMLU, size: 600, checkpoints: 3 }])
    const ledger = await openIn(dir)
    await write(ledger, request([note('new')], { expected: 600 }))
    await ledger.recordAccess([access()])
    expect(await verify({ dir })).toMatchObject({ sound: true, entries: 601, pending: 2 })
  })

  test('compares with the notes of several logs kept in one file', async () => {
    const { dir } = await written()
    const ledger = await openIn(dir)
    await ledger.recordAccess([access()])
    const kept = (await ledger.integrate()).map((checkpoint) => checkpoint.note)
    await ledger.close()
    expect(kept).toHaveLength(2)
    expect(await verify({ dir, checkpoint: kept.join('\n') })).toMatchObject({ sound: true })
    const [first = '', second = ''] = kept
    const bent = [first, second.replace(/\n\d+\n/, '\n7\n')].join('\n')
    const report = await verify({ dir, checkpoint: bent })
    expect(report.findings).toEqual([{ kind: 'kept-note-foreign' }])
  })

  test('names the entry whose bytes were changed', async () => {
    const { dir } = await written()
    let entry = ''
    forge(dir, (sql) => {
      rewriteBytes(sql, 250)
      entry = getRow(sql, 250).id
    })
    const altered = { kind: 'entry-altered', log: KEMLU, position: 250, entry }
    expect((await verify({ dir })).findings).toEqual([altered])
    const { sound, findings } = await verify({ dir, masterKey: MASTER_KEY })
    expect(sound).toBe(false)
    expect(findings).toEqual([{ kind: 'body-unopenable', entry }, altered])
  })

  test.each([
    ['actor', `'{"kind":"public"}'`],
    ['route', `'{"state":"closed"}'`],
    ['occurred_at', '0'],
    ['command', `'other'`],
    ['class', `'health'`],
    ['type', `'case.closed'`],
    ['type_version', '2'],
    ['id', `'other'`],
  ])('names the entry whose %s was changed', async (column, value) => {
    const { dir } = await written()
    forge(dir, (sql) => sql.exec(`UPDATE entry SET ${column} = ${value} WHERE position = 9`))
    const { findings } = await verify({ dir })
    expect(findings).toMatchObject([{ kind: 'entry-altered', log: KEMLU, position: 9 }])
  })

  test('names the entry whose file was changed, and the one whose file is gone', async () => {
    const dir = newFolder()
    const ledger = await openIn(dir)
    const blob = { class: 'health' as const, bytes: Buffer.from('an X-ray of nobody') }
    const [first, second, third] = await write(
      ledger,
      request([note('a', { blob }), note('b', { blob }), note('c', { blob })]),
    )
    await ledger.integrate()
    await ledger.close()
    expect(await verify({ dir, masterKey: MASTER_KEY })).toMatchObject({ sound: true })
    forge(dir, (sql) => {
      sql.run("UPDATE blob SET sealed = x'00' WHERE entry = ?", first?.id ?? '')
      sql.run('DELETE FROM blob WHERE entry = ?', second?.id ?? '')
      sql.run("UPDATE blob SET digest = 'x' WHERE entry = ?", third?.id ?? '')
    })
    expect((await verify({ dir })).findings).toEqual([
      { kind: 'blob-altered', entry: first?.id },
      { kind: 'blob-missing', entry: second?.id },
      { kind: 'blob-altered', entry: third?.id },
    ])
  })

  test('a file is never changed and leaves with its case alone', async () => {
    const dir = newFolder()
    const ledger = await openIn(dir)
    const blob = { class: 'health' as const, bytes: Buffer.from('x') }
    await write(ledger, request([note('a', { blob })]))
    await ledger.close()
    const sql = openSql(join(dir, LEDGER_FILE))
    expect(() => sql.exec('UPDATE blob SET class = class')).toThrow('a file is never changed')
    expect(() => sql.exec('DELETE FROM blob')).toThrow('a file goes with its case alone')
    sql.close()
  })

  test('names the smallest signed range when the stored leaf was changed with the entry', async () => {
    const { dir } = await written()
    forge(dir, (sql) => {
      rewriteBytes(sql, 250)
      rewriteLeaf(sql, 250)
    })
    const { findings } = await verify({ dir })
    expect(findings).toContainEqual({ kind: 'range-altered', log: KEMLU, from: 200, to: 400 })
    expect(findings.filter((finding) => finding.kind === 'entry-altered')).toEqual([])
  })

  test('a rewrite signed again with the real keys is caught by a note kept elsewhere, and by nothing else', async () => {
    const { dir, notes } = await written()
    forge(dir, (sql) => {
      resealBody(sql, dir, 250, { text: 'rewritten' })
      signAgain(sql, 'node.test')
    })
    expect(await verify({ dir, masterKey: MASTER_KEY })).toMatchObject({
      sound: true,
      entries: 600,
    })
    expect(await verify({ dir, checkpoint: notes[0] ?? '' })).toMatchObject({ sound: true })
    const late = await verify({ dir, checkpoint: notes[2] ?? '' })
    expect(late.findings).toEqual([{ kind: 'kept-note-differs', log: KEMLU, from: 0, to: 600 }])
    const ledger = await openIn(dir)
    expect((await ledger.readAll(249, 1))[0]?.body).toEqual({ text: 'rewritten' })
  })

  test('a deleted entry, a shortened log, a lost head and a false signature are told apart', async () => {
    const kinds = async (sql: string) => {
      const { dir } = await written()
      forge(dir, (file) => file.exec(sql))
      return new Set((await verify({ dir })).findings.map((finding) => finding.kind))
    }
    expect(await kinds('DELETE FROM entry WHERE position = 250')).toEqual(
      new Set(['entry-missing', 'version-gap']),
    )
    expect(await kinds('DELETE FROM entry WHERE position > 590')).toEqual(
      new Set(['entry-missing']),
    )
    const shortened = `DELETE FROM entry WHERE position > 512; DELETE FROM tile WHERE number = 2;
      UPDATE integrated SET position = 512`
    expect(await kinds(shortened)).toEqual(new Set(['log-shortened', 'head-altered']))
    expect(await kinds("UPDATE tree_head SET frontier = x'00'")).toEqual(new Set(['head-altered']))
    expect(await kinds("UPDATE checkpoint SET note = replace(note, '400', '401')")).toEqual(
      new Set(['signature-wrong']),
    )
  })

  test('a rollback to an older copy is caught by a newer note; a foreign note is said to be one', async () => {
    const { dir, notes } = await written()
    forge(dir, (sql) => {
      sql.exec('DELETE FROM entry WHERE position > 200; DELETE FROM checkpoint WHERE size > 200')
      signAgain(sql, 'node.test')
    })
    expect(await verify({ dir })).toMatchObject({ sound: true, entries: 200 })
    const { findings } = await verify({ dir, checkpoint: notes[1] ?? '' })
    expect(findings).toEqual([{ kind: 'kept-note-ahead', log: KEMLU, size: 200, signed: 400 }])
    const foreign = await verify({
      dir,
      checkpoint: 'other/kemlu\n1\nAAAA\n\n— other/kemlu AAAA\n',
    })
    expect(foreign.findings).toEqual([{ kind: 'kept-note-foreign' }])
    expect((await verify({ dir, checkpoint: '\n' })).findings).toEqual(foreign.findings)
  })

  test('another public key in the folder is seen with the master key', async () => {
    const { dir } = await written()
    forge(dir, (sql) =>
      sql.run("UPDATE meta SET value = ? WHERE name = 'public-key'", 'A'.repeat(43)),
    )
    const { findings } = await verify({ dir, masterKey: MASTER_KEY })
    expect(findings).toContainEqual({ kind: 'public-key-altered' })
    expect(findings).toContainEqual({ kind: 'signature-wrong', log: KEMLU, size: 600 })
  })

  test('a changed access entry is named in its own log', async () => {
    const dir = newFolder()
    const ledger = await openIn(dir)
    await ledger.recordAccess([access(), access(), access()])
    await ledger.integrate()
    await ledger.close()
    forge(dir, (sql) => sql.exec("UPDATE access SET officer = 'nobody' WHERE position = 2"))
    const { findings } = await verify({ dir })
    expect(findings).toEqual([{ kind: 'entry-altered', log: ACCESS_LOG, position: 2 }])
  })
})
