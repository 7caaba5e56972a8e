import type { Instant, OfficerId, PartyId, PostId, UnitId } from '../../kit/index.ts'
import { asNamed, type Heir } from '../coalition/heir.ts'
import { isIndicated, isNegative, type VictimStatus } from './entries.ts'
import type { Made, Opinion, Panel, Proposal, Round, Seat } from './state.ts'

/**
 * How far it has come: `indicated` by the first responder alone; before a `panel`; decided (`made`) and not
 * said to the person; `told`, which alone takes effect; under `review`.
 */
export const STANDINGS = ['none', 'indicated', 'panel', 'made', 'told', 'review'] as const
export type Standing = (typeof STANDINGS)[number]

export function standingOf(panel: Panel): Standing {
  const round = lastRound(panel)
  if (!round) return 'none'
  if (round.made) return round.made.told ? 'told' : 'made'
  if (round.review) return 'review'
  if (panel.convened) return 'panel'
  return round.opinions.some(({ status }) => isIndicated(status)) ? 'indicated' : 'none'
}

export const lastRound = ({ rounds }: Panel): Round | undefined => rounds.at(-1)

/** The round in which something can still be filed or decided. */
export function openRound(panel: Panel): Round | undefined {
  const round = lastRound(panel)
  return round && !round.made ? round : undefined
}

/** What was decided last, told or not. */
export const lastMade = ({ rounds }: Panel): Made | undefined =>
  rounds.findLast(({ made }) => made)?.made

/** The decision in effect: the last one of which the person was told. */
export const effective = ({ rounds }: Panel): Made | undefined =>
  rounds.findLast(({ made }) => made?.told)?.made

/** Doubt is to her benefit: served as indicated until a negative decision has been told and stands unreviewed. */
export function isServed(panel: Panel): boolean {
  const standing = standingOf(panel)
  if (standing === 'none') return false
  if (standing !== 'told') return true
  const status = effective(panel)?.status
  return status !== undefined && isIndicated(status)
}

export const membersOf = ({ seats }: Panel): Seat[] =>
  [...seats.values()].filter(({ as }) => as === 'member')

/** Of each unit the last opinion of a round: what an earlier one said stays beside it. */
export function standingOpinions<T extends Pick<Opinion, 'unit'>>({
  opinions,
}: {
  readonly opinions: readonly T[]
}): T[] {
  const last = new Map(opinions.map((one) => [one.unit, one]))
  return [...last.values()]
}

/** How many institutions must agree: the quorum, and never less than most of the members. */
export const neededOf = (panel: Panel, { quorum }: Pick<Round, 'quorum'>): number =>
  Math.max(quorum, Math.floor(membersOf(panel).length / 2) + 1)

/** Standing opinions of members. An opinion counts while its unit sits. */
export const countedOpinions = (panel: Panel, round: Round): Opinion[] =>
  standingOpinions(round).filter(({ unit }) => panel.seats.get(unit)?.as === 'member')

export const agreeing = (panel: Panel, round: Round, status: VictimStatus): Opinion[] =>
  countedOpinions(panel, round).filter((one) => one.status === status)

export const absentFrom = (panel: Panel, round: Round): UnitId[] => {
  const filed = new Set(round.opinions.map(({ unit }) => unit))
  return membersOf(panel).flatMap(({ unit }) => (filed.has(unit) ? [] : [unit]))
}

/** Every member has filed, or had its time: only then may a decision be proposed. */
export const isRipe = (panel: Panel, round: Round, now: Instant): boolean =>
  now >= round.deadline || absentFrom(panel, round).length === 0

/** What is put to the decision: the last proposal, unless the second reviewer sent it back. */
export function liveProposal({ proposals, made }: Round): Proposal | undefined {
  const last = proposals.at(-1)
  return last && !made && last.seconded?.upheld !== false ? last : undefined
}

/** A negative waits for its second reviewer. */
export const isSeconded = ({ status, seconded }: Proposal): boolean =>
  !isNegative(status) || seconded?.upheld === true

/**
 * Blind until filed: whether a party may see what others found in a round. When it has filed its own
 * opinion, or when a decision was proposed: by then every member has filed or had its time.
 */
export const seesRound = (round: Round, party: PartyId, heir: Heir = asNamed): boolean =>
  round.proposals.length > 0 ||
  round.opinions.some((one) => heir(one.party, one.unit, one.at) === party)

type Hand = { readonly officer: OfficerId; readonly post?: PostId }

/** Everybody whose act the decisions made so far rest on. None of them decides their review. */
export function decidersOf({ rounds }: Panel): Hand[] {
  return rounds.flatMap((round) => {
    const { made, opinions, proposals } = round
    if (!made) return []
    const proposal = proposals.find(({ determination }) => determination === made.determination)
    const agreed = opinions.filter(({ opinion }) => made.agreed.includes(opinion))
    return [
      made,
      ...agreed,
      ...(proposal ? [proposal] : []),
      ...(proposal?.seconded ? [proposal.seconded] : []),
    ]
  })
}

export const isSameHand = (one: Hand, other: Hand): boolean =>
  one.officer === other.officer || (one.post !== undefined && one.post === other.post)
