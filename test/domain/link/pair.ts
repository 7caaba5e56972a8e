import { expect } from 'vitest'
import { disclose } from '../../../src/domain/access/disclose.ts'
import { registerCase } from '../../../src/domain/case/register.ts'
import type { CaseState } from '../../../src/domain/case/state.ts'
import {
  type Evidence,
  findMatch,
  type OfBoth,
  revealMatch,
} from '../../../src/domain/link/index.ts'
import {
  type Actor,
  type CaseId,
  isRefusal,
  type MatchId,
  type Officer,
  type RuleId,
} from '../../../src/kit/index.ts'
import { SARNATH_OPENED } from '../../world/coalition/sarnath.ts'
import {
  GATE_GUARD,
  gateClerk,
  gateSearcher,
  NORTH_GATE,
  officerAt,
  quayClerk,
  quaySearcher,
  restKeeper,
  SHORE_POST,
  WREN,
} from '../../world/people.ts'
import { lantern, Telling } from '../../world/telling.ts'

const CLOCK: Actor = { kind: 'clock', rule: 'match-look' as RuleId }
export const EVIDENCE: Evidence = {
  model: 'm1',
  band: 'possible',
  bits: 2.5,
  reasons: [{ column: 'name', level: 'same', bits: 9 }],
  signs: [{ code: 'older-in-one', years: 4 }, { code: 'number-contradicts' }],
}

export type Side = { readonly id: CaseId; readonly told: Telling }
export const sideOf = (at: number, by: Officer): Side => {
  const told = new Telling(lantern)
  // Ids of its own: links of several cases meet in one.
  for (let id = 0; id < at * 1000; id++) told.nextId()
  told.does(by, (_, facts) => registerCase(WREN, `25-AAAA-000${at}`, facts))
  return { id: `00000000-0000-4000-8000-00000000000${at}` as CaseId, told }
}
export const toSided = ({ id, told }: Side) => ({ id, state: told.state })

/** Both streams get what was decided; undefined when it was refused. */
export function doBoth(by: Officer, one: Side, two: Side, decided: OfBoth): string | undefined {
  const [a, b] = decided
  if (isRefusal(a)) return a.code
  if (isRefusal(b)) return b.code
  one.told.record(by, a)
  two.told.record(by, b)
  return undefined
}

/** Given: the quay desk and the north gate registered somebody each. */
export const twoParties = () => ({ held: sideOf(1, quayClerk), registered: sideOf(2, gateClerk) })

export function found(held: Side, registered: Side, heldBack = false): MatchId | undefined {
  const facts = { ...held.told.facts(quayClerk), by: CLOCK }
  const by = { unit: NORTH_GATE, party: GATE_GUARD, post: gateClerk.post }
  const entries = findMatch(
    toSided(held),
    toSided(registered),
    { by, evidence: EVIDENCE, heldBack },
    facts,
  )
  if (entries.length > 0) {
    held.told.does(quayClerk, () => entries)
    return [...held.told.state.links.matches.keys()].at(-1)
  }
  return undefined
}

export function revealed() {
  const sides = twoParties()
  const match = found(sides.held, sides.registered)
  if (!match) throw new Error('nothing was found')
  const reveal = revealMatch(
    toSided(sides.held),
    toSided(sides.registered),
    match,
    sides.held.told.facts(quayClerk),
  )
  expect(doBoth(quayClerk, sides.held, sides.registered, reveal)).toBeUndefined()
  return { ...sides, match }
}

const VIEWERS: readonly Officer[] = [
  quayClerk,
  quaySearcher,
  gateClerk,
  gateSearcher,
  restKeeper,
  officerAt(SHORE_POST, 'caseworker'),
]

/** What everybody is shown of a case, but for the story and the count of entries. */
export function viewsOf(state: CaseState, now = SARNATH_OPENED) {
  return VIEWERS.map((by) => {
    const view = disclose(state, { ...by, now })
    if (!view) return undefined
    const { timeline: _, version: __, duties: ___, ...rest } = view
    return rest
  })
}
