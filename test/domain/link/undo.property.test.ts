import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Facts } from '../../../src/domain/case/facts.ts'
import {
  confirmLink,
  countPersons,
  doubtAcross,
  doubtWithin,
  type EdgesOf,
  isWithin,
  type OfBoth,
  personOf,
  proposeLink,
  rejectLink,
  revealMatch,
  type Sided,
  toLinkState,
  undoLink,
} from '../../../src/domain/link/index.ts'
import type { LinkId } from '../../../src/kit/index.ts'
import { GATE_GUARD, gateClerk, quayClerk } from '../../world/people.ts'

import { doBoth, EVIDENCE, found, type Side, sideOf, toSided, viewsOf } from './pair.ts'

type Do = 'propose' | 'confirm' | 'reject' | 'undo' | 'doubt'
const acts = fc.array(
  fc.record({
    do: fc.constantFrom<Do>('propose', 'propose', 'confirm', 'confirm', 'reject', 'undo', 'doubt'),
    pair: fc.integer({ min: 0, max: 5 }),
    back: fc.boolean(),
  }),
  { maxLength: 14 },
)

/** Four cases of two parties; every pair may be linked. */
function four() {
  const sides = [
    sideOf(1, quayClerk),
    sideOf(2, quayClerk),
    sideOf(3, gateClerk),
    sideOf(4, gateClerk),
  ]
  const pairs = sides.flatMap((one, at) => sides.slice(at + 1).map((two) => [one, two] as const))
  for (const [one, two] of pairs) {
    if (one.told.state.lead?.party === two.told.state.lead?.party) continue
    const match = found(one, two)
    if (!match) throw new Error('nothing was found')
    doBoth(
      quayClerk,
      one,
      two,
      revealMatch(toSided(one), toSided(two), match, one.told.facts(quayClerk)),
    )
  }
  return { sides, pairs }
}

type Four = ReturnType<typeof four>

function linkOf(one: Side, two: Side) {
  return [...one.told.state.links.links.values()].find(({ other }) => other === two.id)
}

function attempt({ pairs }: Four, act: { do: Do; pair: number; back: boolean }): boolean {
  const [first, second] = pairs[act.pair] ?? pairs[0] ?? []
  if (!first || !second) return false
  const [one, two] = act.back ? [second, first] : [first, second]
  const by = one.told.state.lead?.party === GATE_GUARD ? gateClerk : quayClerk
  const facts = one.told.facts(by)
  const link = linkOf(one, two)?.link ?? ('none' as LinkId)
  const why = { link, reason: 'other' as const, words: 'why' }
  const sided = [toSided(one), toSided(two)] as const
  const decided = {
    propose: () => proposeLink(...sided, { words: 'new', evidence: EVIDENCE }, facts),
    confirm: () => confirmLink(...sided, { link, words: '' }, facts),
    reject: () => rejectLink(...sided, why, facts),
    undo: () => undoLink(...sided, why, facts),
    doubt: () => doubt(sided, facts),
  }[act.do]()
  return doBoth(by, one, two, decided) === undefined
}

function doubt(sided: readonly [Sided, Sided], facts: Facts): OfBoth {
  const [one, two] = sided
  if (isWithin(one, two, facts)) return doubtWithin(one, two, 'why', facts)
  return [doubtAcross(one, two.id, 'why', facts), []]
}

const edgesIn = (sides: readonly Side[]): EdgesOf => {
  const edges = new Map(
    sides.map(({ id, told }) => [
      id,
      [...told.state.links.links.values()].map(({ other, steps }) => ({
        other,
        state: toLinkState(steps),
      })),
    ]),
  )
  return (id) => edges.get(id) ?? []
}

/** What stands and what is derived from it, of all four. */
function standing({ sides }: Four) {
  const edges = edgesIn(sides)
  return {
    links: sides.map(({ told: { state } }) => state.links.links),
    persons: sides.map(({ id }) => personOf(id, edges)),
    count: countPersons(
      sides.length,
      sides.map(({ id }) => id),
      edges,
    ),
    views: sides.map(({ told }) => viewsOf(told.state)),
  }
}

/** Takes back what was done since, last first, each by a party that may. */
function takeBack(world: Four, done: readonly number[]): void {
  for (const pair of done.toReversed()) {
    const act = { do: 'undo' as const, pair }
    if (!attempt(world, { ...act, back: false }) && !attempt(world, { ...act, back: true }))
      throw new Error('nobody may take it back')
  }
}

test('undoing brings back the exact former state and joint views, after any acts: 1,000 times', () => {
  const begun = four()
  fc.assert(
    fc.property(acts, acts, (given, more) => {
      const world: Four = {
        ...begun,
        sides: begun.sides.map(({ id, told }) => ({ id, told: told.clone() })),
      }
      const at = (side: Side) => world.sides[begun.sides.indexOf(side)] as Side // one for each
      const here: Four = {
        ...world,
        pairs: begun.pairs.map(([one, two]) => [at(one), at(two)] as const),
      }
      for (const act of given) attempt(here, act)
      const before = standing(here)
      // Of the second part only what goes forward: what it takes back itself leaves nothing to undo.
      const done = more.flatMap((act) =>
        // A doubt is no step: it is recorded in between, and nothing of it is to be undone.
        act.do !== 'undo' && attempt(here, act) && act.do !== 'doubt' ? [act.pair] : [],
      )
      if (done.length > 0) expect(standing(here)).not.toEqual(before)
      takeBack(here, done)
      expect(standing(here)).toEqual(before)
      // Both streams of a pair agree at any time.
      for (const [one, two] of here.pairs)
        expect(linkOf(one, two)?.steps.map(({ kind, party }) => [kind, party])).toEqual(
          linkOf(two, one)?.steps.map(({ kind, party }) => [kind, party]),
        )
    }),
    { numRuns: 1000 },
  )
}, 120_000)
