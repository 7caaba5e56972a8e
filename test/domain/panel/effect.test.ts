import { describe, expect, test } from 'vitest'
import {
  askReview,
  chooseWays,
  convenePanel,
  effective,
  fileOpinion,
  isServed,
  makeDetermination,
  recoveryBars,
  referReview,
  secondDetermination,
  standingOf,
  tellDetermination,
  wishInterview,
} from '../../../src/domain/panel/index.ts'
import { DAY, type LocalDate, type Officer, type UnitId } from '../../../src/kit/index.ts'
import { dutyOf, openDuties, registered } from '../../world/acts.ts'
import {
  gateClerk,
  NORTH_GATE,
  QUAY_DESK,
  quayClerk,
  quayHead,
  REST_HOUSE,
  restKeeper,
  SHORE_POST,
} from '../../world/people.ts'
import {
  type Act,
  asksReview,
  code,
  convened,
  decided,
  gateHead,
  liveOf,
  makes,
  NOTICE,
  officerFacts,
  opines,
  opinion,
  proposes,
  restHead,
  seconds,
  shoreClerk,
  shoreHead,
  tells,
  toldNegative,
} from './given.ts'

describe('telling', () => {
  test('alone gives it effect, and says until when a review may be asked for', () => {
    const told = decided(['not-victim', 'not-victim', 'indicated'], 'not-victim', SHORE_POST)
    expect(effective(told.state.panel)).toBeUndefined()
    expect(recoveryBars(told.state, told.now, 'prosecution')).toBeDefined()
    tells(told, quayClerk)
    expect(effective(told.state.panel)).toMatchObject({
      status: 'not-victim',
      told: { language: 'fr', text: 'notice-not-victim', unit: QUAY_DESK },
    })
    expect(isServed(told.state.panel)).toBe(false)
    expect(recoveryBars(told.state, told.now, 'prosecution')).toBeUndefined()
    expect(dutyOf(told, 'other-ways')).toMatchObject({ unit: QUAY_DESK })
    told.does(quayClerk, (state, facts) =>
      chooseWays(
        state,
        { determination: liveOf(told), ways: ['labour-claim', 'shelter-until-then'] },
        officerFacts(facts, quayClerk),
      ),
    )
    expect(dutyOf(told, 'other-ways').ended?.how).toBe('met')
  })

  test('is refused in no language of the list, on a wrong day, twice, by a stranger', () => {
    const told = decided(['victim', 'victim', 'victim'], 'victim')
    const tell = (by: Officer, more = {}) =>
      code(told, by, (state, facts) =>
        tellDetermination(state, { ...NOTICE, determination: liveOf(told), ...more }, facts),
      )
    expect(tell(quayClerk, { language: 'xx' })).toBe('language-unknown')
    expect(tell(quayClerk, { on: '2025-08-31' as LocalDate })).toBe('told-on-wrong-day')
    expect(tell(quayClerk, { on: '2025-09-02' as LocalDate })).toBe('told-on-wrong-day')
    expect(tell(shoreClerk)).toBe('not-on-panel')
    tells(told, gateClerk)
    expect(tell(quayClerk)).toBe('determination-told-already')
    const ways: Act = (state, facts) =>
      chooseWays(state, { determination: liveOf(told), ways: ['labour-claim'] }, facts)
    expect(code(told, quayClerk, ways)).toBe('ways-not-needed')
  })
})

describe('a review', () => {
  test('reopens: everybody owes again, nobody who decided first decides, the outcome is recorded', () => {
    const told = toldNegative()
    told.pass(DAY)
    asksReview(told, gateClerk)
    expect(standingOf(told.state.panel)).toBe('review')
    // In doubt she is served again.
    expect(isServed(told.state.panel)).toBe(true)
    const owed = openDuties(told).filter(({ rule }) => rule === 'file-opinion')
    expect(owed).toHaveLength(3)
    const file: Act = (state, facts) => fileOpinion(state, opinion('victim'), facts)
    // The quay clerk and the gate clerk found it, the quay's head proposed it.
    expect(code(told, quayClerk, file)).toBe('decided-first')
    expect(code(told, gateClerk, file)).toBe('decided-first')
    expect(code(told, quayHead, file)).toBe('decided-first')
    opines(told, gateHead, 'victim')
    opines(told, restHead, 'victim')
    told.pass(8 * DAY)
    proposes(told, gateHead, 'victim')
    const make: Act = (state, facts) =>
      makeDetermination(state, { determination: liveOf(told) }, facts)
    // The keeper of the house decided first.
    expect(code(told, restKeeper, make)).toBe('decided-first')
    const entries = makes(told, restHead)
    expect(entries.find(({ type }) => type === 'review.decided')?.body).toMatchObject({
      outcome: 'changed',
    })
    expect(dutyOf(told, 'decide-review').ended?.how).toBe('met-late')
    tells(told, quayClerk, '2025-09-10' as LocalDate)
    expect(effective(told.state.panel)?.status).toBe('victim')
  })

  test('upholds what is found again', () => {
    const told = toldNegative()
    asksReview(told, quayClerk)
    opines(told, gateHead, 'not-victim')
    opines(told, restHead, 'not-victim')
    told.pass(8 * DAY)
    proposes(told, gateHead, 'not-victim', SHORE_POST)
    const second: Act = (state, facts) =>
      secondDetermination(state, { determination: liveOf(told), upheld: true, words: 'w' }, facts)
    expect(code(told, shoreHead, second)).toBe('decided-first')
    seconds(told, shoreClerk)
    const entries = makes(told, restHead)
    expect(entries.find(({ type }) => type === 'review.decided')?.body).toMatchObject({
      outcome: 'upheld',
    })
  })

  test('is referred on: one more institution sits, and everybody files again', () => {
    const told = toldNegative()
    asksReview(told, quayClerk)
    const refer =
      (to: UnitId): Act =>
      (state, facts) =>
        referReview(state, { to, words: 'Too close to us.' }, facts)
    expect(code(told, gateHead, refer(REST_HOUSE))).toBe('panel-party-twice')
    expect(code(told, gateClerk, refer(SHORE_POST))).toBe('decided-first')
    told.does(gateHead, (state, facts) => refer(SHORE_POST)(state, officerFacts(facts, gateHead)))
    expect(told.state.panel.rounds.map(({ review }) => review?.decided?.outcome)).toEqual([
      undefined,
      'referred',
      undefined,
    ])
    expect(told.state.panel.seats.get(SHORE_POST)?.as).toBe('member')
    expect(standingOf(told.state.panel)).toBe('review')
    expect(effective(told.state.panel)?.status).toBe('not-victim')
  })

  test('is asked for once told, within its time, with words, once', () => {
    const ask: Act = (state, facts) => askReview(state, { by: 'supporter', words: 'More.' }, facts)
    expect(code(decided(['victim', 'victim', 'victim'], 'victim'), quayClerk, ask)).toBe(
      'determination-not-told',
    )
    const told = toldNegative()
    const blank: Act = (state, facts) => askReview(state, { by: 'person', words: ' ' }, facts)
    expect(code(told, quayClerk, blank)).toBe('reason-missing')
    const late = told.clone().pass(31 * DAY)
    expect(code(late, quayClerk, ask)).toBe('review-too-late')
    asksReview(told, restKeeper)
    expect(code(told, quayClerk, ask)).toBe('review-asked-already')
  })
})

describe('recovery', () => {
  const wish = (interview: boolean) => ({ interview, by: 'person', language: 'fr' }) as const
  test('bars interviews for prosecution alone, unless she asks, until its time is over', () => {
    const told = convened()
    expect(recoveryBars(told.state, told.now, 'protection')).toBeUndefined()
    expect(recoveryBars(told.state, told.now, 'prosecution')).toBeDefined()
    told.does(quayClerk, (state, facts) =>
      wishInterview(state, wish(true), officerFacts(facts, quayClerk)),
    )
    expect(recoveryBars(told.state, told.now, 'prosecution')).toBeUndefined()
    told.does(quayClerk, (state, facts) =>
      wishInterview(state, wish(false), officerFacts(facts, quayClerk)),
    )
    expect(recoveryBars(told.state, told.now, 'prosecution')).toBeDefined()
    told.pass(30 * DAY)
    expect(recoveryBars(told.state, told.now, 'prosecution')).toBeUndefined()
  })

  test('what she wishes the lead records, while she recovers, when it is new', () => {
    const told = convened()
    const asks = (by: Officer, interview: boolean) =>
      code(told, by, (state, facts) => wishInterview(state, wish(interview), facts))
    expect(asks(gateClerk, true)).toBe('not-the-lead')
    expect(asks(quayClerk, false)).toBe('wish-known')
    told.pass(30 * DAY)
    expect(asks(quayClerk, true)).toBe('recovery-over')
  })

  test('a case before nobody bars nobody', () => {
    const told = registered()
    expect(recoveryBars(told.state, told.now, 'prosecution')).toBeUndefined()
  })
})

test('a second reviewer upholds only what it was shown; without consent it can send back', () => {
  const told = decidedAlone()
  const looks =
    (upheld: boolean): Act =>
    (state, facts) =>
      secondDetermination(state, { determination: liveOf(told), upheld, words: 'Looked.' }, facts)
  expect(code(told, shoreHead, looks(true))).toBe('second-has-not-seen')
  told.does(shoreHead, (state, facts) => looks(false)(state, officerFacts(facts, shoreHead)))
  expect(standingOf(told.state.panel)).toBe('panel')
})

/** Given: a negative proposed where nobody but the lead may see what happened. */
function decidedAlone() {
  const told = registered()
  told.does(quayClerk, (state, facts) =>
    convenePanel(state, { members: [NORTH_GATE] }, officerFacts(facts, quayClerk)),
  )
  opines(told, quayClerk, 'not-victim')
  opines(told, gateClerk, 'not-victim')
  proposes(told, quayHead, 'not-victim', SHORE_POST)
  return told
}
