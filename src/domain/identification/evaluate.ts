import type { Answers } from './answer.ts'
import { findClause, pickMinimal } from './combination.ts'
import type {
  Contradiction,
  DimensionResult,
  Evaluation,
  GivenIndicator,
  Light,
  LightName,
  Outcome,
  Reason,
} from './evaluation.ts'
import type { Dimension, Instrument, Subject } from './instrument.ts'
import { findPattern } from './pattern.ts'
import { type Indicator, type Reading, readInstrument } from './reading.ts'

/**
 * Reads answers by an instrument: every dimension with its reasons, the lights, and what is kept beside. Only a yes
 * counts; unknown, not asked and absent are the same. Another yes never turns a light off.
 */
export function evaluate(instrument: Instrument, answers: Answers, subject: Subject): Evaluation {
  return evaluateReading(readInstrument(instrument, subject), answers)
}

/** The same for many answers of one kind of subject: the reading is made once. */
export function evaluateReading(reading: Reading, answers: Answers): Evaluation {
  const dimensions = reading.dimensions.map(({ id, indicators }) =>
    toResult(id, indicators, answers),
  )
  const because = toReasons(reading, dimensions, answers)
  const { instrument, version, subject } = reading
  const positive = dimensions.filter((dimension) => dimension.positive).map(({ id }) => id)
  const pattern = findPattern(subject, because.process.length > 0, new Set(positive))
  return {
    instrument,
    version,
    subject,
    dimensions,
    law: toOutcome(because, BY_LAW),
    ...(subject.age === 'child' ? { palermo: toOutcome(because, BY_PALERMO) } : {}),
    ...(pattern ? { pattern } : {}),
    contra: withYes(reading.contras, answers),
    contradictions: findContradictions(reading, answers),
  }
}

const BY_LAW: readonly LightName[] = ['process', 'means', 'purpose']
const BY_PALERMO: readonly LightName[] = ['process', 'purpose']

const withYes = (ids: readonly string[], answers: Answers): string[] =>
  ids.filter((id) => answers[id] === 'yes')

function toResult(
  id: Dimension,
  indicators: readonly Indicator[],
  answers: Answers,
): DimensionResult {
  const given: GivenIndicator[] = []
  const tally = { strong: 0, medium: 0, weak: 0 }
  for (const indicator of indicators) {
    const by = givenBy(indicator, answers)
    if (by.length === 0) continue
    given.push({ indicator: indicator.id, weight: indicator.weight, by })
    tally[indicator.weight] += 1
  }
  const clause = findClause(tally)
  if (!clause) return { id, given }
  const because = pickMinimal(clause, given).map(({ indicator }) => indicator)
  return { id, given, positive: { clause, because } }
}

const NOBODY: readonly string[] = []

/** Most indicators have a question and no signs: those cost one look. */
function givenBy({ by }: Indicator, answers: Answers): readonly string[] {
  const [only] = by
  if (by.length > 1 || only === undefined) return withYes(by, answers)
  return answers[only] === 'yes' ? by : NOBODY
}

function toReasons(
  reading: Reading,
  dimensions: readonly DimensionResult[],
  answers: Answers,
): Outcome['because'] {
  const questions = (ids: readonly string[]): Reason[] =>
    withYes(ids, answers).map((id) => ({ kind: 'question', id }))
  const positive = dimensions.filter((dimension) => dimension.positive)
  const reasons = (purpose: boolean): Reason[] =>
    positive
      .filter(({ id }) => (id === 'D4') === purpose)
      .map(({ id }) => ({ kind: 'dimension', id }))
  return {
    process: questions(reading.acts),
    means: reasons(false),
    purpose: [...reasons(true), ...questions(reading.exploitations), ...questions(reading.intents)],
  }
}

function toOutcome(because: Outcome['because'], needed: readonly LightName[]): Outcome {
  const light = (name: LightName): Light => (because[name].length > 0 ? 'on' : 'off')
  const lights = { process: light('process'), means: light('means'), purpose: light('purpose') }
  return { lights, needed, complete: needed.every((name) => lights[name] === 'on'), because }
}

function findContradictions({ signed }: Reading, answers: Answers): Contradiction[] {
  return signed
    .filter(({ id }) => answers[id] === 'no')
    .map(({ id, by }) => ({ indicator: id, signs: withYes(by, answers) }))
    .filter(({ signs }) => signs.length > 0)
}
