import type { AnswerId, InterviewId } from '../../kit/index.ts'
import type { CaseEntry } from '../case/entries.ts'
import { type Origin, toOrigin } from '../case/moment.ts'
import type { Answers, AnswerValue } from '../identification/answer.ts'
import type { Subject } from '../identification/instrument.ts'
import type { InterviewBodies, Recorded } from './entries.ts'

/** An answer and who recorded it. */
export type Answered = Origin & Recorded

export type Interview = Origin &
  InterviewBodies['interview.begun'] & {
    readonly subject: Subject
    /** In the order in which they came; what was answered anew stays. */
    readonly answers: readonly Answered[]
    readonly ended?: Origin & Pick<InterviewBodies['interview.ended'], 'why'>
    readonly evaluations: readonly (Origin & InterviewBodies['screening.evaluated'])[]
  }

export type Interviews = ReadonlyMap<InterviewId, Interview>
export const NO_INTERVIEWS: Interviews = new Map()

/** Until it is said otherwise. */
const ANYBODY: Subject = { age: 'adult', form: 'other' }

/** One entry further. */
export function evolveInterviews(interviews: Interviews, entry: CaseEntry): Interviews {
  switch (entry.type) {
    case 'interview.begun': {
      const begun = { ...toOrigin(entry), ...entry.body, subject: ANYBODY }
      return put(interviews, { ...begun, answers: [], evaluations: [] })
    }
    case 'interview.framed':
      return change(interviews, entry.body.interview, () => ({ subject: entry.body.subject }))
    case 'answers.recorded':
      return change(interviews, entry.body.interview, ({ answers }) => ({
        answers: [...answers, ...entry.body.answers.map((one) => ({ ...toOrigin(entry), ...one }))],
      }))
    case 'interview.ended':
      return change(interviews, entry.body.interview, () => ({
        ended: { ...toOrigin(entry), why: entry.body.why },
      }))
    case 'screening.evaluated':
      return change(interviews, entry.body.interview, ({ evaluations }) => ({
        evaluations: [...evaluations, { ...toOrigin(entry), ...entry.body }],
      }))
    default:
      return interviews
  }
}

const put = (interviews: Interviews, one: Interview): Interviews =>
  new Map(interviews).set(one.interview, one)

function change(
  interviews: Interviews,
  id: InterviewId,
  to: (before: Interview) => Partial<Interview>,
): Interviews {
  const before = interviews.get(id)
  return before ? put(interviews, { ...before, ...to(before) }) : interviews
}

/** What is laid out of an answer to find which stand. */
type Laid = Pick<Recorded, 'answer' | 'question' | 'value' | 'over'>

/** Question → the answers that stand: whoever answered without seeing another stands beside it. */
export function standingAnswers<One extends Laid>(
  answers: readonly One[],
): ReadonlyMap<string, readonly One[]> {
  const replaced = new Set<AnswerId>(answers.flatMap(({ over }) => over))
  return Map.groupBy(
    answers.filter(({ answer }) => !replaced.has(answer)),
    ({ question }) => question,
  )
}

/** Two who did not know of each other answered differently: a person decides, nothing else. */
export const isDivided = (standing: readonly Pick<Recorded, 'value'>[]): boolean =>
  new Set(standing.map(({ value }) => value)).size > 1

/**
 * What the engine reads. Of answers that contradict each other a yes counts, because doubt is to the person's
 * benefit; without one nobody knows.
 */
export function answersOf(answers: readonly Laid[]): Answers {
  const known: Record<string, AnswerValue> = {}
  for (const [question, standing] of standingAnswers(answers)) known[question] = heldValue(standing)
  return known
}

function heldValue(standing: readonly Pick<Recorded, 'value'>[]): AnswerValue {
  const values = new Set(standing.map(({ value }) => value))
  if (values.has('yes')) return 'yes'
  const [only] = values
  return values.size === 1 && only ? only : 'unknown'
}

/** Questions that wait for somebody to decide between answers. */
export const dividedQuestions = (answers: readonly Laid[]): string[] =>
  [...standingAnswers(answers)].flatMap(([question, standing]) =>
    isDivided(standing) ? [question] : [],
  )
