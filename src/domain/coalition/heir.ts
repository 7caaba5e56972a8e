import type { Instant, LocalDate, PartyId, UnitId } from '../../kit/index.ts'
import { dateOf, resolveParty } from './find.ts'
import type { Succession } from './party.ts'
import type { CoalitionState } from './state.ts'

/**
 * Who stands today where a party stood. After a split only the unit concerned tells the successors
 * apart: without it the first one answers, which took the rest. `since` is when the party was named:
 * whoever named it after it had given units away, but kept its name, meant what was left of it.
 */
export type Heir = (party: PartyId, unit?: UnitId, since?: Instant) => PartyId

/** Before any succession: every party stands for itself. */
export const asNamed: Heir = (party) => party

type Register = Pick<CoalitionState, 'successions' | 'named'>

/**
 * The successions in force at an instant, for everything that compares parties. One and the same
 * function for all questions of a day, so that a list of thousands resolves each party once.
 */
export function heirsAt(state: CoalitionState, at: Instant): Heir {
  if (state.successions.size === 0) return asNamed
  const today = dateOf(state, at)
  const known = knownDays(state)
  const found = known.get(today) ?? toHeir(state, at, today)
  known.set(today, found)
  return found
}

/**
 * Parties whose inheritance, in whole or in part, is the party's at an instant, with itself. Which
 * part, `heirsAt` tells from the unit.
 */
export function ownParties(
  state: CoalitionState,
  party: PartyId,
  at: Instant,
): ReadonlySet<PartyId> {
  const today = dateOf(state, at)
  const past = [...state.successions.values()].filter(({ on }) => on <= today)
  const own = new Set([party])
  // A set visits what is added while it is walked.
  for (const one of own)
    for (const { from, to } of past) if (to.some((taker) => taker.party === one)) own.add(from)
  return own
}

/** A changed succession or zone is another key; the coalition's map of successions is never altered. */
const heirs = new WeakMap<Register['successions'], Map<string, Map<LocalDate, Heir>>>()

function knownDays({ successions, named }: Register): Map<LocalDate, Heir> {
  const zones = heirs.get(successions) ?? new Map<string, Map<LocalDate, Heir>>()
  const days = zones.get(named?.zone ?? '') ?? new Map<LocalDate, Heir>()
  heirs.set(successions, zones.set(named?.zone ?? '', days))
  return days
}

function toHeir(state: CoalitionState, at: Instant, today: LocalDate): Heir {
  const past = [...state.successions.values()].filter(({ on }) => on <= today)
  const gone = new Set(past.map(({ from }) => from))
  if (gone.size === 0) return asNamed
  const resolved = new Map<string, PartyId>()
  return (party, unit, since) => {
    if (!gone.has(party)) return party
    const over = since === undefined ? [] : survived(past, dateOf(state, since))
    const key = [party, unit, ...over].join('|')
    const found = resolved.get(key) ?? resolveParty(without(state, over), party, at, unit)
    resolved.set(key, found)
    return found
  }
}

/** Successions on or before a day that the party named in them outlived. */
const survived = (past: readonly Succession[], day: LocalDate): string[] =>
  past
    .filter(({ from, to, on }) => on <= day && to.some(({ party }) => party === from))
    .map(({ id }) => id)

function without(state: CoalitionState, ids: readonly string[]): CoalitionState {
  if (ids.length === 0) return state
  const successions = new Map(state.successions)
  for (const id of ids) successions.delete(id)
  return { ...state, successions }
}
