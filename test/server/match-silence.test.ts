import { expect, test } from 'vitest'
import { contract, type EndpointName } from '../../src/contract/index.ts'
import type { FirstContact } from '../../src/domain/case/register.ts'
import { ROLES } from '../../src/domain/coalition/post.ts'
import { type CaseId, DAY, type DraftId, type Officer } from '../../src/kit/index.ts'
import { tickAll } from '../../src/server/clock.ts'
import { inputsFor, type Subject } from '../contracts/matrix-inputs.ts'
import { bedFor, consentTo } from '../world/acts.ts'
import { type Alikes, openAlike } from '../world/likeness.ts'
import { type Browser, command, inDays, signedIn } from '../world/node.ts'
import {
  GATE_GUARD,
  gateClerk,
  NORTH_GATE,
  officerAt,
  quayClerk,
  UNITS,
  WREN,
} from '../world/people.ts'
import { issued, type Machine } from '../world/systems.ts'

const RENN: FirstContact = { ...WREN, name: 'Renn Ferrie', papers: [] }

/** Everybody is asked within a minute. */
const MUCH = { burst: 1e12, perMinute: 1e12 }
const BOUNDLESS = { session: MUCH, credential: MUCH, stranger: MUCH }

const registers = async (lantern: Alikes, by: Officer, contact: FirstContact) => {
  const browser = await signedIn(lantern, by)
  return await browser.registerCase({ command: command(), contact: { ...contact } as never })
}

/** Whatever is read and changes nothing; POST where nothing personal may stand in an address. */
const READING = (Object.keys(contract) as EndpointName[]) // keys of a const object
  .filter(
    (name) =>
      contract[name].method === 'GET' ||
      name === 'searchCases' ||
      name === 'showNames' ||
      name === 'previewReferral',
  )
  // Who signed in where and how large the node is says nothing of a case, and the asking itself changes it.
  .filter((name) => !['readNode', 'readLedger', 'readAccount', 'listAccess'].includes(name))

type Askers = readonly (Browser | Machine)[]

/** What everybody at the gate, its system too, is answered about both cases: by endpoint and asker. */
async function everything(askers: Askers, subject: Subject, held: CaseId) {
  const seen = new Map<string, string>()
  for (const about of [subject, { ...subject, case: held }])
    for (const [at, asker] of askers.entries())
      for (const name of READING) {
        const ask = asker[name] as (input: unknown) => Promise<unknown> // the input is that of the name
        const answer = await ask(inputsFor(about)[name]()).catch((error: unknown) => error)
        const text = answer instanceof Error ? answer.message : JSON.stringify(answer)
        seen.set(`${name} ${at} ${about.case}`, text)
      }
  // How much stands open at a unit is for everybody to see: but not that it was asked about a match.
  for (const { unit } of UNITS)
    seen.set(`counts of ${unit}`, JSON.stringify(await askers[0]?.readUnit({ unit })))
  const system = askers.at(-1)
  if (system) seen.set('changes to their end', JSON.stringify(await changesOf(system)))
  return seen
}

/** The feed followed to its end: the last place as well tells nothing. */
async function changesOf(system: Browser | Machine) {
  let page = await system.listChanges({})
  while (page.more) page = await system.listChanges({ after: page.next })
  return page
}

const differing = (one: ReadonlyMap<string, string>, two: ReadonlyMap<string, string>) =>
  [...one].flatMap(([name, text]) => (two.get(name) === text ? [] : [name]))

async function world() {
  const lantern = await openAlike({ limits: BOUNDLESS })
  const { case: held } = await registers(lantern, quayClerk, WREN)
  await lantern.look.step()
  const { case: registered } = await registers(lantern, gateClerk, RENN)
  const { case: other } = await registers(lantern, gateClerk, { ...WREN, name: 'Somebody' })
  const subject: Subject = {
    case: registered,
    referral: '00000000-0000-4000-8000-ffffffffffff' as Subject['referral'],
    other,
    fresh: () => lantern.node.nextId() as DraftId, // the node's only source of ids
    expires: inDays(lantern, 30),
  }
  const askers: (Browser | Machine)[] = []
  for (const role of ROLES) askers.push(await signedIn(lantern, officerAt(NORTH_GATE, role)))
  askers.push(await issued(lantern, NORTH_GATE))
  return { lantern, held, registered, subject, askers }
}

test('who registered is answered the same bytes, whether somebody was found or not', async () => {
  const { lantern, held, registered, subject, askers } = await world()
  await everything(askers, subject, held)
  const before = await everything(askers, subject, held)
  expect(before.size).toBeGreaterThan(200)
  lantern.likeness.say(held, registered)
  expect(await lantern.look.step()).toBe(1)
  expect(differing(before, await everything(askers, subject, held))).toEqual([])

  // And when the holder stays silent as well.
  const quay = await signedIn(lantern, quayClerk)
  const [match] = (await quay.readLinks({ case: held })).matches
  if (!match) throw new Error('nothing was found')
  await quay.answerMatch({
    case: held,
    command: command(),
    match: match.match,
    answer: { kind: 'keep', reason: 'other', words: '' },
  })
  expect(differing(before, await everything(askers, subject, held))).toEqual([])
  // The same question sees a difference once contact is made: it can fail.
  await quay.answerMatch({
    case: held,
    command: command(),
    match: match.match,
    answer: { kind: 'reveal' },
  })
  expect(differing(before, await everything(askers, subject, held))).not.toEqual([])
})

test('nor is a question that nobody answers counted when it is late and has risen', async () => {
  const { lantern, held, registered } = await world()
  const counted = async () =>
    await (await signedIn(lantern, gateClerk)).readUnit({ unit: quayClerk.unit })
  const before = await counted()
  lantern.likeness.say(held, registered)
  await lantern.look.step()
  const head = await signedIn(lantern, officerAt(quayClerk.unit, 'supervisor'))
  expect((await head.readDesk({})).owed).toHaveLength(1)
  expect(await counted()).toEqual(before)
  lantern.time.now += 10 * DAY
  expect(await tickAll(lantern.node)).toBeGreaterThan(0)
  expect(lantern.node.image.duties.risen.get(quayClerk.unit)?.size()).toBe(1)
  expect(await counted()).toEqual(before)
})

test('registering itself never waits for the look', async () => {
  const lantern = await openAlike()
  await registers(lantern, quayClerk, WREN)
  await registers(lantern, gateClerk, RENN)
  expect(lantern.likeness.asked).toBe(0)
  await lantern.look.step()
  expect(lantern.likeness.asked).toBe(2)
  await lantern.look.step()
  expect(lantern.likeness.asked).toBe(2)
})

test('a party that can see that something was written in the held case raises no match there', async () => {
  const { lantern, held, registered, subject, askers } = await world()
  const quay = await signedIn(lantern, quayClerk)
  const answer = {
    ...consentTo({ recipient: GATE_GUARD, expires: inDays(lantern, 30) }),
    classes: ['identity' as const],
  }
  await quay.giveConsent({ case: held, command: command(), answer })
  const request = {
    ...bedFor({ toUnit: NORTH_GATE, need: 'inquiry' }),
    classes: ['identity' as const],
  }
  await quay.sendReferral({ case: held, command: command(), request })
  await everything(askers, subject, held)
  const before = await everything(askers, subject, held)
  lantern.likeness.say(held, registered)
  expect(await lantern.look.step()).toBe(0)
  expect(differing(before, await everything(askers, subject, held))).toEqual([])
  // Nor the other way round; it sees both, and may say so itself.
  expect((await quay.readLinks({ case: held })).matches).toEqual([])
})

test('a case that cannot be looked at holds up no other, and is looked at again', async () => {
  const lantern = await openAlike()
  const { case: held } = await registers(lantern, quayClerk, WREN)
  lantern.time.now += 1000
  const { case: registered } = await registers(lantern, gateClerk, RENN)
  lantern.likeness.say(held, registered)
  lantern.likeness.failing = held
  await expect(lantern.look.step()).rejects.toThrow('the index failed')
  await expect(lantern.look.step()).rejects.toThrow('the index failed')
  const quay = await signedIn(lantern, quayClerk)
  expect((await quay.readLinks({ case: held })).matches).toHaveLength(1)
  lantern.likeness.failing = undefined
  const { asked } = lantern.likeness
  expect(await lantern.look.step()).toBe(0)
  expect(lantern.likeness.asked).toBeGreaterThan(asked)
})

test('too many from one post on one day: held back, nobody owes an answer, both supervisors see it', async () => {
  const lantern = await openAlike()
  const named = lantern.node.image.coalition.named
  if (!named) throw new Error('no coalition')
  lantern.node.image.coalition = {
    ...lantern.node.image.coalition,
    named: { ...named, matches: { perPost: 2, perUnit: 5, source: 'unverified' } },
  }
  const pairs = []
  for (const at of [1, 2, 3]) {
    const { case: held } = await registers(lantern, quayClerk, { ...WREN, name: `Wren ${at}` })
    lantern.time.now += 1000
    const { case: registered } = await registers(lantern, gateClerk, {
      ...RENN,
      name: `Renn ${at}`,
    })
    pairs.push({ held, registered })
  }
  for (const { held, registered } of pairs) lantern.likeness.say(held, registered)
  const head = await signedIn(lantern, officerAt(quayClerk.unit, 'supervisor'))
  const gate = await signedIn(lantern, officerAt(NORTH_GATE, 'supervisor'))
  await lantern.look.step()
  const { raised } = await head.listAttempts({})
  expect(raised.map(({ state }) => state).sort()).toEqual(['held-back', 'open', 'open'])
  expect(raised.map(({ byPost }) => byPost)).toEqual(Array(3).fill(gateClerk.post))
  // Who held her before is asked, in whatever order both were looked at.
  expect(await gate.listAttempts({})).toMatchObject({
    raised: [],
    own: [{ kind: 'limit', unit: NORTH_GATE }],
  })
  const owed = (await head.readDesk({})).owed.filter(({ rule }) => rule === 'answer-match')
  expect(owed).toHaveLength(2)
  expect((await head.listAttempts({})).most).toEqual({ post: 2, unit: 5, source: 'unverified' })
})
