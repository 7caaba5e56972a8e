// An incident: a list of arrivals, a raid, a day at the gate, a flight. It gathers cases and leads none of them.
// Refuses to hold a person: those stand in their cases.
import {
  type Entry,
  type IncidentId,
  type Instant,
  type NewEntry,
  type PartyId,
  type Refusal,
  refuse,
  type UnitId,
} from '../../kit/index.ts'
import type { Facts } from '../case/facts.ts'

/** A list that was imported, and what fills while people come. */
export const INCIDENT_KINDS = ['arrivals', 'raid', 'gate', 'flight'] as const
export type IncidentKind = (typeof INCIDENT_KINDS)[number]

/** Every entry type of an incident's stream with its body; all of the class outline. */
export type IncidentBodies = {
  'incident.opened': {
    readonly name: string
    readonly country: string
    readonly unit: UnitId
    readonly party: PartyId
    readonly kind: IncidentKind
    /** How many cases were opened with it. */
    readonly cases: number
    /** Language of most of them, where the gate is not told another one (ISO 639). */
    readonly language?: string
    /** Where it is, for whoever comes through its gate. */
    readonly place?: string
  }
  /** A unit of another institution works in it, also on who comes later. */
  'incident.team-joined': { readonly unit: UnitId; readonly party: PartyId }
  'incident.team-ended': { readonly unit: UnitId }
}
export type IncidentOpened = IncidentBodies['incident.opened']
export type IncidentType = keyof IncidentBodies
type Entries = { [T in IncidentType]: Entry<T, IncidentBodies[T]> }
export type IncidentEntry = Entries[IncidentType]
export type NewIncidentEntry = {
  [T in IncidentType]: NewEntry<T, IncidentBodies[T]>
}[IncidentType]

export const INCIDENT_TYPES: readonly IncidentType[] = [
  'incident.opened',
  'incident.team-joined',
  'incident.team-ended',
]

export const isIncidentEntry = (entry: Entry): entry is IncidentEntry =>
  (INCIDENT_TYPES as readonly string[]).includes(entry.type)

type Team = IncidentBodies['incident.team-joined']
/** `version`: of its stream. `teams`: who works in it beside the institution that opened it. */
export type Incident = IncidentOpened & {
  readonly id: IncidentId
  readonly openedAt: Instant
  readonly version: number
  readonly teams: readonly Team[]
}

/** The incident after one more entry of its stream. */
export function evolveIncident(
  before: Incident | undefined,
  entry: IncidentEntry,
): Incident | undefined {
  if (entry.type === 'incident.opened') {
    // The stream of an incident is `incident/<id>` by construction.
    const id = entry.stream.slice('incident/'.length) as IncidentId
    return { ...entry.body, id, openedAt: entry.recordedAt, version: entry.version, teams: [] }
  }
  if (!before) return undefined
  const others = before.teams.filter(({ unit }) => unit !== entry.body.unit)
  const teams = entry.type === 'incident.team-joined' ? [...others, entry.body] : others
  return { ...before, version: entry.version, teams }
}

type Opening = Pick<IncidentOpened, 'name' | 'country' | 'cases' | 'language' | 'place'> & {
  readonly kind?: IncidentKind
}

/** Opens an incident: for the cases of one confirmed list, unless told, or empty for those who will come. */
export function openIncident(
  incident: Opening,
  { by }: Facts,
): readonly NewIncidentEntry[] | Refusal {
  const name = incident.name.trim()
  const { kind = 'arrivals' } = incident
  if (!name) return refuse('incident-name-empty', { field: 'name' })
  if (kind === 'arrivals' && incident.cases === 0) return refuse('incident-without-cases')
  const { unit, party, post } = by
  const route = { unit, party, post, state: 'open' }
  const body = { ...incident, name, unit, party, kind }
  return [{ type: 'incident.opened', class: 'outline', route, body }]
}

/** A unit of another institution works in it from now on, or no longer. */
export function changeTeam(
  type: 'incident.team-joined' | 'incident.team-ended',
  { unit, party }: Team,
  { by }: Facts,
): NewIncidentEntry {
  const route = { unit: by.unit, party: by.party, post: by.post, toUnit: unit, toParty: party }
  return type === 'incident.team-joined'
    ? { type, class: 'outline', route, body: { unit, party } }
    : { type, class: 'outline', route, body: { unit } }
}
