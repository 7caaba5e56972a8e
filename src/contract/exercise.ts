import { z } from 'zod'
import { AGE_GROUPS, ANSWER_VALUES, FORMS, PATTERNS } from '../domain/identification/index.ts'
import { aspect } from './agreement.ts'
import { classed, endpoint } from './endpoint.ts'
import { exportedFile } from './export.ts'
import * as f from './fields.ts'

const cited = z.object({ id: z.string(), version: z.number() })
const titled = z.object({ ...cited.shape, title: f.words })
const light = z.enum(['on', 'off'])
const lights = z.object({ process: light, means: light, purpose: light })
const answers = z.record(z.string().max(80), z.enum(ANSWER_VALUES)).readonly()
const said = { answers, lights }

const row = {
  exercise: f.exerciseId,
  name: z.string(),
  place: z.string(),
  openedAt: f.instant,
  openedBy: f.unitId,
  /** Last day on which readings are taken. */
  closes: f.localDate,
  /** When that day is over where the coalition is. */
  due: f.instant,
  /** No reading is taken any more. */
  over: z.boolean(),
  /** Every unit invited has read everything. */
  complete: z.boolean(),
  /** The own unit is among them. */
  invited: z.boolean(),
  vignettes: z.number(),
  institutions: z.number(),
  /** Vignettes that the own post has read. */
  read: z.number(),
  /** Vignettes that no post of the own unit has read; nothing where it is not invited. */
  owed: z.number(),
}

const attendance = z.object({
  unit: f.unitId,
  party: f.partyId,
  vignettes: z.number(),
  posts: z.number(),
  readings: z.number(),
  last: f.instant.exactOptional(),
})
const institution = z.object({
  party: f.partyId,
  vignettes: z.number(),
  present: z.number(),
  invited: z.number(),
})

/** Codes of institutions; left out for the agreed reading. */
const raters = { first: f.partyId.exactOptional(), second: f.partyId }

const one = { exercise: f.exerciseId }
const vignetteOf = { ...one, vignette: f.codeWord }

export const exerciseEndpoints = {
  listExercises: endpoint({
    method: 'GET',
    path: '/exercises',
    access: 'exercise.read',
    says: 'Joint exercises in which the own institution takes part or which it opened; all of them for the secretariat and auditors. `offers` says with what an exercise can be opened today.',
    input: z.object({}),
    output: classed(
      'outline',
      z.object({
        rows: f.list(z.object(row)),
        offers: f.list(z.object({ ...cited.shape, name: f.words, vignettes: f.list(titled) })),
      }),
    ),
  }),
  openExercise: endpoint({
    method: 'POST',
    path: '/exercises',
    access: 'exercise.open',
    says: 'Opens a joint exercise: invented stories in fixed versions, the units invited, the last day. It stands apart from cases.',
    input: z.object({
      command: f.commandId,
      name: f.line(120),
      place: f.line(120).default(''),
      instrument: f.codeWord,
      /** All of the instrument when left out. */
      vignettes: z.array(f.codeWord).max(100).exactOptional(),
      units: z.array(f.unitId).max(200),
      closes: f.localDate,
    }),
    output: classed('outline', z.object(one)),
  }),
  readExercise: endpoint({
    method: 'GET',
    path: '/exercises/:exercise',
    access: 'exercise.read',
    says: 'One exercise: what is read, who has read how much, whether figures may be seen. Attendance counts units and posts, never persons.',
    input: z.object(one),
    output: classed(
      'outline',
      z.object({
        ...row,
        instrument: z.object({ ...cited.shape, name: f.words }),
        reading: f.list(z.object({ ...titled.shape, read: z.boolean(), readings: z.number() })),
        attendance: f.list(attendance),
        byInstitution: f.list(institution),
        figures: z.boolean(),
        mayAnswer: z.boolean(),
        mayClose: z.boolean(),
      }),
    ),
  }),
  readVignette: endpoint({
    method: 'GET',
    path: '/exercises/:exercise/vignettes/:vignette',
    access: 'exercise.read',
    says: 'One story of an exercise. What others made of it, and the agreed reading, only after the own post has filed or the exercise is over.',
    input: z.object(vignetteOf),
    output: classed(
      'outline',
      z.object({
        ...one,
        name: z.string(),
        ...titled.shape,
        story: f.words,
        subject: z.object({ age: z.enum(AGE_GROUPS), form: z.enum(FORMS) }),
        instrument: cited,
        over: z.boolean(),
        mayAnswer: z.boolean(),
        /** Under which the own post keeps what it has not filed yet. */
        draft: f.draftId,
        /** The next one that the own post has not read. */
        next: z.string().exactOptional(),
        own: z.object({ ...said, at: f.instant }).exactOptional(),
        revealed: z
          .object({
            agreed: z.object({
              ...said,
              pattern: z.enum(PATTERNS).exactOptional(),
              why: f.words,
            }),
            institutions: f.list(z.object({ ...said, party: f.partyId })),
          })
          .exactOptional(),
      }),
    ),
  }),
  fileReading: endpoint({
    method: 'POST',
    path: '/exercises/:exercise/vignettes/:vignette/reading',
    access: 'exercise.answer',
    says: 'Files what the own post makes of a story, once. What is not named was not asked. The lights are the engine’s.',
    input: z.object({ command: f.commandId, ...vignetteOf, answers }),
    output: classed('outline', z.object(vignetteOf)),
  }),
  closeExercise: endpoint({
    method: 'POST',
    path: '/exercises/:exercise/closure',
    access: 'exercise.open',
    says: 'Ends an exercise before its last day; the institution that opened it does.',
    input: z.object({ command: f.commandId, ...one }),
    output: classed('outline', z.object(one)),
  }),
  readAgreement: endpoint({
    method: 'GET',
    path: '/exercises/:exercise/agreement',
    access: 'exercise.read',
    says: 'How far institutions agreed, by pair and with the agreed reading: observed agreement, Cohen’s kappa, Gwet’s AC1, each with a 95 % interval where there is one and its count. Only after the exercise is over or everybody invited has read. Questions in full for one pair: the one named, else the first.',
    input: z.object({
      ...one,
      first: f.partyId.exactOptional(),
      second: f.partyId.exactOptional(),
    }),
    output: classed(
      'outline',
      z.object({
        ...one,
        name: z.string(),
        place: z.string(),
        /** Fewer pairs than that make a hint, not a figure. */
        few: z.number(),
        instrument: cited,
        pairs: f.list(z.object({ ...raters, vignettes: z.number(), lights: f.list(aspect) })),
        /** Questions that divided institutions, most first, over all their pairs. */
        dividing: f.list(
          z.object({ question: z.string(), comparisons: z.number(), differ: z.number() }),
        ),
        shown: z.object({ ...raters, questions: f.list(aspect) }).exactOptional(),
      }),
    ),
  }),
  exportExercise: endpoint({
    method: 'POST',
    path: '/exercises/:exercise/sheet',
    access: 'exercise.read',
    stepUp: true,
    says: 'Attendance and agreement as evidence: a numbered workbook (.xlsx), or a paper (.pdf) without every question, that says where the exercise stands in the ledger and carries the newest signed checkpoint of its log.',
    input: z.object({ ...one, form: z.enum(['xlsx', 'pdf']).default('xlsx') }),
    output: classed('outline', exportedFile),
  }),
}
