import { type Officer, type Refusal, refuse } from '../../kit/index.ts'
import { barredFrom } from '../case/add.ts'
import type { Facts } from '../case/facts.ts'
import type { CaseState } from '../case/state.ts'
import { heirsAt } from '../coalition/index.ts'
import { decidersOf, isSameHand, lastRound } from './standing.ts'

/** Who a victim is, officers alone say: no clock, no system, no node. */
export type PanelFacts = Facts<Officer>

const SEATED = { rule: 'panel-decides', source: 'unverified' } as const

/** Why the actor may not act for a unit that sits on the panel, if so. */
export function barMember(state: CaseState, { by }: PanelFacts): Refusal | undefined {
  if (!state.lead) return refuse('case-unknown')
  if (state.closed) return refuse('case-annulled')
  if (by.purpose !== 'protection') return refuse('purpose-conflict', SEATED)
  return state.panel.seats.get(by.unit)?.as === 'member'
    ? undefined
    : refuse('not-on-panel', SEATED)
}

/** The unit that leads the case, or one on its panel, deals with the person about the decision. */
export function barHelper(state: CaseState, facts: PanelFacts): Refusal | undefined {
  const { lead } = state
  const leads =
    lead && heirsAt(facts.coalition, facts.now)(lead.party, lead.unit) === facts.by.party
  return leads ? barredFrom(state, facts) : barMember(state, facts)
}

/** Who decided first does not decide the review: neither the officer nor the post. */
export function barDecider({ panel }: CaseState, { by }: PanelFacts): Refusal | undefined {
  if (!lastRound(panel)?.review) return undefined
  return decidersOf(panel).some((hand) => isSameHand(hand, by))
    ? refuse('decided-first', { rule: 'four-eyes', source: 'unverified' })
    : undefined
}

export const routeOf = ({ by: { unit, party, post } }: PanelFacts) => ({ unit, party, post })
