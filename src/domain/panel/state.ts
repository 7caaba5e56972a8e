import type { DeterminationId, Instant, OfficerId, OpinionId, UnitId } from '../../kit/index.ts'
import type { CaseBodies, CaseEntry } from '../case/entries.ts'
import { type Origin, toOrigin } from '../case/moment.ts'
import { isPanelType, type PanelBodies } from './entries.ts'

/** Who did it besides post and unit, for the rules of two persons; shown to nobody. */
type By = Origin & { readonly officer: OfficerId }

export type Seat = Origin & Pick<PanelBodies['panel.seated'], 'unit' | 'party' | 'as'>

export type Opinion = By &
  PanelBodies['opinion.filed'] &
  Partial<Omit<PanelBodies['opinion.reasoned'], 'opinion'>>

export type Proposal = By &
  PanelBodies['determination.proposed'] & {
    readonly words?: string
    readonly seconded?: By & { readonly upheld: boolean; readonly words?: string }
  }

export type Told = Origin & PanelBodies['determination.told']
export type Made = By &
  PanelBodies['determination.made'] & {
    readonly told?: Told
    readonly ways?: Origin & PanelBodies['ways.chosen']
  }

/** One deciding: the first, or again by a review. */
export type Round = {
  readonly deadline: Instant
  readonly quorum: number
  /** Why there is this round; left out for a panel's first. */
  readonly review?: By &
    Pick<PanelBodies['review.asked'], 'review' | 'determination' | 'by'> & {
      readonly words?: string
      readonly decided?: By & PanelBodies['review.decided']
    }
  readonly opinions: readonly Opinion[]
  readonly proposals: readonly Proposal[]
  readonly made?: Made
}

export type Recovery = {
  readonly begunAt: Instant
  readonly until: Instant
  /** What she wished about police interviews; the last one counts. */
  readonly wishes: readonly (Origin & PanelBodies['recovery.wished'])[]
}

/** Who is a victim, as far as this case has come. */
export type Panel = {
  readonly convened?: Origin
  readonly seats: ReadonlyMap<UnitId, Seat>
  /** In order; the last is under way until its decision is made. An opinion before any panel is in the first. */
  readonly rounds: readonly Round[]
  readonly recovery?: Recovery
}

export const NO_PANEL: Panel = { seats: new Map(), rounds: [] }

type PanelEntry = Extract<CaseEntry, { type: keyof PanelBodies }>

/** One entry further. What no officer made is no opinion and no decision of anybody. */
export function evolvePanel(panel: Panel, entry: CaseEntry): Panel {
  if (!isOfPanel(entry)) return panel
  const { actor } = entry
  if (actor.kind !== 'officer') return panel
  const by: By = { ...toOrigin(entry), officer: actor.officer }
  return take(panel, entry, by)
}

const isOfPanel = (entry: CaseEntry): entry is PanelEntry => isPanelType(entry.type)

function take(panel: Panel, entry: PanelEntry, by: By): Panel {
  switch (entry.type) {
    case 'panel.convened':
      return convene(panel, entry.body, by)
    case 'panel.seated': {
      const { unit, party, as } = entry.body
      const seat = { entry: by.entry, at: by.at, ...actedFrom(by), unit, party, as }
      return { ...panel, seats: new Map(panel.seats).set(unit, seat) }
    }
    case 'panel.unseated': {
      const seats = new Map(panel.seats)
      seats.delete(entry.body.unit)
      return { ...panel, seats }
    }
    case 'recovery.begun': {
      const { until } = entry.body
      return { ...panel, recovery: { begunAt: by.at, until, wishes: [] } }
    }
    case 'recovery.wished': {
      const { recovery } = panel
      const wish = { ...toOrigin(entry), ...entry.body }
      return recovery
        ? { ...panel, recovery: { ...recovery, wishes: [...recovery.wishes, wish] } }
        : panel
    }
    case 'review.asked':
      return { ...panel, rounds: [...panel.rounds, toReviewRound(entry.body, by)] }
    default:
      return inRound(panel, entry, by)
  }
}

/** A seat names its own unit, not that of who gave it. */
const actedFrom = ({ post }: By) => (post ? { post } : {})

/** A new panel: who sat on a former one sits no longer; what the first responder found before stays. */
function convene(panel: Panel, { quorum, deadline }: PanelBodies['panel.convened'], by: By): Panel {
  const { officer: _, ...convened } = by
  const last = panel.rounds.at(-1)
  const fresh: Round = { quorum, deadline, opinions: [], proposals: [] }
  const rounds =
    last && !last.made
      ? [...panel.rounds.slice(0, -1), { ...last, quorum, deadline }]
      : [...panel.rounds, fresh]
  return { ...panel, convened, seats: new Map(), rounds }
}

const toReviewRound = (body: PanelBodies['review.asked'], by: By): Round => ({
  quorum: body.quorum,
  deadline: body.deadline,
  review: { ...by, review: body.review, determination: body.determination, by: body.by },
  opinions: [],
  proposals: [],
})

/** Before any panel the first responder's opinion begins the first round. */
const ALONE: Round = { quorum: 0, deadline: 0 as Instant, opinions: [], proposals: [] } // the panel sets both

type InRound = Exclude<
  PanelEntry,
  {
    type:
      | 'panel.convened'
      | 'panel.seated'
      | 'panel.unseated'
      | 'review.asked'
      | `recovery.${string}`
  }
>

function inRound(panel: Panel, entry: InRound, by: By): Panel {
  const last = panel.rounds.at(-1)
  switch (entry.type) {
    case 'opinion.filed': {
      const round = last && !last.made ? last : ALONE
      const opinions = [...round.opinions, { ...by, ...entry.body }]
      return withLast(panel, { ...round, opinions }, round === last)
    }
    case 'opinion.reasoned': {
      const { opinion, ...reasoned } = entry.body
      return onOpinion(panel, opinion, reasoned)
    }
    case 'determination.proposed':
      return last
        ? withLast(panel, { ...last, proposals: [...last.proposals, { ...by, ...entry.body }] })
        : panel
    case 'determination.reasoned':
      return reason(panel, entry.body)
    case 'determination.seconded':
      return onProposal(panel, entry.body.determination, () => ({
        seconded: { ...by, upheld: entry.body.upheld },
      }))
    case 'determination.made':
      return last ? withLast(panel, { ...last, made: { ...by, ...entry.body } }) : panel
    case 'determination.told':
      return onMade(panel, entry.body.determination, {
        told: { ...toOrigin(entry), ...entry.body },
      })
    case 'ways.chosen':
      return onMade(panel, entry.body.determination, {
        ways: { ...toOrigin(entry), ...entry.body },
      })
    case 'review.explained':
      return onReview(panel, entry.body.review, { words: entry.body.words })
    case 'review.decided':
      return onReview(panel, entry.body.review, { decided: { ...by, ...entry.body } })
  }
}

const withLast = (panel: Panel, round: Round, replaces = true): Panel => ({
  ...panel,
  rounds: [...(replaces ? panel.rounds.slice(0, -1) : panel.rounds), round],
})

const onRounds = (panel: Panel, change: (round: Round) => Round): Panel => ({
  ...panel,
  rounds: panel.rounds.map(change),
})

const onOpinion = (panel: Panel, id: OpinionId, more: Partial<Opinion>): Panel =>
  onRounds(panel, (round) =>
    round.opinions.some(({ opinion }) => opinion === id)
      ? {
          ...round,
          opinions: round.opinions.map((one) => (one.opinion === id ? { ...one, ...more } : one)),
        }
      : round,
  )

const onProposal = (
  panel: Panel,
  id: DeterminationId,
  more: (proposal: Proposal) => Partial<Proposal>,
): Panel =>
  onRounds(panel, (round) => ({
    ...round,
    proposals: round.proposals.map((one) =>
      one.determination === id ? { ...one, ...more(one) } : one,
    ),
  }))

function reason(panel: Panel, body: CaseBodies['determination.reasoned']): Panel {
  const { determination, step, words } = body
  return onProposal(panel, determination, ({ seconded }) =>
    step === 'proposed' ? { words } : seconded ? { seconded: { ...seconded, words } } : {},
  )
}

const onMade = (panel: Panel, id: DeterminationId, more: Partial<Made>): Panel =>
  onRounds(panel, (round) =>
    round.made?.determination === id ? { ...round, made: { ...round.made, ...more } } : round,
  )

type Review = NonNullable<Round['review']>
const onReview = (panel: Panel, id: Review['review'], more: Partial<Review>): Panel =>
  onRounds(panel, (round) =>
    round.review?.review === id ? { ...round, review: { ...round.review, ...more } } : round,
  )
