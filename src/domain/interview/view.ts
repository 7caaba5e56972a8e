import type { InterviewId } from '../../kit/index.ts'
import type { Viewer } from '../access/disclose.ts'
import { visibleClasses } from '../access/grants.ts'
import { relationshipOf } from '../access/may.ts'
import type { Attachment } from '../attachment/state.ts'
import { barredFrom } from '../case/add.ts'
import type { Facts } from '../case/facts.ts'
import type { Origin } from '../case/moment.ts'
import type { CaseState } from '../case/state.ts'
import { barInterviewer } from './decide.ts'
import { filesFor } from './files.ts'
import { dividedQuestions, type Interview } from './state.ts'

/** What is of the class exploitation: left out where this viewer may not see it. */
type Told = 'subject' | 'answers' | 'evaluations'
export type InterviewView = Omit<Interview, Told> &
  Partial<Pick<Interview, Told>> & {
    readonly divided?: readonly string[]
  }

/** That an interview took place, and how far it came: nothing of what was said. */
export type InterviewHeading = Omit<Interview, Told> & {
  /** Whether this viewer may read its answers; the members below only then. */
  readonly open: boolean
  /** How many answers, whatever they say. */
  readonly answered?: number
  /** Questions that wait for somebody to decide between answers. */
  readonly divided?: number
  /** Readings by the instrument that an opinion can rest on: that they were made, not what they gave. */
  readonly results?: readonly (Origin & { readonly version: number })[]
}

export type InterviewsView = {
  /** The newest first. */
  readonly interviews: readonly InterviewHeading[]
  /** Whether this viewer could go on with them, or begin another. */
  readonly mayAsk: boolean
  /** Whether this viewer could add a file to the case. */
  readonly mayAdd: boolean
  /** Files of the case that an answer of this viewer may point to. */
  readonly files: readonly Pick<Attachment, 'attachment' | 'number' | 'kind'>[]
}

/** Headings of a case's interviews; undefined when there is no such case for this viewer. */
export function discloseInterviews(
  state: CaseState,
  viewer: Viewer,
  facts: Facts,
): InterviewsView | undefined {
  const sight = sightOf(state, viewer, facts)
  if (!sight) return undefined
  const { mayAsk, listed, open } = sight
  const mayAdd = barredFrom(state, facts) === undefined
  if (!listed) return { interviews: [], mayAsk, mayAdd, files: [] }
  return {
    mayAsk,
    mayAdd,
    files: filesFor(state, viewer, viewer.now).map(({ attachment, number, kind }) => ({
      attachment,
      number,
      kind,
    })),
    interviews: [...state.interviews.values()].reverse().map((one) => toHeading(one, open)),
  }
}

export type OneInterviewView = { readonly mayAsk: boolean; readonly interview: InterviewView }

/** One interview with its answers, as far as they are this viewer's; undefined when it is not even listed. */
export function discloseInterview(
  state: CaseState,
  id: InterviewId,
  viewer: Viewer,
  facts: Facts,
): OneInterviewView | undefined {
  const sight = sightOf(state, viewer, facts)
  const interview = state.interviews.get(id)
  if (!sight?.listed || !interview) return undefined
  return { mayAsk: sight.mayAsk, interview: shown(interview, sight.open) }
}

/** Undefined when there is no such case for this viewer. */
function sightOf(state: CaseState, viewer: Viewer, facts: Facts) {
  const relationship = relationshipOf(state, viewer)
  if (relationship === 'none') return undefined
  const mayAsk = barInterviewer(state, facts) === undefined
  const inside = relationship === 'lead' || relationship === 'panel' || mayAsk
  const open = visibleClasses(state, viewer, viewer.now).has('exploitation')
  return { mayAsk, open, listed: inside || open }
}

function toHeading(interview: Interview, open: boolean): InterviewHeading {
  const { subject: _, answers, evaluations, ...outline } = interview
  if (!open) return { ...outline, open }
  return {
    ...outline,
    open,
    answered: answers.length,
    divided: dividedQuestions(answers).length,
    results: evaluations.map(({ entry, at, unit, post, version }) => ({
      entry,
      at,
      ...(unit ? { unit } : {}),
      ...(post ? { post } : {}),
      version,
    })),
  }
}

function shown(interview: Interview, open: boolean): InterviewView {
  if (open) return { ...interview, divided: dividedQuestions(interview.answers) }
  const { subject: _, answers: __, evaluations: ___, ...outline } = interview
  return outline
}
