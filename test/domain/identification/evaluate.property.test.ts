import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  ANSWER_VALUES,
  type Answers,
  evaluate,
  findSensitivity,
  LIGHTS,
  type Question,
} from '../../../src/domain/identification/index.ts'
import { ADULT, CHILD, instrumentOf, WIDE, yes } from './made.ts'

const INSTRUMENT = instrumentOf()
const IDS = WIDE.map(({ id }) => id)

/** Many of one weight are rare among all; here they are not. */
const lightAnswers: fc.Arbitrary<Answers> = fc
  .subarray(IDS.filter((id) => /^D[13]\.([4-9]|10)$/.test(id)))
  .map((ids) => yes(...ids))
const mixedAnswers: fc.Arbitrary<Answers> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...IDS), fc.constantFrom(...ANSWER_VALUES)), {
    selector: ([id]) => id,
    maxLength: 40,
  })
  .map((pairs) => Object.fromEntries(pairs))
const someAnswers = fc.oneof(mixedAnswers, lightAnswers)
const subject = fc.constantFrom(ADULT, CHILD)

test('another yes never turns a light off', () => {
  fc.assert(
    fc.property(someAnswers, fc.constantFrom(...IDS), subject, (answers, id, who) => {
      const before = evaluate(INSTRUMENT, answers, who)
      const after = evaluate(INSTRUMENT, { ...answers, [id]: 'yes' }, who)
      for (const light of LIGHTS) {
        if (before.law.lights[light] === 'on') expect(after.law.lights[light]).toBe('on')
      }
      if (before.palermo?.complete) expect(after.palermo?.complete).toBe(true)
      for (const [index, { positive }] of before.dimensions.entries()) {
        if (positive) expect(after.dimensions[index]?.positive).toBeDefined()
      }
    }),
  )
})

test('the order of answers and of questions is irrelevant', () => {
  const shuffled = fc.shuffledSubarray([...WIDE], { minLength: WIDE.length })
  fc.assert(
    fc.property(someAnswers, shuffled, subject, (answers, questions: Question[], who) => {
      const reversed = Object.fromEntries(Object.entries(answers).reverse())
      const one = evaluate(INSTRUMENT, answers, who)
      expect(evaluate(INSTRUMENT, reversed, who)).toEqual(one)
      const other = evaluate(instrumentOf(questions), answers, who)
      expect(other.law.lights).toEqual(one.law.lights)
      expect(other.pattern).toBe(one.pattern)
      expect(other.dimensions.map(({ positive }) => positive?.clause)).toEqual(
        one.dimensions.map(({ positive }) => positive?.clause),
      )
    }),
  )
})

test('every positive dimension stands on its reasons alone, and on none fewer', () => {
  fc.assert(
    fc.property(someAnswers, subject, (answers, who) => {
      for (const { id, positive, given } of evaluate(INSTRUMENT, answers, who).dimensions) {
        if (!positive) continue
        const reasons = positive.because.map(
          (reason) => given.find(({ indicator }) => indicator === reason)?.by[0] ?? '',
        )
        const standsOn = (ids: string[]) =>
          evaluate(INSTRUMENT, yes(...ids), who).dimensions.find((one) => one.id === id)?.positive
        expect(standsOn(reasons)).toEqual(positive)
        for (const missing of reasons) {
          expect(standsOn(reasons.filter((reason) => reason !== missing))).toBeUndefined()
        }
      }
    }),
  )
})

test('unknown and not asked are as if absent, and so is a no, but for contradictions', () => {
  fc.assert(
    fc.property(someAnswers, subject, (answers, who) => {
      const only = (...values: string[]) =>
        Object.fromEntries(Object.entries(answers).filter(([, value]) => values.includes(value)))
      const full = evaluate(INSTRUMENT, answers, who)
      expect(evaluate(INSTRUMENT, only('yes', 'no'), who)).toEqual(full)
      expect({ ...evaluate(INSTRUMENT, only('yes'), who), contradictions: [] }).toEqual({
        ...full,
        contradictions: [],
      })
    }),
  )
})

test('what the sensitivity names turns its light; of what it leaves out, nothing does', () => {
  fc.assert(
    fc.property(someAnswers, subject, (answers, who) => {
      const lightWith = (light: (typeof LIGHTS)[number], ids: readonly string[]) =>
        evaluate(INSTRUMENT, { ...answers, ...yes(...ids) }, who).law.lights[light]
      for (const { light, alone, pairs } of findSensitivity(INSTRUMENT, answers, who)) {
        for (const id of alone) expect(lightWith(light, [id])).toBe('on')
        for (const { questions } of pairs) expect(lightWith(light, questions)).toBe('on')
        const open = IDS.filter((id) => answers[id] !== 'yes' && answers[id] !== 'no')
        // A sign is left out while the question of its own indicator is open.
        const silent = open.filter((id) => !alone.includes(id) && !id.startsWith('sign.'))
        for (const id of silent) expect(lightWith(light, [id])).toBe('off')
      }
    }),
  )
})

test('no answer, whatever its id, reaches beyond the instrument', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.constantFrom(...ANSWER_VALUES)), (answers) => {
      const known = Object.fromEntries(
        Object.entries(answers).filter(([id]) => IDS.includes(id)),
      ) as Answers // values are of ANSWER_VALUES
      expect(evaluate(INSTRUMENT, answers, ADULT)).toEqual(evaluate(INSTRUMENT, known, ADULT))
    }),
  )
})
