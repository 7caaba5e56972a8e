import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { caseStream } from '../../src/kit/index.ts'
import { type Ledger, type PlacedEntry, verify } from '../../src/ledger/index.ts'
import { Image, toPlain } from '../../src/server/image.ts'
import type { Sent, Told } from './load.ts'
import { MASTER_KEY, openFilled } from './node.ts'
import type { Shown } from './process.ts'

export type Kept = { readonly entries: number; readonly cases: number; readonly accesses: number }

/**
 * Opens what a killed process left and throws unless it holds every acknowledged command exactly once,
 * nothing of a refused one, every disclosure that was shown, an image equal to the one that was
 * running, and a ledger that proves itself with every body open.
 */
export async function expectKept(dir: string, told: Told, shown: readonly Shown[]): Promise<Kept> {
  const node = await openFilled(dir)
  const entries = await readEverything(node.ledger)
  expectCommands(entries, told)
  expectImages(entries, shown)
  await expectAccesses(node.ledger, told)
  assert.equal(node.image.position, await node.ledger.head())
  await node.ledger.integrate()
  await node.ledger.close()
  const report = await verify({ dir, masterKey: MASTER_KEY })
  assert.deepEqual(report.findings, [])
  assert.equal(report.pending, 0)
  assert.equal(report.bodies?.erased, 0)
  return { entries: entries.length, cases: node.image.rows.size, accesses: report.accesses }
}

async function readEverything(ledger: Ledger): Promise<PlacedEntry[]> {
  const entries: PlacedEntry[] = []
  for (;;) {
    const next = await ledger.readAll(entries.at(-1)?.position ?? 0, 5000)
    if (next.length === 0) return entries
    entries.push(...next)
  }
}

function expectCommands(entries: readonly PlacedEntry[], told: Told): void {
  const byCommand = Map.groupBy(entries, ({ command }) => command)
  const words = countWords(entries)
  const expectOnce = ({ name, input, word, opens }: Sent): void => {
    const own = byCommand.get(input.command)
    assert.ok(own, `${name} ${input.command} was acknowledged and is not there`)
    expectOneTransaction(own)
    if (word) assert.equal(words.get(word), 1, `${name} ${word} is not there exactly once`)
    if (opens === undefined) return
    const opened = own.filter(({ type }) => type === 'case.opened')
    assert.equal(opened.length, opens, 'a list was opened in part')
  }
  told.acknowledged.forEach(expectOnce)
  for (const { name, input } of told.refused)
    assert.equal(byCommand.get(input.command), undefined, `${name} was refused and is there`)
}

/** Entries of one command stand together and were recorded at one moment. */
function expectOneTransaction(entries: readonly PlacedEntry[]): void {
  const first = entries[0]?.position ?? 0
  assert.deepEqual(
    entries.map(({ position }) => position),
    entries.map((_, index) => first + index),
  )
  assert.equal(new Set(entries.map(({ recordedAt }) => recordedAt)).size, 1)
}

function countWords(entries: readonly PlacedEntry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { body } of entries) {
    const said = new Set(JSON.stringify(body ?? null).match(/word-[0-9a-f-]{36}/g) ?? [])
    for (const word of said) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

/** The image that was running equals one folded from the ledger as far as it had come. */
function expectImages(entries: readonly PlacedEntry[], shown: readonly Shown[]): void {
  for (const { position, digest } of shown) {
    const image = new Image()
    image.takeAll(entries.filter((entry) => entry.position <= position))
    assert.equal(image.position, position, 'the image was ahead of the ledger')
    const rebuilt = createHash('sha256')
      .update(JSON.stringify(toPlain(image)))
      .digest('hex')
    assert.equal(rebuilt, digest, `the image at ${position} is another than the rebuilt one`)
  }
}

async function expectAccesses(ledger: Ledger, { shown }: Told): Promise<void> {
  for (const id of new Set(shown.map((one) => one.case))) {
    const posts = new Set((await ledger.readAccess(id)).map(({ post }): string => post ?? ''))
    for (const { post } of shown.filter((one) => one.case === id))
      assert.ok(posts.has(post), `${post} saw ${caseStream(id)} and no access entry says so`)
  }
}
