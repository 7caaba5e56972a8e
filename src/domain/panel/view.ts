import type { Instant, PersonalClass, UnitId } from '../../kit/index.ts'
import type { Viewer } from '../access/disclose.ts'
import { visibleClasses } from '../access/grants.ts'
import { isSeated, relationshipOf } from '../access/may.ts'
import type { CaseState } from '../case/state.ts'
import { asNamed } from '../coalition/heir.ts'
import { actsFor, type PanelAct } from './acts.ts'
import type { VictimStatus } from './entries.ts'
import {
  absentFrom,
  effective,
  isServed,
  lastMade,
  liveProposal,
  neededOf,
  openRound,
  type Standing,
  seesRound,
  standingOf,
} from './standing.ts'
import type { Made, Opinion, Proposal, Recovery, Round, Seat } from './state.ts'

/** Who is a victim, in a line: for the head of a case. */
export type Determined = {
  readonly standing: Standing
  readonly status?: VictimStatus
  /** Doubt is to her benefit: she is served as indicated. */
  readonly served: boolean
}

type Reasoned = 'reasons' | 'relies' | 'instrument'
export type OpinionView = Omit<Opinion, 'officer' | Reasoned> & Partial<Pick<Opinion, Reasoned>>
export type ProposalView = Omit<Proposal, 'officer' | 'seconded'> & {
  readonly seconded?: Omit<NonNullable<Proposal['seconded']>, 'officer'>
}
type Review = NonNullable<Round['review']>
export type RoundView = {
  readonly deadline: Instant
  readonly needed: number
  readonly review?: Omit<Review, 'officer' | 'decided'> & {
    readonly decided?: Omit<NonNullable<Review['decided']>, 'officer'>
  }
  /** Units that have filed, whatever they found. */
  readonly filed: readonly UnitId[]
  readonly absent: readonly UnitId[]
  /** Whether this reader is shown what others found. */
  readonly open: boolean
  readonly opinions: readonly OpinionView[]
  readonly proposals: readonly ProposalView[]
  /** The proposal that waits for its decision. */
  readonly live?: Proposal['determination']
  readonly made?: Omit<Made, 'officer'>
}

/** The only shape in which opinions and decisions leave the domain. */
export type PanelView = Determined & {
  readonly convened?: Instant
  readonly seats: readonly Seat[]
  readonly rounds: readonly RoundView[]
  readonly recovery?: Recovery & { readonly barred: boolean }
  readonly acts: readonly PanelAct[]
}

type Sight = 'inside' | 'outside' | 'none'

/**
 * What a viewer may see of opinions and decision. The lead, for protection, and whoever sits on the panel
 * see all rounds, blind until they have filed; who helps, and prosecution, only how it stands in effect.
 */
export function disclosePanel(state: CaseState, viewer: Viewer): PanelView | undefined {
  if (relationshipOf(state, viewer) === 'none') return undefined
  const sight = sightOf(state, viewer)
  const { panel } = state
  const head = determinedFor(state, viewer) ?? { standing: 'none', served: false }
  const known = { ...head, ...recoveryFor(state, viewer, sight) }
  if (sight !== 'inside') return { ...known, seats: [], rounds: [], acts: [] }
  const classes = visibleClasses(state, viewer, viewer.now)
  return {
    ...known,
    ...(panel.convened ? { convened: panel.convened.at } : {}),
    seats: [...panel.seats.values()],
    rounds: panel.rounds.flatMap((round) => toRoundView(state, round, viewer, classes)),
    acts: actsFor(state, viewer),
  }
}

/** How it stands, for the head of the case; undefined when it is not this viewer's to know. */
export function determinedFor(state: CaseState, viewer: Viewer): Determined | undefined {
  const sight = sightOf(state, viewer)
  if (sight === 'none') return undefined
  const { panel } = state
  const served = isServed(panel)
  if (sight === 'outside') return inEffect(state, served)
  const standing = standingOf(panel)
  // What the first responder found before the panel is blind for the panel as well.
  const status = lastMade(panel)?.status
  return { standing, served, ...(status ? { status } : {}) }
}

/** Nobody who was not part of it learns of a decision before the person herself. */
function inEffect({ panel }: CaseState, served: boolean): Determined {
  const status = effective(panel)?.status
  if (!status) return { standing: served ? 'panel' : 'none', served }
  return { standing: standingOf(panel) === 'review' ? 'review' : 'told', served, status }
}

function sightOf(state: CaseState, viewer: Viewer): Sight {
  const { party, purpose, heir = asNamed } = viewer
  const { lead } = state
  const leads = lead !== undefined && heir(lead.party, lead.unit) === party
  if (purpose === 'protection' && (leads || isSeated(state, party, heir))) return 'inside'
  if (leads || isSeated(state, party, heir)) return 'outside'
  const helps = [...state.referrals.values()].some(
    (r) =>
      r.acceptedAt !== undefined && r.state !== 'withdrawn' && heir(r.toParty, r.toUnit) === party,
  )
  return helps ? 'outside' : 'none'
}

/** Who may not interview her is told so; what she wished only to who is inside. */
function recoveryFor(
  state: CaseState,
  viewer: Viewer,
  sight: Sight,
): Pick<PanelView, 'recovery'> | undefined {
  const { recovery } = state.panel
  if (!recovery || sight === 'none') return undefined
  const barred = isBarred(recovery, state, viewer)
  const wishes = sight === 'inside' ? recovery.wishes : []
  return { recovery: { ...recovery, wishes, barred } }
}

function isBarred(recovery: Recovery, { panel }: CaseState, { now }: Viewer): boolean {
  return now < recovery.until && isServed(panel) && recovery.wishes.at(-1)?.interview !== true
}

function toRoundView(
  state: CaseState,
  round: Round,
  viewer: Viewer,
  classes: ReadonlySet<PersonalClass>,
): RoundView {
  const { panel } = state
  const { deadline, opinions, proposals, review, made } = round
  const open = seesRound(round, viewer.party, viewer.heir)
  const shows = classes.has('exploitation')
  const live = openRound(panel) === round ? liveProposal(round) : undefined
  return {
    deadline,
    needed: neededOf(panel, round),
    ...(review ? { review: toReviewView(review, shows) } : {}),
    filed: [...new Set(opinions.map(({ unit }) => unit))],
    absent: made ? made.absent : absentFrom(panel, round),
    open,
    opinions: open ? opinions.map((one) => toOpinionView(one, shows)) : [],
    proposals: proposals.map((one) => toProposalView(one, shows)),
    ...(live ? { live: live.determination } : {}),
    ...(made ? { made: withoutOfficer(made) } : {}),
  }
}

function withoutOfficer<T extends { readonly officer: unknown }>({ officer: _, ...rest }: T) {
  return rest
}

function toOpinionView(opinion: Opinion, shows: boolean): OpinionView {
  const { reasons, relies, instrument, ...rest } = withoutOfficer(opinion)
  return {
    ...rest,
    ...(shows && reasons !== undefined ? { reasons } : {}),
    ...(shows && relies ? { relies } : {}),
    ...(shows && instrument ? { instrument } : {}),
  }
}

function toProposalView(proposal: Proposal, shows: boolean): ProposalView {
  const { words, seconded, ...rest } = withoutOfficer(proposal)
  return {
    ...rest,
    ...(shows && words !== undefined ? { words } : {}),
    ...(seconded ? { seconded: withoutWords(withoutOfficer(seconded), shows) } : {}),
  }
}

function withoutWords<T extends { readonly words?: string }>(
  { words, ...rest }: T,
  shows: boolean,
) {
  return { ...rest, ...(shows && words !== undefined ? { words } : {}) }
}

function toReviewView(review: Review, shows: boolean): NonNullable<RoundView['review']> {
  const { decided, ...rest } = withoutWords(withoutOfficer(review), shows)
  return { ...rest, ...(decided ? { decided: withoutOfficer(decided) } : {}) }
}
