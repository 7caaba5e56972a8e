import type { ConsentId } from '../../kit/index.ts'
import type { CaseEntry } from '../case/entries.ts'
import { toOrigin } from '../case/moment.ts'
import type { Consent } from '../case/state.ts'

export type Consents = ReadonlyMap<ConsentId, Consent>

/** Consents given so far, each with what became of it. */
export function evolveConsents(consents: Consents, entry: CaseEntry): Consents {
  switch (entry.type) {
    case 'consent.given':
      return new Map(consents).set(entry.body.consent, {
        ...entry.body,
        ...toOrigin(entry),
        ...(entry.actor.kind === 'officer' ? { officer: entry.actor.officer } : {}),
      })
    case 'consent.witnessed':
      return change(consents, entry.body.consent, { people: entry.body })
    case 'consent.reviewed': {
      const { upheld, reason } = entry.body
      return change(consents, entry.body.consent, {
        reviewed: { at: entry.recordedAt, upheld, reason },
      })
    }
    case 'consent.withdrawn':
      return change(consents, entry.body.consent, {
        withdrawn: { at: entry.recordedAt, by: entry.body.by },
      })
    case 'consent.expired':
      return change(consents, entry.body.consent, { expired: entry.recordedAt })
    default:
      return consents
  }
}

function change(consents: Consents, id: ConsentId, more: Partial<Consent>): Consents {
  const known = consents.get(id)
  return known ? new Map(consents).set(id, { ...known, ...more }) : consents
}
