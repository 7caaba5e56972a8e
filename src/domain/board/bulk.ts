import type { Instant, Officer, UnitId } from '../../kit/index.ts'
import { assertNever, refuse } from '../../kit/index.ts'
import { barredFrom } from '../case/add.ts'
import { toCaseEntry } from '../case/entries.ts'
import type { Decision, Facts } from '../case/facts.ts'
import type { CaseState } from '../case/state.ts'
import { offerLead } from '../lead/decide.ts'

/** What is done to many at once; each of them gets an entry of her own. */
export type BulkAct =
  | { readonly kind: 'place'; readonly place: string }
  | { readonly kind: 'transport'; readonly transport: string; readonly leaves?: Instant }
  | { readonly kind: 'receiver'; readonly to: UnitId; readonly words: string }

/** One person of a bulk act. The receiving unit is offered the lead, by the very act of the case's own page. */
export function decideBulk(state: CaseState, act: BulkAct, facts: Facts<Officer>): Decision {
  switch (act.kind) {
    case 'place':
      return assign(state, act.place, facts, (place) => toCaseEntry('place.assigned', { place }))
    case 'transport': {
      const { leaves } = act
      return assign(state, act.transport, facts, (transport) =>
        toCaseEntry('transport.assigned', { transport, ...(leaves ? { leaves } : {}) }),
      )
    }
    case 'receiver':
      return offerLead(state, act, facts)
    default:
      return assertNever(act)
  }
}

function assign(
  state: CaseState,
  stated: string,
  facts: Facts<Officer>,
  toEntry: (words: string) => ReturnType<typeof toCaseEntry>,
): Decision {
  const barred = barredFrom(state, facts)
  if (barred) return barred
  const words = stated.trim()
  if (!words) return refuse('bulk-words-missing', { field: 'words' })
  const { unit, party, post } = facts.by
  return [{ ...toEntry(words), route: { unit, party, post } }]
}
