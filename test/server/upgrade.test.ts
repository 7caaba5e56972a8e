import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { firstSecretOf } from '../../src/domain/coalition/index.ts'
import type { StreamId, WebhookId, WebhookSecretId } from '../../src/kit/index.ts'
import { backUp } from '../../src/ledger/backup.ts'
import { readMeta, verify } from '../../src/ledger/index.ts'
import { restore } from '../../src/ledger/restore.ts'
import { KEY_MIGRATIONS, LEDGER_MIGRATIONS } from '../../src/ledger/schema.ts'
import { openNode } from '../../src/server/boot.ts'
import { SARNATH_OPENED } from '../world/coalition/sarnath.ts'
import { MASTER_KEY, newFolder } from '../world/node.ts'
import { quayClerk, WREN } from '../world/people.ts'

// A data folder of every format that was ever released, as SQL, is kept for ever and opened by today's
// program: one case, one draft, one access entry, and the signed notes of that day.

const VECTORS = new URL('../vectors/', import.meta.url).pathname
const FOLDERS = readdirSync(VECTORS).filter((name) => name.startsWith('folder-'))

function lay(name: string): { dir: string; notes: string } {
  const dir = newFolder()
  const read = (file: string) => readFileSync(join(VECTORS, name, file), 'utf8')
  for (const file of ['ledger', 'keys']) {
    const sql = new DatabaseSync(join(dir, `${file}.db`))
    sql.exec(read(`${file}.sql`))
    sql.close()
  }
  return { dir, notes: read('notes.txt') }
}

const formatsIn = (dir: string) =>
  ['ledger', 'keys'].map((file) => {
    const sql = new DatabaseSync(join(dir, `${file}.db`), { readOnly: true })
    const row = sql.prepare("SELECT value FROM meta WHERE name = 'format'").get()
    sql.close()
    return Number(row?.value)
  })

const open = (dir: string) =>
  openNode({ dir, masterKey: MASTER_KEY, now: () => SARNATH_OPENED + 1000 })

test('there is a folder of the first format', () => {
  expect(FOLDERS).toContain('folder-1')
})

test.each(FOLDERS)(
  '%s opens, is raised to the format of today, and still verifies',
  async (name) => {
    const { dir, notes } = lay(name)
    const node = await open(dir)
    const [row] = [...node.image.rows.values()]
    expect(row).toMatchObject({ number: '25-AAAA-BBBB', named: { name: WREN.name } })
    expect(row && (await node.findCase(row.id))?.stories).toMatchObject([{ text: WREN.story }])
    const [draft] = await node.ledger.listDrafts(quayClerk.post)
    expect(draft).toMatchObject({ body: { label: 'Kept', body: { text: 'half a sentence' } } })
    expect(await node.ledger.holders(`draft/${draft?.id}` as StreamId)).toHaveLength(1)
    expect(await node.ledger.holders(`drafts/${quayClerk.party}` as StreamId)).toEqual([])
    await node.ledger.close()
    expect(formatsIn(dir)).toEqual([LEDGER_MIGRATIONS.length, KEY_MIGRATIONS.length])
    const report = await verify({ dir, masterKey: MASTER_KEY, checkpoint: notes })
    expect(report).toMatchObject({ sound: true, bodies: { erased: 0 } })
    await (await open(dir)).ledger.close()
  },
)

test('a passkey kept in format 4 is there, and no account of a provider', async () => {
  const { ledger } = await open(lay('folder-4').dir)
  const [passkey] = await ledger.passkeys.listOf(quayClerk.officer)
  expect(passkey).toMatchObject({
    passkey: 'passkey-kept',
    counter: 4,
    body: { name: 'Lamp room' },
  })
  expect(await ledger.providerLinks.listOf(quayClerk.officer)).toEqual([])
  await ledger.close()
})

test('an account of a provider kept in format 5 is there', async () => {
  const { ledger } = await open(lay('folder-5').dir)
  expect(await ledger.providerLinks.listOf(quayClerk.officer)).toMatchObject([
    { link: 'link-kept', party: quayClerk.party },
  ])
  await ledger.close()
})

test('the secret of a webhook kept in format 6 is its first', async () => {
  const { ledger } = await open(lay('folder-6').dir)
  const first = firstSecretOf('01990000-0000-7000-8000-0000000000d1' as WebhookId)
  expect([...((await ledger.systems.findSecret(first)) ?? [])]).toEqual([6, 6, 6])
  await ledger.close()
})

test('both secrets of a webhook kept in format 7 are there, and who looked before it', async () => {
  const { dir } = lay('folder-7')
  const { ledger, image } = await open(dir)
  const later = '01990000-0000-7000-8000-0000000000d2' as WebhookSecretId
  expect([...((await ledger.systems.findSecret(later)) ?? [])]).toEqual([7, 7, 7])
  const [id] = image.rows.keys()
  expect(id && (await ledger.readAccess(id))).toHaveLength(1)
  await ledger.close()
})

test.each(FOLDERS)(
  '%s is backed up as it is, before any upgrade, and restored from that',
  async (name) => {
    const { dir } = lay(name)
    const before = formatsIn(dir)
    const places = { to: newFolder(), keysTo: newFolder() }
    const now = SARNATH_OPENED
    const { manifest } = await backUp({ dir, ...places, now })
    expect(formatsIn(dir)).toEqual(before)
    expect(manifest.format).toBe(before[0])
    const to = join(newFolder(), 'data')
    const order = { from: places.to, keys: places.keysTo, to, now, masterKey: MASTER_KEY }
    expect(await restore(order)).toMatchObject({ kind: 'restored', report: { sound: true } })
    const node = await open(to)
    expect(node.image.rows.size).toBe(1)
    await node.ledger.close()
  },
)

test('a folder of a later format is refused and left as it was', async () => {
  const { dir } = lay('folder-1')
  const sql = new DatabaseSync(join(dir, 'ledger.db'))
  sql.exec("UPDATE meta SET value = '999' WHERE name = 'format'")
  sql.close()
  await expect(open(dir)).rejects.toMatchObject({ code: 'newer-format' })
  const order = { dir, to: newFolder(), keysTo: newFolder(), now: SARNATH_OPENED }
  await expect(backUp(order)).rejects.toMatchObject({ code: 'newer-format' })
  expect(() => readMeta(dir)).toThrow(/newer version/)
  expect(formatsIn(dir)[0]).toBe(999)
})
