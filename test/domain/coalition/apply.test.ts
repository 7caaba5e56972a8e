import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  COALITION_TYPES,
  type CoalitionData,
  type CoalitionState,
  type CoalitionType,
  decideApply,
  EMPTY_COALITION,
  evolveCoalition,
  foldCoalition,
  type NewCoalitionEntry,
} from '../../../src/domain/coalition/index.ts'
import { isRefusal, type LocalDate, type UnitId } from '../../../src/kit/index.ts'
import {
  SARNATH_OPENED as NOW,
  open,
  readData,
  readIndonesia,
} from '../../world/coalition/sarnath.ts'

const sarnath = await readData()
const indonesia = await readIndonesia()

function apply(state: CoalitionState, data: CoalitionData): NewCoalitionEntry[] {
  const entries = decideApply(state, data, NOW)
  if (isRefusal(entries)) throw new Error(entries.code)
  return entries
}

describe.each([
  ['the invented coalition', sarnath],
  ['the coalition of 2016', indonesia],
])('applying %s', (_, data) => {
  it('writes everything once and nothing the second time', () => {
    const first = apply(EMPTY_COALITION, data)
    const state = foldCoalition(first)
    expect(state.units.size).toBe(data.units.length)
    expect(state.posts.size).toBe(data.posts.length)
    expect(apply(state, data)).toEqual([])
  })

  it('writes register entries whose clear part holds ids alone', () => {
    for (const { class: kind, route } of apply(EMPTY_COALITION, data)) {
      expect(kind).toBe('register')
      for (const key of Object.keys(route)) expect(['party', 'unit', 'post']).toContain(key)
    }
  })

  it('folds entry by entry as it folds at once, and leaves older states as they were', () => {
    const entries = apply(EMPTY_COALITION, data)
    const half = foldCoalition(entries.slice(0, entries.length / 2))
    const before = structuredClone(half)
    const stepwise = entries.slice(entries.length / 2).reduce(evolveCoalition, half)
    expect(stepwise).toEqual(foldCoalition(entries))
    expect(foldCoalition(entries.slice(entries.length / 2), half)).toEqual(stepwise)
    expect(half).toEqual(before)
  })
})

describe('a change of the files', () => {
  const state = open(sarnath)

  it('writes the changed thing alone', () => {
    const units = sarnath.units.map((unit) =>
      unit.id === 'rest-house' ? { ...unit, services: ['bed', 'boat'] } : unit,
    )
    const entries = apply(state, { ...sarnath, units })
    expect(entries.map(({ type, route }) => [type, route])).toEqual([
      ['unit.set', { party: 'house-of-rest', unit: 'rest-house' }],
    ])
  })

  it('moves the calendars of all units that observe a changed set of days off', () => {
    const holidays = sarnath.holidays.map((set) => ({ ...set, dates: ['2026-03-04' as LocalDate] }))
    const next = foldCoalition(apply(state, { ...sarnath, holidays }), state)
    expect(next.units.get('quay-desk' as UnitId)?.calendar.holidays).toEqual(['2026-03-04'])
    expect(next.units.get('shore-post' as UnitId)?.calendar.holidays).toEqual([])
  })

  it('keeps a region that left the list, with its last day', () => {
    const regions = { asOf: '2025-06-01' as LocalDate, regions: [{ code: 'IB', name: 'Ib' }] }
    const next = foldCoalition(apply(state, { ...sarnath, regions }), state)
    expect(next.regions.get('MN')).toEqual({ code: 'MN', name: 'Mnar', until: '2025-06-01' })
    expect(apply(next, { ...sarnath, regions })).toEqual([])
  })

  it('keeps every version of a rule', () => {
    const rules = sarnath.rules.map((rule) => ({ ...rule, version: 2, source: 'Compact §4' }))
    const next = foldCoalition(apply(state, { ...sarnath, rules }), state)
    expect([...next.rules.values()].map((versions) => versions.length)).toEqual(rules.map(() => 2))
  })

  const refusals: [what: string, changed: CoalitionData, code: string][] = [
    [
      'another coalition',
      { ...sarnath, named: { ...sarnath.named, id: 'kadath' } },
      'other-coalition',
    ],
    ['a party that vanished', { ...sarnath, parties: sarnath.parties.slice(1) }, 'vanished'],
    ['a unit that vanished', { ...sarnath, units: sarnath.units.slice(1) }, 'vanished'],
    ['a post that vanished', { ...sarnath, posts: sarnath.posts.slice(1) }, 'vanished'],
    ['a rule that vanished', { ...sarnath, rules: [] }, 'vanished'],
    [
      'a rule changed under its old version',
      { ...sarnath, rules: sarnath.rules.map((rule) => ({ ...rule, source: 'Compact §4' })) },
      'version-not-raised',
    ],
    [
      'a consent text changed under its old version',
      {
        ...sarnath,
        texts: sarnath.texts.map((text) => ({ ...text, words: { en: 'a', fr: 'b' } })),
      },
      'version-not-raised',
    ],
  ]
  it.each(refusals)('is refused for %s', (_, changed, code) => {
    expect(decideApply(state, changed, NOW)).toMatchObject({ refused: true, code })
  })

  it('is refused for a real node where a sandbox stood', async () => {
    const real = await readData(undefined, false)
    expect(decideApply(state, real, NOW)).toMatchObject({ code: 'sandbox-mixed' })
  })
})

describe('folding', () => {
  it('knows every type that has a body', () => {
    // Does not compile when a type is missing from the list by which entries are recognised.
    type Forgotten = Exclude<CoalitionType, (typeof COALITION_TYPES)[number]>
    const none: [Forgotten] extends [never] ? true : never = true
    expect(none).toBe(true)
    expect(new Set(COALITION_TYPES).size).toBe(COALITION_TYPES.length)
  })

  it('any order and repetition of applied entries is folded without a fault', () => {
    const entries = apply(EMPTY_COALITION, sarnath)
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...entries), { maxLength: 40 }), (some) => {
        expect(foldCoalition(some).version).toBe(some.length)
      }),
    )
  })

  it('grows with the entries, not with their square', { timeout: 5000 }, () => {
    const [unit] = sarnath.units
    if (!unit) throw new Error('no unit')
    const many = Array.from({ length: 20_000 }, (_, index) => ({
      type: 'unit.set' as const,
      class: 'register' as const,
      route: {},
      body: { ...unit, id: `unit-${index}` as UnitId },
    }))
    expect(foldCoalition(many).units.size).toBe(20_000)
  })
})
