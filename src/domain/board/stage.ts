import type { Instant } from '../../kit/index.ts'

/** Where a person stands on the board, in the order in which it is gone through. */
export const STAGES = [
  'registered',
  'waiting-triage',
  'triaged',
  'in-interview',
  'waiting-opinions',
  'decided',
  'handed-over',
] as const
export type Stage = (typeof STAGES)[number]

/** At these something is left to do, and somebody may take hold of her. */
export const QUEUED: ReadonlySet<Stage> = new Set([
  'registered',
  'waiting-triage',
  'triaged',
  'in-interview',
  'waiting-opinions',
])

/**
 * What each entry type has led to. By name: a type that no noun has yet moves nobody. Being in an interview is
 * not reached but lasts from `interview.begun` to `interview.ended`.
 */
const REACHED: Readonly<Record<string, Stage>> = {
  'gate.passed': 'waiting-triage',
  'triage.recorded': 'triaged',
  'interview.ended': 'waiting-opinions',
  'panel.convened': 'waiting-opinions',
  'opinion.filed': 'waiting-opinions',
  'determination.made': 'decided',
  'lead.taken': 'handed-over',
}

/** These take a decided person back to it. */
const REOPENED: Readonly<Record<string, Stage>> = { 'review.asked': 'waiting-opinions' }

/** How far a case came. Left out: nothing happened that moves it. */
export type Progress = {
  readonly reached: Stage
  /** Interviews that began and have not ended. */
  readonly interviews: number
  /** When it came to the stage it is in. */
  readonly since: Instant
}

/** Nobody is in an interview any more once it is decided. */
export function stageOf(progress: Pick<Progress, 'reached' | 'interviews'> | undefined): Stage {
  if (!progress) return 'registered'
  const { reached, interviews } = progress
  return interviews > 0 && rank(reached) < rank('decided') ? 'in-interview' : reached
}

/** The progress after one more entry; the same object when it moves nothing. */
export function evolveProgress(
  before: Progress | undefined,
  { type, recordedAt }: { readonly type: string; readonly recordedAt: Instant },
): Progress | undefined {
  const reached = reachedBy(before?.reached ?? 'registered', type)
  const interviews = Math.max(0, (before?.interviews ?? 0) + (COUNTED[type] ?? 0))
  if (reached === (before?.reached ?? 'registered') && interviews === (before?.interviews ?? 0))
    return before
  const moved = stageOf({ reached, interviews }) !== stageOf(before)
  return { reached, interviews, since: moved || !before ? recordedAt : before.since }
}

const COUNTED: Readonly<Record<string, number>> = { 'interview.begun': 1, 'interview.ended': -1 }

const rank = (stage: Stage): number => STAGES.indexOf(stage)

/** Nobody goes back but by a review, and whoever was handed over stays so here. */
function reachedBy(reached: Stage, type: string): Stage {
  const back = REOPENED[type]
  if (back && reached === 'decided') return back
  const next = REACHED[type]
  return next && rank(next) > rank(reached) ? next : reached
}
