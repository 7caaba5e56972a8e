import { z } from 'zod'
import {
  AGE_GROUPS,
  DIMENSIONS,
  elementOf,
  FORMS,
  INSTRUMENT_KINDS,
  type Instrument,
  type Profile,
  QUESTION_KINDS,
  type Question,
  type Section,
  TRIAGE_FLAGS,
  WEIGHTS,
  type Weight,
} from '../domain/identification/index.ts'
import { code, date, line, type Words } from './coalition-fields.ts'

const questionId = z.string().regex(/^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/, 'not a question id')
const profile = z.templateLiteral([z.enum(AGE_GROUPS), '-', z.enum(FORMS)])
const appliesTo = z.strictObject({
  ages: z.array(z.enum(AGE_GROUPS)).min(1).exactOptional(),
  forms: z.array(z.enum(FORMS)).min(1).exactOptional(),
})

/** What a section says once for all of its questions. */
const shared = {
  kind: z.enum(QUESTION_KINDS).exactOptional(),
  dimension: z.enum(DIMENSIONS).exactOptional(),
  appliesTo: appliesTo.exactOptional(),
  source: line.exactOptional(),
}

const toQuestion = (words: Words) =>
  z.strictObject({
    id: questionId,
    ...shared,
    weights: z.partialRecord(profile, z.enum(WEIGHTS)).exactOptional(),
    countsAs: questionId.exactOptional(),
    raises: z.enum(TRIAGE_FLAGS).exactOptional(),
    label: words,
    question: words,
    toChild: words.exactOptional(),
    note: words,
  })

const toSection = (words: Words) =>
  z
    .strictObject({
      id: code,
      title: words,
      intro: words.exactOptional(),
      ...shared,
      questions: z.array(toQuestion(words)).min(1),
    })
    .superRefine(({ questions, ...section }, context) => {
      questions.forEach((question, index) => {
        for (const member of ['kind', 'source'] as const) {
          if (question[member] ?? section[member]) continue
          const message = `${member}: missing, here and in the section`
          context.addIssue({ code: 'custom', path: ['questions', index, 'id'], message })
        }
      })
    })

/** A file of `instruments/`. */
export const toInstrumentFile = (words: Words) =>
  z.strictObject({
    id: code,
    version: z.int().min(1),
    kind: z.enum(INSTRUMENT_KINDS),
    name: words,
    from: date,
    until: date.exactOptional(),
    provenance: words,
    source: line,
    law: words.exactOptional(),
    weightsVerified: z.boolean(),
    dimensions: z.array(z.strictObject({ id: z.enum(DIMENSIONS), label: words })),
    profiles: z.array(
      z.strictObject({
        id: profile,
        /** Its indicators have the weights of this one where they state none of their own. */
        like: profile.exactOptional(),
        draft: z.literal(true).exactOptional(),
        note: words.exactOptional(),
      }),
    ),
    sections: z.array(toSection(words)).min(1),
  })
export type InstrumentFile = z.output<ReturnType<typeof toInstrumentFile>>

/** With what its sections and profiles say once written into every question. */
export function toInstrument({ sections, profiles, ...stated }: InstrumentFile): Instrument {
  const questions = sections.flatMap((section) => section.questions.map(inherit(section)))
  return {
    ...stated,
    profiles: profiles.map(({ like: _, ...kept }) => kept),
    sections: sections.map(({ questions: own, id, title, intro, ...section }): Section => {
      const whole = own.map(inherit(section)).map((question) => fill(question, questions, profiles))
      return { id, title, ...(intro ? { intro } : {}), questions: whole }
    }),
  }
}

type Stated = InstrumentFile['sections'][number]['questions'][number]
type Whole = Omit<Question, 'element'>

const inherit =
  ({
    kind,
    dimension,
    appliesTo,
    source,
  }: Omit<InstrumentFile['sections'][number], 'id' | 'title' | 'questions'>) =>
  (question: Stated): Whole => ({
    ...(dimension ? { dimension } : {}),
    ...(appliesTo ? { appliesTo } : {}),
    ...question,
    // The schema refuses a question without a kind or source of its own or of its section.
    kind: question.kind ?? kind ?? 'contra',
    source: question.source ?? source ?? '',
  })

function fill(
  question: Whole,
  all: readonly Whole[],
  profiles: InstrumentFile['profiles'],
): Question {
  const target = all.find(({ id }) => id === question.countsAs)
  const weights = question.weights && withLikes(question.weights, profiles)
  return { ...question, ...(weights ? { weights } : {}), element: elementOf(question, target) }
}

/** One stated for a profile that is not listed stays, and is found as a fault. */
function withLikes(
  stated: NonNullable<Whole['weights']>,
  profiles: InstrumentFile['profiles'],
): Partial<Record<Profile, Weight>> {
  const likes = profiles.flatMap(({ id, like }) => {
    const weight = like && stated[like]
    return weight ? [[id, weight] as const] : []
  })
  return { ...Object.fromEntries(likes), ...stated }
}
