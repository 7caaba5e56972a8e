import { type Instant, MINUTE } from '../../kit/index.ts'
import type { Marks } from './marks.ts'
import { stageOf } from './stage.ts'

/** After how many minutes without an act of the unit that took her a person returns to the queue. */
export type QueueTerm = {
  readonly idleMinutes: number
  /** While an interview lasts: it is written down when it is over, or sent when the network returns. */
  readonly interviewMinutes: number
  /** Mark of the source, or `unverified`. */
  readonly source: string
}

/** Where a coalition says nothing: a proposal of this system, no rule of anybody's. */
const PROPOSED: QueueTerm = { idleMinutes: 20, interviewMinutes: 240, source: 'unverified' }

export const queueTermOf = (stated: QueueTerm | undefined): QueueTerm => stated ?? PROPOSED

export const minutesOf = (marks: Marks, term: QueueTerm): number =>
  stageOf(marks.progress) === 'in-interview' ? term.interviewMinutes : term.idleMinutes

/** When a person who was taken returns to the queue, if nothing more is done; undefined when nobody took her. */
export function returnsAt(marks: Marks, term: QueueTerm): Instant | undefined {
  if (!marks.taken) return undefined
  return (marks.taken.touched + minutesOf(marks, term) * MINUTE) as Instant // a later instant
}
