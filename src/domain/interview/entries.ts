import type { AnswerId, DataClass, Instant, InterviewId } from '../../kit/index.ts'
import type { AnswerValue, EvidenceKind } from '../identification/answer.ts'
import type { Lights, Pattern } from '../identification/evaluation.ts'
import type {
  Dimension,
  InstrumentKind,
  Subject,
  TriageFlag,
} from '../identification/instrument.ts'

/** Why an interview is over. */
export const INTERVIEW_ENDS = ['done', 'person-stopped', 'broken-off'] as const
export type InterviewEnd = (typeof INTERVIEW_ENDS)[number]

/** One answer to one question. The browser mints its id, so that answers given without a network can follow each other. */
export type Recorded = {
  readonly answer: AnswerId
  readonly question: string
  readonly value: AnswerValue
  /** What it rests on. */
  readonly evidence: readonly EvidenceKind[]
  readonly note?: string
  /** When it was asked: on the machine of who asked, which may have been without a network. */
  readonly askedAt: Instant
  /** The answers to the same question that its author saw and takes the place of. */
  readonly over: readonly AnswerId[]
}

/** What the instrument says of the answers: lights with their dimensions, or the flags of a triage. Never a score. */
export type Outcome = {
  readonly law?: { readonly lights: Lights; readonly complete: boolean }
  /** For a child besides. */
  readonly palermo?: { readonly lights: Lights; readonly complete: boolean }
  readonly positive?: readonly Dimension[]
  readonly pattern?: Pattern
  readonly flags?: readonly TriageFlag[]
}

/** Entry types of interviews. That one took place is outline; whom it is about, answers and results are not. */
export type InterviewBodies = {
  'interview.begun': {
    interview: InterviewId
    instrument: string
    version: number
    kind: InstrumentKind
    language: string
    interpreter: boolean
  }
  /** Whose questions are put: at the beginning, and again when it turns out otherwise. */
  'interview.framed': { interview: InterviewId; subject: Subject }
  'answers.recorded': { interview: InterviewId; answers: readonly Recorded[] }
  'interview.ended': { interview: InterviewId; kind: InstrumentKind; why: InterviewEnd }
  /** When it ended, and whenever it is read again under another version: the former result stands. */
  'screening.evaluated': {
    interview: InterviewId
    instrument: string
    version: number
    subject: Subject
    outcome: Outcome
    /** Questions whose answers contradict each other and wait for a person. */
    divided: readonly string[]
  }
}

export const INTERVIEW_CLASSES: { readonly [T in keyof InterviewBodies]: DataClass } = {
  'interview.begun': 'outline',
  'interview.framed': 'exploitation',
  'answers.recorded': 'exploitation',
  'interview.ended': 'outline',
  'screening.evaluated': 'exploitation',
}
