import { z } from 'zod'
import {
  AGE_GROUPS,
  DIMENSIONS,
  ELEMENTS,
  FORMS,
  INSTRUMENT_KINDS,
  QUESTION_KINDS,
  TRIAGE_FLAGS,
  WEIGHTS,
} from '../domain/identification/index.ts'
import { classed, endpoint } from './endpoint.ts'
import * as f from './fields.ts'

const profile = z.templateLiteral([z.enum(AGE_GROUPS), '-', z.enum(FORMS)])
const appliesTo = z.object({
  ages: f.list(z.enum(AGE_GROUPS)).exactOptional(),
  forms: f.list(z.enum(FORMS)).exactOptional(),
})

const question = z.object({
  id: z.string(),
  kind: z.enum(QUESTION_KINDS),
  element: z.enum(ELEMENTS),
  dimension: z.enum(DIMENSIONS).exactOptional(),
  weights: z.partialRecord(profile, z.enum(WEIGHTS)).readonly().exactOptional(),
  countsAs: z.string().exactOptional(),
  raises: z.enum(TRIAGE_FLAGS).exactOptional(),
  appliesTo: appliesTo.exactOptional(),
  label: f.words,
  question: f.words,
  toChild: f.words.exactOptional(),
  note: f.words,
  source: z.string(),
})

const head = {
  id: z.string(),
  version: z.number(),
  kind: z.enum(INSTRUMENT_KINDS),
  name: f.words,
  from: f.localDate,
  until: f.localDate.exactOptional(),
  source: z.string(),
  weightsVerified: z.boolean(),
}

const instrument = z.object({
  ...head,
  provenance: f.words,
  law: f.words.exactOptional(),
  dimensions: f.list(z.object({ id: z.enum(DIMENSIONS), label: f.words })),
  profiles: f.list(
    z.object({
      id: profile,
      draft: z.literal(true).exactOptional(),
      note: f.words.exactOptional(),
    }),
  ),
  sections: f.list(
    z.object({
      id: z.string(),
      title: f.words,
      intro: f.words.exactOptional(),
      questions: f.list(question),
    }),
  ),
})

export const instrumentEndpoints = {
  listInstruments: endpoint({
    method: 'GET',
    path: '/instruments',
    access: 'coalition.read',
    says: 'The instruments of the coalition in their latest version, with the number of their questions.',
    input: z.object({}),
    output: classed(
      'register',
      z.object({ rows: f.list(z.object({ ...head, questions: z.number() })) }),
    ),
  }),
  readInstrument: endpoint({
    method: 'GET',
    path: '/instruments/:instrument',
    access: 'coalition.read',
    says: 'One instrument whole: sections, questions, notes, weights, and what nobody has checked. The latest version unless one is named.',
    input: z.object({
      instrument: f.codeWord,
      version: z.coerce.number().int().min(1).exactOptional(),
    }),
    output: classed('register', z.object({ instrument, versions: f.list(z.number()) })),
  }),
}
