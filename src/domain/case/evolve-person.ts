import { evolveLead } from '../lead/evolve.ts'
import type { CaseEntry } from './entries.ts'
import { toOrigin } from './moment.ts'
import type { CaseState } from './state.ts'

/** What is said of the person, and who leads: the rest of a case folds in files of its own nouns. */
export function evolvePerson(state: CaseState, entry: CaseEntry): CaseState {
  const origin = toOrigin(entry)
  switch (entry.type) {
    case 'case.opened':
      return {
        ...state,
        number: entry.body.number,
        openedAt: entry.recordedAt,
        openedBy: entry.body.unit,
        openedByPost: entry.body.post,
        ...(entry.actor.kind === 'officer' ? { openedByOfficer: entry.actor.officer } : {}),
        ...(entry.body.incident ? { incident: entry.body.incident } : {}),
        lead: { unit: entry.body.unit, party: entry.log, since: entry.recordedAt },
      }
    case 'outline.recorded':
      return { ...state, outline: { ...entry.body, ...origin } }
    case 'person.named':
      return { ...state, names: [...state.names, { ...entry.body, ...origin }] }
    case 'person.born':
      return { ...state, births: [...state.births, { ...entry.body, ...origin }] }
    case 'paper.seen':
      return { ...state, papers: [...state.papers, { ...entry.body, ...origin }] }
    case 'contact.recorded':
      return { ...state, contacts: [...state.contacts, { ...entry.body, ...origin }] }
    case 'story.told':
      return { ...state, stories: [...state.stories, { ...entry.body, ...origin }] }
    case 'origin.recorded':
      return { ...state, origins: [...state.origins, { ...entry.body, ...origin }] }
    case 'relation.recorded':
      return { ...state, relations: [...state.relations, { ...entry.body, ...origin }] }
    case 'consent.refused':
      return { ...state, refusedConsents: [...state.refusedConsents, { ...entry.body, ...origin }] }
    case 'entry.annulled':
      return {
        ...state,
        annulled: new Map(state.annulled).set(entry.body.entry, {
          at: entry.recordedAt,
          reason: entry.body.reason,
          words: entry.body.words,
        }),
      }
    case 'case.annulled':
      return {
        ...state,
        closed: { at: entry.recordedAt, reason: entry.body.reason, words: entry.body.words },
        offer: undefined,
      }
    default:
      return evolveLead(state, entry)
  }
}
