import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { type CaseId, caseStream, DAY, type DraftId, HOUR, MINUTE } from '../../src/kit/index.ts'
import { verify } from '../../src/ledger/index.ts'
import { restore } from '../../src/ledger/restore.ts'
import { toPlain } from '../../src/server/image.ts'
import { keepOnce } from '../../src/server/keeping.ts'
import { consentTo } from '../world/acts.ts'
import {
  command,
  inDays,
  type Lantern,
  MASTER_KEY,
  newFolder,
  openLantern,
  problemOf,
  signedIn,
} from '../world/node.ts'
import { officerAt, PIP, QUAY_DESK, quayClerk, quayHead, restHead, WREN } from '../world/people.ts'

const NAME = 'Qzerased Vxplover'
const why = { reason: 'asked', words: 'She asked for it.' }

/** A case with consent, a second case related to it, and a draft about the first. */
async function told(lantern: Lantern) {
  const clerk = await signedIn(lantern, quayClerk)
  const head = await signedIn(lantern, quayHead)
  const contact = { ...WREN, name: NAME, story: `${NAME} told of nets.` } as never
  const { case: id } = await clerk.registerCase({ command: command(), contact })
  const other = await clerk.registerCase({ command: command(), contact: { ...PIP } as never })
  const base = () => ({ case: id, command: command() })
  await clerk.relateCases({ ...base(), kind: 'travelled-with', other: other.case })
  const answer = consentTo({ expires: inDays(lantern, 30) }) as never
  await clerk.giveConsent({ ...base(), answer })
  await clerk.readCase({ case: id })
  const draft = lantern.node.nextId() as DraftId // the node's only source of ids
  await clerk.keepDraft({ id: draft, kind: 'note', label: NAME, case: id, body: { text: NAME } })
  return { clerk, head, id, other: other.case, draft, base }
}

async function erased(lantern: Lantern) {
  const before = await told(lantern)
  await before.clerk.orderErasure({ ...before.base(), ...why })
  const wraps = wrapsOf(lantern.dir, before.id)
  await before.head.approveErasure(before.base())
  return { ...before, wraps }
}

/** The bytes of every wrapped key of a case as they lie on the disk. */
function wrapsOf(dir: string, id: CaseId): Buffer[] {
  const sql = new DatabaseSync(join(dir, 'keys.db'), { readOnly: true })
  const rows = sql.prepare('SELECT wrapped FROM wrapped_key WHERE stream = ?').all(caseStream(id))
  sql.close()
  return rows.map(({ wrapped }) => Buffer.from(wrapped as Uint8Array)) // a BLOB of a strict table
}

function findIn(dir: string, forms: readonly Buffer[]): string[] {
  return readdirSync(dir)
    .map((name) => join(dir, name))
    .filter((path) => statSync(path).isFile())
    .filter((path) => forms.some((form) => readFileSync(path).includes(form)))
}

test('an erased case is gone for everybody; its institution sees that it was there', async () => {
  const lantern = await openLantern()
  const { clerk, head, id, other, draft, base } = await erased(lantern)
  expect((await problemOf(clerk.readCase({ case: id }))).code).toBe('case-unknown')
  const statement = { kind: 'story', text: 'x' } as const
  expect((await problemOf(clerk.addStatement({ ...base(), statement }))).code).toBe('case-unknown')
  expect((await clerk.searchCases({ text: NAME })).rows).toEqual([])
  expect((await clerk.listCases({})).rows.map((row) => row.case)).toEqual([other])
  expect((await clerk.readCase({ case: other })).relations).toEqual([])
  expect((await problemOf(clerk.readDraft({ id: draft }))).code).toBe('draft-unknown')
  expect(await head.readErasure({ case: id })).toEqual({
    case: id,
    erasedAt: lantern.time.now,
    party: quayClerk.party,
    unit: QUAY_DESK,
    reason: 'asked',
    ordered: quayClerk.post,
    approved: quayHead.post,
    restored: false,
    complete: true,
    on: lantern.time.now,
  })
  const stranger = await signedIn(lantern, restHead)
  expect((await problemOf(stranger.readErasure({ case: id }))).code).toBe('case-unknown')
  expect((await stranger.listErasures({})).rows).toEqual([])
  const auditor = await signedIn(lantern, officerAt(QUAY_DESK, 'auditor'))
  expect((await auditor.listErasures({})).rows).toHaveLength(1)
  expect((await auditor.listAccess({ case: id })).rows.length).toBeGreaterThan(0)
  expect((await problemOf(clerk.listAccess({ case: id }))).code).toBe('case-unknown')
})

test('a page left open brings nothing back, and a repeated approval is answered as the first', async () => {
  const lantern = await openLantern()
  const { clerk, head, id, base } = await told(lantern)
  await clerk.orderErasure({ ...base(), ...why })
  const approval = base()
  const first = await head.approveErasure(approval)
  expect(await head.approveErasure(approval)).toMatchObject({ case: id })
  expect(first.case).toBe(id)
  const draft = lantern.node.nextId() as DraftId // the node's only source of ids
  const kept = clerk.keepDraft({ id: draft, kind: 'note', label: NAME, case: id, body: {} })
  expect((await problemOf(kept)).code).toBe('case-unknown')
})

test('a fresh start gives the identical image, and the ledger verifies', async () => {
  const lantern = await openLantern()
  const { id } = await erased(lantern)
  const before = toPlain(lantern.node.image)
  expect(JSON.stringify(before).toLowerCase()).not.toContain('plover')
  await lantern.node.ledger.integrate()
  await lantern.node.ledger.close()
  const report = await verify({ dir: lantern.dir, masterKey: MASTER_KEY })
  expect(report).toMatchObject({ sound: true })
  expect(report.bodies?.erased).toBeGreaterThan(8)
  const again = await openLantern(lantern.dir, {}, lantern.time.now + HOUR)
  expect(toPlain(again.node.image)).toEqual(before)
  expect(again.node.image.erased.get(id)).toMatchObject({ reason: 'asked' })
})

test('neither name nor key bytes lie in any file, log or WAL', async () => {
  const lantern = await openLantern()
  const { wraps, draft } = await erased(lantern)
  expect(wraps.length).toBeGreaterThan(4)
  const name = [Buffer.from(NAME), Buffer.from(NAME.toLowerCase())]
  // Still open: the write-ahead files are there.
  expect(findIn(lantern.dir, [...name, ...wraps])).toEqual([])
  const keys = new DatabaseSync(join(lantern.dir, 'keys.db'), { readOnly: true })
  const left = keys.prepare('SELECT stream FROM wrapped_key WHERE stream = ?')
  expect(left.all(`draft/${draft}`)).toEqual([])
  keys.close()
  await lantern.node.ledger.close()
  expect(findIn(lantern.dir, [...name, ...wraps])).toEqual([])
  expect(lantern.lines.join('\n')).not.toContain(NAME)
})

test('a reader of the keys delays the cleaning of the WAL by no more than a minute’s turn', async () => {
  const lantern = await openLantern()
  const { clerk, head, id, base } = await told(lantern)
  await clerk.orderErasure({ ...base(), ...why })
  const wraps = wrapsOf(lantern.dir, id)
  const reader = new DatabaseSync(join(lantern.dir, 'keys.db'), { readOnly: true })
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM wrapped_key').get()
  await head.approveErasure(base())
  expect(findIn(lantern.dir, wraps)).not.toEqual([])
  reader.exec('COMMIT')
  reader.close()
  await lantern.node.ledger.integrate()
  expect(findIn(lantern.dir, wraps)).toEqual([])
})

test('what a crash left between approval and erasure is done at the next start', async () => {
  const lantern = await openLantern()
  const { clerk, id, base } = await told(lantern)
  await clerk.orderErasure({ ...base(), ...why })
  const { approveErasure } = await import('../../src/domain/keeping/decide.ts')
  const facts = () => lantern.node.facts(quayHead)
  await lantern.node.act(id, quayHead, { command: command() }, (s) => approveErasure(s, facts()))
  await lantern.node.ledger.close()
  const again = await openLantern(lantern.dir, {}, lantern.time.now + HOUR)
  expect(again.node.image.erased.has(id)).toBe(true)
  expect(again.node.image.rows.has(id)).toBe(false)
})

test('whoever keeps something beside the ledger is told before the approval is answered', async () => {
  const lantern = await openLantern()
  const forgotten: CaseId[] = []
  lantern.node.onErased(async (id) => {
    await new Promise((resolve) => setImmediate(resolve))
    forgotten.push(id)
  })
  const { id } = await erased(lantern)
  expect(forgotten).toEqual([id])
})

test('it is complete when the last older copy of its keys is gone, and a restore forgets it too', async () => {
  const lantern = await openLantern()
  const backup = { to: newFolder(), keysTo: newFolder(), every: 24 * HOUR }
  const keep = () => keepOnce(lantern.node, { dir: lantern.dir, backup })
  const before = await told(lantern)
  await keep()
  const copied = lantern.time.now
  lantern.time.now += 5 * MINUTE
  await before.clerk.orderErasure({ ...before.base(), ...why })
  await before.head.approveErasure(before.base())
  const state = await before.head.readErasure({ case: before.id })
  expect(state).toMatchObject({ complete: false, on: copied + 30 * DAY })

  const to = join(newFolder(), 'data')
  const now = lantern.node.now()
  const order = { from: backup.to, keys: backup.keysTo, to, now, masterKey: MASTER_KEY }
  expect(await restore(order)).toMatchObject({ kind: 'restored', erased: [{ case: before.id }] })
  const elsewhere = await openLantern(to, {}, lantern.time.now)
  expect(elsewhere.node.image.rows.has(before.id)).toBe(false)
  expect(elsewhere.node.image.erased.get(before.id)).toMatchObject({ restored: true })
  expect(JSON.stringify(toPlain(elsewhere.node.image)).toLowerCase()).not.toContain('plover')
  expect(await elsewhere.node.ledger.listAllDrafts()).toEqual([])

  lantern.time.now = copied + 30 * DAY
  await keep()
  const head = await signedIn(lantern, quayHead)
  expect(await head.readErasure({ case: before.id })).toMatchObject({ complete: true })
})
