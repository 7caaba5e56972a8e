import { describe, expect, test } from 'vitest'
import { addAttachment } from '../../../src/domain/attachment/index.ts'
import { annulEntry } from '../../../src/domain/case/add.ts'
import {
  answersOf,
  beginInterview,
  discloseInterview,
  discloseInterviews,
  dividedQuestions,
  endInterview,
  evaluateAgain,
  frameInterview,
  recordAnswers,
} from '../../../src/domain/interview/index.ts'
import type {
  AttachmentId,
  InterviewId,
  LocalDate,
  Officer,
  PersonalClass,
} from '../../../src/kit/index.ts'
import { consented, registered } from '../../world/acts.ts'
import { GATE_GUARD, gateClerk, quayClerk, quayHead, quaySearcher } from '../../world/people.ts'
import type { Telling } from '../../world/telling.ts'
import { convened } from '../panel/given.ts'
import {
  ADULT,
  answer,
  answerId,
  answers,
  BEGINNING,
  begun,
  ends,
  idOf,
  interviewOf,
} from './given.ts'

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

  test('keeps what arrives again with another note or other evidence, after the former', () => {
    const told = begun()
    answers(told, [answer(1, 'D1.1', 'yes')])
    const noted = { ...answer(1, 'D1.1', 'yes'), note: 'Her passport lies with the captain.' }
    answers(told, [noted])
    const seen = { ...answer(1, 'D1.1', 'yes'), evidence: ['observation'] as const }
    answers(told, [seen, noted])
    const all = interviewOf(told).answers
    expect(all.map(({ note, evidence }) => note ?? evidence.join())).toEqual([
      'statement',
      noted.note,
      'observation',
    ])
    expect(all.slice(1).map(({ over }) => over)).toEqual([[answerId(1)], [answerId(1)]])
    expect(new Set(all.map((one) => one.answer)).size).toBe(3)
    expect(answers(told, [noted, seen, answer(1, 'D1.1', 'yes')])).toEqual([])
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
    ['an answer that takes its own place', [answer(1, 'D1.1', 'yes', [1])], 'answer-base-unknown'],
    [
      'two that take the place of each other',
      [answer(1, 'D1.1', 'yes', [2]), answer(2, 'D1.1', 'no', [1])],
      'answer-base-unknown',
    ],
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

test('an interview begins with a version that is in force that day', () => {
  const told = registered()
  const facts = told.facts(quayClerk)
  const [first] = facts.coalition.instruments.get(BEGINNING.instrument) ?? []
  if (!first) throw new Error('no instrument in this world')
  const given = (...more: Partial<typeof first>[]) => ({
    ...facts,
    coalition: {
      ...facts.coalition,
      instruments: new Map([[first.id, more.map((one) => ({ ...first, ...one }))]]),
    },
  })
  const later = { version: 2, from: '2999-01-01' as LocalDate }
  const begin = (from: ReturnType<typeof given>, version?: number) =>
    beginInterview(told.state, { ...BEGINNING, ...(version ? { version } : {}) }, from)
  expect(begin(given({}, later))).toMatchObject([{ body: { version: 1 } }, {}])
  expect(begin(given({}, later), 2)).toMatchObject({ code: 'instrument-not-found' })
  const over = given({ until: first.from })
  expect(begin(over)).toMatchObject({ code: 'instrument-not-found' })
})

describe('an answer that points to a file', () => {
  const seen = (file: AttachmentId) => [{ ...answer(1, 'D1.1', 'yes'), attachments: [file] }]
  const filed = (dataClass: PersonalClass, told = begun()) => {
    told.does(quayClerk, (state, facts) =>
      addAttachment(state, { kind: 'scan', form: 'pdf', dataClass, size: 9 }, facts),
    )
    const file = told.state.attachments.at(-1)
    if (!file) throw new Error('no file was added')
    return { told, file }
  }
  const refused = (told: Telling, by: Officer, file: AttachmentId) =>
    codeOf(told, by, (state, facts) =>
      recordAnswers(state, { interview: idOf(told), answers: seen(file) }, facts),
    )

  test('keeps which', () => {
    const { told, file } = filed('exploitation')
    answers(told, seen(file.attachment))
    expect(interviewOf(told).answers[0]?.attachments).toEqual([file.attachment])
  })

  test('is refused when the file is not there, was annulled, or is not open to its author', () => {
    const { told, file } = filed('exploitation')
    const strange = '01990000-0000-7000-8000-0000000000fe' as AttachmentId
    expect(refused(told, quayClerk, strange)).toBe('answer-file-unknown')
    told.does(quayHead, (state, facts) =>
      annulEntry(state, file.entry, { reason: 'w', words: 'wrong file' }, facts),
    )
    expect(refused(told, quayClerk, file.attachment)).toBe('answer-file-unknown')
    const panel = convened()
    begun(panel, gateClerk)
    const hidden = filed('psychosocial', panel).file
    expect(refused(panel, gateClerk, hidden.attachment)).toBe('answer-file-unknown')
    const shown = discloseInterviews(
      panel.state,
      { ...gateClerk, now: panel.now },
      panel.facts(gateClerk),
    )
    expect(shown?.files).toEqual([])
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
    const one = (by: Officer) =>
      discloseInterview(told.state, idOf(told), { ...by, now: told.now }, told.facts(by))
    expect(one(quayClerk)?.interview.answers).toHaveLength(1)
    const outside = one(quaySearcher)?.interview
    expect(outside?.instrument).toBe('lantern-questions')
    for (const told of ['answers', 'evaluations', 'subject', 'divided'])
      expect(outside).not.toHaveProperty(told)
    expect(one(gateClerk)).toBeUndefined()
  })

  test('headings count answers for who may read them, and tell nobody what they are', () => {
    const told = begun()
    answers(told, [answer(1, 'act.ferried', 'yes'), answer(2, 'act.ferried', 'no')])
    ends(told)
    const list = (by: Officer) =>
      discloseInterviews(told.state, { ...by, now: told.now }, told.facts(by))
    const inside = list(quayClerk)?.interviews[0]
    expect(inside).toMatchObject({ open: true, answered: 2, divided: 1 })
    expect(inside?.results?.map(({ version }) => version)).toEqual([1])
    for (const told of ['answers', 'evaluations', 'subject'])
      expect(inside).not.toHaveProperty(told)
    const outside = list(quaySearcher)?.interviews[0]
    expect(outside?.open).toBe(false)
    for (const told of ['answered', 'divided', 'results']) expect(outside).not.toHaveProperty(told)
    expect(list(gateClerk)).toBeUndefined()
  })
})
