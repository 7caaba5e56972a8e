import { may } from '../../domain/access/may.ts'
import {
  beginInterview,
  discloseInterview,
  discloseInterviews,
  endInterview,
  evaluateAgain,
  frameInterview,
  recordAnswers,
} from '../../domain/interview/index.ts'
import { type InterviewId, isRefusal, refuse, type Worker } from '../../kit/index.ts'
import { exists, factsOf, happened, toAct } from '../act.ts'
import { type Asker, getWorker, grantedTo, type Handlers } from '../asker.ts'
import type { Node } from '../node.ts'
import { withNames } from '../with-names.ts'

type Names =
  | 'listInterviews'
  | 'readInterview'
  | 'beginInterview'
  | 'frameInterview'
  | 'recordAnswers'
  | 'endInterview'
  | 'evaluateAgain'

export function interviewHandlers(node: Node): Pick<Handlers, Names> {
  const act = toAct(node)
  const toViewer = (by: Worker) => ({ ...by, now: node.now(), heir: node.heir() })
  const mayGoOn = ({ mayAsk }: { readonly mayAsk: boolean }, asker: Asker) =>
    mayAsk && may(getWorker(asker), grantedTo(asker), 'interview.conduct') === true
  return {
    listInterviews: async ({ case: id }, asker) => {
      const by = getWorker(asker)
      const state = await node.findCase(id)
      const view = state && discloseInterviews(state, toViewer(by), node.facts(by))
      if (!state || !view) return refuse('case-unknown')
      const mayAdd = view.mayAdd && may(by, grantedTo(asker), 'case.write') === true
      return { case: id, number: state.number, ...view, mayAsk: mayGoOn(view, asker), mayAdd }
    },

    readInterview: async ({ case: id, interview }, asker) => {
      const by = getWorker(asker)
      const state = await node.findCase(id)
      if (!state || !exists(node, state, by)) return refuse('case-unknown')
      const view = discloseInterview(state, interview, toViewer(by), node.facts(by))
      if (!view) return refuse('interview-unknown')
      return { case: id, number: state.number, ...view, mayAsk: mayGoOn(view, asker) }
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
