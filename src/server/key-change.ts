import { keyHoldings } from '../domain/access/grants.ts'
import type { CaseState } from '../domain/case/state.ts'
import type { Heir } from '../domain/coalition/index.ts'
import {
  type CaseId,
  caseStream,
  type DataClass,
  type Instant,
  type PartyId,
} from '../kit/index.ts'
import type { KeyHolding } from '../ledger/index.ts'

// The cast: zero milliseconds, before every grant's end.
const BEGINNING = 0 as Instant

export type KeyChange = { wraps: KeyHolding[]; unwraps: KeyHolding[] }

/**
 * Keys follow what parties may see: a new grant adds a wrap, a withdrawal deletes one, a succession
 * since the last entry moves them to the successor.
 */
export function keyChange(
  id: CaseId,
  before: CaseState,
  after: CaseState,
  now: Instant,
  heirs: (at: Instant) => Heir,
): KeyChange {
  // As of the last entry: what ran out since then is still wrapped and goes now.
  const then = before.timeline.at(-1)?.at ?? now
  const had = keyHoldings(before, then, heirs(then))
  const has = keyHoldings(after, now, heirs(now))
  // Nor does what no entry ended lose its key by a clock that was read a moment too early.
  const ever = keyHoldings(before, BEGINNING, heirs(then))
  const added = [...has].filter((pair) => !had.has(pair))
  const gone = [...new Set([...had, ...ever])].filter((pair) => !has.has(pair))
  return {
    wraps: added.map(toHolding(id)),
    unwraps: [...gone, ...madeForPredecessor(before, added, heirs(now))].map(toHolding(id)),
  }
}

/** A class that is new to a case gets its key made for the log it is in, the predecessor's. */
function madeForPredecessor({ lead }: CaseState, added: readonly string[], heir: Heir): string[] {
  const today = lead && heir(lead.party, lead.unit)
  if (!lead || today === lead.party) return []
  return added
    .filter((pair) => pair.startsWith(`${today}|`))
    .map((pair) => pair.replace(`${today}|`, `${lead.party}|`))
}

/**
 * What moves when a party was divided: every class the former lead held goes to today's, every other
 * holder's to whoever took the unit. Whoever no longer stands in the case keeps nothing.
 */
export function keySuccession(
  id: CaseId,
  state: CaseState,
  held: readonly KeyHolding[],
  now: Instant,
  heir: Heir,
): KeyChange {
  const { lead } = state
  if (!lead) return { wraps: [], unwraps: [] }
  const today = heir(lead.party, lead.unit)
  const inherited = held
    .filter(({ party }) => heir(party, lead.unit) === today)
    .map((holding) => `${today}|${holding.class}`)
  const has = new Set([...keyHoldings(state, now, heir), ...inherited])
  const had = new Set(held.map((holding) => `${holding.party}|${holding.class}`))
  const standing = new Set([...has].map((pair) => pair.split('|')[0]))
  return {
    wraps: [...has].filter((pair) => !had.has(pair)).map(toHolding(id)),
    unwraps: held.filter(({ party }) => !standing.has(party)),
  }
}

const toHolding =
  (id: CaseId) =>
  (pair: string): KeyHolding => {
    const [party, name] = pair.split('|')
    // keyHoldings writes `party|class`.
    return { stream: caseStream(id), class: name as DataClass, party: party as PartyId }
  }
