import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyHoldings } from '../../src/domain/access/grants.ts'
import type { CaseEntry } from '../../src/domain/case/entries.ts'
import { evolveCase, foldCase, NO_CASE } from '../../src/domain/case/state.ts'
import {
  type CaseId,
  type ConsentId,
  caseStream,
  DAY,
  HOUR,
  type PersonalClass,
  type ReferralId,
} from '../../src/kit/index.ts'
import { openNode } from '../../src/server/boot.ts'
import { tickAll } from '../../src/server/clock.ts'
import { toPlain } from '../../src/server/image.ts'
import { keepSnapshot } from '../../src/server/snapshot.ts'
import { bedFor, consentTo } from '../world/acts.ts'
import {
  type Browser,
  command,
  inDays,
  type Lantern,
  MASTER_KEY,
  openLantern,
  signedIn,
} from '../world/node.ts'
import { officerAt, PIP, STRANGER, UNITS, WREN } from '../world/people.ts'
import { expectImage } from './image-oracle.ts'

const ALL: readonly PersonalClass[] = [
  'contact',
  'documents',
  'exploitation',
  'identity',
  'journey',
]
/** Most often the first case, the latest referral, the next unit: so that a matter gets somewhere. */
const nat = fc.constantFrom(0, 0, 0, 1, 2, 3)
const next = fc.constantFrom(1, 1, 1, 2, 3)
const consent = fc.record({
  do: fc.constant('consent' as const),
  of: nat,
  unit: next,
  classes: fc.oneof(fc.constant(ALL), fc.subarray([...ALL], { minLength: 1 })),
  days: fc.integer({ min: 1, max: 5 }),
})
const send = fc.record({
  do: fc.constant('send' as const),
  of: nat,
  unit: next,
  classes: fc.constantFrom<readonly PersonalClass[]>([], ALL, ['identity']),
})
const step = fc.record({
  do: fc.constantFrom('receive', 'accept', 'accept', 'decline', 'complete', 'take-back', 'close'),
  of: nat,
  which: nat,
})
const who = fc.constantFrom(0, 0, 1, 2)
const anyAct = fc.oneof(
  fc.record({ do: fc.constant('register' as const), who, first: fc.nat(3) }),
  fc.record({ do: fc.constant('name' as const), of: nat }),
  fc.record({ do: fc.constant('annul' as const), of: nat }),
  fc.record({ do: fc.constant('relate' as const), of: nat, other: nat }),
  { weight: 4, arbitrary: consent },
  fc.record({ do: fc.constant('withdraw' as const), of: nat, which: nat }),
  { weight: 4, arbitrary: send },
  { weight: 6, arbitrary: step },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('offer' as const), of: nat, unit: next }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('take-lead', 'take-lead', 'decline-lead'),
      of: nat,
    }),
  },
  fc.record({ do: fc.constant('erase' as const), of: nat }),
  fc.record({ do: fc.constant('pass' as const), hours: fc.integer({ min: 1, max: 60 }) }),
)
type AnyAct = typeof anyAct extends fc.Arbitrary<infer T> ? T : never
type World = Lantern & { readonly browsers: ReadonlyMap<string, Browser> }

async function open(): Promise<World> {
  const lantern = await openLantern()
  const browsers = new Map<string, Browser>()
  for (const { unit } of UNITS)
    for (const role of ['caseworker', 'supervisor'] as const)
      browsers.set(`${unit} ${role}`, await signedIn(lantern, officerAt(unit, role)))
  return { ...lantern, browsers }
}

/** Time ends sessions. Whoever signs in with a password has proved presence: erasing asks for it. */
async function signInAgain({ browsers, sessions, node }: World): Promise<void> {
  const proof = { at: node.now(), by: 'password' } as const
  for (const { unit } of UNITS)
    for (const role of ['caseworker', 'supervisor'] as const) {
      const { officer, post } = officerAt(unit, role)
      const browser = browsers.get(`${unit} ${role}`)
      if (browser) browser.jar.token = (await sessions.begin(officer, { post, proof })).token
    }
}

const unitAt = (index: number) => UNITS[index % UNITS.length] ?? UNITS[0]
const pick = <T>(all: Iterable<T>, index: number): T | undefined => {
  const list = [...all]
  return list[index % (list.length || 1)]
}

/** Tries one act over HTTP; a refusal is an answer like any other. */
async function attempt(world: World, act: AnyAct): Promise<CaseId | undefined> {
  const { node, time } = world
  const desk = (unit: string | undefined, role = 'caseworker') =>
    world.browsers.get(`${unit} ${role}`) ?? [...world.browsers.values()][0]
  if (act.do === 'pass' && 'hours' in act) {
    time.now += act.hours * HOUR
    await tickAll(node)
    await signInAgain(world)
    return undefined
  }
  if (act.do === 'register' && 'who' in act) {
    const contact = [WREN, PIP, STRANGER][act.who] ?? WREN
    const done = await desk(unitAt(act.first).unit)?.registerCase({
      command: command(),
      contact: contact as never,
    })
    return done?.case
  }
  const id = 'of' in act ? pick(node.image.rows.keys(), act.of) : undefined
  const state = id && (await node.findCase(id))
  if (!id || !state?.lead) return undefined
  const lead = desk(state.lead.unit)
  const own = UNITS.findIndex(({ unit }) => unit === state.lead?.unit)
  const to = (step: number) => unitAt(own + step)
  const base = { case: id, command: command() }
  const latest = [...state.referrals.values()].reverse()
  const referral = 'which' in act ? pick(latest, act.which) : undefined
  const step = { ...base, referral: (referral?.referral ?? id) as ReferralId, words: 'so' }
  const receiver = desk(referral?.toUnit ?? 'rest-house')
  const calls: Record<string, () => Promise<unknown> | undefined> = {
    name: () =>
      lead?.addStatement({ ...base, statement: { kind: 'name', name: `N ${base.command}` } }),
    annul: () => {
      const entry = state.names.at(-1)?.entry
      return (
        entry &&
        desk(state.lead?.unit, 'supervisor')?.annulEntry({
          ...base,
          entry,
          reason: 'slip',
          words: 'x',
        })
      )
    },
    relate: () => {
      const other = 'other' in act ? pick(node.image.rows.keys(), act.other) : undefined
      return lead?.relateCases({ ...base, kind: 'travelled-with', other: other ?? id })
    },
    consent: () => {
      if (act.do !== 'consent' || !('days' in act)) return undefined
      const answer = {
        recipient: to(act.unit).party,
        classes: [...act.classes],
        expires: inDays(world, act.days),
      }
      return lead?.giveConsent({ ...base, answer: consentTo(answer) as never })
    },
    erase: async () => {
      await lead?.orderErasure({ ...base, reason: 'asked', words: 'x' })
      const approval = { case: id, command: command() }
      return desk(state.lead?.unit, 'supervisor')?.approveErasure(approval)
    },
    withdraw: () => {
      const consent = pick(state.consents.keys(), 'which' in act ? act.which : 0)
      return lead?.withdrawConsent({
        ...base,
        consent: consent ?? (id as never as ConsentId),
        by: 'person',
      })
    },
    send: () => {
      if (act.do !== 'send' || !('classes' in act)) return undefined
      const request = bedFor({ toUnit: to(act.unit).unit, classes: [...act.classes] })
      return lead?.sendReferral({ ...base, request: request as never })
    },
    receive: () => receiver?.receiveReferral(step),
    accept: () => receiver?.acceptReferral(step),
    decline: () => receiver?.declineReferral({ ...step, reason: 'full' }),
    complete: () => receiver?.completeReferral({ ...step, outcome: 'done' }),
    'take-back': () => lead?.withdrawReferral(step),
    close: () => lead?.closeReferral({ ...base, referral: step.referral, notAsked: 'gone' }),
    offer: () => lead?.offerLead({ ...base, to: to('unit' in act ? act.unit : 0).unit, words: '' }),
    'take-lead': () => desk(state.offer?.to)?.acceptLead(base),
    'decline-lead': () => desk(state.offer?.to)?.declineLead({ ...base, words: 'no' }),
  }
  try {
    await calls[act.do]?.()
    return id
  } catch (error) {
    if (error instanceof Error && error.name === 'ProblemError') {
      expect((error as Error & { problem: { status: number } }).problem.status).toBeLessThan(500)
      return undefined
    }
    throw error
  }
}

/** The keys that lie wrapped are those of what each party may see now, the clock having looked. */
async function expectKeys({ node }: World, id: CaseId): Promise<void> {
  const state = await node.findCase(id)
  const held = await node.ledger.holders(caseStream(id))
  const at = node.now()
  const due = state ? [...keyHoldings(state, at)].sort() : []
  // Of an erased case the key of the tombstone stays.
  const kept = state ? held : held.filter((one) => one.class !== 'register')
  expect(kept.map((one) => `${one.party}|${one.class}`).sort()).toEqual(due)
}

/** Every entry lies in the log of the party that led when it was written; there is always one. */
async function expectOneLead({ node }: World, id: CaseId): Promise<void> {
  const entries = (await node.ledger.readStream(caseStream(id))) as unknown as CaseEntry[]
  let state = NO_CASE
  for (const entry of entries) {
    state = evolveCase(state, entry)
    expect(state.lead?.party, entry.type).toBe(entry.log)
  }
}

const ERASED: AnyAct = { do: 'erase', of: 0 }
/** What chance alone may leave out: a referral that is accepted, a start from what was kept, and one after an erasure. */
const ACCEPTED: AnyAct[] = [
  { do: 'name', of: 0 },
  { do: 'consent', of: 0, unit: 1, classes: ALL, days: 5 },
  { do: 'send', of: 0, unit: 1, classes: ['identity'] },
  { do: 'accept', of: 0, which: 0 },
]
const FOR_CERTAIN: [AnyAct[], number][] = [
  [ACCEPTED, 3],
  [[...ACCEPTED, { do: 'complete', of: 0, which: 0 }, { do: 'close', of: 0, which: 0 }, ERASED], 3],
]

test('after any acts keys follow what is seen, and a fresh start gives the identical image', async () => {
  const done = new Map<string, number>()
  let restored = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyAct, { minLength: 30, maxLength: 60 }),
      fc.nat(60),
      async (acts, kept) => {
        const world = await open()
        const wren = { do: 'register', who: 0, unit: 0 } as const
        for (const [at, act] of ([wren, ...acts] as AnyAct[]).entries()) {
          if (at === kept) await keepSnapshot(world.node)
          const id = await attempt(world, act)
          if (act.do === 'pass')
            for (const of of world.node.image.rows.keys()) await expectKeys(world, of)
          if (!id) continue
          done.set(act.do, (done.get(act.do) ?? 0) + 1)
          await expectKeys(world, id)
        }
        await expectImage(world.node)
        const before = toPlain(world.node.image)
        const cases = [...world.node.image.rows.keys()]
        const folded = new Map<CaseId, unknown>()
        for (const id of cases) {
          await expectOneLead(world, id)
          folded.set(id, await world.node.findCase(id))
        }
        await world.node.ledger.close()
        const again = await openLantern(world.dir, {}, world.time.now + DAY)
        expect(toPlain(again.node.image)).toEqual(before)
        // An erasure after it was kept drops the snapshot.
        if (again.node.image.restoredAt > 0) restored += 1
        for (const id of cases) {
          expect(await again.node.findCase(id)).toEqual(folded.get(id))
          const stream = await again.node.ledger.readStream(caseStream(id))
          expect(foldCase(stream as unknown as CaseEntry[])).toEqual(folded.get(id))
        }
        await again.node.ledger.close()
        const afresh = await openNode({ dir: world.dir, masterKey: MASTER_KEY, afresh: true })
        expect(toPlain(afresh.image)).toEqual(before)
        await afresh.ledger.close()
      },
    ),
    { numRuns: 14, endOnFailure: true, examples: FOR_CERTAIN },
  )
  for (const name of ['register', 'name', 'consent', 'send', 'accept', 'erase'])
    expect(done.get(name) ?? 0, name).toBeGreaterThan(0)
  expect(restored).toBeGreaterThan(0)
}, 120_000)
