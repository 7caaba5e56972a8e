import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { FirstContact } from '../../src/domain/case/register.ts'
import { type CoalitionData, decideApply } from '../../src/domain/coalition/index.ts'
import { groupPairs } from '../../src/domain/link/index.ts'
import type { CaseId, CommandId, LocalDate } from '../../src/kit/index.ts'
import { erase } from '../world/erasing.ts'
import { readLantern } from '../world/lantern.ts'
import {
  type Browser,
  command,
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

const person = (name: string, birthDate: string): FirstContact => ({
  ...WREN,
  name,
  // The cast: a date by form.
  age: { kind: 'birthDate', birthDate: birthDate as LocalDate },
  papers: [],
  safe: {},
  origin: 'Indramayu',
})

const register = async (browser: Browser, contact: FirstContact) =>
  (await browser.registerCase({ command: command(), contact: contact as never })).case

/** Given: two pairs of twins in the ledger of one party, somebody else, and one of them at another party. */
async function house() {
  const lantern = await openCoalition(FILES)
  const clerk = await signedIn(lantern, quayClerk)
  const keeper = await signedIn(lantern, restKeeper)
  const siti = await register(clerk, person('Siti Nurjanah Poernomo', '1994-05-17'))
  const heard = await register(clerk, person('ST. NURJANNAH PURNOMO', '1994-05-17'))
  const sukar = await register(clerk, person('Sukarsih Contohwati', '1989-11-02'))
  const again = await register(clerk, person('Soekarsih Contowati', '1989-11-02'))
  await register(clerk, person('Wagiyem Misalnya', '1971-01-23'))
  const elsewhere = await register(keeper, person('Siti Nurjanah Purnomo', '1994-05-17'))
  await lantern.finder.begin()
  return { lantern, clerk, keeper, siti, heard, sukar, again, elsewhere }
}

async function swept(browser: Browser) {
  await browser.beginSweep({})
  for (;;) {
    const now = await browser.readSweep({})
    if (now.state !== 'running') return now
    await wait(20)
  }
}

const pairsOf = async (browser: Browser) =>
  (await browser.listLinks({ limit: 500 })).rows
    .filter(({ kind, unsure }) => kind === 'pair' && !unsure)
    .map(({ case: one, other }) => [one, other].sort())

test('a sweep finds who stands twice in the own cases, and nobody of another party', async () => {
  const { clerk, keeper, siti, heard, sukar, again, elsewhere } = await house()
  expect(await clerk.readSweep({})).toEqual({ state: 'none', done: 0, total: 0, found: 0 })
  expect(await swept(clerk)).toMatchObject({ state: 'done', done: 5, total: 5, found: 2 })
  const pairs = await pairsOf(clerk)
  expect(pairs).toHaveLength(2)
  expect(pairs).toContainEqual([siti, heard].sort())
  expect(pairs).toContainEqual([sukar, again].sort())
  expect(JSON.stringify(await clerk.listLinks({}))).not.toContain(elsewhere)
  // The other party has not swept, and finds nobody when it does.
  expect((await keeper.readSweep({})).state).toBe('none')
  expect(await swept(keeper)).toMatchObject({ state: 'done', done: 1, found: 0 })
  const { evidence } = await clerk.weighPair({ case: siti, other: heard })
  expect(evidence?.reasons.map(({ column }) => column)).toContain('birthDate')
  expect((await problemOf(clerk.weighPair({ case: siti, other: elsewhere }))).code).toBe(
    'case-unknown',
  )
}, 60_000)

test('different is remembered in one act, same is proposed, not sure waits behind with its reason', async () => {
  const { lantern, clerk, siti, heard, sukar, again } = await house()
  await swept(clerk)
  const words = 'Her twin sister.'
  const apart = { case: siti, other: heard, reason: 'sibling' as const }
  const silent = clerk.tellApart({ ...apart, command: command(), words: ' ' })
  expect((await problemOf(silent)).code).toBe('reason-missing')
  await clerk.tellApart({ ...apart, command: command(), words })
  const links = await clerk.readLinks({ case: heard })
  expect(links.links).toMatchObject([{ state: 'rejected', steps: [{}, { words }] }])
  expect(links.links[0]?.evidence?.model).toBe(LIKENESS.version)
  expect(await pairsOf(clerk)).toEqual([[sukar, again].sort()])

  const other = { kind: 'case' as const, other: again }
  await clerk.doubtPair({ case: sukar, command: command(), with: other, words: 'No papers.' })
  expect(await pairsOf(clerk)).toEqual([])
  expect((await clerk.readSweep({})).found).toBe(0)
  expect((await clerk.listLinks({})).rows).toMatchObject([
    { kind: 'pair', unsure: { post: quayClerk.post } },
  ])
  expect((await clerk.readLinks({ case: again })).doubts).toMatchObject([
    { other: sukar, words: 'No papers.' },
  ])
  // What was done later outweighs the doubt.
  lantern.time.now += 1000
  await clerk.proposeLink({ case: sukar, command: command(), with: other })
  const [row] = (await clerk.listLinks({})).rows
  expect(row).toMatchObject({ kind: 'link', band: expect.any(String) })
  expect(row).not.toHaveProperty('unsure')
  // Swept again: what was decided stays away.
  expect(await swept(clerk)).toMatchObject({ state: 'done', found: 0 })
}, 60_000)

test('one person in forty cases is one question, and most pairs of them are left out', async () => {
  const lantern = await openCoalition(FILES)
  const clerk = await signedIn(lantern, quayClerk)
  const spelled = ['Siti Nurjanah Poernomo', 'ST. NURJANNAH PURNOMO', 'Siti Nurjannah Purnomo']
  for (let at = 0; at < 40; at += 1)
    await register(clerk, person(spelled[at % 3] ?? '', '1994-05-17'))
  await lantern.finder.begin()
  expect(await swept(clerk)).toMatchObject({ state: 'done', done: 40 })
  const pairs = await pairsOf(clerk)
  expect(pairs.length).toBeLessThanOrEqual(40 * 10)
  const found = pairs.map(([one = '', other = '']) => ({
    case: one as CaseId,
    other: other as CaseId,
  })) // ids of the answer
  expect(new Set(pairs.flat()).size).toBe(40)
  expect(groupPairs(found)).toHaveLength(1)
}, 60_000)

test('two cases that a third one joins are asked about no more, until that is taken back', async () => {
  const lantern = await openCoalition(FILES)
  const clerk = await signedIn(lantern, quayClerk)
  const ids: CaseId[] = []
  for (const name of ['Siti Nurjanah Poernomo', 'ST. NURJANNAH PURNOMO', 'Siti Nurjannah Purnomo'])
    ids.push(await register(clerk, person(name, '1994-05-17')))
  await lantern.finder.begin()
  expect(await swept(clerk)).toMatchObject({ found: 3 })
  const [first, second, third] = ids as [CaseId, CaseId, CaseId] // three were registered
  const link = async (other: CaseId) => {
    const proposal = { case: second, command: command(), with: { kind: 'case' as const, other } }
    const { link: id } = await clerk.proposeLink(proposal)
    await clerk.confirmLink({ case: second, command: command(), link: id })
    return id
  }
  await link(first)
  expect(await pairsOf(clerk)).toHaveLength(2)
  const last = await link(third)
  expect(await pairsOf(clerk)).toEqual([])
  expect((await clerk.readSweep({})).found).toBe(0)
  await clerk.undoLink({ case: second, command: command(), link: last, words: 'x' })
  expect(await pairsOf(clerk)).toEqual([[first, third].sort()])
}, 60_000)

test('one at a time; stopped it keeps what it found; for protection alone', async () => {
  const { lantern, clerk } = await house()
  await clerk.beginSweep({})
  expect((await problemOf(clerk.beginSweep({}))).code).toBe('sweep-runs')
  expect(await clerk.stopSweep({})).toMatchObject({ state: 'stopped', total: 5 })
  await wait(100)
  expect((await clerk.readSweep({})).state).toBe('stopped')
  const searcher = await signedIn(lantern, quaySearcher)
  await expect(searcher.beginSweep({})).rejects.toThrow()
}, 60_000)

test('a case that changed while its pairs wait is looked at again', async () => {
  const { lantern, clerk, siti, heard, sukar, again } = await house()
  await swept(clerk)
  const head = await signedIn(lantern, quayHead)
  const entry = (await clerk.readCase({ case: heard })).names?.at(-1)?.entry
  if (!entry) throw new Error('the name has no entry')
  await head.annulEntry({ case: heard, command: command(), entry, reason: 'slip', words: 'x' })
  const age = { kind: 'birthDate', birthDate: '1980-12-30' as LocalDate } as const // a date by form
  await clerk.addStatement({ case: heard, command: command(), statement: { kind: 'age', age } })
  await expect.poll(() => pairsOf(clerk)).toEqual([[sukar, again].sort()])
  // A screen that still shows the pair weighs what is known now.
  const { evidence } = await clerk.weighPair({ case: siti, other: heard })
  expect(evidence).toBeUndefined()
  // One that changed and still is alike stays.
  const statement = { kind: 'name', name: 'Soekarsih Contowaty' } as const
  await clerk.addStatement({ case: again, command: command(), statement })
  await wait(200)
  expect(await pairsOf(clerk)).toEqual([[sukar, again].sort()])
}, 60_000)

test('who is erased is in no pair any more, also while a sweep looks', async () => {
  const { lantern, clerk, siti, heard, sukar, again } = await house()
  await swept(clerk)
  await erase(lantern, clerk, heard)
  expect(await pairsOf(clerk)).toEqual([[sukar, again].sort()])
  expect(JSON.stringify(await clerk.listLinks({}))).not.toContain(heard)
  expect((await problemOf(clerk.weighPair({ case: siti, other: heard }))).code).toBe('case-unknown')
  const apart = { case: siti, other: heard, command: command(), reason: 'sibling' as const }
  expect((await problemOf(clerk.tellApart({ ...apart, words: 'x' }))).code).toBe('case-unknown')

  const sweeping = swept(clerk)
  await erase(lantern, clerk, again)
  expect((await sweeping).state).toBe('done')
  expect(await pairsOf(clerk)).toEqual([])
}, 60_000)

test('another model sets aside what the former one found', async () => {
  const { lantern, clerk } = await house()
  await swept(clerk)
  const other = { ...FILES, likeness: { ...LIKENESS, version: '0000000000000000' } }
  const { node, time } = lantern
  time.now += 1000
  // The node's only source of ids.
  const set = node.nextId() as CommandId
  await node.register({ kind: 'node', node: 'rujukan' }, set, () =>
    decideApply(node.image.coalition, other, node.now()),
  )
  expect(await clerk.readSweep({})).toMatchObject({ state: 'stale', found: 0 })
  expect(await pairsOf(clerk)).toEqual([])
  expect(await swept(clerk)).toMatchObject({ state: 'done', found: 2 })
}, 60_000)

test('without a model there is nothing to sweep with', async () => {
  const clerk = await signedIn(await openLantern(), quayClerk)
  expect((await problemOf(clerk.beginSweep({}))).code).toBe('sweep-no-model')
})
