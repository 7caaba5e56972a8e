import type { CaseState } from '../case/state.ts'
import type { Marks } from './marks.ts'
import { type Stage, stageOf } from './stage.ts'
import type { Board, Custody } from './state.ts'

/** Where she stands among many: for the lead's institution and the teams, and of no personal class. */
export type StandingView = Omit<Marks, 'progress'> & { readonly stage: Stage }

/** What the lead, and the teams that work in the incident, see of it. */
export function standingFor(
  { board, incident }: CaseState,
  relationship: string,
): StandingView | undefined {
  if (relationship !== 'lead' && relationship !== 'team') return undefined
  const { progress, ...marks } = board.marks
  if (!incident && !progress) return undefined
  return { ...marks, stage: stageOf(progress) }
}

/** Where she was put and how she travels; whoever sees the class contact. */
export type Whereabouts = Pick<Board, 'places' | 'transports'>
export const whereaboutsOf = ({ places, transports }: Board): { whereabouts?: Whereabouts } =>
  places.length + transports.length > 0 ? { whereabouts: { places, transports } } : {}

/** Papers in keeping: for the lead. */
export const custodiesOf = ({ papers }: Board): readonly Custody[] => [...papers.values()]
