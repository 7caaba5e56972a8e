// An incident: a list of arrivals, a raid, a day at the gate. It gathers cases and leads none of them.
// Refuses to hold a person: those stand in their cases.
import { type Entry, type NewEntry, type PartyId, refuse, type UnitId } from '../../kit/index.ts'
import type { Decision as CaseDecision, Facts } from '../case/facts.ts'

export type IncidentOpened = {
  readonly name: string
  readonly country: string
  readonly unit: UnitId
  readonly party: PartyId
  readonly kind: 'arrivals'
  /** How many cases were opened with it. */
  readonly cases: number
}
export type IncidentEntry = Entry<'incident.opened', IncidentOpened>
export type NewIncidentEntry = NewEntry<'incident.opened', IncidentOpened>

export const isIncidentEntry = (entry: Entry): entry is IncidentEntry =>
  entry.type === 'incident.opened'

/** Opens an incident for the cases of one confirmed list. */
export function openIncident(
  incident: Pick<IncidentOpened, 'name' | 'country' | 'cases'>,
  facts: Facts,
): readonly NewIncidentEntry[] | Extract<CaseDecision, { refused: true }> {
  const name = incident.name.trim()
  if (!name) return refuse('incident-name-empty', { field: 'name' })
  if (incident.cases === 0) return refuse('incident-without-cases')
  const { unit, party, post } = facts.by
  const body = { ...incident, name, unit, party, kind: 'arrivals' as const }
  return [
    {
      type: 'incident.opened',
      class: 'outline',
      route: { unit, party, post, state: 'open' },
      body,
    },
  ]
}
