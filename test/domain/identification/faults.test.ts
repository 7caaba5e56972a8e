import { expect, test } from 'vitest'
import { findInstrumentFaults, type Question } from '../../../src/domain/identification/index.ts'
import { indicator, instrumentOf, question, WIDE } from './made.ts'

const reasons = (questions: readonly Question[], more = {}) =>
  findInstrumentFaults(instrumentOf(questions, more)).map(({ reason }) => reason)

test('a whole instrument has none', () => {
  expect(reasons(WIDE)).toEqual([])
})

test.each<[string, Question[], object]>([
  ['id: act.a is there twice', [act('act.a'), act('act.a')], {}],
  ['dimension: missing', [question({ id: 'x', kind: 'indicator', weights: {} })], {}],
  ['weights: missing', [question({ id: 'x', kind: 'indicator', dimension: 'D1' })], {}],
  ['raises: only of kind triage', [{ ...act('a'), raises: 'medical' }], {}],
  ['countsAs: no indicator D9.9', [question({ id: 'x', kind: 'module', countsAs: 'D9.9' })], {}],
  ['kind: no triage in an instrument of kind screening', [triage('t')], {}],
  ['kind: no act in an instrument of kind triage', [act('a')], { kind: 'triage' }],
  [
    'weights: unknown profile adult-labour',
    [indicator('D1', 1, 'weak')],
    { profiles: [{ id: 'child-labour' }] },
  ],
  ['dimensions: D1 has no label', [indicator('D1', 1, 'weak')], { dimensions: [] }],
])('%s', (reason, questions, more) => {
  expect(reasons(questions, more)).toContain(reason)
})

test('a sign alone may count as an indicator', () => {
  const stated = [indicator('D1', 1, 'weak'), { ...act('a'), countsAs: 'D1.1' }]
  expect(reasons(stated)).toEqual(['countsAs: only of kind module'])
})

function act(id: string): Question {
  return question({ id, kind: 'act' })
}

function triage(id: string): Question {
  return question({ id, kind: 'triage', raises: 'medical' })
}
