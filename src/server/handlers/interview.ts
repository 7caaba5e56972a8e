import { may } from '../../domain/access/may.ts'
import {
  beginInterview,
  discloseInterviews,
  endInterview,
  evaluateAgain,
  frameInterview,
  recordAnswers,
} from '../../domain/interview/index.ts'
import { type InterviewId, isRefusal, refuse } from '../../kit/index.ts'
import { exists, factsOf, happened, toAct } from '../act.ts'
import { getWorker, grantedTo, type Handlers } from '../asker.ts'
import type { Node } from '../node.ts'
import { withNames } from '../with-names.ts'

type Names =
  | 'readInterviews'
  | 'beginInterview'
  | 'frameInterview'
  | 'recordAnswers'
  | 'endInterview'
  | 'evaluateAgain'

export function interviewHandlers(node: Node): Pick<Handlers, Names> {
  const act = toAct(node)
  return {
    readInterviews: async ({ case: id }, asker) => {
      const by = getWorker(asker)
      const state = await node.findCase(id)
      const viewer = { ...by, now: node.now(), heir: node.heir() }
      const view = state && discloseInterviews(state, viewer, node.facts(by))
      if (!state || !view) return refuse('case-unknown')
      const mayAsk = view.mayAsk && may(by, grantedTo(asker), 'interview.conduct') === true
      return { case: id, number: state.number, ...view, mayAsk }
    },

    beginInterview: async ({ case: id, command, ...given }, asker) => {
      const by = getWorker(asker)
      const done = await node.act(id, by, { command }, (state) =>
        exists(node, state, by)
          ? happened(beginInterview(state, given, factsOf(node, by, asker)), asker)
          : refuse('case-unknown'),
      )
      if (isRefusal(done)) return withNames(node, done, asker)
      const begun = done.entries.find(({ type }) => type === 'interview.begun')
      // The body of interview.begun, as beginInterview wrote it.
      const { interview } = (begun?.body ?? {}) as { interview: InterviewId }
      return { case: id, version: done.version, interview }
    },

    frameInterview: ({ case: id, command, ...given }, asker) =>
      act(id, asker, { command }, (state, facts) => frameInterview(state, given, facts)),
    recordAnswers: ({ case: id, command, ...given }, asker) =>
      act(id, asker, { command }, (state, facts) => recordAnswers(state, given, facts)),
    endInterview: ({ case: id, command, ...given }, asker) =>
      act(id, asker, { command }, (state, facts) => endInterview(state, given, facts)),
    evaluateAgain: ({ case: id, command, interview, under }, asker) =>
      act(id, asker, { command }, (state, facts) =>
        evaluateAgain(state, { interview, version: under }, facts),
      ),
  }
}
