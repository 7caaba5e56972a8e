import type { Answers } from './answer.ts'
import { findClause, type Tally } from './combination.ts'
import { evaluateReading } from './evaluate.ts'
import { type DimensionResult, LIGHTS, type LightName } from './evaluation.ts'
import type { Dimension, Instrument, Subject, Weight } from './instrument.ts'
import { type Indicator, type Reading, readInstrument } from './reading.ts'

/** What would turn one light that is off. It says what to ask, never what to expect. */
export type Sensitivity = {
  readonly light: LightName
  /** Open questions each of which, answered yes, would turn it alone. */
  readonly alone: readonly string[]
  /** Where none would alone: two open questions of one dimension that would together, at most `PAIRS_SHOWN`. */
  readonly pairs: readonly Pair[]
  /** Pairs found beyond those. */
  readonly morePairs: number
}
export type Pair = { readonly dimension: Dimension; readonly questions: readonly [string, string] }

export const PAIRS_SHOWN = 24

/** For every light that is off. A question is open while its answer is neither yes nor no. */
export function findSensitivity(
  instrument: Instrument,
  answers: Answers,
  subject: Subject,
): Sensitivity[] {
  const reading = readInstrument(instrument, subject)
  const { law, dimensions } = evaluateReading(reading, answers)
  return LIGHTS.filter((light) => law.lights[light] === 'off').map((light) => {
    const weighed = openDimensions(reading, dimensions, answers).filter(
      ({ id }) => light !== 'process' && (id === 'D4') === (light === 'purpose'),
    )
    const alone = [
      ...weighed.flatMap(turnAlone),
      ...directOf(reading, light).filter((id) => isOpen(answers, id)),
    ]
    const pairs = alone.length > 0 ? [] : weighed.flatMap(turnTogether)
    return {
      light,
      alone,
      pairs: pairs.slice(0, PAIRS_SHOWN),
      morePairs: Math.max(0, pairs.length - PAIRS_SHOWN),
    }
  })
}

/** Each turns its light by itself. */
function directOf(reading: Reading, light: LightName): readonly string[] {
  if (light === 'process') return reading.acts
  return light === 'purpose' ? [...reading.exploitations, ...reading.intents] : []
}

const isOpen = (answers: Answers, id: string): boolean =>
  answers[id] !== 'yes' && answers[id] !== 'no'

type Open = { readonly question: string; readonly weight: Weight }
type OpenDimension = {
  readonly id: Dimension
  readonly tally: Tally
  readonly open: readonly Open[]
}

function openDimensions(
  reading: Reading,
  results: readonly DimensionResult[],
  answers: Answers,
): OpenDimension[] {
  return reading.dimensions.map(({ id, indicators }, index) => {
    const given = results[index]?.given ?? []
    const known = new Set(given.map(({ indicator }) => indicator))
    const missing = indicators.filter((indicator) => !known.has(indicator.id))
    return { id, tally: toTally(given), open: missing.flatMap((one) => openOf(one, answers)) }
  })
}

function toTally(given: DimensionResult['given']): Tally {
  const of = (weight: Weight) => given.filter((one) => one.weight === weight).length
  return { strong: of('strong'), medium: of('medium'), weak: of('weak') }
}

/** The indicator's own question, or a sign that counts as it once that is answered no. */
function openOf({ weight, by }: Indicator, answers: Answers): Open[] {
  const question = by.find((id) => isOpen(answers, id))
  return question === undefined ? [] : [{ question, weight }]
}

const turnAlone = ({ tally, open }: OpenDimension): string[] =>
  open.filter(({ weight }) => turns(tally, [weight])).map(({ question }) => question)

function turnTogether({ id, tally, open }: OpenDimension): Pair[] {
  return open.flatMap((first, index) =>
    open
      .slice(index + 1)
      .filter((second) => turns(tally, [first.weight, second.weight]))
      .map((second): Pair => ({ dimension: id, questions: [first.question, second.question] })),
  )
}

function turns(tally: Tally, weights: readonly Weight[]): boolean {
  const more = { ...tally }
  for (const weight of weights) more[weight] += 1
  return findClause(more) !== undefined
}
