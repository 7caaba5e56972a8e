import { createHash } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { DAY, type Instant, toInstant } from '../../src/kit/index.ts'
import { backUp } from '../../src/ledger/backup.ts'
import { readErasureList, writeErasureList } from '../../src/ledger/erasure-list.ts'
import { readKeyCopies } from '../../src/ledger/key-copies.ts'
import { type RestoreOrder, restore } from '../../src/ledger/restore.ts'
import { MASTER_KEY, newFolder, openIn } from './folder.ts'
import { access, draft, KEMLU, NOON, note, request, SITI, SITI_STREAM, write } from './requests.ts'

type Given = { readonly dir: string; readonly to: string; readonly keysTo: string }

const folders = (): Given => ({ dir: newFolder(), to: newFolder(), keysTo: newFolder() })
const order = (given: Given, now: Instant = NOON) => ({ ...given, now })
const restoring = ({ to, keysTo }: Given, given: Partial<RestoreOrder> = {}): RestoreOrder => ({
  from: to,
  keys: keysTo,
  to: join(newFolder(), 'data'),
  now: toInstant(NOON + DAY),
  masterKey: MASTER_KEY,
  ...given,
})

/** Three entries, two of them signed for, one draft; the ledger stays open. */
async function filled() {
  const given = folders()
  const ledger = await openIn(given.dir)
  await write(ledger, request([note('first'), note('second', { class: 'health' })]))
  await ledger.recordAccess([access()])
  const notes = (await ledger.integrate()).map((checkpoint) => checkpoint.note)
  await write(ledger, request([note('third')], { expected: 2 }))
  await ledger.putDraft(draft('kept'))
  return { given, ledger, notes }
}

describe('a backup', () => {
  test('is made while the ledger is in use, its keys apart, and says what it is', async () => {
    const { given, ledger, notes } = await filled()
    const { folder, keys, manifest } = await backUp(order(given))
    expect(readdirSync(folder).sort()).toEqual(['ledger.db', 'manifest.json'])
    expect(readdirSync(given.to)).toEqual(['rujukan-20231114T221320Z'])
    expect(readdirSync(given.keysTo).sort()).toEqual(['erasures.jsonl', 'keys-20231114T221320Z.db'])
    expect(manifest).toMatchObject({ node: 'node.test', entries: 3, made: '2023-11-14T22:13:20Z' })
    expect([...manifest.checkpoints].sort()).toEqual([...notes].sort())
    expect(readKeyCopies(given.dir)).toEqual([{ file: keys, at: NOON }])
    for (const path of [keys, join(folder, 'ledger.db')])
      expect(statSync(path).mode & 0o077, path).toBe(0)
    expect(await ledger.readStream(SITI_STREAM)).toHaveLength(3)
    await write(ledger, request([note('still writing')], { expected: 3 }))
  })

  test('taken while entries keep coming restores to an unbroken beginning of them', async () => {
    const { given, ledger } = await filled()
    let version = 3
    let writing = true
    const writer = (async () => {
      while (writing) {
        await write(ledger, request([note(`${version}`)], { expected: version, now: NOON }))
        version += 1
      }
    })()
    for (const hour of [1, 2, 3]) await backUp(order(given, toInstant(NOON + hour * 3_600_000)))
    writing = false
    await writer
    for (const name of readdirSync(given.to)) {
      const done = await restore(restoring(given, { from: join(given.to, name) }))
      expect(done).toMatchObject({ kind: 'restored', report: { sound: true } })
    }
  })

  test('lies in a place apart from its keys and from the data', async () => {
    const { given } = await filled()
    const { dir, to } = given
    const wrong = [
      { ...given, keysTo: to },
      { ...given, keysTo: join(to, 'keys') },
      { ...given, to: join(dir, 'backup') },
      { ...given, keysTo: dir },
    ]
    for (const one of wrong) await expect(backUp(order(one))).rejects.toThrow(/lie apart/)
    expect(readdirSync(to)).toEqual([])
  })

  test('of nothing, or twice in a second, is refused and leaves nothing behind', async () => {
    await expect(backUp(order(folders()))).rejects.toMatchObject({ code: 'not-a-ledger' })
    const { given } = await filled()
    await backUp(order(given))
    await expect(backUp(order(given))).rejects.toThrow(/there already/)
    rmSync(join(given.dir, 'keys.db'))
    const later = order(given, toInstant(NOON + DAY))
    await expect(backUp(later)).rejects.toMatchObject({ code: 'keys-missing' })
    expect(readdirSync(given.to)).toHaveLength(1)
  })
})

test('a backup that could not be finished counts as none', async () => {
  const { given } = await filled()
  mkdirSync(join(given.keysTo, 'erasures.jsonl.new'))
  await expect(backUp(order(given))).rejects.toThrow(/erasures/)
  expect(readdirSync(given.to)).toEqual([])
  expect(readdirSync(given.keysTo)).toEqual(['erasures.jsonl.new'])
  expect(readKeyCopies(given.dir)).toMatchObject([{ removed: NOON }])
})

describe('a restored backup', () => {
  test('is the ledger again, with its drafts, in a folder that was empty', async () => {
    const { given, ledger, notes } = await filled()
    await backUp(order(given))
    await ledger.close()
    const ordered = restoring(given, { checkpoint: notes.join('\n') })
    const done = await restore(ordered)
    expect(done).toMatchObject({
      kind: 'restored',
      report: { sound: true, entries: 3, bodies: { opened: 3, erased: 0 } },
      erased: [],
    })
    const again = await openIn(ordered.to)
    const bodies = (await again.readStream(SITI_STREAM)).map(({ body }) => body)
    expect(bodies).toEqual([{ text: 'first' }, { text: 'second' }, { text: 'third' }])
    expect(await again.listDrafts(draft('kept').post)).toMatchObject([draft('kept')])
    await write(again, request([note('fourth')], { expected: 3 }))
    expect(existsSync(`${ordered.to}.restoring`)).toBe(false)
  })

  test('knows the key copies that may still be somewhere', async () => {
    const { given } = await filled()
    const { keys } = await backUp(order(given))
    const ordered = restoring(given)
    await restore(ordered)
    expect(readKeyCopies(ordered.to)).toEqual([{ file: keys, at: NOON }, { at: NOON + DAY }])
  })

  test('has forgotten what was erased after it was made', async () => {
    const { given } = await filled()
    await backUp(order(given))
    writeErasureList(given.keysTo, [{ case: SITI, at: toInstant(NOON + 5) }])
    const ordered = restoring(given)
    const done = await restore(ordered)
    expect(done).toMatchObject({ kind: 'restored', erased: [{ case: SITI }] })
    expect(readErasureList(ordered.to)).toEqual([{ case: SITI, at: NOON + 5 }])
    const again = await openIn(ordered.to)
    const bodies = (await again.readStream(SITI_STREAM)).map(({ body }) => body)
    expect(bodies).toEqual([undefined, undefined, undefined])
    expect(await again.holders(SITI_STREAM)).toEqual([])
  })
})

describe('restoring refuses', () => {
  const altered: Record<string, (given: Given, paths: Record<'folder' | 'keys', string>) => void> =
    {
      'no-backup': (_, { folder }) => rmSync(join(folder, 'manifest.json')),
      'keys-not-there': (_, { keys }) => rmSync(keys),
      'no-erasure-list': ({ keysTo }) => rmSync(join(keysTo, 'erasures.jsonl')),
      'ledger-altered': (_, { folder }) => appendFileSync(join(folder, 'ledger.db'), 'x'),
      'keys-altered': (_, { keys }) => flip(keys),
      'does-not-verify': (_, { folder }) => rewriteEverything(folder),
    }
  for (const [why, alter] of Object.entries(altered)) {
    test(`${why}, and leaves nothing`, async () => {
      const { given } = await filled()
      const paths = await backUp(order(given))
      alter(given, paths)
      const ordered = restoring(given)
      expect(await restore(ordered)).toMatchObject({ kind: 'refused', why })
      expect(existsSync(ordered.to)).toBe(false)
      expect(existsSync(`${ordered.to}.restoring`)).toBe(false)
    })
  }

  test('a folder that holds something, which stays as it was', async () => {
    const { given } = await filled()
    await backUp(order(given))
    const to = newFolder()
    writeFileSync(join(to, 'mine'), 'x')
    const done = await restore(restoring(given, { to }))
    expect(done).toMatchObject({ kind: 'refused', why: 'target-not-empty' })
    expect(readdirSync(to)).toEqual(['mine'])
  })

  test('a master key that is not its own, and a note it does not keep to', async () => {
    const { given, notes } = await filled()
    await backUp(order(given))
    const wrong = restoring(given, { masterKey: new Uint8Array(32) })
    await expect(restore(wrong)).rejects.toMatchObject({ code: 'wrong-key' })
    const own = notes.find((text) => text.includes(KEMLU)) ?? ''
    const foreign = own.replace('node.test', 'other.test')
    const done = await restore(restoring(given, { checkpoint: foreign }))
    expect(done).toMatchObject({ kind: 'refused', why: 'does-not-verify' })
  })
})

function flip(path: string): void {
  const bytes = readFileSync(path)
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  writeFileSync(path, bytes)
}

/** Somebody alters an entry and makes the manifest fit: the tree still tells. */
function rewriteEverything(folder: string): void {
  const path = join(folder, 'ledger.db')
  const sql = new DatabaseSync(path)
  sql.exec('DROP TRIGGER entry_unchanged; UPDATE entry SET occurred_at = 1 WHERE position = 1')
  sql.close()
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  const bytes = readFileSync(path)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  manifest.ledger = { ...manifest.ledger, bytes: bytes.length, sha256 }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
}
