import { describe, expect, test } from 'vitest'
import {
  AGREED,
  closeExercise,
  countedReadings,
  fileReading,
  findVignette,
  hasFigures,
  isComplete,
  openExercise,
  toAttendance,
  toInstitutionAttendance,
  toRaterReadings,
  viewVignette,
} from '../../../src/domain/exercise/index.ts'
import type { LocalDate, UnitId } from '../../../src/kit/index.ts'
import {
  gateClerk,
  HARBOUR_OFFICE,
  HOUSE_OF_REST,
  QUAY_DESK,
  quayClerk,
  quayHead,
  REST_HOUSE,
  restHead,
  restKeeper,
} from '../../world/people.ts'
import { coalition, factsFor, opened, scribe, TODAY, WISH, YES } from './lamps.ts'

const both = { units: [QUAY_DESK, REST_HOUSE] }
const reading = (vignette = 'dark-tower', answers = YES) => ({ vignette, answers })
const after = '2025-10-01' as LocalDate // made as the border does

describe('opening', () => {
  test('fixes versions, institutions and the last day', () => {
    expect(opened(both).state).toMatchObject({
      name: 'Lamps in autumn',
      instrument: { id: 'lantern-questions', version: 1 },
      vignettes: [
        { id: 'dark-tower', version: 1 },
        { id: 'lit-all-night', version: 1 },
      ],
      invited: [
        { unit: QUAY_DESK, party: HARBOUR_OFFICE },
        { unit: REST_HOUSE, party: HOUSE_OF_REST },
      ],
    })
  })

  test.each([
    [{ name: ' ' }, 'exercise-name-empty'],
    [{ closes: '2019-01-01' as LocalDate }, 'exercise-closes-past'],
    [{ instrument: 'none-such' }, 'exercise-instrument-unknown'],
    [{ vignettes: ['none-such'] }, 'exercise-vignette-unknown'],
    [{ vignettes: [] }, 'exercise-vignettes-none'],
    [{ units: [QUAY_DESK, 'none-such' as UnitId] }, 'exercise-unit-unknown'],
    [{ units: [QUAY_DESK] }, 'exercise-institutions-few'],
  ])('%o is refused: %s', (wish, code) => {
    expect(openExercise({ ...WISH, ...wish }, factsFor(scribe))).toMatchObject({ code })
  })
})

describe('a reading', () => {
  test('keeps what was asked, with the lights of the engine', () => {
    const answers = { ...YES, 'D4.2': 'yes', 'D5.1': 'not-asked' } as const
    const told = opened(both).does(quayClerk, (e, f) =>
      fileReading(e, reading(undefined, answers), f),
    )
    expect(told.state.readings).toMatchObject([
      {
        answers: { 'act.ferried': 'yes', 'D4.1': 'yes', 'D4.2': 'yes' },
        lights: { process: 'on', means: 'off', purpose: 'on' },
        post: quayClerk.post,
      },
    ])
    expect(told.state.readings[0]?.answers).not.toHaveProperty(['D5.1'])
  })

  test('is filed once, by post and by officer, by those invited, while it lasts', () => {
    const told = opened(both).does(quayClerk, (e, f) => fileReading(e, reading(), f))
    const codeOf = (by: typeof quayClerk, given = reading(), now?: number) =>
      fileReading(told.state, given, factsFor(by, now))
    expect(codeOf(quayClerk)).toMatchObject({ code: 'exercise-read-already' })
    // The same officer in another post saw the others' answers already.
    expect(codeOf({ ...quayHead, officer: quayClerk.officer })).toMatchObject({
      code: 'exercise-read-already',
    })
    expect(codeOf(gateClerk)).toMatchObject({ code: 'exercise-not-invited' })
    expect(codeOf(restKeeper, reading('none-such'))).toMatchObject({
      code: 'exercise-vignette-unknown',
    })
    expect(codeOf(restKeeper, reading('dark-tower', {}))).toMatchObject({
      code: 'exercise-answers-none',
    })
    // Put to adults only.
    expect(codeOf(restKeeper, reading('lit-all-night', { 'tower.guard': 'yes' }))).toMatchObject({
      code: 'exercise-question-unknown',
    })
    expect(codeOf(restKeeper, reading(), Date.parse('2025-10-02'))).toMatchObject({
      code: 'exercise-over',
    })
  })
})

test('it is closed by the institution that opened it, once', () => {
  const told = opened(both)
  expect(closeExercise(told.state, factsFor(restHead))).toMatchObject({
    code: 'exercise-of-others',
  })
  told.does(quayHead, closeExercise)
  expect(closeExercise(told.state, factsFor(scribe))).toMatchObject({ code: 'exercise-over' })
  expect(fileReading(told.state, reading(), factsFor(restKeeper))).toMatchObject({
    code: 'exercise-over',
  })
})

test('figures wait for everybody invited, or for the end', () => {
  const told = opened(both).does(quayClerk, (e, f) => fileReading(e, reading(), f))
  expect(hasFigures(told.state, TODAY)).toBe(false)
  expect(hasFigures(told.state, after)).toBe(true)
  for (const by of [quayClerk, restKeeper])
    told.does(by, (e, f) => fileReading(e, reading('lit-all-night', { 'act.ferried': 'yes' }), f))
  expect(isComplete(told.state)).toBe(false)
  told.does(restHead, (e, f) => fileReading(e, reading(), f))
  expect(isComplete(told.state)).toBe(true)
  expect(hasFigures(told.state, TODAY)).toBe(true)
})

test('who attended is counted by unit, post and institution', () => {
  const told = opened(both)
  for (const by of [quayClerk, quayHead]) told.does(by, (e, f) => fileReading(e, reading(), f))
  expect(toAttendance(told.state)).toMatchObject([
    { unit: QUAY_DESK, vignettes: 1, posts: 2, readings: 2 },
    { unit: REST_HOUSE, vignettes: 0, posts: 0, readings: 0 },
  ])
  expect(toInstitutionAttendance(told.state)).toEqual([
    { party: HARBOUR_OFFICE, vignettes: 1, present: 1, invited: 1 },
    { party: HOUSE_OF_REST, vignettes: 0, present: 0, invited: 1 },
  ])
})

test('of an institution the first reading counts; the agreed one is a rater of its own', () => {
  const told = opened(both)
    .does(quayClerk, (e, f) => fileReading(e, reading(), f))
    .does(quayHead, (e, f) => fileReading(e, reading(undefined, { 'D4.1': 'no' }), f))
  expect(countedReadings(told.state)).toMatchObject([{ post: quayClerk.post }])
  const { answers, lights } = toRaterReadings(told.state, coalition)
  expect(answers.map(({ rater, thing }) => `${rater} ${thing}`)).toEqual([
    `${AGREED} dark-tower`,
    `${AGREED} lit-all-night`,
    'harbour-office dark-tower',
  ])
  expect(answers[2]?.said).toMatchObject({ 'D4.1': 'yes', 'D4.2': 'open', 'tower.guard': 'open' })
  // Agreed as unknown: open, as what nobody asked.
  expect(answers[0]?.said).toMatchObject({ 'D5.1': 'no', 'D4.2': 'open' })
  // A child is not asked what is for adults.
  expect(answers[1]?.said).not.toHaveProperty(['tower.guard'])
  expect(lights[0]?.said).toEqual({ process: 'on', means: 'on', purpose: 'off' })
})

test('after filing the agreed reading and the others show', () => {
  const told = opened(both)
    .does(quayClerk, (e, f) => fileReading(e, reading(), f))
    .does(restKeeper, (e, f) => fileReading(e, reading(), f))
  const vignette = findVignette(coalition, told.state, 'dark-tower')
  if (!vignette) throw new Error('it is in the exercise')
  expect(viewVignette(told.state, vignette, restKeeper, TODAY)).toMatchObject({
    own: { answers: YES },
    revealed: {
      agreed: { lights: vignette.lights },
      institutions: [{ party: HARBOUR_OFFICE }, {}],
    },
  })
  expect(viewVignette(told.state, vignette, restHead, TODAY)).toEqual({})
  expect(viewVignette(told.state, vignette, restHead, after)).toHaveProperty('revealed')
})
