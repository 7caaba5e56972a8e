import { expect, test } from 'vitest'
import type { Answers } from '../../../src/domain/identification/index.ts'
import { makeDetermination, readingsOf } from '../../../src/domain/panel/index.ts'
import type { Officer, PartyId, UnitId } from '../../../src/kit/index.ts'
import {
  GATE_GUARD,
  gateClerk,
  gateSearcher,
  NORTH_GATE,
  quayClerk,
  restKeeper,
  shoreClerk,
} from '../../world/people.ts'
import type { Telling } from '../../world/telling.ts'
import { answer, answers, begun, ends } from '../interview/given.ts'
import { convened, liveOf, officerFacts, opines, proposes } from './given.ts'

const PARTIES = new Map<UnitId, PartyId>([
  [quayClerk.unit, quayClerk.party],
  [NORTH_GATE, GATE_GUARD],
  [restKeeper.unit, restKeeper.party],
])

const readings = (told: Telling, by: Officer) =>
  readingsOf(told.state, { ...by, now: told.now }, (unit) => PARTIES.get(unit))

/** Given: quay and gate each asked by themselves and all filed blind; the house filed last. */
function filed(gate: Answers): Telling {
  const told = convened()
  begun(told, quayClerk)
  answers(told, [answer(1, 'D1.1', 'yes'), answer(2, 'D4.1', 'unknown')])
  ends(told)
  begun(told, gateClerk)
  Object.entries(gate).forEach(([question, value], at) => {
    answers(told, [answer(10 + at, question, value)], gateClerk)
  })
  ends(told, gateClerk)
  opines(told, quayClerk, 'victim')
  opines(told, gateClerk, 'not-enough')
  opines(told, restKeeper, 'victim')
  return told
}

function decided(told: Telling): Telling {
  proposes(told, quayClerk, 'victim')
  told.does(restKeeper, (state, facts) =>
    makeDetermination(state, { determination: liveOf(told) }, officerFacts(facts, restKeeper)),
  )
  return told
}

test('each institution stands with its own finding, its own answers and the lights of its own interview', () => {
  const told = decided(filed({ 'D1.1': 'no', 'act.ferried': 'yes', 'D4.2': 'not-asked' }))
  for (const by of [quayClerk, gateClerk]) {
    const [quay, gate, rest] = readings(told, by)
    expect([quay?.finding, gate?.finding, rest?.finding]).toEqual([
      'victim',
      'not-enough',
      'victim',
    ])
    expect(quay?.instruments.get('lantern-questions')?.answers).toEqual({
      'D1.1': 'yes',
      'D4.1': 'open',
    })
    expect(gate?.instruments.get('lantern-questions')).toMatchObject({
      answers: { 'D1.1': 'no', 'act.ferried': 'yes' },
      lights: { process: 'on' },
    })
    expect(gate?.instruments.get('lantern-questions')?.answers).not.toHaveProperty('D4.2')
    expect(rest?.instruments.size).toBe(0)
  }
})

test('an opinion that was changed after others were seen tells nothing: the first one counts', () => {
  const told = filed({ 'D1.1': 'no' })
  opines(told, gateClerk, 'victim')
  expect(readings(decided(told), quayClerk).map(({ finding }) => finding)).toEqual([
    'victim',
    'not-enough',
    'victim',
  ])
})

test('nothing is read before the decision, or by who stands outside, or by investigators of the same institution', () => {
  const open = filed({ 'D1.1': 'no' })
  expect(readings(open, quayClerk)).toEqual([])
  const told = decided(filed({ 'D1.1': 'no' }))
  expect(readings(told, shoreClerk)).toEqual([])
  expect(readings(told, gateSearcher)).toEqual([])
})
