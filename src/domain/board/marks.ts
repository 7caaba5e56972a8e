import type { PartyId, UnitId } from '../../kit/index.ts'
import type { CaseEntry } from '../case/entries.ts'
import { evolveProgress, type Progress, stageOf } from './stage.ts'
import { evolveTaken, type Taken } from './taken.ts'

/** A unit of another institution that works in the incident, and whose it was when it came. */
export type Team = { readonly unit: UnitId; readonly party: PartyId }

/** What the board shows of a case beside its outline; the fold of case and of row alike. */
export type Marks = {
  readonly progress?: Progress
  readonly taken?: Taken
  /** Number on the tag, unique in its incident. */
  readonly tag?: number
  readonly urgent?: true
  readonly interpreter?: true
  readonly alone?: true
  readonly teams?: readonly Team[]
}

/** The marks after one more entry; the same object when it concerns none. */
export function evolveMarks(marks: Marks | undefined, entry: CaseEntry): Marks | undefined {
  return withTaken(withProgress(withStated(marks, entry), entry), entry, marks)
}

function withStated(marks: Marks | undefined, entry: CaseEntry): Marks | undefined {
  switch (entry.type) {
    case 'gate.passed': {
      const { tag, urgent } = entry.body
      return { ...withoutFlags(marks), tag, ...(urgent ? { urgent: true } : {}) }
    }
    case 'triage.recorded': {
      const { urgent, interpreter, alone } = entry.body
      return {
        ...withoutFlags(marks),
        ...(urgent ? { urgent: true } : {}),
        ...(interpreter ? { interpreter: true } : {}),
        ...(alone ? { alone: true } : {}),
      }
    }
    case 'team.joined':
      return withTeams(marks, [...others(marks, entry.body.unit), entry.body])
    case 'team.ended':
      return withTeams(marks, others(marks, entry.body.unit))
    // They came by the word of who led then.
    case 'lead.taken':
      return withTeams(marks, [])
    default:
      return marks
  }
}

function withoutFlags({ urgent: _, interpreter: __, alone: ___, ...rest }: Marks = {}): Marks {
  return rest
}

const others = (marks: Marks | undefined, unit: UnitId): readonly Team[] =>
  (marks?.teams ?? []).filter((team) => team.unit !== unit)

function withTeams(marks: Marks | undefined, teams: readonly Team[]): Marks | undefined {
  const { teams: _, ...rest } = marks ?? {}
  if (teams.length > 0) return { ...rest, teams }
  return marks?.teams ? rest : marks
}

function withProgress(marks: Marks | undefined, entry: CaseEntry): Marks | undefined {
  const progress = evolveProgress(marks?.progress, {
    type: stepOf(entry),
    recordedAt: entry.recordedAt,
  })
  return progress && progress !== marks?.progress ? { ...marks, progress } : marks
}

function withTaken(
  marks: Marks | undefined,
  entry: CaseEntry,
  before: Marks | undefined,
): Marks | undefined {
  const stage = stageOf(marks?.progress)
  const done = stage !== stageOf(before?.progress) && stage !== 'in-interview'
  const taken = evolveTaken(marks?.taken, entry, done)
  if (taken === marks?.taken) return marks
  const { taken: _, ...rest } = marks ?? {}
  return taken ? { ...rest, taken } : rest
}

/** Questions of a triage are no interview: when they are over, she is triaged. */
function stepOf(entry: CaseEntry): string {
  const { type } = entry
  const isAsked = type === 'interview.begun' || type === 'interview.ended'
  if (!isAsked || entry.body.kind !== 'triage') return type
  return type === 'interview.ended' ? 'triage.recorded' : ''
}
