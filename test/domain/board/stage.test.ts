import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  evolveProgress,
  type Progress,
  STAGES,
  type Stage,
  stageOf,
} from '../../../src/domain/board/stage.ts'
import { toInstant } from '../../../src/kit/index.ts'

const after = (...types: readonly string[]): Progress | undefined =>
  types.reduce<Progress | undefined>(
    (before, type, at) => evolveProgress(before, { type, recordedAt: toInstant(at + 1) }),
    undefined,
  )

const TABLE: readonly [string, readonly string[], Stage][] = [
  ['nothing happened', [], 'registered'],
  ['what moves nobody', ['story.told', 'consent.given'], 'registered'],
  ['through the gate', ['gate.passed'], 'waiting-triage'],
  ['triage', ['gate.passed', 'triage.recorded'], 'triaged'],
  ['triage of one from a list', ['triage.recorded'], 'triaged'],
  ['an interview', ['gate.passed', 'interview.begun'], 'in-interview'],
  ['which ends', ['interview.begun', 'interview.ended'], 'waiting-opinions'],
  [
    'two at once, one ended',
    ['interview.begun', 'interview.begun', 'interview.ended'],
    'in-interview',
  ],
  ['a second interview', ['interview.begun', 'interview.ended', 'interview.begun'], 'in-interview'],
  ['a panel', ['panel.convened'], 'waiting-opinions'],
  ['an opinion', ['opinion.filed'], 'waiting-opinions'],
  ['a decision', ['panel.convened', 'determination.made'], 'decided'],
  ['a decision over an interview left open', ['interview.begun', 'determination.made'], 'decided'],
  ['an opinion after the decision', ['determination.made', 'opinion.filed'], 'decided'],
  ['a review', ['determination.made', 'review.asked'], 'waiting-opinions'],
  ['decided again', ['determination.made', 'review.asked', 'determination.made'], 'decided'],
  ['handed over', ['lead.taken'], 'handed-over'],
  ['a review after it', ['determination.made', 'lead.taken', 'review.asked'], 'handed-over'],
]

test.each(TABLE)('%s', (_, types, stage) => {
  expect(stageOf(after(...types))).toBe(stage)
})

test('how long somebody stands there counts from when the stage changed', () => {
  expect(after('gate.passed', 'story.told', 'story.told')?.since).toBe(1)
  expect(after('interview.begun', 'interview.begun')?.since).toBe(1)
  expect(after('gate.passed', 'interview.begun', 'interview.ended')?.since).toBe(3)
})

const type = fc.constantFrom(
  'gate.passed',
  'triage.recorded',
  'interview.begun',
  'interview.ended',
  'panel.convened',
  'opinion.filed',
  'determination.made',
  'lead.taken',
  'story.told',
)

test('without a review nobody is ever less far than before', () => {
  const rank = (progress: Progress | undefined) => STAGES.indexOf(progress?.reached ?? 'registered')
  fc.assert(
    fc.property(fc.array(type), type, (types, last) => {
      expect(rank(after(...types, last))).toBeGreaterThanOrEqual(rank(after(...types)))
    }),
  )
})
