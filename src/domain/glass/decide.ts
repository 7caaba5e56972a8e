import {
  type GlassId,
  HOUR,
  type Instant,
  isPersonal,
  type PersonalClass,
  refuse,
  toInstant,
} from '../../kit/index.ts'
import { visibleClasses } from '../access/grants.ts'
import { barredFrom } from '../case/add.ts'
import { type GlassReason, type NewCaseEntry, toCaseEntry } from '../case/entries.ts'
import { type Decision, type Facts, freshId } from '../case/facts.ts'
import type { CaseState } from '../case/state.ts'
import { heirsAt } from '../coalition/index.ts'
import { isOpenGlass } from './state.ts'

/** How long an opening lasts. A rule of this system, not of a statute. */
const GLASS_LIFE = 3 * HOUR

export type Emergency = {
  readonly reason: GlassReason
  readonly words: string
  readonly classes: readonly PersonalClass[]
}

/**
 * Opens named classes of another institution's case to one post for three hours, without consent. The
 * asker knows the number of the case: whoever does not is told there is none, before this is asked.
 */
export function breakGlass(state: CaseState, emergency: Emergency, facts: Facts): Decision {
  const refused = wrongEmergency(state, emergency, facts)
  if (refused || !state.lead) return refused ?? refuse('number-unknown', { field: 'number' })
  const { unit, party, post } = facts.by
  const until = toInstant(facts.now + GLASS_LIFE)
  const { reason, words } = emergency
  const classes = [...new Set(emergency.classes)].sort()
  return [
    toCaseEntry(
      'glass.broken',
      { glass: freshId<GlassId>(facts), reason, words: words.trim(), classes, until },
      { unit, party, post, toUnit: state.lead.unit, toParty: state.lead.party, state: 'broken' },
    ),
  ]
}

function wrongEmergency(state: CaseState, { words, classes }: Emergency, facts: Facts) {
  const { by, now } = facts
  const rule = { rule: 'break-glass', source: 'unverified' }
  if (state.closed || !state.lead) return refuse('number-unknown', { field: 'number' })
  if (by.purpose !== 'protection') return refuse('glass-protects-only', rule)
  if (!words.trim()) return refuse('reason-missing', { field: 'words', ...rule })
  if (classes.length === 0) return refuse('glass-without-class', { field: 'classes', ...rule })
  const open = [...state.glasses.values()].some((g) => g.post === by.post && isOpenGlass(g, now))
  if (open) return refuse('glass-broken-already', rule)
  const seen = visibleClasses(state, { ...by, heir: heirsAt(facts.coalition, now) }, now)
  const isLead = heirsAt(facts.coalition, now)(state.lead.party, state.lead.unit) === by.party
  const needed = classes.some((name) => isPersonal(name) && !seen.has(name))
  return isLead || !needed ? refuse('glass-not-needed', rule) : undefined
}

/** A supervisor of the lead finds it justified, or not: then it ends at once. By somebody else than opened it. */
export function reviewGlass(
  state: CaseState,
  review: { readonly glass: GlassId; readonly upheld: boolean; readonly reason: string },
  facts: Facts,
): Decision {
  const barred = barredFrom(state, facts)
  if (barred) return barred
  const known = state.glasses.get(review.glass)
  if (!known) return refuse('glass-unknown')
  if (known.reviewed) return refuse('glass-reviewed-already')
  if (known.post === facts.by.post || known.officer === facts.by.officer)
    return refuse('review-needs-another-post', { rule: 'four-eyes', source: 'unverified' })
  if (!review.reason.trim()) return refuse('reason-missing', { field: 'reason' })
  const { unit, party, post } = facts.by
  return [
    toCaseEntry(
      'glass.reviewed',
      { ...review, reason: review.reason.trim() },
      { unit, party, post, toParty: known.party, state: review.upheld ? 'upheld' : 'ended' },
    ),
  ]
}

/** What the clock owes at `now`: openings that ran out end by an entry, and their keys with it. */
export const endGlasses = (state: CaseState, now: Instant): NewCaseEntry[] =>
  [...state.glasses.values()]
    .filter(({ reviewed }) => reviewed?.upheld !== false)
    .filter(({ until, endedAt }) => endedAt === undefined && until <= now)
    .map(({ glass, unit, party }) =>
      toCaseEntry('glass.ended', { glass }, { ...(unit ? { unit } : {}), party, state: 'ended' }),
    )
