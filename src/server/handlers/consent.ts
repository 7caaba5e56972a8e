import {
  giveConsent,
  refuseConsent,
  reviewConsent,
  withdrawConsent,
} from '../../domain/consent/decide.ts'
import { type CaseId, isRefusal, type Officer, refuse } from '../../kit/index.ts'
import { toAct } from '../act.ts'
import { getOfficer, type Handlers } from '../asker.ts'
import { commandOf } from '../group-command.ts'
import type { Node } from '../node.ts'
import { toOutline } from '../view.ts'

type Names = 'giveConsent' | 'refuseConsent' | 'withdrawConsent' | 'reviewConsent' | 'answerAsGroup'

export function consentHandlers(node: Node): Pick<Handlers, Names> {
  const act = toAct(node)
  const numberFor = (id: CaseId, by: Officer): string => {
    const row = node.image.rows.get(id)
    return (row && toOutline(row, by, node.heir())?.number) ?? ''
  }
  return {
    giveConsent: ({ case: id, command, answer }, asker) =>
      act(id, asker, { command }, (state, facts) => giveConsent(state, answer, facts)),

    refuseConsent: ({ case: id, command, ...answer }, asker) =>
      act(id, asker, { command }, (state, facts) => refuseConsent(state, answer, facts)),

    withdrawConsent: ({ case: id, command, ...withdrawal }, asker) =>
      act(id, asker, { command }, (state, facts) => withdrawConsent(state, withdrawal, facts)),

    reviewConsent: ({ case: id, command, ...review }, asker) =>
      act(id, asker, { command }, (state, facts) => reviewConsent(state, review, facts)),

    answerAsGroup: async ({ command, incident, reading, answers }, asker) => {
      const by = getOfficer(asker)
      const list = node.image.incidents.get(incident)
      if (!list || node.heir()(list.party, list.unit) !== by.party)
        return refuse('incident-unknown')
      const failed = []
      const counts = { given: 0, refused: 0, 'not-asked': 0 }
      for (const [index, { case: id, answer }] of answers.entries()) {
        if (answer === 'not-asked') {
          counts[answer] += 1
          continue
        }
        const options = { command: commandOf(command, index) }
        const done = await act(id, asker, options, (state, facts) =>
          answer === 'given'
            ? giveConsent(state, { ...reading, basis: 'person', group: true }, facts)
            : refuseConsent(state, reading, facts),
        )
        if (isRefusal(done))
          failed.push({
            case: id,
            number: numberFor(id, by),
            code: done.code,
            facts: done.facts,
          })
        else counts[answer] += 1
      }
      return { given: counts.given, refused: counts.refused, notAsked: counts['not-asked'], failed }
    },
  }
}
