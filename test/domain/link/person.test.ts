import { expect, test } from 'vitest'
import {
  countPersons,
  type EdgesOf,
  isTooMany,
  type MatchRow,
  personOf,
} from '../../../src/domain/link/index.ts'
import {
  type CaseId,
  DAY,
  HOUR,
  type MatchId,
  type PostId,
  toInstant,
} from '../../../src/kit/index.ts'
import { SARNATH_OPENED } from '../../world/coalition/sarnath.ts'
import { GATE_GUARD, gateClerk, NORTH_GATE, QUAY_DESK } from '../../world/people.ts'

test('a person is what confirmed links lead to; a rejected pair within is pointed out', () => {
  const ids = ['a', 'b', 'c', 'd'] as unknown as readonly [CaseId, CaseId, CaseId, CaseId]
  const [a, b, c, d] = ids
  const both = (one: CaseId, two: CaseId, state: 'confirmed' | 'rejected' | 'proposed') =>
    [
      [one, { other: two, state }],
      [two, { other: one, state }],
    ] as const
  const edges =
    (all: ReturnType<typeof both>[]): EdgesOf =>
    (id) =>
      all.flat().flatMap(([from, edge]) => (from === id ? [edge] : []))
  const chain = edges([both(a, b, 'confirmed'), both(b, c, 'confirmed'), both(c, d, 'proposed')])
  expect(personOf(a, chain)).toEqual({ cases: [a, b, c], contradicted: false })
  expect(personOf(d, chain)).toEqual({ cases: [d], contradicted: false })
  expect(countPersons(4, ids, chain)).toBe(2)
  const torn = edges([both(a, b, 'confirmed'), both(b, c, 'confirmed'), both(a, c, 'rejected')])
  expect(personOf(c, torn)).toEqual({ cases: [a, b, c], contradicted: true })
})

test('as many matches a day as a post and a unit may raise, and no more', () => {
  const now = toInstant(SARNATH_OPENED + 10 * DAY)
  const limit = { perPost: 2, perUnit: 3, source: 'unverified' }
  const by = { unit: NORTH_GATE, post: gateClerk.post }
  const row = (given: Partial<MatchRow> = {}): MatchRow => ({
    match: 'm' as MatchId,
    other: 'o' as CaseId,
    party: GATE_GUARD,
    at: toInstant(now - HOUR),
    state: 'open',
    ...by,
    ...given,
  })
  const other = { post: 'another' as PostId }
  expect(isTooMany([row()], by, limit, now)).toBe(false)
  expect(isTooMany([row(), row()], by, limit, now)).toBe(true)
  expect(isTooMany([row(), row({ at: toInstant(now - DAY) })], by, limit, now)).toBe(false)
  expect(isTooMany([row(), row(other), row(other)], by, limit, now)).toBe(true)
  expect(isTooMany([row(), row({ heldBack: true })], by, limit, now)).toBe(false)
  expect(isTooMany([row(), row({ state: 'told' })], by, limit, now)).toBe(false)
  expect(isTooMany([row({ unit: QUAY_DESK }), row({ unit: QUAY_DESK })], by, limit, now)).toBe(
    false,
  )
})
