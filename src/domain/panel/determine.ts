import {
  type DeterminationId,
  type OfficerId,
  type PostId,
  type Refusal,
  refuse,
  type UnitId,
} from '../../kit/index.ts'
import { visibleClasses } from '../access/grants.ts'
import { type NewCaseEntry, toCaseEntry } from '../case/entries.ts'
import { type Decision, freshId } from '../case/facts.ts'
import type { CaseState } from '../case/state.ts'
import { heirsAt, partyOfUnit } from '../coalition/index.ts'
import { barDecider, barMember, type PanelFacts, routeOf } from './bar.ts'
import { toSeat } from './convene.ts'
import { isNegative, type VictimStatus } from './entries.ts'
import {
  absentFrom,
  agreeing,
  countedOpinions,
  isRipe,
  isSameHand,
  isSeconded,
  liveProposal,
  neededOf,
  openRound,
  seesRound,
} from './standing.ts'
import type { Proposal, Round } from './state.ts'

export type ProposalGiven = {
  readonly status: VictimStatus
  readonly reasons: string
  /** Of another institution; only a negative needs one. */
  readonly second?: UnitId
}

/**
 * Puts a decision with its reasons to the panel: when every member has filed or had its time, and the
 * quorum agrees. The last proposal counts; none is lost.
 */
export function proposeDetermination(
  state: CaseState,
  given: ProposalGiven,
  facts: PanelFacts,
): Decision {
  const barred = barMember(state, facts) ?? barDecider(state, facts)
  if (barred) return barred
  const round = openRound(state.panel)
  if (!round) return refuse('determination-made-already')
  const { status } = given
  const negative = isNegative(status)
  const second = negative ? given.second : undefined
  const wrong =
    unripe(state, round, facts) ??
    withoutQuorum(state, round, status) ??
    (given.reasons.trim() ? undefined : refuse('reason-missing', { field: 'reasons' })) ??
    (negative ? wrongSecond(state, round, second, facts) : undefined)
  if (wrong) return wrong
  const determination = freshId<DeterminationId>(facts)
  const target = second ? toTarget(second, facts) : {}
  const body = { determination, status, negative, ...(second ? { second } : {}) }
  return [
    ...(second && !state.panel.seats.has(second)
      ? toSeat(state, second, { as: 'reviewer' }, facts)
      : []),
    toCaseEntry('determination.proposed', body, {
      ...routeOf(facts),
      ...target,
      state: 'proposed',
    }),
    toReasons(determination, 'proposed', given.reasons, facts),
  ]
}

function toTarget(toUnit: UnitId, { coalition, now }: PanelFacts) {
  const toParty = partyOfUnit(coalition, toUnit, now)
  return { toUnit, ...(toParty ? { toParty } : {}) }
}

const toReasons = (
  determination: DeterminationId,
  step: 'proposed' | 'seconded',
  words: string,
  facts: PanelFacts,
): NewCaseEntry =>
  toCaseEntry(
    'determination.reasoned',
    { determination, step, words: words.trim() },
    routeOf(facts),
  )

const QUORUM = { rule: 'quorum', source: 'unverified' } as const

function unripe({ panel }: CaseState, round: Round, { now }: PanelFacts): Refusal | undefined {
  if (isRipe(panel, round, now)) return undefined
  return refuse('opinions-missing', {
    facts: { count: absentFrom(panel, round).length },
    ...QUORUM,
  })
}

function withoutQuorum({ panel }: CaseState, round: Round, status: VictimStatus) {
  const agreed = agreeing(panel, round, status).length
  const needed = neededOf(panel, round)
  return agreed >= needed
    ? undefined
    : refuse('quorum-missing', { field: 'status', facts: { agreed, needed }, ...QUORUM })
}

const SECOND = { rule: 'second-reviewer', source: 'unverified' } as const

function wrongSecond(
  { panel }: CaseState,
  round: Round,
  second: UnitId | undefined,
  { by, coalition, now }: PanelFacts,
): Refusal | undefined {
  const field = { field: 'second', ...SECOND }
  if (!second) return refuse('second-missing', field)
  const party = partyOfUnit(coalition, second, now)
  if (!party || coalition.units.get(second)?.until) return refuse('unit-unknown', field)
  if (party === by.party) return refuse('second-same-institution', field)
  const heir = heirsAt(coalition, now)
  const sits = [...panel.seats.values()].find((seat) => heir(seat.party, seat.unit) === party)
  // Its view would not be its own any more: let it file first.
  return sits?.as === 'member' && !seesRound({ ...round, proposals: [] }, party, heir)
    ? refuse('second-has-not-filed', field)
    : undefined
}

export type Seconding = {
  readonly determination: DeterminationId
  readonly upheld: boolean
  readonly words: string
}

/** The second reviewer of a negative upholds it or sends it back; somebody whose finding it does not rest on. */
export function secondDetermination(
  state: CaseState,
  { determination, upheld, words }: Seconding,
  facts: PanelFacts,
): Decision {
  const barred = barSecond(state, determination, facts) ?? barDecider(state, facts)
  if (barred) return barred
  if (upheld && !seesReasons(state, facts))
    return refuse('second-has-not-seen', { field: 'upheld', ...SECOND })
  if (!words.trim()) return refuse('reason-missing', { field: 'words' })
  return [
    toCaseEntry(
      'determination.seconded',
      { determination, upheld },
      { ...routeOf(facts), state: 'seconded' },
    ),
    toReasons(determination, 'seconded', words, facts),
  ]
}

function barSecond(state: CaseState, id: DeterminationId, { by }: PanelFacts): Refusal | undefined {
  if (!state.lead) return refuse('case-unknown')
  if (state.closed) return refuse('case-annulled')
  if (by.purpose !== 'protection') return refuse('purpose-conflict', SECOND)
  const round = openRound(state.panel)
  const proposal = round && findProposal(round, id)
  if (!round || !proposal) return refuse('determination-unknown')
  if (!proposal.negative) return refuse('second-not-needed')
  if (proposal.seconded) return refuse('second-done-already')
  if (proposal.second !== by.unit) return refuse('not-the-second-reviewer', SECOND)
  const own = [proposal, ...agreeing(state.panel, round, proposal.status)]
  return barHand(own, by, 'second-is-another-person')
}

/** Nobody upholds what it was not shown: without the person's consent it can only be sent back. */
function seesReasons(state: CaseState, { by, coalition, now }: PanelFacts): boolean {
  return visibleClasses(state, { ...by, heir: heirsAt(coalition, now) }, now).has('exploitation')
}

const findProposal = (round: Round, id: DeterminationId): Proposal | undefined => {
  const live = liveProposal(round)
  return live?.determination === id ? live : undefined
}

type Hand = { readonly officer: OfficerId; readonly post?: PostId }
const barHand = (own: readonly Hand[], by: Hand, code: string): Refusal | undefined =>
  own.some((hand) => isSameHand(hand, by))
    ? refuse(code, { rule: 'four-eyes', source: 'unverified' })
    : undefined

/**
 * Makes the decision: another officer than proposed it, the quorum agreeing now, a negative seconded.
 * Who agreed, who dissents and who was absent is written into it. It takes effect when told.
 */
export function makeDetermination(
  state: CaseState,
  { determination }: { readonly determination: DeterminationId },
  facts: PanelFacts,
): Decision {
  const barred = barMember(state, facts) ?? barDecider(state, facts)
  if (barred) return barred
  const round = openRound(state.panel)
  const proposal = round && findProposal(round, determination)
  if (!round || !proposal) return refuse('determination-unknown')
  const wrong =
    barHand([proposal], facts.by, 'decision-needs-another-officer') ??
    withoutQuorum(state, round, proposal.status) ??
    (isSeconded(proposal) ? undefined : refuse('second-missing-yet', SECOND))
  return (
    wrong ?? [toMade(state, round, proposal, facts), ...endReview(state, round, proposal, facts)]
  )
}

function toMade(
  { panel }: CaseState,
  round: Round,
  { determination, status }: Proposal,
  facts: PanelFacts,
): NewCaseEntry {
  const counted = countedOpinions(panel, round)
  const idsOf = (agrees: boolean) =>
    counted.flatMap((one) => ((one.status === status) === agrees ? [one.opinion] : []))
  const body = {
    determination,
    status,
    agreed: idsOf(true),
    dissent: idsOf(false),
    absent: absentFrom(panel, round),
    ...(round.review ? { review: round.review.review } : {}),
  }
  return toCaseEntry('determination.made', body, { ...routeOf(facts), state: 'made' })
}

/** A review ends with its own decision: the first one upheld, or changed. */
function endReview(
  { panel }: CaseState,
  { review }: Round,
  { status }: Proposal,
  facts: PanelFacts,
): NewCaseEntry[] {
  if (!review) return []
  const first = panel.rounds.find(({ made }) => made?.determination === review.determination)?.made
  const outcome = first?.status === status ? 'upheld' : 'changed'
  return [
    toCaseEntry(
      'review.decided',
      { review: review.review, outcome },
      { ...routeOf(facts), state: 'decided' },
    ),
  ]
}
