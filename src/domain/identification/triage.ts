import type { Answers } from './answer.ts'
import { type Instrument, type Subject, TRIAGE_FLAGS, type TriageFlag } from './instrument.ts'
import { questionsFor } from './reading.ts'

export type Flag = { readonly flag: TriageFlag; readonly because: readonly string[] }

export type Triage = {
  readonly instrument: string
  readonly version: number
  /** In the order of urgency. */
  readonly flags: readonly Flag[]
  /** Neither yes nor no so far. Nobody is without need because nobody asked. */
  readonly open: readonly string[]
}

/** What asks for something at once. Sends nobody away: no flag only means that none was heard of. */
export function readTriage(instrument: Instrument, answers: Answers, subject: Subject): Triage {
  const questions = questionsFor(instrument, subject)
  const because = (flag: TriageFlag) =>
    questions
      .filter(({ id, raises }) => raises === flag && answers[id] === 'yes')
      .map(({ id }) => id)
  return {
    instrument: instrument.id,
    version: instrument.version,
    flags: TRIAGE_FLAGS.map((flag) => ({ flag, because: because(flag) })).filter(
      ({ because }) => because.length > 0,
    ),
    open: questions
      .filter(({ id }) => answers[id] !== 'yes' && answers[id] !== 'no')
      .map(({ id }) => id),
  }
}
