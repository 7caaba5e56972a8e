import type { AnswerValue } from '../../../src/domain/identification/answer.ts'
import {
  beginInterview,
  endInterview,
  type Recorded,
  recordAnswers,
} from '../../../src/domain/interview/index.ts'
import type { AnswerId, InterviewId, Officer } from '../../../src/kit/index.ts'
import { registered } from '../../world/acts.ts'
import { SARNATH_OPENED } from '../../world/coalition/sarnath.ts'
import { quayClerk } from '../../world/people.ts'
import type { Telling } from '../../world/telling.ts'

export const ADULT = { age: 'adult', form: 'labour' } as const
export const BEGINNING = {
  instrument: 'lantern-questions',
  subject: ADULT,
  language: 'fr',
  interpreter: false,
} as const

/** An id as a browser mints it; the test tells them apart by a number. */
export const answerId = (n: number): AnswerId =>
  `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as AnswerId

export const answer = (
  n: number,
  question: string,
  value: AnswerValue,
  over: readonly number[] = [],
): Recorded => ({
  answer: answerId(n),
  question,
  value,
  evidence: ['statement'],
  askedAt: SARNATH_OPENED,
  over: over.map(answerId),
})

/** Given: the quay clerk began to ask. */
export function begun(told: Telling = registered(), by: Officer = quayClerk): Telling {
  told.does(by, (state, facts) => beginInterview(state, BEGINNING, facts))
  return told
}

export const interviewOf = (told: Telling) => {
  const [one] = [...told.state.interviews.values()].slice(-1)
  if (!one) throw new Error('no interview was begun')
  return one
}
export const idOf = (told: Telling): InterviewId => interviewOf(told).interview

export const answers = (told: Telling, given: readonly Recorded[], by: Officer = quayClerk) =>
  told.does(by, (state, facts) =>
    recordAnswers(state, { interview: idOf(told), answers: given }, facts),
  )

export const ends = (told: Telling, by: Officer = quayClerk) =>
  told.does(by, (state, facts) =>
    endInterview(state, { interview: idOf(told), why: 'done' }, facts),
  )
