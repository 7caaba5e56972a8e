import { relationshipOf } from '../domain/access/may.ts'
import type { Decision, Facts } from '../domain/case/facts.ts'
import type { CaseState } from '../domain/case/state.ts'
import {
  type CaseId,
  type CommandId,
  type DraftId,
  isRefusal,
  type Officer,
  type Refusal,
  refuse,
  type Worker,
} from '../kit/index.ts'
import { type Asker, getOfficer, getWorker } from './asker.ts'
import type { Conflict } from './conflict.ts'
import type { Node } from './node.ts'

type Options = {
  readonly command: CommandId
  readonly seen?: number | undefined
  readonly dropDrafts?: readonly DraftId[]
}
type Acted = { readonly case: CaseId; readonly version: number }

/** An act on a case; one that does not exist for who acts is answered like none at all. */
export type Act = (
  id: CaseId,
  asker: Asker,
  options: Options,
  decide: (state: CaseState, facts: Facts) => Decision | Promise<Decision>,
) => Promise<Acted | Refusal | Conflict>

/** Whether there is such a case for who asks; if not, the answer must be that of no case at all. */
export const exists = (node: Node, state: CaseState, by: Worker): boolean =>
  relationshipOf(state, { ...by, now: node.now(), heir: node.heir() }) !== 'none'

export const toAct =
  (node: Node): Act =>
  async (id, asker, options, decide) => {
    const by = getWorker(asker)
    const done = await node.act(id, by, options, async (state) =>
      exists(node, state, by)
        ? happened(await decide(state, factsOf(node, by, asker)), asker)
        : refuse('case-unknown'),
    )
    return isRefusal(done) ? done : { case: done.case, version: done.version }
  }

/** An act of an officer alone: what takes hands, and a post that answers for it. */
export type OfficerAct = (
  id: CaseId,
  asker: Asker,
  options: Options,
  decide: (state: CaseState, facts: Facts<Officer>) => Decision,
) => Promise<Acted | Refusal | Conflict>

export const toOfficerAct =
  (node: Node): OfficerAct =>
  (id, asker, options, decide) =>
    toAct(node)(id, asker, options, (state) =>
      decide(state, factsOf(node, getOfficer(asker), asker)),
    )

/** The node's, with when it was done where it comes later. */
export const factsOf = <By extends Worker>(node: Node, by: By, { madeAt }: Asker): Facts<By> => ({
  ...node.facts(by),
  ...(madeAt === undefined ? {} : { madeAt }),
})

/** What was done without the network happened when it was done, and was recorded when it came. */
export function happened(decision: Decision, { madeAt }: Asker): Decision {
  if (madeAt === undefined || isRefusal(decision)) return decision
  return decision.map((entry) => ({ occurredAt: madeAt, ...entry }))
}
