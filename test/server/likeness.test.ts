import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { FirstContact } from '../../src/domain/case/register.ts'
import type { CoalitionData } from '../../src/domain/coalition/index.ts'
import type { LocalDate } from '../../src/kit/index.ts'
import { keepSnapshot } from '../../src/server/snapshot.ts'
import { erase } from '../world/erasing.ts'
import { readLantern } from '../world/lantern.ts'
import {
  type Browser,
  command,
  type Lantern,
  newFolder,
  openCoalition,
  openLantern,
  problemOf,
  signedIn,
} from '../world/node.ts'
import { quayClerk, quayHead, quaySearcher, restKeeper, WREN } from '../world/people.ts'

const LIKENESS: NonNullable<CoalitionData['likeness']> = JSON.parse(
  readFileSync('coalitions/indonesia/likeness.json', 'utf8'),
)
const FILES = { ...(await readLantern()), likeness: LIKENESS }

const birth = (birthDate: string) => ({
  kind: 'birthDate' as const,
  birthDate: birthDate as LocalDate, // a date by form
})
const SITI: FirstContact = {
  ...WREN,
  name: 'Siti Nurjanah Poernomo',
  age: birth('1994-05-17'),
  papers: [],
  safe: { phone: '0812 555 0101' },
  origin: 'Indramayu',
}
/** The same, as another clerk heard her. */
const HEARD = { name: 'ST. NURJANNAH PURNOMO', age: birth('1994-05-17'), sex: 'female' as const }

const opened = (dir?: string) => openCoalition(FILES, dir)

async function register(browser: Browser, contact: FirstContact) {
  return (await browser.registerCase({ command: command(), contact: contact as never })).case
}

async function house(): Promise<Lantern & { clerk: Browser; keeper: Browser }> {
  const lantern = await opened()
  await lantern.finder.begin()
  const clerk = await signedIn(lantern, quayClerk)
  const keeper = await signedIn(lantern, restKeeper)
  return { ...lantern, clerk, keeper }
}

const heapOf = async ({ finder }: Lantern): Promise<string> => {
  const stream = await finder.thread?.worker.getHeapSnapshot()
  return stream ? (await text(stream)).toLowerCase() : ''
}

describe('who registers a person', () => {
  test('is shown what the own institution holds under another spelling, at once, with the reasons', async () => {
    const { clerk } = await house()
    const id = await register(clerk, SITI)
    await register(clerk, { ...SITI, name: 'Agus Wibowo', sex: 'male', age: birth('1971-01-30') })
    const { rows, state, model } = await clerk.findAlike(HEARD)
    expect(state).toBe('ready')
    expect(model).toBe(LIKENESS.version)
    expect(rows.map((row) => row.case)).toEqual([id])
    expect(rows[0]).toMatchObject({ name: SITI.name, because: { band: 'almost-certain' } })
    expect(rows[0]?.because.reasons.map(({ column }) => column)).toEqual(
      expect.arrayContaining(['name', 'birthDate']),
    )
    expect(JSON.stringify(rows[0]?.because)).not.toMatch(/nurjan/i)
  })

  test('learns nothing of what another institution holds', async () => {
    const { clerk, keeper } = await house()
    await register(keeper, SITI)
    expect((await clerk.findAlike(HEARD)).rows).toEqual([])
    expect((await keeper.findAlike(HEARD)).rows).toHaveLength(1)
  })

  test('leaves an entry of access for each name shown', async () => {
    const { clerk, ...lantern } = await house()
    const id = await register(clerk, SITI)
    await clerk.findAlike(HEARD)
    const seen = await lantern.node.ledger.readAccess(id)
    expect(seen.map(({ action, class: name }) => `${action} ${name}`)).toContain(
      'findAlike identity',
    )
  })

  test('is not asked for prosecution', async () => {
    const lantern = await house()
    const searcher = await signedIn(lantern, quaySearcher)
    expect((await problemOf(searcher.findAlike(HEARD))).status).toBe(403)
  })

  test('is told when the coalition has nothing to compare with', async () => {
    const lantern = await openLantern()
    const clerk = await signedIn(lantern, quayClerk)
    await register(clerk, SITI)
    expect(await clerk.findAlike(HEARD)).toEqual({ state: 'none', model: '', rows: [] })
  })

  test('sees the sign of a falsified paper, and no reason against her in it', async () => {
    const { clerk } = await house()
    await register(clerk, SITI)
    const { rows } = await clerk.findAlike({
      ...HEARD,
      age: birth('1988-05-17'),
      phone: '0812 555 0101',
    })
    expect(rows[0]?.because.signs).toEqual([{ code: 'older-in-one', years: 6 }])
  })
})

test('after registration the port finds cases of other parties, those that are held', async () => {
  const { clerk, keeper, finder } = await house()
  const ours = await register(clerk, SITI)
  const theirs = await register(keeper, { ...SITI, name: 'Siti Nurdjanah Purnomo' })
  const found = await finder.alike(theirs, () => true, 5)
  expect(found.map((one) => one.case)).toEqual([ours])
  expect(found[0]?.explanation.band).toBe('almost-certain')
  expect(await finder.alike(theirs, () => false, 5)).toEqual([])
})

test('the port waits for a thread that died, and misses nothing', async () => {
  const { clerk, keeper, finder } = await house()
  const ours = await register(clerk, SITI)
  const theirs = await register(keeper, SITI)
  await finder.thread?.worker.terminate()
  const found = await finder.alike(theirs, () => true, 5)
  expect(found.map((one) => one.case)).toEqual([ours])
})

describe('the records in the thread', () => {
  test('follow what is stated later, and what is annulled', async () => {
    const { clerk, finder, ...lantern } = await house()
    const id = await register(clerk, { ...SITI, name: null })
    const asked = { name: 'Qzlater Plovername', sex: 'female' as const }
    expect((await clerk.findAlike(asked)).rows).toEqual([])
    const statement = { kind: 'name', name: 'Qzlater Plovername' } as const
    await clerk.addStatement({ case: id, command: command(), statement })
    expect((await clerk.findAlike(asked)).rows).toHaveLength(1)
    const entry = (await clerk.readCase({ case: id })).names?.at(-1)?.entry
    const head = await signedIn(lantern, quayHead)
    if (!entry) throw new Error('the name has no entry')
    await head.annulEntry({ case: id, command: command(), entry, reason: 'slip', words: 'x' })
    await finder.find(quayClerk, {}, 1)
    expect((await heapOf({ finder, ...lantern })).includes('qzlater')).toBe(false)
    expect((await clerk.findAlike(asked)).rows).toEqual([])
  })

  test('hold no letter of a case that was erased', async () => {
    const { clerk, ...lantern } = await house()
    const id = await register(clerk, { ...SITI, name: 'Qzthread Plover' })
    await register(clerk, SITI)
    expect((await clerk.findAlike({ name: 'Qzthread Plover', age: SITI.age })).rows).not.toEqual([])
    expect((await heapOf(lantern)).includes('qzthread')).toBe(true)
    await erase(lantern, clerk, id)
    expect((await heapOf(lantern)).includes('qzthread')).toBe(false)
    expect((await clerk.findAlike({ name: 'Qzthread Plover' })).rows).toEqual([])
  }, 60_000)

  test('lie sealed in the snapshot, and a start goes on from there with what came since', async () => {
    const dir = newFolder()
    const before = await opened(dir)
    await before.finder.begin()
    const clerk = await signedIn(before, quayClerk)
    const id = await register(clerk, { ...SITI, name: 'Qzsealed Plover' })
    await clerk.findAlike({})
    await keepSnapshot(before.node, before.finder)
    expect((await before.node.ledger.snapshots.find())?.likeness).toBeGreaterThan(0)
    const later = await register(clerk, SITI)
    await before.finder.end()
    await before.node.ledger.close()
    for (const file of readdirSync(dir, { recursive: true, withFileTypes: true }))
      if (file.isFile())
        expect(readFileSync(join(file.parentPath, file.name)).toString('latin1')).not.toMatch(
          /qzsealed/i,
        )
    const after = await opened(dir)
    await after.finder.begin()
    const again = await signedIn(after, quayClerk)
    expect((await again.findAlike({ name: 'Qzsealed Plover', age: SITI.age })).rows[0]?.case).toBe(
      id,
    )
    expect((await again.findAlike(HEARD)).rows[0]?.case).toBe(later)
  })

  test('are there again after the thread died', async () => {
    const { clerk, finder, lines } = await house()
    const id = await register(clerk, SITI)
    await finder.thread?.worker.terminate()
    expect((await clerk.findAlike(HEARD)).state).toBe('building')
    await wait(1200)
    await finder.begin()
    expect((await clerk.findAlike(HEARD)).rows[0]?.case).toBe(id)
    expect(lines.join('\n')).toContain('started again')
  })
})
