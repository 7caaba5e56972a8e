import { keyHoldings } from '../domain/access/grants.ts'
import type { CaseState } from '../domain/case/state.ts'
import {
  type CaseId,
  caseStream,
  type DataClass,
  type Instant,
  type PartyId,
} from '../kit/index.ts'
import type { KeyHolding } from '../ledger/index.ts'

/** Keys follow what parties may see: a new grant adds a wrap, a withdrawal deletes one. */
export function keyChange(
  id: CaseId,
  before: CaseState,
  after: CaseState,
  now: Instant,
): { wraps: KeyHolding[]; unwraps: KeyHolding[] } {
  // As of the last entry: what ran out since then is still wrapped and goes now.
  const had = keyHoldings(before, before.timeline.at(-1)?.at ?? now)
  const has = keyHoldings(after, now)
  const toHolding = (pair: string): KeyHolding => {
    const [party, name] = pair.split('|')
    // keyHoldings writes `party|class`.
    return { stream: caseStream(id), class: name as DataClass, party: party as PartyId }
  }
  return {
    wraps: [...has].filter((pair) => !had.has(pair)).map(toHolding),
    unwraps: [...had].filter((pair) => !has.has(pair)).map(toHolding),
  }
}
