// A plan of lives: invented persons of a coalition, what happened to them and what each institution heard
// and did, over some years, drawn from a seed. The coalition's own figures and words come in as settings.
// Refuses to run anything and to know a country: the server lives the plan out on a node.
import type { FirstContact } from '../domain/case/register.ts'
import { type CoalitionState, dateIn } from '../domain/coalition/index.ts'
import type { Instant, UnitId } from '../kit/index.ts'
import type { Act } from './act.ts'
import { chanceOf } from './chance.ts'
import { toContact } from './heard.ts'
import { toOfficeTime } from './office-time.ts'
import { type Opening, type Span, toOpenings } from './openings.ts'
import { type Person, toPerson } from './person.ts'
import { type Posting, toPostings } from './postings.ts'
import { toScript } from './script.ts'
import type { LifeSettings } from './settings.ts'

export type { Act } from './act.ts'
export { type Chance, toChance } from './chance.ts'
export type { Arrival, Opening } from './openings.ts'
export { perform, toRelation } from './perform.ts'
export type { Person } from './person.ts'
export type { Posting } from './postings.ts'
export { DELAYS, type LifeSettings, SHARES } from './settings.ts'

export type Life = {
  /** In order of time; those of one arrival stand together. */
  readonly openings: readonly Opening[]
  readonly postings: readonly Posting[]
  readonly personOf: (opening: Opening) => Person
  /** What is written down when the case is opened. */
  readonly contactOf: (opening: Opening) => FirstContact
  /** What is done in it afterwards, in order of time, also beyond the end of the span. */
  readonly actsOf: (opening: Opening) => readonly Act[]
}

type Wanted = { readonly seed: number; readonly cases: number } & Pick<Span, 'from' | 'until'>

/** The same settings, coalition, seed, number of cases and span give the same lives. */
export function planLife(
  settings: LifeSettings,
  coalition: CoalitionState,
  { seed, cases, from, until }: Wanted,
): Life {
  const span = { from, until, growth: settings.span.growth }
  const drawn = toOpenings(settings, seed, cases, span, toHome(coalition))
  const openings = drawn.map((opening) => atWork(opening, coalition, seed, until))
  const years = firstYears(drawn)
  const personOf = ({ person, kind }: Opening) =>
    toPerson(settings, seed, person, kind, years.get(person) ?? 0)
  const contactOf = (opening: Opening) => {
    const { kind, country, place, there, arrival } = opening
    const today = dateIn(coalition.units.get(opening.unit)?.calendar.zone ?? 'UTC', opening.at)
    const chance = chanceOf(seed, 'heard', opening.person, opening.nth)
    const meeting = { kind, country, place, there, today, listed: arrival !== undefined }
    return toContact(settings, personOf(opening), meeting, chance)
  }
  return {
    openings: openings.sort((a, b) => a.at - b.at || listOf(a) - listOf(b)),
    postings: toPostings(settings, coalition, seed, span),
    personOf,
    contactOf,
    actsOf: (opening) =>
      toScript({
        settings,
        coalition,
        opening,
        person: personOf(opening),
        contact: contactOf(opening),
        chance: chanceOf(seed, 'acts', opening.person, opening.nth),
      }),
  }
}

const listOf = ({ arrival }: Opening): number => arrival?.index ?? -1

/** Where the coalition is at home: the country of most of its units, or of the first. */
function toHome({ units }: CoalitionState) {
  const counts = new Map<string, number>()
  for (const { country } of units.values()) counts.set(country, (counts.get(country) ?? 0) + 1)
  const country = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
  const placeOf = (unit: UnitId) => units.get(unit)?.place ?? ''
  return { country, placeOf }
}

/** The door is mostly opened when the unit is at work; all of one list stay together. */
function atWork(
  opening: Opening,
  coalition: CoalitionState,
  seed: number,
  until: Instant,
): Opening {
  const { unit, arrival, person, nth } = opening
  const name = arrival ? `list ${arrival.index}` : `${person} ${nth}`
  const chance = chanceOf(seed, 'door', name)
  const at = toOfficeTime(opening.at, coalition.units.get(unit)?.calendar, chance)
  return at < until ? { ...opening, at } : opening
}

/** The year in which each person is first met, which tells how old the person is. */
function firstYears(openings: readonly Opening[]): Map<number, number> {
  const years = new Map<number, number>()
  for (const { person, at } of openings) {
    const year = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC').year
    years.set(person, Math.min(year, years.get(person) ?? year))
  }
  return years
}
