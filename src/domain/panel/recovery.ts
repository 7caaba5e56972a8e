import { type Instant, type Purpose, type Refusal, refuse } from '../../kit/index.ts'
import { barredFrom } from '../case/add.ts'
import { toCaseEntry } from '../case/entries.ts'
import type { Decision } from '../case/facts.ts'
import type { CaseState } from '../case/state.ts'
import { type PanelFacts, routeOf } from './bar.ts'
import type { PanelBodies } from './entries.ts'
import { isServed } from './standing.ts'

/**
 * Why nobody may interview the person for this purpose now, if so: while she recovers no police interview,
 * unless she asked for one. Ends with its time, and with a negative decision that she was told of.
 */
export function recoveryBars(
  { panel }: Pick<CaseState, 'panel'>,
  now: Instant,
  purpose: Purpose,
): Refusal | undefined {
  const { recovery } = panel
  if (purpose !== 'prosecution' || !recovery || now >= recovery.until || !isServed(panel))
    return undefined
  if (recovery.wishes.at(-1)?.interview) return undefined
  return refuse('recovery-bars', { rule: 'recovery', source: 'unverified' })
}

/** What the person wishes about police interviews while she recovers: asked for, or not any more. */
export function wishInterview(
  state: CaseState,
  wish: PanelBodies['recovery.wished'],
  facts: PanelFacts,
): Decision {
  const barred = barredFrom(state, facts)
  if (barred) return barred
  const { recovery } = state.panel
  if (!recovery || facts.now >= recovery.until) return refuse('recovery-over')
  if ((recovery.wishes.at(-1)?.interview ?? false) === wish.interview)
    return refuse('wish-known', { field: 'interview' })
  return [toCaseEntry('recovery.wished', wish, routeOf(facts))]
}
