import { describe, expect, it, test } from 'vitest'
import { caseStream } from '../../src/kit/index.ts'
import { verify } from '../../src/ledger/index.ts'
import { openNode } from '../../src/server/boot.ts'
import { heldBy } from '../../src/server/held.ts'
import { toPlain } from '../../src/server/image.ts'
import { searchCases } from '../../src/server/search.ts'
import { settleSuccessions } from '../../src/server/succession.ts'
import {
  AFTER,
  EAST,
  MILL,
  PHAROS,
  RENAMED_ON,
  SPLIT_ON,
  WATCH,
  WEST,
} from '../domain/succession/watch.ts'
import { command, MASTER_KEY, problemOf, signedIn } from '../world/node.ts'
import {
  gateClerk,
  HARBOUR_OFFICE,
  QUAY_DESK,
  quayClerk,
  quayHead,
  restKeeper,
  shoreClerk,
} from '../world/people.ts'

import {
  come,
  consent,
  holdersOf,
  refer,
  register,
  screens,
  told,
  withoutParty,
} from './succession-told.ts'

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

test('a party of an old name leads and finds nothing any more', async () => {
  const { lantern, cases } = await told()
  const { node } = lantern
  const seen = () => [
    searchCases(node, 'of the ferry', quayClerk),
    [...heldBy(node.image, quayClerk.party, node.now()).newest()],
  ]
  expect(seen()).toEqual([[cases.wren], [cases.wren]])
  await come(lantern, RENAMED_ON)
  expect(seen()).toEqual([[], []])
})

describe('a split', () => {
  it('gives each successor the cases of its units and hides them from its sister', async () => {
    const { lantern, cases, draft, incident } = await told()
    const before = await screens(lantern, gateClerk, cases)
    expect(before.listed).toEqual([cases.heron, cases.plover].sort())
    expect(before.total).toBe(2)
    await come(lantern, SPLIT_ON)
    const gate = await screens(lantern, gateClerk, cases)
    const own = { listed: [cases.heron], total: 1, drafts: [draft], incidents: [incident] }
    expect(gate).toMatchObject(own)
    expect(gate.found).toEqual([cases.heron])
    expect(gate.owed).toEqual(before.owed)
    expect(gate.views.plover).toBe('unknown')
    expect(gate.views.heron).toEqual(before.views.heron)
    expect(gate.views.wren).toMatchObject({
      relationship: 'receiver',
      shown: ['contact', 'identity'],
    })
    const shore = await screens(lantern, shoreClerk, cases)
    const others = { listed: [cases.plover], total: 1, drafts: [], incidents: [] }
    expect(shore).toMatchObject(others)
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
