import { z } from 'zod'
import { ATTACHMENT_KINDS } from '../domain/attachment/entries.ts'
import { ANSWER_VALUES, EVIDENCE_KINDS } from '../domain/identification/answer.ts'
import { PATTERNS } from '../domain/identification/evaluation.ts'
import {
  AGE_GROUPS,
  DIMENSIONS,
  FORMS,
  INSTRUMENT_KINDS,
  TRIAGE_FLAGS,
} from '../domain/identification/instrument.ts'
import { INTERVIEW_ENDS } from '../domain/interview/entries.ts'
import { act, acted } from './case.ts'
import { classed, endpoint, ofCase } from './endpoint.ts'
import * as f from './fields.ts'

const origin = {
  entry: f.entryId,
  at: f.instant,
  unit: f.unitId.exactOptional(),
  post: f.postId.exactOptional(),
}
const subject = z.object({ age: z.enum(AGE_GROUPS), form: z.enum(FORMS) })
/** Questions of an instrument: `D5.3`, `act.recruitment`. */
const questionId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,62}$/)
const version = z.number().int().min(1)

const recorded = z.object({
  answer: f.answerId,
  question: questionId,
  value: z.enum(ANSWER_VALUES),
  evidence: z.array(z.enum(EVIDENCE_KINDS)).max(EVIDENCE_KINDS.length),
  note: f.text(2000).exactOptional(),
  attachments: z.array(f.attachmentId).max(20).exactOptional(),
  askedAt: f.instant,
  over: z.array(f.answerId).max(20),
})

const light = z.enum(['on', 'off'])
const lights = z.object({ process: light, means: light, purpose: light })
const outcome = z.object({ lights, complete: z.boolean() })

const evaluation = z.object({
  ...origin,
  instrument: z.string(),
  version: z.number(),
  subject,
  outcome: z.object({
    law: outcome.exactOptional(),
    palermo: outcome.exactOptional(),
    positive: f.list(z.enum(DIMENSIONS)).exactOptional(),
    pattern: z.enum(PATTERNS).exactOptional(),
    flags: f.list(z.enum(TRIAGE_FLAGS)).exactOptional(),
  }),
  divided: f.list(z.string()),
})

const told = <S extends z.ZodType>(schema: S) => classed('exploitation', schema).exactOptional()

const held = {
  ...origin,
  interview: f.interviewId,
  instrument: z.string(),
  version: z.number(),
  kind: z.enum(INSTRUMENT_KINDS),
  language: z.string(),
  interpreter: z.boolean(),
  ended: z.object({ ...origin, why: z.enum(INTERVIEW_ENDS) }).exactOptional(),
}

const interviewHeading = z.object({
  ...held,
  /** Whether the reader may read its answers; the members below only then, and they say nothing of what was said. */
  open: z.boolean(),
  answered: z.number().exactOptional(),
  divided: z.number().exactOptional(),
  results: f.list(z.object({ ...origin, version: z.number() })).exactOptional(),
})

const interviewView = z.object({
  ...held,
  /** The members below only where the class exploitation is open to this reader. */
  subject: told(subject),
  answers: told(
    f.list(
      recorded.extend({
        ...origin,
        evidence: f.list(z.enum(EVIDENCE_KINDS)),
        attachments: f.list(f.attachmentId).exactOptional(),
        over: f.list(f.answerId),
      }),
    ),
  ),
  evaluations: told(f.list(evaluation)),
  /** Questions whose answers contradict each other. */
  divided: told(f.list(z.string())),
})

const interview = { ...act, interview: f.interviewId }

export const interviewEndpoints = {
  listInterviews: endpoint({
    method: 'GET',
    path: '/cases/:case/interviews',
    access: 'case.read',
    says: 'Interviews of a case, the newest first: that they took place, by whom, with which instrument, and how many answers there are. None of the answers.',
    input: z.object({ case: f.caseId }),
    output: ofCase(
      'case',
      z.object({
        case: f.caseId,
        number: z.string(),
        mayAsk: z.boolean(),
        /** Whether the reader could add a file to the case. */
        mayAdd: z.boolean(),
        files: f.list(
          z.object({
            attachment: f.attachmentId,
            number: z.number(),
            kind: z.enum(ATTACHMENT_KINDS),
          }),
        ),
        interviews: f.list(interviewHeading),
      }),
    ),
  }),
  readInterview: endpoint({
    method: 'GET',
    path: '/cases/:case/interviews/:interview',
    access: 'case.read',
    says: 'One interview; its answers and results where the class exploitation is open to the reader.',
    input: z.object({ case: f.caseId, interview: f.interviewId }),
    output: ofCase(
      'case',
      z.object({
        case: f.caseId,
        number: z.string(),
        mayAsk: z.boolean(),
        interview: interviewView,
      }),
    ),
  }),
  beginInterview: endpoint({
    method: 'POST',
    path: '/cases/:case/interviews',
    access: 'interview.conduct',
    says: 'Begins an interview with one version of an instrument, the latest unless one is named.',
    input: z.object({
      ...act,
      /** Minted by the browser, so that an interview begun without a network has its address at once. */
      interview: f.interviewId.exactOptional(),
      instrument: f.codeWord,
      version: version.exactOptional(),
      subject,
      language: f.language,
      interpreter: z.boolean(),
    }),
    output: classed(
      'outline',
      z.object({ case: f.caseId, version: z.number(), interview: f.interviewId }),
    ),
  }),
  frameInterview: endpoint({
    method: 'POST',
    path: '/cases/:case/interviews/:interview/subject',
    access: 'interview.conduct',
    says: 'Says whose questions are put: an adult’s or a child’s, and of which form of exploitation. No answer is lost.',
    input: z.object({ ...interview, subject }),
    output: acted,
  }),
  recordAnswers: endpoint({
    method: 'POST',
    path: '/cases/:case/interviews/:interview/answers',
    access: 'interview.conduct',
    says: 'Records answers, each with what it rests on and which former ones its author saw. What arrives again is taken once; with another note, other evidence or files it is kept after the former; with another value it is refused. One that names no former answer stands beside it.',
    input: z.object({ ...interview, answers: z.array(recorded).min(1).max(200) }),
    output: acted,
    limit: 600_000,
  }),
  endInterview: endpoint({
    method: 'POST',
    path: '/cases/:case/interviews/:interview/end',
    access: 'interview.conduct',
    says: 'Ends an interview, and writes down what its version of the instrument says of the answers.',
    input: z.object({ ...interview, why: z.enum(INTERVIEW_ENDS) }),
    output: acted,
  }),
  evaluateAgain: endpoint({
    method: 'POST',
    path: '/cases/:case/interviews/:interview/evaluations',
    access: 'interview.conduct',
    says: 'Reads the answers once more, under a version of the instrument. The former result stands beside it.',
    input: z.object({ ...interview, under: version }),
    output: acted,
  }),
}
