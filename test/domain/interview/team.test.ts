import { expect, test } from 'vitest'
import { disclose } from '../../../src/domain/access/disclose.ts'
import { keyHoldings } from '../../../src/domain/access/grants.ts'
import {
  endTeam,
  joinTeam,
  leavePerson,
  queueTermOf,
  returnIdle,
  takePerson,
} from '../../../src/domain/board/index.ts'
import type { Facts } from '../../../src/domain/case/facts.ts'
import {
  beginInterview,
  discloseInterviews,
  endInterview,
} from '../../../src/domain/interview/index.ts'
import {
  type Instant,
  MINUTE,
  type Officer,
  type PartyId,
  type RuleId,
  type UnitId,
} from '../../../src/kit/index.ts'
import { consented, registered } from '../../world/acts.ts'
import {
  GATE_GUARD,
  gateClerk,
  gateSearcher,
  NORTH_GATE,
  quayClerk,
  SHORE_GUARD,
  SHORE_POST,
  shoreClerk,
} from '../../world/people.ts'
import type { Decide, Telling } from '../../world/telling.ts'
import { answer, answers, BEGINNING, begun, ends, interviewOf } from './given.ts'

const asOfficer = (facts: Facts) => facts as Facts<Officer> // they are, behind every endpoint of the queue
const take: Decide = (state, facts) => takePerson(state, asOfficer(facts))
const leave: Decide = (state, facts) => leavePerson(state, asOfficer(facts))
const joins = (told: Telling, unit: UnitId, party: PartyId) =>
  told.does(quayClerk, (state, facts) => joinTeam(state, { unit, party }, asOfficer(facts)))
const begin: Decide = (state, facts) => beginInterview(state, BEGINNING, facts)
const ticks = (told: Telling, minutes: number) => {
  told.pass(minutes * MINUTE)
  const returned = returnIdle(told.state, queueTermOf(undefined), told.now)
  told.record({ kind: 'clock', rule: 'queue-clock' as RuleId }, returned) // a name of the clock's own
}
const shown = (told: Telling, by: Officer) => disclose(told.state, { ...by, now: told.now })?.shown
const asked = (told: Telling, by: Officer) =>
  discloseInterviews(told.state, { ...by, now: told.now }, told.facts(by))

/** Given: a person of whom the North Gate and the Shore Post, which both work in the incident, may know what happened. */
function among(purpose: 'protection' | 'prosecution' = 'protection'): Telling {
  const told = registered()
  for (const recipient of [GATE_GUARD, SHORE_GUARD])
    consented(told, { recipient, purpose, classes: ['identity', 'exploitation', 'contact'] })
  joins(told, NORTH_GATE, GATE_GUARD)
  joins(told, SHORE_POST, SHORE_GUARD)
  return told
}

test('a team asks whom it took, and sees of her what finding needs and she allowed', () => {
  const told = among()
  expect(told.refuses(gateClerk, begin).code).toBe('interview-not-asked')
  expect(shown(told, gateClerk)).toEqual([])
  told.does(gateClerk, take)
  // That she may be called is no matter of finding.
  expect(shown(told, gateClerk)).toEqual(['exploitation', 'identity'])
  expect(asked(told, gateClerk)?.mayAsk).toBe(true)
  begun(told, gateClerk)
  answers(told, [answer(1, 'D1.1', 'yes')], gateClerk)
  ends(told, gateClerk)
  expect(told.state.board.marks.taken).toBeUndefined()
  // What it asked stays open to it, and late answers are taken.
  expect(asked(told, gateClerk)?.interviews[0]).toMatchObject({ open: true, answered: 1 })
  answers(told, [answer(2, 'D1.2', 'no')], gateClerk)
  expect(shown(told, shoreClerk)).toEqual([])
})

test('without her consent it asks nothing, whoever has her', () => {
  const told = registered()
  joins(told, NORTH_GATE, GATE_GUARD)
  told.does(gateClerk, take)
  expect(told.refuses(gateClerk, begin).code).toBe('interview-needs-consent')
  consented(told, { recipient: GATE_GUARD, purpose: 'prosecution', classes: ['exploitation'] })
  expect(told.refuses(gateClerk, begin).code).toBe('interview-needs-consent')
  // An investigator of the same team, for whose purpose she agreed.
  told.does(gateSearcher, begin)
})

test('a team that put her back asks nothing more, and holds no key', () => {
  const told = among()
  told.does(gateClerk, take)
  expect([...keyHoldings(told.state, told.now)]).toContain(`${GATE_GUARD}|exploitation`)
  told.does(gateClerk, leave)
  expect(told.refuses(gateClerk, begin).code).toBe('interview-not-asked')
  expect(
    [...keyHoldings(told.state, told.now)].filter((one) => one.startsWith(GATE_GUARD)),
  ).toEqual([`${GATE_GUARD}|outline`])
})

test('a team that leaves the incident sees nothing of what it asked', () => {
  const told = among()
  told.does(gateClerk, take)
  begun(told, gateClerk)
  told.does(quayClerk, (state, facts) => endTeam(state, NORTH_GATE, asOfficer(facts)))
  expect(shown(told, gateClerk)).toBeUndefined()
  expect(told.refuses(gateClerk, begin).code).toBe('interview-not-asked')
})

test('whom the clock took back it asks again unless another has her, and never unseen', () => {
  const told = among()
  told.does(gateClerk, take)
  ticks(told, 21)
  expect(shown(told, gateClerk)).toEqual([])
  const before = told.clone()
  begun(before, gateClerk)
  expect(before.state.board.marks.taken?.unit).toBe(NORTH_GATE)
  told.pass(MINUTE)
  told.does(shoreClerk, take)
  expect(told.refuses(gateClerk, begin)).toMatchObject({
    code: 'queue-taken-already',
    facts: { unit: SHORE_POST },
  })
})

test('the lead does not begin beside a team, and puts her back to do so', () => {
  const told = among()
  told.does(gateClerk, take)
  expect(told.refuses(quayClerk, begin).code).toBe('queue-taken-already')
  told.does(quayClerk, leave)
  begun(told)
})

test('ended without the network by two it is ended once; by one who says otherwise it is refused', () => {
  const told = begun(registered())
  ends(told)
  const end = (why: 'done' | 'broken-off') =>
    endInterview(
      told.state,
      { interview: interviewOf(told).interview, why },
      { ...told.facts(quayClerk), madeAt: told.now },
    )
  expect(end('done')).toEqual([])
  expect(end('broken-off')).toMatchObject({ code: 'interview-ended' })
})

test('an interview held without the network before another took her is recorded beside the other', () => {
  const told = among()
  told.does(gateClerk, take)
  const madeAt = (told.now + MINUTE) as Instant
  ticks(told, 21)
  told.does(shoreClerk, take)
  begun(told, shoreClerk)
  told.does(gateClerk, (state, facts) => beginInterview(state, BEGINNING, { ...facts, madeAt }))
  answers(told, [answer(1, 'D1.1', 'yes')], gateClerk)
  ends(told, gateClerk)
  expect(interviewOf(told)).toMatchObject({ unit: NORTH_GATE, ended: { why: 'done' } })
  expect(told.state.interviews.size).toBe(2)
  expect(told.state.board.marks.taken?.unit).toBe(SHORE_POST)
})
