import { describe, expect, test } from 'vitest'
import {
  addStatement,
  annulCase,
  annulEntry,
  relateCase,
  type Statement,
} from '../../../src/domain/case/add.ts'
import { type CaseRow, evolveRow, findRowName } from '../../../src/domain/case/row.ts'
import { findBirth, findName } from '../../../src/domain/case/state.ts'
import type { CaseId, EntryId, LocalDate } from '../../../src/kit/index.ts'
import { asked, registered, taken } from '../../world/acts.ts'
import { quayClerk, quayHead, restKeeper, STRANGER } from '../../world/people.ts'
import type { Telling } from '../../world/telling.ts'

const OTHER = '01990000-0000-7000-8000-000000000001' as CaseId // an id as the node makes it
const add = (told: Telling, statement: Statement) =>
  told.does(quayClerk, (state, facts) => addStatement(state, statement, facts))
const entryOf = (told: Telling, type: string): EntryId => {
  const entry = told.entries.findLast((one) => one.type === type)
  if (!entry) throw new Error(`no ${type}`)
  return entry.id
}
const WRONG = { reason: 'slip', words: 'Wrong person.' }

describe('one more statement', () => {
  test('stands last and leaves the earlier ones', () => {
    const told = registered()
    add(told, { kind: 'name', name: 'Wren' })
    expect(findName(told.state)).toBe('Wren')
    expect(told.state.names.map(({ name }) => name)).toEqual(['Wren of the Ferry', 'Wren'])
  })

  test('a new age changes the age band in the same act, and nothing else of the outline', () => {
    const told = registered()
    const before = told.state.outline
    add(told, { kind: 'age', age: { kind: 'age', years: 8, asOf: '2025-09-01' as LocalDate } })
    expect(findBirth(told.state)).toMatchObject({ years: 8 })
    expect(told.state.outline).toMatchObject({ ageBand: '0-8', safety: before?.safety })
  })

  test('a new outline keeps the age band', () => {
    const told = registered()
    const { safety: _, ...rest } = told.state.outline ?? {}
    add(told, {
      kind: 'outline',
      sex: 'other',
      language: 'en',
      country: 'AU',
      safety: 'unsafe',
      children: 3,
      channel: 'hotline',
    })
    expect(told.state.outline).toMatchObject({
      ageBand: (rest as { ageBand?: string }).ageBand,
      safety: 'unsafe',
      children: 3,
    })
  })

  test('of every kind is recorded under its own class', () => {
    const told = registered(STRANGER)
    add(told, { kind: 'paper', paper: { kind: 'lamp-card', issuer: 'Ib', number: '99030' } })
    add(told, { kind: 'contact', place: 'here', safe: {} })
    add(told, { kind: 'story', text: ' told ' })
    add(told, { kind: 'origin', place: 'Ib' })
    const { papers, contacts, stories, origins } = told.state
    expect(papers[0]?.warnings.map(({ code }) => code)).toEqual(['paper-form'])
    expect(contacts[0]?.place).toBe('here')
    expect(stories[0]?.text).toBe('told')
    expect(origins[0]).not.toHaveProperty('address')
  })

  test.each([
    [{ kind: 'name', name: ' ' }, 'name-empty'],
    [{ kind: 'name', name: '\u202e \u200b' }, 'name-empty'],
    [{ kind: 'story', text: ' ' }, 'text-empty'],
  ] as const)('%j is refused', (statement, code) => {
    const refusal = registered().refuses(quayClerk, (state, facts) =>
      addStatement(state, statement, facts),
    )
    expect(refusal.code).toBe(code)
  })

  test('is for the lead alone, and for no annulled case', () => {
    const { told } = taken()
    const write = (by = restKeeper) =>
      told.refuses(by, (state, facts) => addStatement(state, { kind: 'name', name: 'X' }, facts))
    expect(write()).toMatchObject({ code: 'not-the-lead', rule: 'lead-writes' })
    const wrong = registered()
    wrong.does(quayHead, (state, facts) => annulCase(state, WRONG, facts))
    const refusal = wrong.refuses(quayClerk, (state, facts) =>
      addStatement(state, { kind: 'name', name: 'X' }, facts),
    )
    expect(refusal.code).toBe('case-annulled')
  })
})

test('a relation is written once in each direction', () => {
  const told = registered()
  const relation = { kind: 'partner-of', other: OTHER, direction: 'from' } as const
  told.does(quayClerk, (state, facts) => relateCase(state, relation, facts))
  expect(told.state.relations).toMatchObject([relation])
  const refusal = told.refuses(quayClerk, (state, facts) => relateCase(state, relation, facts))
  expect(refusal.code).toBe('relation-known')
  told.does(quayClerk, (state, facts) =>
    relateCase(state, { ...relation, kind: 'travelled-with' }, facts),
  )
  expect(told.state.relations).toHaveLength(2)
})

describe('annulment of an entry', () => {
  test('takes it out of every count and leaves its place in the story', () => {
    const told = registered()
    const name = entryOf(told, 'person.named')
    told.does(quayHead, (state, facts) => annulEntry(state, name, WRONG, facts))
    expect(findName(told.state)).toBeUndefined()
    expect(told.state.annulled.get(name)).toMatchObject({ words: 'Wrong person.' })
    expect(told.state.timeline.some(({ entry }) => entry === name)).toBe(true)
    expect(told.state.version).toBe(told.entries.length)
    const row = told.entries.reduce<CaseRow | undefined>(
      (before, e) => evolveRow(before, e, OTHER),
      undefined,
    )
    expect(row && findRowName(row)).toBeUndefined()
  })

  test('leaves its class, whose key must open it as long as the case is kept', () => {
    const told = registered()
    const story = entryOf(told, 'story.told')
    told.does(quayHead, (state, facts) => annulEntry(state, story, WRONG, facts))
    expect(told.state.classes.has('exploitation')).toBe(true)
    expect(told.state.stories).toEqual([])
  })

  test('needs another post, words, and a statement that still stands', () => {
    const told = registered()
    const name = entryOf(told, 'person.named')
    const refused = (by: typeof quayHead, id: EntryId, why = WRONG) =>
      told.refuses(by, (state, facts) => annulEntry(state, id, why, facts)).code
    expect(refused(quayClerk, name)).toBe('annulment-needs-another-post')
    expect(refused(quayHead, name, { ...WRONG, words: ' ' })).toBe('reason-missing')
    expect(refused(quayHead, entryOf(told, 'case.opened'))).toBe('entry-not-annullable')
    told.does(quayHead, (state, facts) => annulEntry(state, name, WRONG, facts))
    expect(refused(quayHead, name)).toBe('entry-annulled-already')
  })
})

describe('annulment of a case', () => {
  test('closes it, its offer and its duties', () => {
    const told = registered(STRANGER)
    expect([...told.state.duties.values()]).toMatchObject([{ rule: 'ask-safety' }])
    told.does(quayHead, (state, facts) => annulCase(state, WRONG, facts))
    expect(told.state.closed).toMatchObject({ reason: 'slip' })
    expect([...told.state.duties.values()]).toMatchObject([{ ended: { how: 'cancelled' } }])
  })

  test('needs another post, words, and nothing open elsewhere', () => {
    const told = registered()
    const refused = (by: typeof quayHead, why = WRONG) =>
      told.refuses(by, (state, facts) => annulCase(state, why, facts)).code
    expect(refused(quayClerk)).toBe('annulment-needs-another-post')
    expect(refused(quayHead, { ...WRONG, words: '' })).toBe('reason-missing')
    const { told: open } = asked()
    const refusal = open.refuses(quayHead, (state, facts) => annulCase(state, WRONG, facts))
    expect(refusal).toMatchObject({ code: 'case-has-open-referrals', facts: { count: 1 } })
  })
})
