import { expect, test } from 'vitest'
import { disclose } from '../../../src/domain/access/disclose.ts'
import { keyHoldings } from '../../../src/domain/access/grants.ts'
import {
  endTeam,
  joinTeam,
  leavePerson,
  passGate,
  queueTermOf,
  recordTriage,
  returnIdle,
  returnPaper,
  takePaper,
  takePerson,
} from '../../../src/domain/board/index.ts'
import type { Facts } from '../../../src/domain/case/facts.ts'
import type { CaseState } from '../../../src/domain/case/state.ts'
import { MINUTE, type Officer, type RuleId, toInstant } from '../../../src/kit/index.ts'
import { registered } from '../../world/acts.ts'
import {
  GATE_GUARD,
  gateClerk,
  NORTH_GATE,
  quayClerk,
  quayHead,
  restKeeper,
  shoreClerk,
} from '../../world/people.ts'
import type { Telling } from '../../world/telling.ts'

// The actors of these tests are officers, as they are behind every endpoint of the queue.
const asOfficer = (facts: Facts) => facts as Facts<Officer>
const take = (state: CaseState, facts: Facts) => takePerson(state, asOfficer(facts))
const leave = (state: CaseState, facts: Facts) => leavePerson(state, asOfficer(facts))
const triage = (state: CaseState, facts: Facts) =>
  recordTriage(state, { urgent: true, interpreter: false, alone: false }, asOfficer(facts))
const join = (state: CaseState, facts: Facts) =>
  joinTeam(state, { unit: NORTH_GATE, party: GATE_GUARD }, asOfficer(facts))
const end = (state: CaseState, facts: Facts) => endTeam(state, NORTH_GATE, asOfficer(facts))

const handsOf = (told: Telling) => told.state.board.marks.taken?.post
const TERM = queueTermOf(undefined)
const minutesLater = (told: Telling, minutes: number) => {
  told.now = toInstant(told.now + minutes * MINUTE)
}
/** What the clock does now. Returns whether it did something. */
function ticks(told: Telling): boolean {
  const entries = returnIdle(told.state, TERM, told.now)
  told.record({ kind: 'clock', rule: 'queue-clock' as RuleId }, entries) // a name of the clock's own
  return entries.length > 0
}

/** Given: a person of the quay, in whose incident the North Gate works. */
function among() {
  const told = registered()
  told.does(quayClerk, join)
  return told
}

test('whoever takes a person has her, and everybody else is told who that is', () => {
  const told = among()
  told.does(gateClerk, take)
  expect(handsOf(told)).toBe(gateClerk.post)
  for (const other of [quayClerk, quayHead])
    expect(told.refuses(other, take)).toMatchObject({
      code: 'queue-taken-already',
      facts: { unit: NORTH_GATE, post: gateClerk.post },
    })
})

test('taking her twice writes once', () => {
  const told = among()
  expect(told.does(gateClerk, take)).toHaveLength(1)
  expect(told.does(gateClerk, take)).toHaveLength(0)
})

test('a unit that was not invited takes nobody', () => {
  expect(among().refuses(shoreClerk, take).code).toBe('queue-of-others')
})

test('whoever has her puts her back, and the lead may, and no other', () => {
  const told = among()
  told.does(quayClerk, take)
  expect(told.refuses(gateClerk, leave).code).toBe('queue-taken-already')
  told.does(quayHead, leave)
  expect(handsOf(told)).toBeUndefined()
  expect(told.refuses(quayHead, leave).code).toBe('queue-not-taken')
  told.does(gateClerk, take)
  told.does(quayClerk, leave)
  expect(handsOf(told)).toBeUndefined()
})

test('left alone for the term she returns to the queue, and an act of her taker begins it anew', () => {
  const told = among()
  told.does(gateClerk, take)
  minutesLater(told, TERM.idleMinutes - 1)
  expect(ticks(told)).toBe(false)
  // Somebody of another unit does something: it does not keep her in these hands.
  told.does(quayClerk, (state, facts) =>
    takePaper(state, { kind: 'lamp-card', issuer: 'Ib', from: 'person' }, asOfficer(facts)),
  )
  minutesLater(told, 1)
  expect(ticks(told)).toBe(true)
  expect(handsOf(told)).toBeUndefined()

  told.does(quayClerk, take)
  minutesLater(told, TERM.idleMinutes - 1)
  told.does(quayClerk, (state, facts) =>
    takePaper(state, { kind: 'lamp-card', issuer: 'Ib', from: 'person' }, asOfficer(facts)),
  )
  minutesLater(told, TERM.idleMinutes - 1)
  expect(ticks(told)).toBe(false)
  minutesLater(told, 1)
  expect(ticks(told)).toBe(true)
})

test('what she was taken for is done: she is free for the next team', () => {
  const told = among()
  told.does(quayClerk, (state, facts) =>
    passGate(state, { tag: 1, urgent: false, handedIn: [] }, asOfficer(facts)),
  )
  told.does(gateClerk, take)
  expect(told.refuses(quayClerk, triage).code).toBe('queue-taken-already')
  told.does(gateClerk, triage)
  expect(handsOf(told)).toBeUndefined()
  expect(told.state.board.marks).toMatchObject({ tag: 1, urgent: true })
})

test('a team sees the outline, holds its key and nothing else, until it ends', () => {
  const told = among()
  const viewer = { ...gateClerk, now: told.now }
  const view = disclose(told.state, viewer)
  expect(view).toMatchObject({ relationship: 'team', shown: [], outline: { sex: 'female' } })
  for (const closed of ['names', 'births', 'papers', 'contacts', 'stories', 'custodies'] as const)
    expect(view?.[closed], closed).toBeUndefined()
  expect(view?.outline).not.toHaveProperty('safety')
  const own = () =>
    [...keyHoldings(told.state, told.now)].filter((one) => one.startsWith(GATE_GUARD))
  expect(own()).toEqual([`${GATE_GUARD}|outline`])
  told.does(gateClerk, take)
  told.does(quayClerk, end)
  expect(disclose(told.state, viewer)).toBeUndefined()
  expect(own()).toEqual([])
  expect(handsOf(told)).toBeUndefined()
})

test('a paper handed in is kept until it is given to somebody', () => {
  const told = registered()
  told.does(quayClerk, (state, facts) =>
    takePaper(
      state,
      { kind: 'lamp-card', issuer: 'Ib', number: '990304IB', from: 'employer' },
      asOfficer(facts),
    ),
  )
  const [custody] = told.state.board.papers.values()
  expect(custody).toMatchObject({ from: 'employer', post: quayClerk.post })
  expect(told.state.papers.at(-1)).toMatchObject({ claim: custody?.paper, number: '990304IB' })
  expect(told.entries.filter(({ type }) => type === 'custody.taken')[0]?.class).toBe('outline')
  if (!custody) throw new Error('no custody')
  const give = (to: 'person' | 'other-unit', words: string) => (state: CaseState, facts: Facts) =>
    returnPaper(state, { paper: custody.paper, to, words }, asOfficer(facts))
  expect(told.refuses(quayClerk, give('other-unit', ' ')).code).toBe('reason-missing')
  expect(told.refuses(restKeeper, give('person', '')).code).toBe('not-the-lead')
  told.does(quayClerk, give('person', ''))
  expect(told.refuses(quayClerk, give('person', '')).code).toBe('paper-returned-already')
})
