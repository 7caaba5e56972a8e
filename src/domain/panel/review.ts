import {
  type DeterminationId,
  type Refusal,
  type ReviewId,
  refuse,
  type UnitId,
} from '../../kit/index.ts'
import { type NewCaseEntry, toCaseEntry } from '../case/entries.ts'
import { type Decision, freshId } from '../case/facts.ts'
import type { CaseState } from '../case/state.ts'
import { partyOfUnit } from '../coalition/index.ts'
import { barDecider, barHelper, barMember, type PanelFacts, routeOf } from './bar.ts'
import { later, panelTerms, toSeat } from './convene.ts'
import type { ReviewAsker } from './entries.ts'
import { effective, lastMade, membersOf, openRound } from './standing.ts'

export type ReviewGiven = { readonly by: Exclude<ReviewAsker, 'referral'>; readonly words: string }

/** Reopens a decision the person was told of: everybody on the panel files anew, others decide. */
export function askReview(
  state: CaseState,
  { by, words }: ReviewGiven,
  facts: PanelFacts,
): Decision {
  const barred = barHelper(state, facts)
  if (barred) return barred
  const made = lastMade(state.panel)
  if (!made?.told) return refuse('determination-not-told')
  if (openRound(state.panel)) return refuse('review-asked-already')
  if (facts.now > made.told.reviewUntil)
    return refuse('review-too-late', { rule: 'review', source: panelTerms(facts).source })
  if (!words.trim()) return refuse('reason-missing', { field: 'words' })
  return reopen(state, { determination: made.determination, by, words }, facts)
}

type Asked = {
  readonly determination: DeterminationId
  readonly by: ReviewAsker
  readonly words: string
  readonly also?: UnitId
}

function reopen(state: CaseState, asked: Asked, facts: PanelFacts): NewCaseEntry[] {
  const review = freshId<ReviewId>(facts)
  const { quorum, within } = panelTerms(facts)
  const deadline = later(state, within, facts)
  const { determination, by, also } = asked
  const units = membersOf(state.panel).map(({ unit }) => unit)
  return [
    toCaseEntry(
      'review.asked',
      { review, determination, by, quorum, deadline },
      { ...routeOf(facts), state: 'asked' },
    ),
    toCaseEntry('review.explained', { review, words: asked.words.trim() }, routeOf(facts)),
    ...[...units, ...(also ? [also] : [])].flatMap((unit) =>
      toSeat(state, unit, { as: 'member', review }, facts),
    ),
  ]
}

/** The panel hands a review on: one more institution sits, and everybody files again. */
export function referReview(
  state: CaseState,
  { to, words }: { readonly to: UnitId; readonly words: string },
  facts: PanelFacts,
): Decision {
  const barred = barMember(state, facts) ?? barDecider(state, facts)
  if (barred) return barred
  const round = openRound(state.panel)
  const first = effective(state.panel)
  if (!round?.review || !first) return refuse('review-unknown')
  const wrong = wrongReceiver(state, to, facts)
  if (wrong) return wrong
  if (!words.trim()) return refuse('reason-missing', { field: 'words' })
  const { review } = round.review
  return [
    toCaseEntry(
      'review.decided',
      { review, outcome: 'referred', to },
      { ...routeOf(facts), toUnit: to, state: 'decided' },
    ),
    ...reopen(
      state,
      { determination: first.determination, by: 'referral', words, also: to },
      facts,
    ),
  ]
}

function wrongReceiver(state: CaseState, to: UnitId, facts: PanelFacts): Refusal | undefined {
  const party = partyOfUnit(facts.coalition, to, facts.now)
  if (!party || facts.coalition.units.get(to)?.until) return refuse('unit-unknown', { field: 'to' })
  const sits = membersOf(state.panel).some(
    (seat) => partyOfUnit(facts.coalition, seat.unit, facts.now) === party,
  )
  return sits ? refuse('panel-party-twice', { field: 'to', facts: { party } }) : undefined
}
