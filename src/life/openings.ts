import { DAY, HOUR, type Instant, toInstant, type UnitId } from '../kit/index.ts'
import { type Chance, chanceOf, happens, logNormal, weighed } from './chance.ts'
import type { Destination, Kind, LifeSettings } from './settings.ts'

/** A person comes to an institution, which opens a case. */
export type Opening = {
  readonly at: Instant
  readonly person: number
  /** Which of the person's meetings with institutions this is, from 0. */
  readonly nth: number
  readonly kind: Kind
  readonly unit: UnitId
  readonly country: string
  readonly place: string
  /** The place abroad that it is about. */
  readonly there: string
  readonly abroad: boolean
  readonly arrival?: Arrival
}

/** Many on one day: a raid, a charter flight, a queue before the gate. Becomes one incident. */
export type Arrival = {
  readonly index: number
  readonly at: Instant
  readonly unit: UnitId
  readonly country: string
  readonly place: string
  readonly abroad: boolean
}

export type Span = { readonly from: Instant; readonly until: Instant; readonly growth: number }
type Home = { readonly country: string; readonly placeOf: (unit: UnitId) => string }

/** So many openings in order of time. The last meeting of everybody lies within the span; earlier ones are counted back. */
export function toOpenings(
  settings: LifeSettings,
  seed: number,
  count: number,
  span: Span,
  home: Home,
): Opening[] {
  const openings: Opening[] = []
  const listed = Math.round(count * settings.shares.massArrivals.share)
  let person = 0
  for (let index = 0; listed - openings.length >= SMALLEST; index += 2) {
    const flight = toFlight(settings, seed, index, {
      ...span,
      home,
      person,
      left: listed - openings.length,
    })
    openings.push(...flight.openings)
    person += flight.persons
  }
  while (openings.length < count) {
    const own = toMeetings(settings, seed, person, span, home)
    openings.push(...own.slice(0, count - openings.length))
    person += 1
  }
  return openings.slice(0, count).sort((a, b) => a.at - b.at || a.person - b.person)
}

/** Fewer are no arrival of many. */
const SMALLEST = 6

type Batch = Span & { readonly home: Home; readonly person: number; readonly left: number }

/** Those who come out together, and those of them who are met again when they land. */
function toFlight(settings: LifeSettings, seed: number, index: number, batch: Batch) {
  const chance = chanceOf(seed, 'arrival', index)
  const { size, kinds, home } = settings.arrivals
  const again = settings.shares.twoInstitutions.share
  const wanted = Math.min(Math.round(logNormal(chance, size)), size.most)
  const persons = Math.max(SMALLEST, Math.min(wanted, Math.floor(batch.left / (1 + again))))
  const kind = weighed(
    chance,
    settings.kinds.filter(({ id }) => kinds.includes(id)),
  )
  const there = weighed(chance, kind.destinations)
  const landing = weighed(chance, home)
  const last = drawTime(chance, batch)
  const first = countBack(chance, last, settings.delays.secondInstitution, batch.from)
  const out: Arrival = { index, at: first, abroad: true, ...toPlace(there, chance) }
  const back: Arrival = {
    index: index + 1,
    at: last,
    abroad: false,
    unit: landing.unit,
    country: batch.home.country,
    place: landing.place,
  }
  const openings = Array.from({ length: persons }, (_, own) => {
    const met = { person: batch.person + own, kind, there: out.place }
    const came: Opening = { ...met, nth: 0, ...toEvent(out) }
    return happens(chance, again) ? [came, { ...met, nth: 1, ...toEvent(back) }] : [came]
  })
  return { persons, openings: openings.flat() }
}

const toEvent = (arrival: Arrival) => {
  const { at, unit, country, place, abroad } = arrival
  return { at, unit, country, place, abroad, arrival }
}

const toPlace = ({ country, places, units }: Destination, chance: Chance) => ({
  country,
  place: chance.pick(places),
  unit: chance.pick(units),
})

/** One person's meetings: abroad, for most a second one at home, for a few all of it a second time. */
function toMeetings(
  settings: LifeSettings,
  seed: number,
  person: number,
  span: Span,
  home: Home,
): Opening[] {
  const chance = chanceOf(seed, 'meetings', person)
  const kind = weighed(chance, settings.kinds)
  const meet = (nth: number, at: Instant, there: Place): Opening => {
    const met = { at, person, nth, kind, there: there.place }
    return { ...met, ...there, abroad: true }
  }
  const meetings: Opening[] = []
  let at = drawTime(chance, span)
  if (happens(chance, settings.shares.repeated.share)) {
    meetings.push(meet(2, at, toPlace(weighed(chance, kind.destinations), chance)))
    at = countBack(chance, at, settings.delays.repeat, span.from)
  }
  const there = toPlace(weighed(chance, kind.destinations), chance)
  if (happens(chance, settings.shares.twoInstitutions.share)) {
    const { unit } = weighed(chance, kind.home)
    const place = { unit, country: home.country, place: home.placeOf(unit) }
    meetings.push({ ...meet(1, at, there), ...place, abroad: false })
    at = countBack(chance, at, settings.delays.secondInstitution, span.from)
  }
  return [meet(0, at, there), ...meetings.reverse()]
}

type Place = ReturnType<typeof toPlace>

/** Earlier by a log-normal delay, at least a day, but within the span. */
function countBack(
  chance: Chance,
  at: Instant,
  delay: LifeSettings['delays']['repeat'],
  from: Instant,
): Instant {
  const before = at - Math.max(DAY, logNormal(chance, delay) * HOUR)
  return toInstant(
    before > from ? Math.round(before) : from + Math.floor(chance.next() * (at - from)),
  )
}

/** Each year brings `growth` times what the year before brought. */
function drawTime(chance: Chance, { from, until, growth }: Span): Instant {
  const years = (until - from) / YEAR
  const grown = growth ** years
  const at =
    growth === 1 ? chance.next() : Math.log(1 + chance.next() * (grown - 1)) / Math.log(grown)
  return toInstant(Math.floor(from + at * (until - from)))
}

const YEAR = 365.25 * DAY
