import type { Answers } from './answer.ts'
import { evaluate } from './evaluate.ts'
import {
  type DimensionResult,
  type Evaluation,
  LIGHTS,
  type Light,
  type LightName,
  type Pattern,
} from './evaluation.ts'
import { DIMENSIONS, type Dimension, type Instrument, type Subject } from './instrument.ts'
import { questionsFor } from './reading.ts'

/** The same answers under two versions. The old result stands; this only shows what differs. */
export type VersionDifference = {
  readonly before: Evaluation
  readonly after: Evaluation
  readonly lights: readonly Change<LightName, Light>[]
  readonly dimensions: readonly Change<Dimension, DimensionResult['positive']>[]
  readonly pattern?: { readonly from?: Pattern; readonly to?: Pattern }
  /** Answered yes or no, and not a question of the new version. */
  readonly dropped: readonly string[]
  /** Questions of the new version alone: nobody was asked. */
  readonly added: readonly string[]
}
type Change<Id, Value> = { readonly id: Id; readonly from: Value; readonly to: Value }

export function compareVersions(
  before: Instrument,
  after: Instrument,
  answers: Answers,
  subject: Subject,
): VersionDifference {
  const was = evaluate(before, answers, subject)
  const is = evaluate(after, answers, subject)
  const [known, knows] = [before, after].map(
    (instrument) => new Set(questionsFor(instrument, subject).map(({ id }) => id)),
  )
  return {
    before: was,
    after: is,
    lights: LIGHTS.map((id) => ({ id, from: was.law.lights[id], to: is.law.lights[id] })).filter(
      ({ from, to }) => from !== to,
    ),
    dimensions: DIMENSIONS.map((id) => ({
      id,
      from: positive(was, id),
      to: positive(is, id),
    })).filter(({ from, to }) => (from === undefined) !== (to === undefined)),
    ...(was.pattern === is.pattern ? {} : { pattern: { ...from(was), ...to(is) } }),
    dropped: [...(known ?? [])].filter((id) => isAnswered(answers, id) && !knows?.has(id)),
    added: [...(knows ?? [])].filter((id) => !known?.has(id)),
  }
}

const positive = ({ dimensions }: Evaluation, id: Dimension) =>
  dimensions.find((dimension) => dimension.id === id)?.positive

const from = ({ pattern }: Evaluation) => (pattern ? { from: pattern } : {})
const to = ({ pattern }: Evaluation) => (pattern ? { to: pattern } : {})

const isAnswered = (answers: Answers, id: string): boolean =>
  answers[id] === 'yes' || answers[id] === 'no'
