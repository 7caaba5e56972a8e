import { describe, expect, test } from 'vitest'
import {
  answersOf,
  beginInterview,
  discloseInterviews,
  dividedQuestions,
  endInterview,
  evaluateAgain,
  frameInterview,
  recordAnswers,
} from '../../../src/domain/interview/index.ts'
import type { InterviewId, Officer } from '../../../src/kit/index.ts'
import { consented, registered } from '../../world/acts.ts'
import { GATE_GUARD, gateClerk, quayClerk, quaySearcher } from '../../world/people.ts'
import type { Telling } from '../../world/telling.ts'
import { convened } from '../panel/given.ts'
import { ADULT, answer, answers, BEGINNING, begun, ends, idOf, interviewOf } from './given.ts'

const codeOf = (told: Telling, by: Officer, decide: Parameters<Telling['refuses']>[1]) =>
  told.refuses(by, decide).code

describe('an interview', () => {
  test('keeps the version it began with, its answers and what they give', () => {
    const told = begun()
    answers(told, [answer(1, 'act.ferried', 'yes'), answer(2, 'D1.1', 'unknown')])
    ends(told)
    const one = interviewOf(told)
    expect(one).toMatchObject({
      instrument: 'lantern-questions',
      version: 1,
      ended: { why: 'done' },
    })
    expect(one.evaluations).toMatchObject([
      { version: 1, outcome: { law: { lights: { process: 'on', purpose: 'off' } } }, divided: [] },
    ])
  })

  test('takes what arrives again once, and refuses an id that says something else', () => {
    const told = begun()
    answers(told, [answer(1, 'D1.1', 'yes')])
    expect(answers(told, [answer(1, 'D1.1', 'yes')])).toEqual([])
    answers(told, [answer(1, 'D1.1', 'yes'), answer(2, 'D1.2', 'no')])
    expect(interviewOf(told).answers).toHaveLength(2)
    const wrong = [answer(1, 'D1.1', 'no'), answer(3, 'D4.1', 'yes')]
    expect(
      codeOf(told, quayClerk, (state, facts) =>
        recordAnswers(state, { interview: idOf(told), answers: wrong }, facts),
      ),
    ).toBe('answer-known')
    expect(interviewOf(told).answers).toHaveLength(2)
  })

  test('takes late answers after its end, and ends once', () => {
    const told = begun()
    ends(told)
    answers(told, [answer(1, 'act.ferried', 'yes')])
    told.does(quayClerk, (state, facts) =>
      evaluateAgain(state, { interview: idOf(told), version: 1 }, facts),
    )
    const lights = interviewOf(told).evaluations.map(({ outcome }) => outcome.law?.lights.process)
    expect(lights).toEqual(['off', 'on'])
    expect(
      codeOf(told, quayClerk, (state, facts) =>
        endInterview(state, { interview: idOf(told), why: 'done' }, facts),
      ),
    ).toBe('interview-ended')
    expect(
      codeOf(told, quayClerk, (state, facts) =>
        frameInterview(state, { interview: idOf(told), subject: ADULT }, facts),
      ),
    ).toBe('interview-ended')
  })

  test.each([
    ['a question of no instrument', [answer(1, 'D9.9', 'yes')], 'question-unknown'],
    ['a former answer that is not there', [answer(1, 'D1.1', 'yes', [7])], 'answer-base-unknown'],
    ['two answers of one id', [answer(1, 'D1.1', 'yes'), answer(1, 'D1.2', 'yes')], 'answer-known'],
  ])('refuses %s, and the whole with it', (_, wrong, code) => {
    const told = begun()
    expect(
      codeOf(told, quayClerk, (state, facts) =>
        recordAnswers(
          state,
          { interview: idOf(told), answers: [answer(9, 'D4.1', 'yes'), ...wrong] },
          facts,
        ),
      ),
    ).toBe(code)
  })

  test('is of an instrument and a version that there are', () => {
    const told = registered()
    for (const given of [
      { ...BEGINNING, instrument: 'nothing' },
      { ...BEGINNING, version: 9 },
    ])
      expect(codeOf(told, quayClerk, (state, facts) => beginInterview(state, given, facts))).toBe(
        'instrument-not-found',
      )
    const strange = '01990000-0000-7000-8000-0000000000ff' as InterviewId
    expect(
      codeOf(told, quayClerk, (state, facts) =>
        recordAnswers(state, { interview: strange, answers: [answer(1, 'D1.1', 'yes')] }, facts),
      ),
    ).toBe('interview-unknown')
  })
})

describe('two who did not know of each other', () => {
  const apart = () => {
    const told = begun()
    answers(told, [answer(1, 'D1.1', 'no')])
    answers(told, [answer(2, 'D1.1', 'yes', [1])])
    answers(told, [answer(3, 'D1.1', 'no', [1])])
    return told
  }

  test('stand beside each other until a person decides', () => {
    const told = apart()
    expect(dividedQuestions(interviewOf(told).answers)).toEqual(['D1.1'])
    // Doubt is to her benefit.
    expect(answersOf(interviewOf(told).answers)).toEqual({ 'D1.1': 'yes' })
    answers(told, [answer(4, 'D1.1', 'no', [2, 3])])
    expect(dividedQuestions(interviewOf(told).answers)).toEqual([])
    expect(answersOf(interviewOf(told).answers)).toEqual({ 'D1.1': 'no' })
    expect(interviewOf(told).answers).toHaveLength(4)
  })

  test('are named in the result, and a no against an unknown is known to nobody', () => {
    const told = begun()
    answers(told, [answer(1, 'D1.1', 'no'), answer(2, 'D1.1', 'unknown')])
    ends(told)
    expect(interviewOf(told).evaluations[0]?.divided).toEqual(['D1.1'])
    expect(answersOf(interviewOf(told).answers)).toEqual({ 'D1.1': 'unknown' })
  })
})

describe('who may ask', () => {
  test('the lead for protection; a unit of the panel with her consent, and not without', () => {
    const told = convened()
    begun(told, gateClerk)
    expect(interviewOf(told).unit).toBe(gateClerk.unit)
    const other = registered()
    expect(
      codeOf(other, gateClerk, (state, facts) => beginInterview(state, BEGINNING, facts)),
    ).toBe('interview-not-asked')
    expect(
      codeOf(told, quaySearcher, (state, facts) => beginInterview(state, BEGINNING, facts)),
    ).toBe('interview-not-asked')
  })

  test('a consent alone opens nothing', () => {
    const told = registered()
    consented(told, { recipient: GATE_GUARD, classes: ['exploitation'] })
    expect(codeOf(told, gateClerk, (state, facts) => beginInterview(state, BEGINNING, facts))).toBe(
      'interview-not-asked',
    )
  })

  test('who may not see what happened is shown that an interview took place, and nothing of it', () => {
    const told = begun()
    answers(told, [answer(1, 'act.ferried', 'yes')])
    ends(told)
    const shown = (by: Officer) =>
      discloseInterviews(told.state, { ...by, now: told.now }, told.facts(by))
    expect(shown(quayClerk)?.interviews[0]?.answers).toHaveLength(1)
    const outside = shown(quaySearcher)?.interviews[0]
    expect(outside?.instrument).toBe('lantern-questions')
    for (const told of ['answers', 'evaluations', 'subject', 'divided'])
      expect(outside).not.toHaveProperty(told)
    expect(shown(gateClerk)).toBeUndefined()
  })
})
