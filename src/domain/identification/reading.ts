import {
  DIMENSIONS,
  type Dimension,
  type Instrument,
  type Profile,
  type Question,
  type Subject,
  type Weight,
} from './instrument.ts'

/** An indicator of one subject: whatever of `by` is answered yes gives it. */
export type Indicator = {
  readonly id: string
  readonly weight: Weight
  /** Its own question first, then the signs that count as it. */
  readonly by: readonly string[]
}

/** What of an instrument speaks about one subject, laid out for the engine. */
export type Reading = {
  readonly instrument: string
  readonly version: number
  readonly subject: Subject
  readonly acts: readonly string[]
  readonly exploitations: readonly string[]
  readonly intents: readonly string[]
  readonly contras: readonly string[]
  readonly dimensions: readonly { readonly id: Dimension; readonly indicators: Indicator[] }[]
  /** Indicators that have signs besides their own question. */
  readonly signed: readonly Indicator[]
}

export function readInstrument(instrument: Instrument, subject: Subject): Reading {
  const questions = questionsFor(instrument, subject)
  const idsOf = (kind: Question['kind']) =>
    questions.filter((question) => question.kind === kind).map(({ id }) => id)
  const dimensions = DIMENSIONS.map((id) => ({
    id,
    indicators: toIndicators(questions, id, subject),
  }))
  return {
    instrument: instrument.id,
    version: instrument.version,
    subject,
    acts: idsOf('act'),
    exploitations: idsOf('exploitation'),
    intents: idsOf('intent'),
    contras: idsOf('contra'),
    dimensions,
    signed: dimensions.flatMap(({ indicators }) => indicators).filter(({ by }) => by.length > 1),
  }
}

/** The questions that are put to this subject, in the order of the instrument. */
export function questionsFor(instrument: Instrument, subject: Subject): Question[] {
  return instrument.sections
    .flatMap(({ questions }) => questions)
    .filter((question) => isFor(question, subject))
}

function isFor({ kind, weights, appliesTo }: Question, subject: Subject): boolean {
  if (kind === 'indicator' && !weights?.[profileOf(subject)]) return false
  const { ages, forms } = appliesTo ?? {}
  return (!ages || ages.includes(subject.age)) && (!forms || forms.includes(subject.form))
}

const profileOf = ({ age, form }: Subject): Profile => `${age}-${form}`

function toIndicators(
  questions: readonly Question[],
  dimension: Dimension,
  subject: Subject,
): Indicator[] {
  return questions
    .filter((question) => question.dimension === dimension)
    .flatMap(({ id, weights }) => {
      const weight = weights?.[profileOf(subject)]
      const signs = questions.filter(({ countsAs }) => countsAs === id)
      return weight ? [{ id, weight, by: [id, ...signs.map((sign) => sign.id)] }] : []
    })
}
