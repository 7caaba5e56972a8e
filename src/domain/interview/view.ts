import type { Viewer } from '../access/disclose.ts'
import { visibleClasses } from '../access/grants.ts'
import { relationshipOf } from '../access/may.ts'
import type { Facts } from '../case/facts.ts'
import type { CaseState } from '../case/state.ts'
import { barInterviewer } from './decide.ts'
import { dividedQuestions, type Interview } from './state.ts'

/** What is of the class exploitation: left out where this viewer may not see it. */
type Told = 'subject' | 'answers' | 'evaluations'
export type InterviewView = Omit<Interview, Told> &
  Partial<Pick<Interview, Told>> & {
    readonly divided?: readonly string[]
  }

export type InterviewsView = {
  /** The newest first. */
  readonly interviews: readonly InterviewView[]
  /** Whether this viewer could go on with them, or begin another. */
  readonly mayAsk: boolean
}

/** The only shape in which interviews leave the domain; undefined when there is no such case for this viewer. */
export function discloseInterviews(
  state: CaseState,
  viewer: Viewer,
  facts: Facts,
): InterviewsView | undefined {
  const relationship = relationshipOf(state, viewer)
  if (relationship === 'none') return undefined
  const mayAsk = barInterviewer(state, facts) === undefined
  const inside = relationship === 'lead' || relationship === 'panel' || mayAsk
  const open = visibleClasses(state, viewer, viewer.now).has('exploitation')
  if (!inside && !open) return { interviews: [], mayAsk }
  return {
    mayAsk,
    interviews: [...state.interviews.values()].reverse().map((one) => shown(one, open)),
  }
}

function shown(interview: Interview, open: boolean): InterviewView {
  if (open) return { ...interview, divided: dividedQuestions(interview.answers) }
  const { subject: _, answers: __, evaluations: ___, ...outline } = interview
  return outline
}
