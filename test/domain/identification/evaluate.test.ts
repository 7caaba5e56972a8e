import { expect, test } from 'vitest'
import {
  compareVersions,
  evaluate,
  findSensitivity,
  readTriage,
} from '../../../src/domain/identification/index.ts'
import { ADULT, CHILD, indicator, instrumentOf, question, WIDE, yes } from './made.ts'

const lightsOf = (...ids: string[]) => evaluate(instrumentOf(), yes(...ids), ADULT).law.lights
const OFF = { process: 'off', means: 'off', purpose: 'off' }
const positive = (dimension: string) => [`${dimension}.1`, `${dimension}.2`]

test('one act is the process, one type of exploitation or intent the purpose', () => {
  expect(lightsOf()).toEqual(OFF)
  expect(lightsOf('act.held')).toEqual({ ...OFF, process: 'on' })
  expect(lightsOf('exploitation.work')).toEqual({ ...OFF, purpose: 'on' })
  expect(lightsOf('intent.plan')).toEqual({ ...OFF, purpose: 'on' })
})

test.each(['D1', 'D2', 'D3', 'D5', 'D6'])('%s is a means', (dimension) => {
  expect(lightsOf(...positive(dimension))).toEqual({ ...OFF, means: 'on' })
})

test('D4 is the purpose and no means', () => {
  expect(lightsOf(...positive('D4'))).toEqual({ ...OFF, purpose: 'on' })
})

test('indicators of different dimensions are not added up', () => {
  expect(lightsOf('D1.1', 'D2.1', 'D3.4', 'D5.4', 'D6.8')).toEqual(OFF)
})

test('every light names what alone turns it on', () => {
  const { law } = evaluate(
    instrumentOf(),
    yes('act.taken', 'act.held', ...positive('D5'), ...positive('D4'), 'intent.plan'),
    ADULT,
  )
  expect(law.complete).toBe(true)
  expect(law.because).toEqual({
    process: [
      { kind: 'question', id: 'act.taken' },
      { kind: 'question', id: 'act.held' },
    ],
    means: [{ kind: 'dimension', id: 'D5' }],
    purpose: [
      { kind: 'dimension', id: 'D4' },
      { kind: 'question', id: 'intent.plan' },
    ],
  })
})

test('a child has two results: the law needs a means, the protocol none', () => {
  const answers = yes('act.taken', ...positive('D4'))
  const child = evaluate(instrumentOf(), answers, CHILD)
  expect(child.law).toMatchObject({ complete: false, needed: ['process', 'means', 'purpose'] })
  expect(child.palermo).toMatchObject({ complete: true, needed: ['process', 'purpose'] })
  expect(child.pattern).toBe('trafficking')
  // Without an act nothing was done to the child by the definition.
  expect(evaluate(instrumentOf(), yes(...positive('D4')), CHILD).pattern).toBe('labour-case')
  const adult = evaluate(instrumentOf(), answers, ADULT)
  expect(adult.palermo).toBeUndefined()
  expect(adult.pattern).toBe('labour-case')
})

test.each([
  ['exploitation alone', ['D4'], 'labour-case'],
  ['deception and exploitation', ['D1', 'D4'], 'deception-and-exploitation'],
  ['deception, then coercion', ['D1', 'D4', 'D5'], 'trafficking'],
  ['coercion, then coercion', ['D2', 'D4', 'D5'], 'trafficking'],
  ['vulnerability stands in at recruitment', ['D3', 'D4', 'D5'], 'trafficking'],
  ['vulnerability stands in at destination', ['D1', 'D4', 'D6'], 'trafficking'],
  ['coerced recruitment alone has no name', ['D2', 'D4'], undefined],
  ['coercion at destination alone has no name', ['D4', 'D5'], undefined],
  ['nothing without exploitation', ['D1', 'D2', 'D5'], undefined],
])('pattern: %s', (_, dimensions, pattern) => {
  const { pattern: found } = evaluate(instrumentOf(), yes(...dimensions.flatMap(positive)), ADULT)
  expect(found).toBe(pattern)
})

test('a sign counts as its indicator, once; a no beside it is pointed out', () => {
  const one = evaluate(instrumentOf(), { 'D5.1': 'no', 'sign.shock': 'yes' }, ADULT)
  expect(one.dimensions[4]?.given).toEqual([
    { indicator: 'D5.1', weight: 'strong', by: ['sign.shock'] },
  ])
  expect(one.law.lights.means).toBe('off')
  expect(one.contradictions).toEqual([{ indicator: 'D5.1', signs: ['sign.shock'] }])
  expect(lightsOf('D5.1', 'sign.shock').means).toBe('off')
  expect(lightsOf('sign.shock', 'sign.guard').means).toBe('on')
  expect(lightsOf('sign.noise')).toEqual(OFF)
})

test('a fact beside is told and changes nothing', () => {
  const answers = yes('act.taken', ...positive('D1'), ...positive('D4'))
  const without = evaluate(instrumentOf(), answers, ADULT)
  const with_ = evaluate(instrumentOf(), { ...answers, 'contra.free': 'yes' }, ADULT)
  expect(with_).toEqual({ ...without, contra: ['contra.free'] })
})

test('an indicator without a weight for the subject, or for others, counts for nothing', () => {
  const instrument = instrumentOf([
    indicator('D4', 1, 'strong', { weights: { 'adult-labour': 'strong' } }),
    indicator('D4', 2, 'strong', { appliesTo: { ages: ['adult'] } }),
    indicator('D4', 3, 'strong', { appliesTo: { forms: ['sexual'] } }),
    indicator('D4', 4, 'weak'),
  ])
  const answers = yes('D4.1', 'D4.2', 'D4.3', 'D4.4')
  const given = (subject: typeof ADULT | typeof CHILD) =>
    evaluate(instrument, answers, subject).dimensions[3]?.given.map((one) => one.indicator)
  expect(given(ADULT)).toEqual(['D4.1', 'D4.2', 'D4.4'])
  expect(given(CHILD)).toEqual(['D4.4'])
})

test('the sensitivity names each open question that would turn a light', () => {
  const answers = { ...yes('D5.1'), 'D5.2': 'no', 'D5.8': 'unknown', 'act.held': 'no' } as const
  const found = findSensitivity(instrumentOf(), answers, ADULT)
  const means = found.find(({ light }) => light === 'means')
  expect(means?.alone).toEqual(['D5.3', 'D5.4', 'D5.5', 'D5.6', 'D5.7', 'D5.8', 'D5.9', 'D5.10'])
  expect(means?.pairs).toEqual([])
  expect(found.find(({ light }) => light === 'process')?.alone).toEqual(['act.taken'])
  expect(found.find(({ light }) => light === 'purpose')?.alone).toEqual([
    'exploitation.work',
    'intent.plan',
  ])
})

test('where none would alone, pairs are named, some of many', () => {
  const [means] = findSensitivity(
    instrumentOf([
      indicator('D1', 1, 'strong'),
      ...[2, 3].map((n) => indicator('D1', n, 'medium')),
    ]),
    {},
    ADULT,
  ).filter(({ light }) => light === 'means')
  expect(means).toEqual({
    light: 'means',
    alone: [],
    pairs: [
      { dimension: 'D1', questions: ['D1.1', 'D1.2'] },
      { dimension: 'D1', questions: ['D1.1', 'D1.3'] },
    ],
    morePairs: 0,
  })
  const many = findSensitivity(instrumentOf(), {}, ADULT).find(({ light }) => light === 'means')
  expect(many?.pairs).toHaveLength(24)
  // Of ten in each of five dimensions: 3 pairs of two strong, 3 × 7 of a strong and another.
  expect(many?.morePairs).toBe(5 * 24 - 24)
})

test('where an indicator was answered no, its open sign is asked for instead', () => {
  const answers = { ...yes('D5.4'), 'D5.1': 'no' } as const
  const means = findSensitivity(instrumentOf(), answers, ADULT).find(
    ({ light }) => light === 'means',
  )
  expect(means?.alone).toEqual(['sign.shock', 'D5.2', 'D5.3'])
})

test('the same answers under another version: what differs, and what nobody was asked', () => {
  const old = instrumentOf()
  const stricter = instrumentOf(
    [
      ...WIDE.filter(({ id }) => id !== 'D5.2').map((one) =>
        one.id === 'D5.1'
          ? { ...one, weights: { 'adult-labour': 'medium', 'child-labour': 'medium' } as const }
          : one,
      ),
      question({ id: 'act.new', kind: 'act' }),
    ],
    { version: 2 },
  )
  const answers = yes('act.taken', ...positive('D1'), ...positive('D4'), ...positive('D5'))
  const difference = compareVersions(old, stricter, answers, ADULT)
  expect(difference).toMatchObject({
    before: { version: 1, pattern: 'trafficking' },
    after: { version: 2 },
    lights: [],
    dimensions: [{ id: 'D5', from: { clause: 'two-strong' }, to: undefined }],
    pattern: { from: 'trafficking', to: 'deception-and-exploitation' },
    dropped: ['D5.2'],
    added: ['act.new'],
  })
  const fewer = yes(...positive('D5'))
  expect(compareVersions(old, stricter, fewer, ADULT).lights).toEqual([
    { id: 'means', from: 'on', to: 'off' },
  ])
  expect(compareVersions(old, old, answers, ADULT)).toMatchObject({
    lights: [],
    dimensions: [],
    dropped: [],
    added: [],
  })
})

test('a triage raises flags in the order of urgency and says what is open', () => {
  const triage = instrumentOf(
    [
      question({ id: 'triage.locked', kind: 'triage', raises: 'screening' }),
      question({ id: 'triage.bleeding', kind: 'triage', raises: 'medical' }),
      question({ id: 'triage.pain', kind: 'triage', raises: 'medical' }),
      question({ id: 'triage.young', kind: 'triage', raises: 'child' }),
    ],
    { kind: 'triage' },
  )
  const answers = {
    'triage.locked': 'yes',
    'triage.pain': 'yes',
    'triage.bleeding': 'unknown',
    'triage.young': 'no',
  } as const
  expect(readTriage(triage, answers, ADULT)).toMatchObject({
    flags: [
      { flag: 'medical', because: ['triage.pain'] },
      { flag: 'screening', because: ['triage.locked'] },
    ],
    open: ['triage.bleeding'],
  })
})
