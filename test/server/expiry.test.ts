import { expect, test } from 'vitest'
import { type CaseId, caseStream, DAY, HOUR, SECOND } from '../../src/kit/index.ts'
import { tickAll } from '../../src/server/clock.ts'
import { bedFor, consentTo } from '../world/acts.ts'
import { command, inDays, type Lantern, openLantern, signedIn } from '../world/node.ts'
import { HOUSE_OF_REST, quayClerk, quayHead, restKeeper, WREN } from '../world/people.ts'

const contact = { ...WREN } as never // a first contact is what registering takes

/** Given: a case whose identity lies open to the Rest House until a grant of some days ends. */
async function opened(lantern: Lantern, given: Parameters<typeof consentTo>[0] = {}) {
  const clerk = await signedIn(lantern, quayClerk)
  const keeper = await signedIn(lantern, restKeeper)
  const { case: id } = await clerk.registerCase({ command: command(), contact })
  const base = () => ({ case: id, command: command() })
  const answer = consentTo({ expires: inDays(lantern, 2), classes: ['identity'], ...given })
  await clerk.giveConsent({ ...base(), answer: answer as never })
  const request = bedFor({ classes: ['identity'] }) as never
  const { referral } = await clerk.sendReferral({ ...base(), request })
  await keeper.acceptReferral({ ...base(), referral })
  return id
}

const holders = async ({ node }: Pick<Lantern, 'node'>, id: CaseId) =>
  (await node.ledger.holders(caseStream(id)))
    .filter(({ party }) => party === HOUSE_OF_REST)
    .map((one) => one.class)

const endedByClock = async ({ node }: Lantern, id: CaseId) =>
  (await node.ledger.readStream(caseStream(id))).filter(({ type }) => type === 'consent.expired')

const consentOf = async ({ node }: Lantern, id: CaseId) =>
  [...((await node.findCase(id))?.consents.values() ?? [])][0]

test('a consent that ran out loses its key with the next step of the clock, by an entry', async () => {
  const lantern = await openLantern()
  const id = await opened(lantern)
  expect(await holders(lantern, id)).toEqual(['identity', 'outline'])
  lantern.time.now += 2 * DAY - SECOND
  await tickAll(lantern.node)
  expect(await holders(lantern, id)).toEqual(['identity', 'outline'])
  lantern.time.now += SECOND
  await tickAll(lantern.node)
  expect(await holders(lantern, id)).toEqual(['outline'])
  expect(await endedByClock(lantern, id)).toMatchObject([
    {
      actor: { kind: 'clock', rule: 'consent-clock' },
      route: { toParty: HOUSE_OF_REST, state: 'expired' },
    },
  ])
  const head = await lantern.node.ledger.head()
  await tickAll(lantern.node)
  expect(await lantern.node.ledger.head()).toBe(head)
})

test('what ran out while the node was down goes with its first step', async () => {
  const lantern = await openLantern()
  const id = await opened(lantern)
  await lantern.node.ledger.close()
  const again = await openLantern(lantern.dir, {}, lantern.time.now + 5 * DAY)
  expect(await holders(again, id)).toEqual(['identity', 'outline'])
  await tickAll(again.node)
  expect(await holders(again, id)).toEqual(['outline'])
  expect(await endedByClock(again, id)).toHaveLength(1)
})

test('a machine whose clock went back leaves no key behind either', async () => {
  const lantern = await openLantern()
  const id = await opened(lantern)
  // Entries are never recorded before the newest: this one is decided before the end, recorded after it.
  lantern.time.now += 2 * DAY + SECOND
  const clerk = await signedIn(lantern, quayClerk)
  await clerk.registerCase({ command: command(), contact })
  lantern.time.now -= 2 * SECOND
  const statement = { kind: 'story', text: 'More.' } as const
  await clerk.addStatement({ case: id, command: command(), statement })
  lantern.time.now += HOUR
  await tickAll(lantern.node)
  expect(await holders(lantern, id)).toEqual(['outline'])
})

test('an author who writes while a consent runs out is not sent back', async () => {
  const lantern = await openLantern()
  const id = await opened(lantern)
  const version = (await lantern.node.findCase(id))?.version ?? 0
  lantern.time.now += 2 * DAY
  await tickAll(lantern.node)
  const clerk = await signedIn(lantern, quayClerk)
  const statement = { kind: 'story', text: 'More.' } as const
  await clerk.addStatement({ case: id, command: command(), version, statement })
})

const vital = { basis: 'vital-interest', reason: 'danger' } as const

test('a vital-interest ground that nobody reviewed dies after 72 hours, and a late review revives nothing', async () => {
  const lantern = await openLantern()
  const id = await opened(lantern, { ...vital, expires: inDays(lantern, 30) })
  lantern.time.now += 73 * HOUR
  await tickAll(lantern.node)
  expect(await holders(lantern, id)).toEqual(['outline'])
  expect(await endedByClock(lantern, id)).toHaveLength(1)
  const head = await signedIn(lantern, quayHead)
  const consent = (await consentOf(lantern, id))?.consent
  if (!consent) throw new Error('no consent')
  const review = { consent, upheld: true, reason: 'It was right.' }
  await head.reviewConsent({ case: id, command: command(), ...review })
  expect(await holders(lantern, id)).toEqual(['outline'])
  const duties = [...((await lantern.node.findCase(id))?.duties.values() ?? [])]
  expect(duties.find(({ owes }) => owes.includes('consent.reviewed'))?.ended?.how).toBe('met-late')
})

test('a ground upheld in time lives to its end, and no longer', async () => {
  const lantern = await openLantern()
  const id = await opened(lantern, { ...vital, expires: inDays(lantern, 30) })
  const head = await signedIn(lantern, quayHead)
  const consent = (await consentOf(lantern, id))?.consent
  if (!consent) throw new Error('no consent')
  await head.reviewConsent({ case: id, command: command(), consent, upheld: true, reason: 'Seen.' })
  lantern.time.now += 73 * HOUR
  await tickAll(lantern.node)
  expect(await holders(lantern, id)).toEqual(['identity', 'outline'])
  lantern.time.now += 30 * DAY
  await tickAll(lantern.node)
  expect(await holders(lantern, id)).toEqual(['outline'])
})
