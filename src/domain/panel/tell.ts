import { type DeterminationId, type LocalDate, type Refusal, refuse } from '../../kit/index.ts'
import { toCaseEntry } from '../case/entries.ts'
import type { Decision } from '../case/facts.ts'
import { todayOf } from '../case/register.ts'
import type { CaseState } from '../case/state.ts'
import { dateIn } from '../coalition/calendar.ts'
import { findText } from '../coalition/index.ts'
import { hasChoice } from '../referral/decide.ts'
import { barHelper, type PanelFacts, routeOf } from './bar.ts'
import { later, panelTerms } from './convene.ts'
import {
  isIndicated,
  isNegative,
  type PanelBodies,
  type VictimStatus,
  type Way,
} from './entries.ts'
import { effective, lastMade } from './standing.ts'
import type { Made } from './state.ts'

/** The coalition's text that tells a person what was decided. */
export const noticeOf = (status: VictimStatus): string => `notice-${status}`

export type Telling = Pick<
  PanelBodies['determination.told'],
  'determination' | 'on' | 'language' | 'interpreter' | 'to' | 'form'
>

/** Says that the person was told, in which language, and how to ask for a review: now it takes effect. */
export function tellDetermination(state: CaseState, given: Telling, facts: PanelFacts): Decision {
  const barred = barHelper(state, facts)
  if (barred) return barred
  const made = lastMade(state.panel)
  if (!made || made.determination !== given.determination) return refuse('determination-unknown')
  const text = findText(facts.coalition, noticeOf(made.status))
  const wrong = wrongTelling(made, given, facts) ?? (text ? undefined : refuse('notice-missing'))
  if (wrong || !text) return wrong ?? refuse('notice-missing')
  const body = {
    ...given,
    text: text.id,
    textVersion: text.version,
    negative: isNegative(made.status),
    reviewUntil: later(state, panelTerms(facts).review, facts),
  }
  return [toCaseEntry('determination.told', body, { ...routeOf(facts), state: 'told' })]
}

function wrongTelling(
  made: Made,
  { language, on }: Telling,
  facts: PanelFacts,
): Refusal | undefined {
  if (made.told) return refuse('determination-told-already')
  if (!hasChoice(facts.coalition, 'language', language))
    return refuse('language-unknown', { field: 'language' })
  const isBetween = on >= dayOfMaking(made, facts) && on <= todayOf(facts)
  return isBetween ? undefined : refuse('told-on-wrong-day', { field: 'on' })
}

function dayOfMaking({ at }: Made, { coalition, by }: PanelFacts): LocalDate {
  return dateIn(coalition.units.get(by.unit)?.calendar.zone ?? 'UTC', at)
}

/** What a person who was not found to be a victim wants to do: recorded, so that nobody is sent away. */
export function chooseWays(
  state: CaseState,
  { determination, ways }: { determination: DeterminationId; ways: readonly Way[] },
  facts: PanelFacts,
): Decision {
  const barred = barHelper(state, facts)
  if (barred) return barred
  const made = effective(state.panel)
  if (!made || made.determination !== determination) return refuse('determination-unknown')
  if (isIndicated(made.status)) return refuse('ways-not-needed')
  if (ways.length === 0) return refuse('ways-missing', { field: 'ways' })
  const chosen = [...new Set(ways)].sort()
  return [toCaseEntry('ways.chosen', { determination, ways: chosen }, routeOf(facts))]
}
