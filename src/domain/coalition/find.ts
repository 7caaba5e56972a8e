import type { Instant, LocalDate, OfficerId, PartyId, PostId, UnitId } from '../../kit/index.ts'
import { dateIn, endIn } from './calendar.ts'
import type { Succession } from './party.ts'
import type { OfficerRecord, Post, Role, Term } from './post.ts'
import type { CoalitionState } from './state.ts'
import type { Text } from './text.ts'
import type { Choice, ConsentText } from './vocabulary.ts'

/**
 * Who stands at `at` where `party` once stood: follows every succession up to that day. A split is
 * followed to the successor that took `unit`, else to the first one, which takes the rest.
 */
export function resolveParty(
  state: CoalitionState,
  party: PartyId,
  at: Instant,
  unit?: UnitId,
): PartyId {
  let current = party
  for (const succession of successionsUntil(state, at)) {
    if (succession.from !== current) continue
    const taker = succession.to.find(({ units }) => unit && units?.includes(unit))
    current = (taker ?? succession.to[0])?.party ?? current
  }
  return current
}

/** The party a unit belonged to on a day, read through successions before and after its setting. */
export function partyOfUnit(state: CoalitionState, id: UnitId, at: Instant): PartyId | undefined {
  const unit = state.units.get(id)
  if (!unit) return undefined
  let party = unit.party
  for (const succession of successionsAfter(state, at)) {
    if (took(succession, party, id)) party = succession.from
  }
  return resolveParty(state, party, at, id)
}

/** Predecessors of a party, the latest first. */
export function predecessorsOf(state: CoalitionState, party: PartyId): readonly Succession[] {
  const before = [...state.successions.values()].filter(({ to }) =>
    to.some((successor) => successor.party === party),
  )
  return before.flatMap((succession) => [succession, ...predecessorsOf(state, succession.from)])
}

export function holderOf(
  state: CoalitionState,
  post: PostId,
  at: Instant,
): OfficerRecord | undefined {
  const term = state.terms.get(post)?.find((candidate) => runsAt(candidate, at))
  return term && state.officers.get(term.officer)
}

/** Posts an officer holds at that moment; none once disabled. */
export function postsOf(state: CoalitionState, officer: OfficerId, at: Instant): Post[] {
  if (state.officers.get(officer)?.disabled) return []
  const running = (state.held.get(officer) ?? []).filter((term) => runsAt(term, at))
  return running.flatMap((term) => state.posts.get(term.post) ?? [])
}

/** Open posts of a unit, of one role if asked. */
export function postsOfUnit(state: CoalitionState, unit: UnitId, role?: Role): Post[] {
  return [...state.posts.values()].filter(
    (post) =>
      post.unit === unit && post.closed === undefined && (!role || post.roles.includes(role)),
  )
}

export const runsAt = (term: Term, at: Instant): boolean =>
  term.from <= at && at < (term.until ?? Infinity)

export const findChoice = (state: CoalitionState, list: string, code: string): Choice | undefined =>
  state.lists.get(list)?.find((choice) => choice.code === code)

/** One version of a text, or the latest. */
export function findText(
  state: CoalitionState,
  id: string,
  version?: number,
): ConsentText | undefined {
  const versions = state.texts.get(id)
  return version === undefined
    ? versions?.at(-1)
    : versions?.find((text) => text.version === version)
}

/** The words in that language, else in the first language they have. */
export const wordsIn = (text: Text, language: string): string =>
  text[language] ?? Object.values(text)[0] ?? ''

/** The day it is in the coalition's own zone. */
export const dateOf = (state: CoalitionState, at: Instant): LocalDate =>
  dateIn(state.named?.zone ?? 'UTC', at)

/** When such a day is over. */
export const endOf = (state: CoalitionState, date: LocalDate): Instant =>
  endIn(state.named?.zone ?? 'UTC', date)

function successionsUntil(state: CoalitionState, at: Instant): Succession[] {
  if (state.successions.size === 0) return []
  const today = dateOf(state, at)
  return [...state.successions.values()].filter(({ on }) => on <= today).sort(byDay)
}

function successionsAfter(state: CoalitionState, at: Instant): Succession[] {
  if (state.successions.size === 0) return []
  const today = dateOf(state, at)
  return [...state.successions.values()]
    .filter(({ on }) => on > today)
    .sort(byDay)
    .reverse()
}

const byDay = (a: Succession, b: Succession) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)

/** Whether the succession brought this unit to that party. */
function took(succession: Succession, party: PartyId, unit: UnitId): boolean {
  const named = succession.to.find(({ units }) => units?.includes(unit))
  return (named ?? succession.to[0])?.party === party
}
