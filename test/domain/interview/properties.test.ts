import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ANSWER_VALUES } from '../../../src/domain/identification/answer.ts'
import {
  answersOf,
  dividedQuestions,
  type Recorded,
  standingAnswers,
} from '../../../src/domain/interview/index.ts'
import { answer, answerId, answers, begun, interviewOf } from './given.ts'

const QUESTIONS = ['D1.1', 'D1.2', 'D4.1']
const value = fc.constantFrom(...ANSWER_VALUES)

/** What several officers send: each answers over what it had heard of, which is any part of what was there. */
const story = fc
  .array(
    fc.record({ question: fc.constantFrom(...QUESTIONS), value, heard: fc.array(fc.nat(40)) }),
    {
      maxLength: 25,
    },
  )
  .map((steps) => {
    const all: Recorded[] = []
    steps.forEach(({ question, value, heard }, at) => {
      const known = heard.map((n) => n % Math.max(1, at))
      const over = known.filter((n) => all[n]?.question === question)
      all.push(answer(at, question, value, over))
    })
    return all
  })

test('nothing that was answered is ever gone: each answer stands, or one that knew of it does', () => {
  fc.assert(
    fc.property(story, (all) => {
      const standing = standingAnswers(all)
      const replaced = new Set(all.flatMap(({ over }) => over))
      for (const one of all) {
        const here = standing.get(one.question)?.some(({ answer }) => answer === one.answer)
        expect(here ?? false).toBe(!replaced.has(one.answer))
      }
      for (const question of new Set(all.map((one) => one.question)))
        expect(standing.get(question)?.length).toBeGreaterThan(0)
    }),
  )
})

test('whatever a machine sends again and again, every note arrives once and stays', () => {
  const sending = fc.record({ n: fc.nat(3), note: fc.constantFrom('', 'a', 'b', 'c') })
  fc.assert(
    fc.property(
      fc.array(fc.array(sending, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
      (batches) => {
        const told = begun()
        for (const batch of batches)
          answers(
            told,
            batch.map(({ n, note }) => ({
              ...answer(n, 'D1.1', 'yes'),
              ...(note ? { note } : {}),
            })),
          )
        const sent = new Map(batches.flat().map(({ n, note }) => [`${n} ${note}`, note] as const))
        const kept = interviewOf(told).answers.map(({ note = '' }) => note)
        expect(kept.toSorted()).toEqual([...sent.values()].toSorted())
      },
    ),
    { numRuns: 40 },
  )
})

test('the order in which answers arrive changes nothing of what stands', () => {
  fc.assert(
    fc.property(story, fc.infiniteStream(fc.nat()), (all, draw) => {
      const drawn = draw[Symbol.iterator]()
      const mixed = all
        .map((one) => ({ one, at: drawn.next().value }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one)
      expect(answersOf(mixed)).toEqual(answersOf(all))
      expect(dividedQuestions(mixed).sort()).toEqual(dividedQuestions(all).sort())
    }),
  )
})

test('a decision over all that stands ends a contradiction, with its own value', () => {
  fc.assert(
    fc.property(story, fc.constantFrom(...QUESTIONS), value, (all, question, decided) => {
      const standing = standingAnswers(all).get(question) ?? []
      const settled = {
        ...answer(99, question, decided),
        over: standing.map((one) => one.answer),
      }
      const after = [...all, settled]
      expect(dividedQuestions(after)).not.toContain(question)
      expect(answersOf(after)[question]).toBe(decided)
    }),
  )
})

test('a yes that nobody took the place of counts, whatever else was answered beside it', () => {
  fc.assert(
    fc.property(story, fc.constantFrom(...QUESTIONS), (all, question) => {
      const after = [...all, answer(99, question, 'yes')]
      expect(answersOf(after)[question]).toBe('yes')
      expect(answerId(99)).toBe(after.at(-1)?.answer)
    }),
  )
})
