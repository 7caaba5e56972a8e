import type { CaseEntry } from '../case/entries.ts'
import type { CaseState } from '../case/state.ts'

/** Who leads, who led, and to whom the lead is offered. */
export function evolveLead(state: CaseState, entry: CaseEntry): CaseState {
  switch (entry.type) {
    case 'lead.offered':
      return state.lead && entry.route.toParty
        ? {
            ...state,
            offer: {
              to: entry.body.to,
              toParty: entry.route.toParty,
              from: state.lead.unit,
              at: entry.recordedAt,
              words: entry.body.words,
            },
          }
        : state
    case 'lead.accepted':
    case 'lead.declined':
    case 'lead.withdrawn':
      return { ...state, offer: undefined }
    case 'lead.taken':
      return {
        ...state,
        formerLeads: state.lead ? [...state.formerLeads, state.lead] : state.formerLeads,
        lead: { unit: entry.body.to, party: entry.log, since: entry.recordedAt },
      }
    default:
      return state
  }
}
