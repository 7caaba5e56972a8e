import { describe, expect, test } from 'vitest'
import { addStatement } from '../../../src/domain/case/add.ts'
import { tick, toWaiver } from '../../../src/domain/duty/clock.ts'
import { subjectOf } from '../../../src/domain/duty/consequences.ts'
import { evolveOpenDuties, nextTick, type OpenDuty } from '../../../src/domain/duty/open.ts'
import {
  acceptReferral,
  declineReferral,
  withdrawReferral,
} from '../../../src/domain/referral/decide.ts'
import { type CaseId, HOUR, MINUTE, type RuleId, toInstant } from '../../../src/kit/index.ts'
import { asked, consented, dutyOf, openDuties, referred, registered } from '../../world/acts.ts'
import { QUAY_DESK, quayClerk, REST_HOUSE, restKeeper, STRANGER } from '../../world/people.ts'
import { sarnath, type Telling } from '../../world/telling.ts'

const clock = { kind: 'clock', rule: 'duty-clock' as RuleId } as const
const ticks = (told: Telling) => told.record(clock, tick(told.state, told.now))

const openIn = (told: Telling): readonly OpenDuty[] =>
  told.entries.reduce(
    (duties: readonly OpenDuty[], entry) =>
      evolveOpenDuties(duties, entry, { id: '1' as CaseId }, (code) => code),
    [],
  )

describe('births', () => {
  test('a rule puts its duty on its bearer, in the bearer’s working time', () => {
    // Monday 1 September 2025, 09:00; the island works from 09:30 to 17:00.
    const { told } = asked({ urgency: 'now' })
    expect(dutyOf(told, 'answer-soon')).toMatchObject({
      unit: REST_HOUSE,
      ruleVersion: 1,
      due: Date.UTC(2025, 8, 1, 12, 30),
      // A working day ends with the hours of the next one.
      rises: [{ to: 'supervisor', at: Date.UTC(2025, 8, 2, 17) }],
    })
  })

  test('a rule on the body reads the sealed need, and only of those urgencies', () => {
    expect(openDuties(asked({ urgency: 'week' }).told).map(({ rule }) => rule)).toContain(
      'answer-beds',
    )
    expect(openDuties(asked({ urgency: 'today' }).told).map(({ rule }) => rule)).not.toContain(
      'answer-beds',
    )
    expect(
      openDuties(asked({ urgency: 'week', need: 'boat' }).told).map(({ rule }) => rule),
    ).toEqual(['answer-later'])
  })

  test('the outline of an unsafe or unasked person puts a duty on the lead at once', () => {
    expect(dutyOf(registered(STRANGER), 'ask-safety')).toMatchObject({
      unit: QUAY_DESK,
      subject: 'case',
    })
    expect(openDuties(registered())).toEqual([])
  })

  test('a birth is clear only in ids, state and time', () => {
    const { told } = asked({ urgency: 'week' })
    for (const { type, route } of told.entries.filter(({ type }) => type === 'duty.born'))
      expect([type, Object.keys(route).sort()]).toEqual([
        'duty.born',
        ['due', 'duty', 'referral', 'state', 'unit'],
      ])
  })
})

describe('ends', () => {
  test('met in time, met late', () => {
    const matter = asked({ urgency: 'now' })
    const late = asked({ urgency: 'now' })
    matter.told.pass(HOUR)
    late.told.pass(30 * 24 * HOUR)
    for (const { told, referral } of [matter, late])
      told.does(restKeeper, (s, f) => acceptReferral(s, { referral }, f))
    expect(dutyOf(matter.told, 'answer-soon').ended?.how).toBe('met')
    expect(dutyOf(late.told, 'answer-soon').ended?.how).toBe('met-late')
  })

  test('exactly at the due instant is in time', () => {
    const { told, referral } = asked({ urgency: 'now' })
    told.now = dutyOf(told, 'answer-soon').due
    told.does(restKeeper, (s, f) => acceptReferral(s, { referral }, f))
    expect(dutyOf(told, 'answer-soon').ended?.how).toBe('met')
  })

  test('cancelled by what the rule names and by what ends the matter', () => {
    const { told, referral } = asked({ urgency: 'week' })
    told.does(quayClerk, (s, f) => withdrawReferral(s, { referral, words: 'Gone.' }, f))
    expect(openDuties(told)).toEqual([])
    expect(dutyOf(told, 'answer-beds').ended?.how).toBe('cancelled')
  })

  test('of one referral leave those of another alone', () => {
    const { told, referral } = asked()
    const other = referred(told, { need: 'boat' })
    told.does(restKeeper, (s, f) =>
      declineReferral(s, { referral, reason: 'full', words: 'Full.' }, f),
    )
    expect(openDuties(told).map(({ rule, subject }) => `${rule} ${subject}`)).toEqual([
      `answer-later referral:${other}`,
      `look-further referral:${referral}`,
    ])
  })

  test('one act meets the old duty and bears the next', () => {
    const told = registered(STRANGER)
    const first = dutyOf(told, 'ask-safety')
    const { sex, language, country, children, channel } = STRANGER
    const outline = { kind: 'outline', sex, language, country, children, channel } as const
    told.does(quayClerk, (s, f) => addStatement(s, { ...outline, safety: 'not-asked' }, f))
    expect(told.state.duties.get(first.duty)?.ended?.how).toBe('met')
    expect(openDuties(told)).toHaveLength(1)
    told.does(quayClerk, (s, f) => addStatement(s, { ...outline, safety: 'safe' }, f))
    expect(openDuties(told)).toEqual([])
  })

  test('waived, with the reason kept', () => {
    const { told } = asked()
    const duty = dutyOf(told, 'answer-later')
    told.record(quayClerk, [toWaiver(duty, 'moot')])
    expect(dutyOf(told, 'answer-later').ended).toMatchObject({ how: 'waived', reason: 'moot' })
  })
})

describe('the clock', () => {
  test('lets a duty lapse once, at its instant and not before', () => {
    const told = registered(STRANGER)
    const { due } = dutyOf(told, 'ask-safety')
    told.now = toInstant(due - 1)
    expect(tick(told.state, told.now)).toEqual([])
    told.now = due
    expect(ticks(told).map(({ type }) => type)).toEqual(['duty.lapsed'])
    expect(ticks(told)).toEqual([])
  })

  test('lets it rise step by step, and catches up after a pause', () => {
    const told = registered(STRANGER)
    const { due, duty } = dutyOf(told, 'ask-safety')
    told.now = toInstant(due + HOUR)
    expect(ticks(told).map(({ type }) => type)).toEqual(['duty.lapsed', 'duty.risen'])
    told.pass(HOUR)
    ticks(told)
    expect(told.state.duties.get(duty)?.risen.map(({ to }) => to)).toEqual([
      'supervisor',
      'secretariat',
    ])
    const slept = registered(STRANGER)
    slept.now = toInstant(due + 9 * HOUR)
    expect(ticks(slept).map(({ type }) => type)).toEqual([
      'duty.lapsed',
      'duty.risen',
      'duty.risen',
    ])
    expect(ticks(slept)).toEqual([])
  })

  test('leaves what has ended in peace', () => {
    const told = registered(STRANGER)
    told.record(quayClerk, [toWaiver(dutyOf(told, 'ask-safety'), 'moot')])
    told.pass(999 * HOUR)
    expect(tick(told.state, told.now)).toEqual([])
  })

  test('knows when it is needed next', () => {
    const told = registered(STRANGER)
    const { due } = dutyOf(told, 'ask-safety')
    const next = () => {
      const asked = openIn(told).find(({ rule }) => rule === 'ask-safety')
      return asked && nextTick(asked)
    }
    expect(next()).toBe(due)
    told.now = due
    ticks(told)
    expect(next()).toBe(due + HOUR)
    told.pass(HOUR)
    ticks(told)
    expect(next()).toBe(due + 2 * HOUR)
    told.pass(HOUR + MINUTE)
    ticks(told)
    expect(next()).toBeUndefined()
  })
})

test('an entry is about its referral, its consent, the lead, or the case', () => {
  const told = registered(undefined, sarnath)
  const consent = consented(told)
  const referral = referred(told)
  const about = new Map(told.entries.map((entry) => [entry.type, subjectOf(entry)]))
  expect(about.get('case.opened')).toBe('case')
  expect(about.get('consent.given')).toBe(`consent:${consent}`)
  expect(about.get('referral.sent')).toBe(`referral:${referral}`)
  expect(subjectOf({ type: 'lead.declined', body: { words: '' } })).toBe('lead')
})
