import type { Decision } from '../../domain/case/facts.ts'
import type { CaseState } from '../../domain/case/state.ts'
import * as panel from '../../domain/panel/index.ts'
import { type CaseId, type CommandId, refuse } from '../../kit/index.ts'
import { exists } from '../act.ts'
import { type Asker, getOfficer, getWorker, type Handlers } from '../asker.ts'
import { printMinutes, readMinutes } from '../minutes.ts'
import type { Node } from '../node.ts'
import { toPanelFigures } from '../panel-figures.ts'
import { listPanels, toPanelView } from '../panel-view.ts'

type Names =
  | 'readPanel'
  | 'listPanels'
  | 'readPanelAgreement'
  | 'convenePanel'
  | 'seatMember'
  | 'unseatMember'
  | 'fileOpinion'
  | 'proposeDetermination'
  | 'secondDetermination'
  | 'makeDetermination'
  | 'tellDetermination'
  | 'chooseWays'
  | 'askReview'
  | 'referReview'
  | 'wishInterview'
  | 'readMinutes'
  | 'printMinutes'

/** A decision of the domain on one case, by an officer: the only kind of actor it takes. */
type Decide<Given> = (state: CaseState, given: Given, facts: panel.PanelFacts) => Decision

export function panelHandlers(node: Node): Pick<Handlers, Names> {
  const by = toBy(node)
  return {
    readPanel: async ({ case: id }, asker) => {
      const state = await node.findCase(id)
      return (state && toPanelView(node, id, state, getWorker(asker))) ?? refuse('case-unknown')
    },
    readPanelAgreement: (wanted, asker) => toPanelFigures(node, getOfficer(asker), wanted),
    listPanels: ({ limit }, asker) => listPanels(node, getOfficer(asker), limit),

    convenePanel: by(panel.convenePanel),
    seatMember: by(panel.seatMember),
    unseatMember: by(panel.unseatMember),
    fileOpinion: by(panel.fileOpinion),
    proposeDetermination: by(panel.proposeDetermination),
    secondDetermination: by(panel.secondDetermination),
    makeDetermination: by(panel.makeDetermination),
    tellDetermination: by(panel.tellDetermination),
    chooseWays: by(panel.chooseWays),
    askReview: by(panel.askReview),
    referReview: by(panel.referReview),
    wishInterview: by(panel.wishInterview),

    readMinutes: (input, asker) => readMinutes(node, input, asker),
    printMinutes: (input, asker) => printMinutes(node, input, asker),
  }
}

const toBy =
  (node: Node) =>
  <Given extends object>(decide: Decide<Given>) =>
  async (
    { case: id, command, ...given }: Given & { readonly case: CaseId; readonly command: CommandId },
    asker: Asker,
  ) => {
    const officer = getOfficer(asker)
    const done = await node.act(id, officer, { command }, (state) =>
      exists(node, state, officer)
        ? // What is left of the input beside case and command is what the decision takes.
          decide(state, given as unknown as Given, node.facts(officer))
        : refuse('case-unknown'),
    )
    return 'refused' in done ? done : { case: done.case, version: done.version }
  }
