import { expect, test } from 'vitest'
import type { AnswerValue } from '../../src/domain/identification/index.ts'
import type { AnswerId, CaseId } from '../../src/kit/index.ts'
import { type Browser, command, type Lantern, openLantern, signedIn } from '../world/node.ts'
import {
  GATE_GUARD,
  gateClerk,
  HARBOUR_OFFICE,
  HOUSE_OF_REST,
  NORTH_GATE,
  quayClerk,
  REST_HOUSE,
  shoreClerk,
} from '../world/people.ts'
import { file, make, propose, registered } from './panel-told.ts'

async function asks(by: Browser, id: CaseId, value: AnswerValue) {
  const base = () => ({ case: id, command: command() })
  const { interview } = await by.beginInterview({
    ...base(),
    instrument: 'lantern-questions',
    subject: { age: 'adult', form: 'labour' },
    language: 'fr',
    interpreter: false,
  })
  const given = {
    answer: crypto.randomUUID() as AnswerId, // as a browser mints it
    question: 'act.ferried',
    value,
    evidence: [],
    askedAt: 0 as never, // any instant
    over: [],
  }
  await by.recordAnswers({ ...base(), interview, answers: [given] })
  await by.endInterview({ ...base(), interview, why: 'done' })
}

/** A case on which quay and house find a victim; the gate by the answer that it is given. */
async function decided(lantern: Lantern, gateHears: AnswerValue) {
  const { id, quay, gate, rest } = await registered(lantern)
  await quay.convenePanel({ case: id, command: command(), members: [NORTH_GATE, REST_HOUSE] })
  await asks(quay, id, 'yes')
  await asks(gate, id, gateHears)
  await file(quay, id, 'victim')
  await file(gate, id, gateHears === 'yes' ? 'victim' : 'indicated')
  await file(rest, id, 'victim')
  await propose(quay, id, 'victim')
  await make(rest, id)
  return { quay, gate, rest }
}

test('agreement on cases: by pair, what divides most first, nothing of few, and only to who sees the cases', async () => {
  const lantern = await openLantern()
  for (let n = 0; n < 4; n++) await decided(lantern, 'no')
  const quay = await signedIn(lantern, quayClerk)
  const few = await quay.readPanelAgreement({})
  expect(few).toMatchObject({ decided: 4, counted: 4, leastCell: 5, dividing: [] })
  expect(few.pairs.map(({ finding }) => finding.withheld)).toEqual(['all', 'all', 'all'])
  expect(few.shown?.questions.every(({ withheld }) => withheld === 'all')).toBe(true)

  await decided(lantern, 'no')
  for (let n = 0; n < 6; n++) await decided(lantern, 'yes')
  const open = await registered(lantern)
  await open.quay.convenePanel({ case: open.id, command: command(), members: [NORTH_GATE] })
  await file(open.quay, open.id, 'not-enough')

  const between = { first: GATE_GUARD, second: HARBOUR_OFFICE }
  const all = await quay.readPanelAgreement(between)
  expect(all.decided).toBe(11)
  const pair = all.pairs.find(
    ({ first, second }) => first === GATE_GUARD && second === HARBOUR_OFFICE,
  )
  expect(pair?.finding).toMatchObject({ pairs: 11, differ: 5, observed: { value: 6 / 11 } })
  expect(pair?.lights.map(({ aspect, differ }) => [aspect, differ])).toEqual([
    ['process', 5],
    ['means', 0],
    ['purpose', 0],
  ])
  expect(all.shown).toMatchObject({
    ...between,
    questions: [{ aspect: 'act.ferried', pairs: 11, differ: 5 }],
  })
  expect(all.dividing).toEqual([{ question: 'act.ferried', comparisons: 11, differ: 5 }])
  const alike = all.pairs.find(
    ({ first, second }) => first === HARBOUR_OFFICE && second === HOUSE_OF_REST,
  )
  expect(alike?.finding).toMatchObject({ pairs: 11, differ: 0 })
  expect(JSON.stringify(all)).not.toContain(open.id)

  const gate = await signedIn(lantern, gateClerk)
  expect((await gate.readPanelAgreement({})).decided).toBe(11)
  const shore = await signedIn(lantern, shoreClerk)
  expect(await shore.readPanelAgreement({})).toMatchObject({ decided: 0, pairs: [], dividing: [] })
}, 60_000)
