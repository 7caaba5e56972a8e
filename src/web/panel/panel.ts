import { useMemo } from 'react'
import type { Answer } from '../../contract/index.ts'
import type { PanelAct } from '../../domain/panel/acts.ts'
import { VICTIM_STATUSES } from '../../domain/panel/entries.ts'
import { standingOpinions } from '../../domain/panel/standing.ts'
import { type CaseView, can } from '../case/view.ts'
import { useSay } from '../ui/language.tsx'
import type { Tone } from '../ui/status.tsx'

export type PanelView = Answer<'readPanel'>
export type Round = PanelView['rounds'][number]
export type Opinion = Round['opinions'][number]
export type Proposal = Round['proposals'][number]
export type Made = NonNullable<Round['made']>
export type VictimStatus = Opinion['status']

/** Letters that the contract takes for reasons. */
export const MOST_WORDS = 4000

/** What every part of the section is given. */
export type Of = { readonly view: CaseView; readonly panel: PanelView }

/** Whether the reader's unit could do this next and the post may. */
export const canDo = ({ view, panel }: Of, act: PanelAct): boolean =>
  panel.acts.includes(act) && can(view, CONVENING.has(act) ? 'panel.convene' : 'panel.decide')

const CONVENING: ReadonlySet<PanelAct> = new Set(['convene', 'seat', 'wish'])

export const lastRound = ({ rounds }: PanelView): Round | undefined => rounds.at(-1)

/** What was decided last, told or not. */
export const lastMade = ({ rounds }: PanelView): Made | undefined =>
  rounds.findLast(({ made }) => made)?.made

export const liveProposal = (round: Round): Proposal | undefined =>
  round.proposals.find(({ determination }) => determination === round.live)

/** How many members found each status, as far as the reader is shown. */
export function countStatuses(
  { seats }: PanelView,
  round: Round,
): readonly { readonly status: VictimStatus; readonly count: number }[] {
  const members = new Set(seats.flatMap(({ unit, as }) => (as === 'member' ? [unit] : [])))
  const counted = standingOpinions(round).filter(({ unit }) => members.has(unit))
  return VICTIM_STATUSES.map((status) => ({
    status,
    count: counted.filter((one) => one.status === status).length,
  }))
}

export const TONES: { readonly [S in VictimStatus]: Tone } = {
  indicated: 'soon',
  victim: 'done',
  'not-victim': 'late',
  'not-enough': 'calm',
  withdrawn: 'calm',
  'labour-case': 'late',
}

/** The statuses as choices, each with what it means for the person. */
export function useStatusOptions() {
  const say = useSay()
  return useMemo(
    () =>
      VICTIM_STATUSES.map((value) => ({
        value,
        label: say(`victim-status.${value}`),
        description: say(`status-help.${value}`),
      })),
    [say],
  )
}
