import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  asNamed,
  type CoalitionState,
  heirsAt,
  ownParties,
  resolveParty,
  type Succession,
} from '../../../src/domain/coalition/index.ts'
import {
  DAY,
  type LocalDate,
  type PartyId,
  toInstant,
  type UnitId,
} from '../../../src/kit/index.ts'
import { open } from '../../world/coalition/sarnath.ts'
import { HARBOUR_OFFICE, NORTH_GATE, SHORE_POST } from '../../world/people.ts'
import { AFTER, BEFORE, EAST, MILL, PHAROS, readWatch, WATCH, WEST } from './watch.ts'

const watch = open(await readWatch())

describe('who stands where a party stood', () => {
  it('is the party itself before the day', () => {
    const heir = heirsAt(watch, BEFORE)
    expect(heir(HARBOUR_OFFICE)).toBe(HARBOUR_OFFICE)
    expect(heir(WATCH, NORTH_GATE)).toBe(WATCH)
  })
  it('is the successor from the day on, of a split the one that took the unit', () => {
    const heir = heirsAt(watch, AFTER)
    expect(heir(HARBOUR_OFFICE)).toBe(PHAROS)
    expect([NORTH_GATE, SHORE_POST, MILL].map((unit) => heir(WATCH, unit))).toEqual([
      WEST,
      EAST,
      EAST,
    ])
    expect(heir(WATCH)).toBe(EAST)
  })
  it('is asked of one function a day, and of another once a succession is declared', () => {
    expect(heirsAt(watch, AFTER)).toBe(heirsAt(watch, toInstant(AFTER + 1)))
    expect(heirsAt(watch, AFTER)).not.toBe(heirsAt(watch, BEFORE))
    const more = { ...watch, successions: new Map(watch.successions) }
    expect(heirsAt(more, AFTER)).not.toBe(heirsAt(watch, AFTER))
    expect(heirsAt({ ...watch, successions: new Map() }, AFTER)).toBe(asNamed)
  })
  it('is, for a party that gave units away and kept its name, what its namer meant', () => {
    const kept = open(readKept)
    const heir = heirsAt(kept, AFTER)
    expect(heir(WATCH, NORTH_GATE, BEFORE)).toBe(WEST)
    expect(heir(WATCH, NORTH_GATE, AFTER)).toBe(WATCH)
    expect(heir(WATCH, SHORE_POST, BEFORE)).toBe(WATCH)
  })
  it('knows every party whose part it may have', () => {
    expect([...ownParties(watch, WEST, AFTER)]).toEqual([WEST, WATCH])
    expect([...ownParties(watch, WEST, BEFORE)]).toEqual([WEST])
    expect([...ownParties(watch, PHAROS, AFTER)]).toEqual([PHAROS, HARBOUR_OFFICE])
  })
})

const readKept = await readWatch([{ party: WATCH }, { party: WEST, units: [NORTH_GATE] }])

test('for any chain of successions it is what resolveParty says, and its party owns the named one', () => {
  const parties = ['a', 'b', 'c', 'd'].map((id) => id as PartyId) // made-up codes
  const units = ['u', 'v', 'w'].map((id) => id as UnitId) // made-up codes
  const succession = fc.record({
    from: fc.constantFrom(...parties),
    to: fc.uniqueArray(fc.constantFrom(...parties), { minLength: 1, maxLength: 3 }),
    taken: fc.subarray(units),
    day: fc.nat(20),
  })
  fc.assert(
    fc.property(fc.array(succession, { maxLength: 5 }), fc.nat(25), (given, day) => {
      const successions = given.map(({ from, to, taken, day: on }, index): Succession => {
        const date = `2025-01-${String(on + 1).padStart(2, '0')}` as LocalDate // a date by form
        const rest = to.slice(1).map((party) => ({ party, units: taken }))
        return { id: `${index}`, on: date, from, to: [{ party: to[0] ?? from }, ...rest] }
      })
      const state: CoalitionState = {
        ...watch,
        successions: new Map(successions.map((one) => [one.id, one])),
      }
      const at = toInstant(Date.UTC(2025, 0, 1, 12) + day * DAY)
      for (const party of parties)
        for (const unit of units) {
          const found = heirsAt(state, at)(party, unit)
          expect(found).toBe(resolveParty(state, party, at, unit))
          expect(ownParties(state, found, at).has(party)).toBe(true)
        }
    }),
  )
})
