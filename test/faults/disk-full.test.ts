import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { caseStream, MINUTE, type PartyId } from '../../src/kit/index.ts'
import { verify } from '../../src/ledger/index.ts'
import { openSql } from '../../src/ledger/sql.ts'
import { toPlain } from '../../src/server/image.ts'
import { newFolder as newLedgerFolder, openIn } from '../ledger/folder.ts'
import { access, note, request, SITI_STREAM, write } from '../ledger/requests.ts'
import { bedFor, consentTo } from '../world/acts.ts'
import { SARNATH_OPENED } from '../world/coalition/sarnath.ts'
import { readLantern } from '../world/lantern.ts'
import {
  browserOf,
  command,
  inDays,
  type Lantern,
  MASTER_KEY,
  newFolder,
  openLantern,
  problemOf,
  signedIn,
} from '../world/node.ts'
import { quayClerk, restKeeper, WREN } from '../world/people.ts'

/** A disk whose room a test gives and takes, in pages. */
function newDisk() {
  const mostPages = new Int32Array(new SharedArrayBuffer(4))
  const set = (pages: number) => () => void Atomics.store(mostPages, 0, pages)
  return { mostPages, fill: set(1), clear: set(0) }
}

const files = await readLantern()

async function open() {
  const disk = newDisk()
  const { mostPages } = disk
  const withTest = (work: () => unknown) => onTestFinished(async () => void (await work()))
  const dir = newFolder()
  const lantern = await openLantern(dir, {}, SARNATH_OPENED, withTest, files, { mostPages })
  const clerk = await signedIn(lantern, quayClerk)
  const keeper = await signedIn(lantern, restKeeper)
  const contact = { ...WREN } as never // a first contact is what registering takes
  const { case: id } = await clerk.registerCase({ command: command(), contact })
  return { lantern, clerk, keeper, disk, id, contact }
}

/** Pages that are free inside the file hold a few acts more: fill them first. */
async function untilFull(act: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    try {
      await act()
    } catch {
      return
    }
  }
  throw new Error('the disk never filled')
}

describe('a full disk', () => {
  test('refuses every act in plain words, keeps nothing of it, and works again with room', async () => {
    const { lantern, clerk, disk, id, contact } = await open()
    const story = (text: string) => ({ kind: 'story' as const, text })
    const tell = (text = 'x'.repeat(3900)) =>
      clerk.addStatement({ case: id, command: command(), statement: story(text) })
    disk.fill()
    await untilFull(tell)
    const before = { head: await lantern.node.ledger.head(), image: toPlain(lantern.node.image) }
    const again = command()
    const draft = { id: again as never, kind: 'first-contact', label: '', body: 'x'.repeat(9000) }
    for (const call of [
      () => tell(),
      () => clerk.registerCase({ command: again, contact }),
      () => clerk.keepDraft(draft),
    ]) {
      const problem = await problemOf(call())
      expect(problem).toMatchObject({ status: 507, code: 'disk-full', title: 'Disk full' })
      expect(problem.detail).toMatch(/Nothing of this act was saved/)
    }
    expect(lantern.lines.at(-1)).toContain('"refused":"disk-full"')
    expect({ head: await lantern.node.ledger.head(), image: toPlain(lantern.node.image) }).toEqual(
      before,
    )
    disk.clear()
    const opened = await clerk.registerCase({ command: again, contact })
    expect(await clerk.registerCase({ command: again, contact })).toEqual(opened)
    await expectSound(lantern)
  })

  test('shows in the readiness, in Indonesian and English to the officer, and nowhere else', async () => {
    const { lantern, clerk, disk, id } = await open()
    const readiness = async () => {
      const answer = await lantern.app.request('/ready')
      return [answer.status, await answer.json()]
    }
    expect(await readiness()).toEqual([200, { ready: true }])
    disk.fill()
    const statement = { kind: 'story' as const, text: 'x'.repeat(3900) }
    await untilFull(() => clerk.addStatement({ case: id, command: command(), statement }))
    expect(await readiness()).toEqual([503, { ready: false, reason: 'disk-full' }])
    expect((await lantern.app.request('/health')).status).toBe(200)
    const inIndonesian = await clerk.raw(`/api/cases/${id}/statements`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'id' },
      body: JSON.stringify({ command: command(), statement }),
    })
    expect(await inIndonesian.text()).toMatch(/penuh. Tidak ada yang tersimpan/)
    disk.clear()
    expect(await readiness()).toEqual([200, { ready: true }])
  })

  test('signs nobody out, and shows no personal datum whose disclosure cannot be written', async () => {
    const { lantern, clerk, keeper, disk, id } = await open()
    const answer = consentTo({ expires: inDays(lantern, 30) }) as never // its lists are read only
    await clerk.giveConsent({ case: id, command: command(), answer })
    const asked = { ...bedFor(), classes: ['identity' as const] }
    const { referral } = await clerk.sendReferral({ case: id, command: command(), request: asked })
    await keeper.acceptReferral({ case: id, command: command(), referral })
    disk.fill()
    const statement = { kind: 'story' as const, text: 'x'.repeat(3900) }
    await untilFull(() => clerk.addStatement({ case: id, command: command(), statement }))
    // Small rows still find room in pages begun: until those are full as well.
    const row = access({ case: id })
    await untilFull(() => lantern.node.ledger.recordAccess([row]))
    lantern.time.now += 5 * MINUTE
    expect(await keeper.me({})).toMatchObject({ officer: restKeeper.officer })
    expect(await problemOf(keeper.readCase({ case: id }))).toMatchObject({ code: 'disk-full' })
    const stranger = browserOf(lantern, 'no such token')
    expect(await problemOf(stranger.me({}))).toMatchObject({ code: 'signed-out' })
    disk.clear()
    expect((await keeper.readCase({ case: id })).names).toHaveLength(1)
    expect(await lantern.node.ledger.readAccess(id)).not.toHaveLength(0)
  })
})

test('what one turn could not write, none of its calls wrote, and the keys wait for room', async () => {
  const dir = newLedgerFolder()
  const { mostPages, fill, clear } = newDisk()
  const ledger = await openIn(dir, { mostPages })
  // So long that it takes what pages the migrations left free: health would find room in them.
  await write(ledger, request([note('a'.repeat(20_000))]))
  fill()
  const stream = (n: number) => ({ stream: `case/big-${n}` as typeof SITI_STREAM })
  const big = (n: number) => request([note('x'.repeat(20_000))], stream(n))
  const settled = await Promise.allSettled([1, 2, 3].map((n) => ledger.append(big(n))))
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(settled[0]).toMatchObject({ reason: { code: 'disk-full' } })
  expect(await ledger.health()).toBe('disk-full')
  expect(await ledger.head()).toBe(1)
  clear()
  expect(await ledger.health()).toBeUndefined()
  await Promise.all([1, 2, 3].map((n) => ledger.append(big(n))))
  await ledger.integrate()
  await ledger.close()
  expect(await verify({ dir, masterKey: MASTER_KEY })).toMatchObject({ sound: true, entries: 4 })
})

test('an entry whose keys cannot be settled yet is still acknowledged, and settled with the next', async () => {
  const dir = newLedgerFolder()
  const ledger = await openIn(dir)
  await write(ledger, request([note('a')]))
  const other = openSql(join(dir, 'keys.db'))
  other.exec('BEGIN IMMEDIATE')
  const wraps = [{ stream: SITI_STREAM, class: 'identity', party: 'other' as PartyId }] as const
  const result = await ledger.append(request([note('b')], { expected: 1, wraps }))
  expect(result.kind).toBe('appended')
  expect(await ledger.holders(SITI_STREAM)).toHaveLength(1)
  other.exec('ROLLBACK')
  other.close()
  await write(ledger, request([note('c')], { expected: 2 }))
  expect(await ledger.holders(SITI_STREAM)).toHaveLength(2)
})

/** The ledger proves itself, every body opens, and a fresh start gives the same image. */
async function expectSound({ dir, node }: Lantern): Promise<void> {
  const image = toPlain(node.image)
  await node.ledger.integrate()
  await node.ledger.close()
  const report = await verify({ dir, masterKey: MASTER_KEY })
  expect(report).toMatchObject({ sound: true, pending: 0 })
  const again = await openLantern(dir)
  expect(toPlain(again.node.image)).toEqual(image)
  for (const id of again.node.image.rows.keys())
    expect(await again.node.ledger.readStream(caseStream(id))).not.toHaveLength(0)
}
