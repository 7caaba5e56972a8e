import type { Viewer } from '../access/disclose.ts'
import type { CaseState } from '../case/state.ts'
import { asNamed } from '../coalition/heir.ts'
import { isIndicated } from './entries.ts'
import {
  decidersOf,
  effective,
  isRipe,
  isSeconded,
  lastMade,
  liveProposal,
  openRound,
  standingOf,
} from './standing.ts'
import type { Panel, Round } from './state.ts'

export const PANEL_ACTS = [
  'convene',
  'seat',
  'file',
  'propose',
  'second',
  'make',
  'tell',
  'choose-ways',
  'ask-review',
  'refer',
  'wish',
] as const
export type PanelAct = (typeof PANEL_ACTS)[number]

/** What the viewer's unit could do next: a screen shows no dead button. Who may as a person is decided when it acts. */
export function actsFor(state: CaseState, viewer: Viewer): PanelAct[] {
  if (state.closed || viewer.purpose !== 'protection') return []
  return [...leadActs(state, viewer), ...memberActs(state, viewer), ...helperActs(state, viewer)]
}

const leads = ({ lead }: CaseState, { party, heir = asNamed }: Viewer): boolean =>
  lead !== undefined && heir(lead.party, lead.unit) === party

const sits = ({ panel }: CaseState, { unit }: Viewer): boolean =>
  panel.seats.get(unit)?.as === 'member'

function leadActs(state: CaseState, viewer: Viewer): PanelAct[] {
  if (!leads(state, viewer)) return []
  const { panel } = state
  const standing = standingOf(panel)
  const until = effective(panel)?.told?.reviewUntil
  const anew = standing === 'told' && until !== undefined && until < viewer.now
  const mayConvene = standing === 'none' || standing === 'indicated' || anew
  const { recovery } = panel
  return [
    ...(mayConvene ? (['convene'] as const) : []),
    ...(!panel.convened ? (['file'] as const) : []),
    ...(panel.convened && openRound(panel) ? (['seat'] as const) : []),
    ...(recovery && viewer.now < recovery.until ? (['wish'] as const) : []),
  ]
}

function memberActs(state: CaseState, viewer: Viewer): PanelAct[] {
  const { panel } = state
  const round = openRound(panel)
  if (!round || !panel.convened || hasDecided(panel, round, viewer)) return []
  const live = liveProposal(round)
  const second = live?.negative && !live.seconded && live.second === viewer.unit
  const own = sits(state, viewer)
  return [
    ...(own ? (['file'] as const) : []),
    ...(own && isRipe(panel, round, viewer.now) ? (['propose'] as const) : []),
    ...(second ? (['second'] as const) : []),
    ...(own && live && isSeconded(live) && live.post !== viewer.post ? (['make'] as const) : []),
    ...(own && round.review ? (['refer'] as const) : []),
  ]
}

/** A review is for other posts than decided first. */
const hasDecided = (panel: Panel, { review }: Round, { post }: Viewer): boolean =>
  review !== undefined && decidersOf(panel).some((hand) => hand.post === post)

function helperActs(state: CaseState, viewer: Viewer): PanelAct[] {
  const { panel } = state
  if (!leads(state, viewer) && !sits(state, viewer)) return []
  const made = lastMade(panel)
  const told = effective(panel)
  const standing = standingOf(panel)
  return [
    ...(made && !made.told ? (['tell'] as const) : []),
    ...(standing === 'told' && told && !isIndicated(told.status) ? (['choose-ways'] as const) : []),
    ...(standing === 'told' && viewer.now <= (told?.told?.reviewUntil ?? 0)
      ? (['ask-review'] as const)
      : []),
  ]
}
