import type { Text } from '../coalition/text.ts'
import type { Answers } from './answer.ts'
import { evaluate } from './evaluate.ts'
import { LIGHTS, type Lights, type Pattern } from './evaluation.ts'
import type { Instrument, Subject } from './instrument.ts'
import { questionsFor } from './reading.ts'

/** An invented story for practice, with the reading that the institutions agreed on. */
export type Vignette = {
  readonly id: string
  readonly version: number
  /** Read with its latest version. */
  readonly instrument: string
  readonly subject: Subject
  readonly title: Text
  readonly story: Text
  /** Questions that are not named were not asked. */
  readonly answers: Answers
  readonly lights: Lights
  readonly pattern?: Pattern
  /** Why it is read so: shown after somebody has read it. */
  readonly why: Text
}

/** Why a vignette does not fit its instrument, and at which of its members. */
export type VignetteFault = {
  readonly member: 'instrument' | 'answers' | 'lights' | 'pattern'
  readonly reason: string
}

/** Answers to questions that are not put to its subject, and lights that the engine does not give for them. */
export function findVignetteFaults(
  vignette: Vignette,
  instrument: Instrument | undefined,
): VignetteFault[] {
  if (!instrument) {
    return [{ member: 'instrument', reason: `unknown instrument ${vignette.instrument}` }]
  }
  const known = new Set(questionsFor(instrument, vignette.subject).map(({ id }) => id))
  const strangers = Object.keys(vignette.answers).filter((id) => !known.has(id))
  const { law, pattern } = evaluate(instrument, vignette.answers, vignette.subject)
  const wrong = LIGHTS.filter((light) => law.lights[light] !== vignette.lights[light])
  return [
    ...strangers.map(
      (id): VignetteFault => ({ member: 'answers', reason: `answers: not put to them: ${id}` }),
    ),
    ...wrong.map(
      (light): VignetteFault => ({
        member: 'lights',
        reason: `lights: ${light} is ${law.lights[light]} by these answers`,
      }),
    ),
    ...(pattern === vignette.pattern
      ? []
      : [
          {
            member: 'pattern' as const,
            reason: `pattern: ${pattern ?? 'none'} by these answers`,
          },
        ]),
  ]
}
