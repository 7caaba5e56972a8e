import { describe, expect, it, test } from 'vitest'
import { decideApply } from '../../src/domain/coalition/index.ts'
import {
  type CaseId,
  type CommandId,
  caseStream,
  type DraftId,
  isRefusal,
  type LocalDate,
  type Officer,
  toInstant,
} from '../../src/kit/index.ts'
import { verify } from '../../src/ledger/index.ts'
import { openNode } from '../../src/server/boot.ts'
import { toPlain } from '../../src/server/image.ts'
import { settleSuccessions } from '../../src/server/succession.ts'
import {
  AFTER,
  BEFORE,
  EAST,
  MILL,
  PHAROS,
  RENAMED_ON,
  readWatch,
  SPLIT_ON,
  WATCH,
  WEST,
} from '../domain/succession/watch.ts'
import {
  type Browser,
  command,
  type Lantern,
  MASTER_KEY,
  newFolder,
  openLantern,
  problemOf,
  signedIn,
} from '../world/node.ts'
import {
  gateClerk,
  HARBOUR_OFFICE,
  NORTH_GATE,
  QUAY_DESK,
  quayClerk,
  quayHead,
  restKeeper,
  shoreClerk,
  WREN,
} from '../world/people.ts'

const DAY_AFTER = { [RENAMED_ON]: Date.UTC(2025, 9, 2, 9), [SPLIT_ON]: AFTER }
const CLASSES = ['identity', 'contact', 'exploitation', 'journey', 'documents'] as const

/** A node on which the Watch's units still belong to it, and Harbour Office still has its name. */
async function begin(): Promise<Lantern> {
  const lantern = await openLantern(newFolder(), {}, BEFORE)
  await declare(lantern, await readWatch())
  return lantern
}

async function declare({ node, time }: Lantern, data: Awaited<ReturnType<typeof readWatch>>) {
  const id = node.nextId() as CommandId // the node's only source of ids
  const done = await node.register({ kind: 'node', node: 'rujukan' }, id, () =>
    decideApply(node.image.coalition, data, toInstant(time.now)),
  )
  if (isRefusal(done)) throw new Error(done.code)
  await settleSuccessions(node)
}

async function come(lantern: Lantern, day: LocalDate): Promise<void> {
  lantern.time.now = DAY_AFTER[day] ?? lantern.time.now
  await settleSuccessions(lantern.node)
}

async function register(browser: Browser, name: string): Promise<CaseId> {
  return (await browser.registerCase({ command: command(), contact: { ...WREN, name } })).case
}

async function consent(browser: Browser, id: CaseId, recipient: typeof WATCH): Promise<void> {
  await browser.giveConsent({
    case: id,
    command: command(),
    answer: {
      recipient,
      classes: [...CLASSES],
      purpose: 'protection',
      basis: 'person',
      expires: toInstant(Date.UTC(2026, 5, 1)),
      language: 'fr',
      text: 'consent-adult',
      group: false,
    },
  })
}

async function refer(browser: Browser, id: CaseId, toUnit: typeof QUAY_DESK) {
  const request = {
    toUnit,
    need: 'bed',
    urgency: 'routine' as const,
    classes: ['identity' as const, 'contact' as const],
    purpose: 'protection' as const,
    text: 'A bed.',
  }
  return await browser.sendReferral({ case: id, command: command(), request })
}

/** Everything an officer's screens show of cases, by person. */
async function screens(lantern: Lantern, by: Officer, cases: Readonly<Record<string, CaseId>>) {
  const browser = await signedIn(lantern, by)
  const views: Record<string, unknown> = {}
  for (const [name, id] of Object.entries(cases)) {
    views[name] = await browser.readCase({ case: id }).catch(() => 'unknown')
  }
  const list = await browser.listCases({ scope: 'party', state: 'all', limit: 50 })
  const found = await browser.searchCases({ text: 'of the ferry', limit: 50 })
  const desk = await browser.readDesk({})
  return {
    views,
    listed: list.rows.map((row) => row.case).sort(),
    total: list.total,
    found: found.rows.map((row) => row.case).sort(),
    owed: desk.owed.map(({ duty }) => duty).sort(),
    waiting: desk.waiting.map(({ duty }) => duty).sort(),
    drafts: desk.drafts.map(({ id }) => id),
    incidents: (await browser.listIncidents({})).rows.map((row) => row.incident),
    offers: desk.offers.map((row) => row.case),
  }
}

const holdersOf = async ({ node }: Lantern, id: CaseId) =>
  [...new Set((await node.ledger.holders(caseStream(id))).map(({ party }) => party))].sort()

/** Quay registers one and refers her to both gates and the shore; each unit of the Watch leads one. */
async function told() {
  const lantern = await begin()
  const quay = await signedIn(lantern, quayClerk)
  const gate = await signedIn(lantern, gateClerk)
  const shore = await signedIn(lantern, shoreClerk)
  const wren = await register(quay, 'Wren of the Ferry')
  await consent(quay, wren, WATCH)
  const asked = await refer(quay, wren, NORTH_GATE)
  await gate.acceptReferral({ case: wren, command: command(), referral: asked.referral })
  const heron = await register(gate, 'Heron of the Ferry')
  const plover = await register(shore, 'Plover of the Ferry')
  await consent(shore, plover, HARBOUR_OFFICE)
  const back = await refer(shore, plover, QUAY_DESK)
  await quay.acceptReferral({ case: plover, command: command(), referral: back.referral })
  const draft = '00000000-0000-7000-8000-00000000000d' as DraftId // an id by form
  await gate.keepDraft({ id: draft, kind: 'first-contact', label: 'Half', body: { name: 'Half' } })
  return { lantern, cases: { wren, heron, plover }, asked, back, draft }
}

describe('a renaming', () => {
  it('changes nothing that the officers see, and nothing that anybody else sees', async () => {
    const { lantern, cases, draft } = await told()
    const all = [quayClerk, quayHead, gateClerk, shoreClerk, restKeeper]
    const before = []
    for (const by of all) before.push(await screens(lantern, by, cases))
    await come(lantern, RENAMED_ON)
    for (const [index, by] of all.entries())
      expect(withoutParty(await screens(lantern, by, cases), PHAROS)).toEqual(
        withoutParty(before[index], HARBOUR_OFFICE),
      )
    expect(before[0]?.listed).toEqual([cases.wren])
    expect(before[2]?.drafts).toEqual([draft])
    const me = await (await signedIn(lantern, quayClerk)).me({})
    expect(me.post?.party).toBe(PHAROS)
  })

  it('lets work go on: statements, closings, the list of who looked; the log stays and verifies', async () => {
    const { lantern, cases, asked } = await told()
    await come(lantern, RENAMED_ON)
    const quay = await signedIn(lantern, quayClerk)
    const gate = await signedIn(lantern, gateClerk)
    await gate.readCase({ case: cases.wren })
    await gate.completeReferral({
      case: cases.wren,
      command: command(),
      referral: asked.referral,
      outcome: 'done',
      words: 'Slept.',
    })
    await quay.closeReferral({
      case: cases.wren,
      command: command(),
      referral: asked.referral,
      asked: { language: 'fr', answer: 'yes' },
    })
    const looked = await quay.listAccess({ case: cases.wren })
    expect(looked.rows.map(({ party }) => party)).toContain(WATCH)
    const entries = await lantern.node.ledger.readStream(caseStream(cases.wren))
    expect(new Set(entries.map(({ log }) => log))).toEqual(new Set([HARBOUR_OFFICE]))
    expect(await holdersOf(lantern, cases.wren)).toEqual([PHAROS, WATCH].sort())
    await lantern.node.ledger.integrate()
    expect(await verify({ dir: lantern.dir, masterKey: MASTER_KEY })).toMatchObject({ sound: true })
  })
})

describe('a split', () => {
  it('gives each successor the cases of its units and hides them from its sister', async () => {
    const { lantern, cases, draft } = await told()
    const before = await screens(lantern, gateClerk, cases)
    expect(before.listed).toEqual([cases.heron, cases.plover].sort())
    expect(before.total).toBe(2)
    await come(lantern, SPLIT_ON)
    const gate = await screens(lantern, gateClerk, cases)
    expect(gate).toMatchObject({ listed: [cases.heron], total: 1, drafts: [draft] })
    expect(gate.found).toEqual([cases.heron])
    expect(gate.owed).toEqual(before.owed)
    expect(gate.views.plover).toBe('unknown')
    expect(gate.views.heron).toEqual(before.views.heron)
    expect(gate.views.wren).toMatchObject({
      relationship: 'receiver',
      shown: ['contact', 'identity'],
    })
    const shore = await screens(lantern, shoreClerk, cases)
    expect(shore).toMatchObject({ listed: [cases.plover], total: 1, drafts: [] })
    expect(shore.views).toMatchObject({ heron: 'unknown', wren: 'unknown' })
    expect(shore.views.plover).toMatchObject({ relationship: 'lead' })
  })

  it('bars a sister from writing as from reading', async () => {
    const { lantern, cases } = await told()
    await come(lantern, SPLIT_ON)
    const shore = await signedIn(lantern, shoreClerk)
    const statement = { kind: 'story' as const, text: 'Mine.' }
    const version = (await lantern.node.findCase(cases.heron))?.version ?? 0
    const write = { case: cases.heron, command: command(), version, statement }
    expect((await problemOf(shore.addStatement(write))).code).toBe('case-unknown')
    const other = { case: cases.plover, other: cases.heron, kind: 'travelled-with' as const }
    const refused = await problemOf(shore.relateCases({ ...other, command: command() }))
    expect(refused.code).toBe('case-unknown')
    expect((await problemOf(refer(shore, cases.heron, QUAY_DESK))).code).toBe('case-unknown')
    const gate = await signedIn(lantern, gateClerk)
    await gate.addStatement({ ...write, command: command() })
  })

  it('hands over keys case by case, at once, and again does nothing', async () => {
    const { lantern, cases } = await told()
    const { heron, plover, wren } = cases
    expect(await holdersOf(lantern, heron)).toEqual([WATCH])
    await come(lantern, SPLIT_ON)
    expect(await holdersOf(lantern, heron)).toEqual([WEST])
    expect(await holdersOf(lantern, plover)).toEqual([EAST, PHAROS].sort())
    expect(await holdersOf(lantern, wren)).toEqual([PHAROS, WEST].sort())
    const head = await lantern.node.ledger.head()
    await settleSuccessions(lantern.node)
    expect(await lantern.node.ledger.head()).toBe(head)
    expect(await lantern.node.ledger.inheritances()).toMatchObject([
      { party: HARBOUR_OFFICE, successor: PHAROS, whole: true },
      { party: 'old-guard' },
      { party: 'old-guard' },
      { party: WATCH, successor: EAST, whole: false },
      { party: WATCH, successor: WEST, whole: false },
    ])
  })

  it('lets the sisters refer to each other, with a consent of its own', async () => {
    const { lantern, cases } = await told()
    await come(lantern, SPLIT_ON)
    const gate = await signedIn(lantern, gateClerk)
    expect((await problemOf(refer(gate, cases.heron, MILL))).code).toBe('consent-missing')
    await consent(gate, cases.heron, EAST)
    await refer(gate, cases.heron, MILL)
    const shore = await signedIn(lantern, shoreClerk)
    expect(await shore.readCase({ case: cases.heron })).toMatchObject({
      relationship: 'receiver',
      shown: [],
    })
  })
})

test('the image rebuilt from the ledger is the identical one, before and after both days', async () => {
  const { lantern } = await told()
  await come(lantern, SPLIT_ON)
  const quay = await signedIn(lantern, quayClerk)
  await register(quay, 'Sandpiper of the Ferry')
  const kept = toPlain(lantern.node.image)
  const listed = await quay.listCases({ scope: 'party', state: 'all', limit: 1 })
  expect(listed.total).toBe(2)
  const after = listed.next ? { after: listed.next } : {}
  const rest = await quay.listCases({ scope: 'party', state: 'all', limit: 1, ...after })
  expect(rest.rows).toHaveLength(1)
  await lantern.node.ledger.close()
  const again = await openNode({ dir: lantern.dir, masterKey: MASTER_KEY, now: () => AFTER })
  expect(toPlain(again.image)).toEqual(kept)
  await again.ledger.close()
})

/** The same as JSON with one party's code struck out: the only thing a renaming may change. */
const withoutParty = (value: unknown, party: string): unknown =>
  JSON.parse(
    JSON.stringify(value ?? null)
      .replaceAll(`"${party}"`, '"the party"')
      .replaceAll(`"${HARBOUR_OFFICE}"`, '"the party"'),
  )
