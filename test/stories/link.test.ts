import { expect, test } from 'vitest'
import type { FirstContact } from '../../src/domain/case/register.ts'
import type { CaseId, Officer, PersonalClass } from '../../src/kit/index.ts'
import { stepClock } from '../../src/server/clock.ts'
import { toPlain } from '../../src/server/image.ts'
import { consentTo } from '../world/acts.ts'
import { type Alikes, openAlike } from '../world/likeness.ts'
import { command, inDays, openLantern, problemOf, signedIn } from '../world/node.ts'
import {
  GATE_GUARD,
  gateClerk,
  HARBOUR_OFFICE,
  NORTH_GATE,
  officerAt,
  QUAY_DESK,
  quayClerk,
  quayHead,
  quaySearcher,
  WREN,
} from '../world/people.ts'

const RENN: FirstContact = { ...WREN, name: 'Renn Ferrie', papers: [] }

const registers = async (lantern: Alikes, by: Officer, contact: FirstContact) =>
  await (await signedIn(lantern, by)).registerCase({
    command: command(),
    contact: { ...contact } as never,
  })

/** Given: a woman of the quay desk, whom the north gate registers under another spelling. */
async function twice() {
  const lantern = await openAlike()
  const { case: held } = await registers(lantern, quayClerk, WREN)
  await lantern.look.step()
  const { case: registered } = await registers(lantern, gateClerk, RENN)
  lantern.likeness.say(held, registered)
  const quay = await signedIn(lantern, quayClerk)
  const gate = await signedIn(lantern, gateClerk)
  return { lantern, held, registered, quay, gate }
}

const matchOf = async (quay: Awaited<ReturnType<typeof signedIn>>, held: CaseId) => {
  const [match] = (await quay.readLinks({ case: held })).matches
  if (!match) throw new Error('nothing was found')
  return match
}

test('a woman registered twice: the holder is asked and makes contact, two confirm, one undoes', async () => {
  const { lantern, held, registered, quay, gate } = await twice()
  expect(await lantern.look.step()).toBe(1)
  const owed = (await quay.readDesk({})).owed.filter(({ rule }) => rule === 'answer-match')
  expect(owed).toMatchObject([{ case: held, unit: QUAY_DESK }])
  const found = await matchOf(quay, held)
  expect(found).toMatchObject({
    byUnit: NORTH_GATE,
    byParty: GATE_GUARD,
    state: 'open',
    evidence: { model: 'told-1', band: 'almost-certain', bits: 9.12 },
  })
  expect(JSON.stringify(await quay.readLinks({ case: held }))).not.toMatch(/secret|1994/)
  // Nor does the ledger hold a value of either side.
  const kept = (await lantern.node.findCase(held))?.links.matches.get(found.match)
  expect(JSON.stringify(kept)).not.toMatch(/secret|1994/)
  expect(kept?.evidence.reasons).toHaveLength(2)
  expect((await quay.listLinks({})).rows).toMatchObject([{ kind: 'match', case: held }])
  expect((await gate.listLinks({})).rows).toEqual([])

  const { match } = found
  await quay.answerMatch({ case: held, command: command(), match, answer: { kind: 'reveal' } })
  expect((await quay.readDesk({})).owed.filter(({ rule }) => rule === 'answer-match')).toEqual([])
  const told = await gate.readLinks({ case: registered })
  expect(told.told).toMatchObject([{ match, byUnit: QUAY_DESK, byParty: HARBOUR_OFFICE }])
  expect(JSON.stringify(told)).not.toContain(held)
  // Contact shows no case.
  expect((await problemOf(gate.readCase({ case: held }))).code).toBe('case-unknown')
  const both = await Promise.all([quay.listLinks({}), gate.listLinks({})])
  expect(both.map(({ rows }) => rows.map(({ kind }) => kind))).toEqual([['told'], ['told']])

  const before = await Promise.all([
    quay.readLinks({ case: held }),
    gate.readLinks({ case: registered }),
  ])
  const { link } = await gate.proposeLink({
    case: registered,
    command: command(),
    with: { kind: 'match', match },
  })
  const seen = (await gate.readLinks({ case: registered })).links[0]
  expect(seen).toMatchObject({ state: 'proposed', across: true, otherUnit: QUAY_DESK })
  // What agrees with the other's data only who was asked can judge.
  expect(seen?.evidence).toMatchObject({ band: 'almost-certain', reasons: [], signs: [] })
  expect((await quay.readLinks({ case: held })).links[0]?.evidence?.reasons).toHaveLength(2)

  const owing = async () =>
    await Promise.all(
      [quay, gate].map(
        async (desk) =>
          (await desk.readDesk({})).owed.filter(({ rule }) => rule === 'decide-link').length,
      ),
    )
  expect(await owing()).toEqual([1, 1])
  await gate.confirmLink({ case: registered, command: command(), link })
  // What one confirms the other still owes.
  expect(await owing()).toEqual([1, 0])
  const once = gate.confirmLink({ case: registered, command: command(), link })
  expect((await problemOf(once)).code).toBe('link-confirmed-already')
  expect((await quay.readLinks({ case: held })).links[0]?.state).toBe('proposed')
  const open = await quay.readCase({ case: held })
  await quay.confirmLink({ case: held, command: command(), link, words: 'The same employer.' })
  expect((await gate.readLinks({ case: registered })).links[0]?.steps.at(-1)).toMatchObject({
    kind: 'confirmed',
    words: 'The same employer.',
  })
  expect(await owing()).toEqual([0, 0])
  for (const [reader, id] of [
    [quay, held],
    [gate, registered],
  ] as const) {
    const view = await reader.readLinks({ case: id })
    expect(view.links).toMatchObject([{ state: 'confirmed', may: ['reject', 'undo'] }])
    // Nobody sees more than before.
    expect(view.person.cases.map((one) => one.case)).toEqual([id])
  }
  expect((await problemOf(gate.readCase({ case: held }))).code).toBe('case-unknown')
  expect((await quay.readCase({ case: held })).shown).toEqual(open.shown)

  const silent = quay.undoLink({ case: held, command: command(), link, words: ' ' })
  expect((await problemOf(silent)).code).toBe('reason-missing')
  const words = 'She has a sister.'
  await gate.undoLink({ case: registered, command: command(), link, words })
  expect((await quay.readLinks({ case: held })).links[0]?.state).toBe('proposed')
  await gate.undoLink({ case: registered, command: command(), link, words })
  const proposed = gate.undoLink({ case: registered, command: command(), link, words })
  await proposed
  const after = await Promise.all([
    quay.readLinks({ case: held }),
    gate.readLinks({ case: registered }),
  ])
  const standing = (views: typeof after) => views.map(({ undone: _, ...view }) => view)
  expect(standing(after)).toEqual(standing(before))
  expect(after[0].undone.map(({ step }) => step)).toEqual(['confirmed', 'confirmed', 'proposed'])
})

test('silence stays silence, and can be broken later', async () => {
  const { lantern, held, registered, quay, gate } = await twice()
  await lantern.look.step()
  const { match } = await matchOf(quay, held)
  const kept = { kind: 'keep', reason: 'person-unsafe', words: 'Her brother works there.' } as const
  await quay.answerMatch({ case: held, command: command(), match, answer: kept })
  expect((await quay.readDesk({})).owed.filter(({ rule }) => rule === 'answer-match')).toEqual([])
  expect(await gate.readLinks({ case: registered })).toMatchObject({ told: [], matches: [] })
  // What is added there later asks nobody again, and the silent side is not given away either.
  const statement = { kind: 'name', name: 'Wren Ferrie' } as const
  await gate.addStatement({
    case: registered,
    command: command(),
    version: (await gate.readCase({ case: registered })).version,
    statement,
  })
  await quay.addStatement({
    case: held,
    command: command(),
    version: (await quay.readCase({ case: held })).version,
    statement,
  })
  expect(await lantern.look.step()).toBe(0)
  const by = { kind: 'match', match } as const
  const early = gate.proposeLink({ case: registered, command: command(), with: by })
  expect((await problemOf(early)).code).toBe('match-unknown')
  await quay.answerMatch({ case: held, command: command(), match, answer: { kind: 'reveal' } })
  expect((await gate.readLinks({ case: registered })).told).toHaveLength(1)
  const again = quay.answerMatch({ case: held, command: command(), match, answer: kept })
  expect((await problemOf(again)).code).toBe('match-answered-already')
})

test('within one institution one confirmation is enough; different persons are remembered', async () => {
  const lantern = await openAlike()
  const { case: one } = await registers(lantern, quayClerk, WREN)
  const { case: two } = await registers(lantern, quayHead, RENN)
  const { case: foreign } = await registers(lantern, gateClerk, RENN)
  lantern.likeness.say(one, two)
  const quay = await signedIn(lantern, quayClerk)
  const propose = (other: CaseId, words = '') =>
    quay.proposeLink({ case: one, command: command(), with: { kind: 'case', other }, words })
  const { asked } = lantern.likeness
  const unknown = await problemOf(propose(foreign))
  expect(unknown).toEqual(
    await problemOf(propose('00000000-0000-4000-8000-ffffffffffff' as CaseId)),
  )
  expect((await problemOf(propose(one))).code).toBe('link-to-itself')
  expect(lantern.likeness.asked).toBe(asked)

  expect(await quay.countPersons({})).toEqual({ cases: 2, persons: 2, linked: 0 })
  const { link } = await propose(two)
  expect((await problemOf(propose(two))).code).toBe('link-known')
  expect((await quay.listLinks({})).rows).toMatchObject([
    { kind: 'link', across: false, band: 'almost-certain' },
  ])
  await quay.confirmLink({ case: two, command: command(), link })
  expect(await quay.countPersons({})).toEqual({ cases: 2, persons: 1, linked: 2 })
  expect((await quay.readLinks({ case: two })).person.cases).toHaveLength(2)
  const reason = { reason: 'sibling', words: 'Twins.' } as const
  await quay.rejectLink({ case: one, command: command(), link, ...reason })
  expect(await quay.countPersons({})).toMatchObject({ persons: 2 })
  expect((await problemOf(propose(two))).code).toBe('link-rejected-before')
  const { link: same } = await propose(two, 'A photograph shows one woman.')
  expect(same).toBe(link)

  const searcher = await signedIn(lantern, quaySearcher)
  expect(await searcher.readLinks({ case: one })).toMatchObject({ links: [], matches: [] })
  expect(
    (await problemOf(searcher.confirmLink({ case: one, command: command(), link }))).status,
  ).toBe(403)

  const image = JSON.stringify(toPlain(lantern.node.image))
  await lantern.node.ledger.close()
  const again = await openLantern(lantern.dir, {}, lantern.time.now)
  expect(JSON.stringify(toPlain(again.node.image))).toBe(image)
})

test('found again after she was handed over: marked, to be met with care', async () => {
  const lantern = await openAlike()
  const { case: first } = await registers(lantern, quayClerk, WREN)
  const quay = await signedIn(lantern, quayClerk)
  const answer = {
    ...consentTo({ recipient: GATE_GUARD, expires: inDays(lantern, 30) }),
    classes: ['identity', 'documents', 'contact', 'exploitation', 'journey'] as PersonalClass[],
  }
  await quay.giveConsent({ case: first, command: command(), answer })
  await quay.offerLead({ case: first, command: command(), to: NORTH_GATE, words: '' })
  const gate = await signedIn(lantern, gateClerk)
  await gate.acceptLead({ case: first, command: command() })
  lantern.time.now += 60_000
  const { case: later } = await registers(lantern, gateClerk, RENN)
  const with_ = { kind: 'case', other: first } as const
  const { link } = await gate.proposeLink({ case: later, command: command(), with: with_ })
  await gate.confirmLink({ case: later, command: command(), link })
  expect((await gate.readLinks({ case: later })).person).toMatchObject({ returnee: true })
  expect((await gate.readLinks({ case: first })).person).toMatchObject({ returnee: false })
  const head = await signedIn(lantern, officerAt(NORTH_GATE, 'supervisor'))
  expect(await head.countPersons({})).toEqual({ cases: 2, persons: 1, linked: 2 })
})

test('what was erased on one side is gone from the other side’s view', async () => {
  const { lantern, held, registered, quay, gate } = await twice()
  await lantern.look.step()
  const { match } = await matchOf(quay, held)
  const why = { reason: 'asked', words: 'She asked.' }
  const base = () => ({ case: registered, command: command() })
  const erase = async () => {
    await gate.orderErasure({ ...base(), ...why })
    await (await signedIn(lantern, officerAt(NORTH_GATE, 'supervisor'))).approveErasure(base())
    await stepClock(lantern.node, lantern.sessions)
  }
  await quay.answerMatch({ case: held, command: command(), match, answer: { kind: 'reveal' } })
  const by = { kind: 'match', match } as const
  const { link } = await quay.proposeLink({ case: held, command: command(), with: by })
  await erase()
  expect((await quay.readLinks({ case: held })).links).toEqual([])
  expect((await quay.listLinks({})).rows.filter(({ kind }) => kind === 'link')).toEqual([])
  const late = quay.confirmLink({ case: held, command: command(), link })
  expect((await problemOf(late)).code).toBe('link-unknown')
  const again = quay.proposeLink({ case: held, command: command(), with: by })
  expect((await problemOf(again)).code).toBe('match-gone')
})
