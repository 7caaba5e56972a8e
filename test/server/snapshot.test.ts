import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { CaseEntry } from '../../src/domain/case/entries.ts'
import { type CaseRow, evolveRow } from '../../src/domain/case/row.ts'
import { upcast } from '../../src/domain/versions.ts'
import { type CaseId, type Entry, findCaseOf } from '../../src/kit/index.ts'
import { openSql } from '../../src/ledger/sql.ts'
import { openNode } from '../../src/server/boot.ts'
import { toPlain } from '../../src/server/image.ts'
import { IMAGE_FORMAT, keepSnapshot } from '../../src/server/snapshot.ts'
import { command, type Lantern, MASTER_KEY, openLantern, signedIn } from '../world/node.ts'
import { quayClerk, STRANGER, WREN } from '../world/people.ts'

async function registered(): Promise<Lantern> {
  const lantern = await openLantern()
  const clerk = await signedIn(lantern, quayClerk)
  for (const contact of [WREN, STRANGER])
    await clerk.registerCase({ command: command(), contact: contact as never })
  return lantern
}

const opened = async ({ dir, node }: Lantern) => {
  await node.ledger.close()
  const again = await openNode({ dir, masterKey: MASTER_KEY })
  const { image } = again
  await again.ledger.close()
  return image
}

describe('a start', () => {
  test('goes on from the snapshot, and searches what it holds', async () => {
    const lantern = await registered()
    await keepSnapshot(lantern.node)
    const { position } = lantern.node.image
    const clerk = await signedIn(lantern, quayClerk)
    await clerk.registerCase({ command: command(), contact: WREN as never })
    const before = toPlain(lantern.node.image)
    const image = await opened(lantern)
    expect(image.restoredAt).toBe(position)
    expect(image.position).toBeGreaterThan(position)
    expect(toPlain(image)).toEqual(before)
  })

  test('replays when the snapshot is of another format', async () => {
    const lantern = await registered()
    const { position } = lantern.node.image
    await lantern.node.ledger.snapshots.add(position, 1, '[]')
    await lantern.node.ledger.snapshots.finish({ position, format: 'of old', chunks: 1 })
    const before = toPlain(lantern.node.image)
    const image = await opened(lantern)
    expect(image.restoredAt).toBe(0)
    expect(toPlain(image)).toEqual(before)
  })

  test('replays when a byte of the snapshot was changed, and drops it', async () => {
    const lantern = await registered()
    await keepSnapshot(lantern.node)
    const before = toPlain(lantern.node.image)
    await lantern.node.ledger.close()
    const sql = openSql(`${lantern.dir}/ledger.db`)
    sql.run('UPDATE snapshot SET sealed = zeroblob(99) WHERE number = 1')
    sql.close()
    const again = await openNode({ dir: lantern.dir, masterKey: MASTER_KEY })
    expect(again.image.restoredAt).toBe(0)
    expect(toPlain(again.image)).toEqual(before)
    expect(await again.ledger.snapshots.find()).toBeUndefined()
    await again.ledger.close()
  })

  test('keeps no key of a snapshot that was dropped', async () => {
    const lantern = await registered()
    await keepSnapshot(lantern.node)
    await lantern.node.ledger.snapshots.drop()
    await lantern.node.ledger.close()
    const sql = openSql(`${lantern.dir}/keys.db`)
    const text = "SELECT count(*) AS kept FROM wrapped_key WHERE stream LIKE 'snapshot/%'"
    expect(sql.find<{ kept: number }>(text)?.kept).toBe(0)
    sql.close()
  })
})

/**
 * What the image kept of every released entry under this format. When an entry that stood here before
 * gives another row, raise IMAGE_FORMAT; then write the file anew with UPDATE_VECTORS=1.
 */
test('rows of the released entries are those of the image’s format', () => {
  const vectors = new URL('../vectors/', import.meta.url)
  const id = '01990000-0000-7000-8000-000000000099' as CaseId // the stream of the vectors
  const released = JSON.parse(readFileSync(new URL('entries.json', vectors), 'utf8')) as Entry[]
  const after: Record<string, CaseRow> = {}
  let row: CaseRow | undefined
  for (const entry of released.filter(({ stream }) => findCaseOf(stream))) {
    const body = upcast(entry.type, entry.typeVersion, entry.body)
    row = evolveRow(row, { ...entry, body } as unknown as CaseEntry, id)
    if (row) after[entry.id] = row
  }
  const file = new URL('image.json', vectors)
  const text = `${JSON.stringify({ format: IMAGE_FORMAT, after }, undefined, 2)}\n`
  if (process.env.UPDATE_VECTORS) writeFileSync(file, text)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(text))
})
