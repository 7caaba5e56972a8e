import { expect, test } from 'vitest'
import { registerCase } from '../../../src/domain/case/register.ts'
import { findBirth, findName } from '../../../src/domain/case/state.ts'
import type { UnitId } from '../../../src/kit/index.ts'
import { registered } from '../../world/acts.ts'
import { HARBOUR_OFFICE, PIP, QUAY_DESK, quayClerk, STRANGER, WREN } from '../../world/people.ts'
import { Telling } from '../../world/telling.ts'

test('a first contact opens a case that the own unit leads', () => {
  const { state, entries } = registered()
  expect(state.lead).toMatchObject({ unit: QUAY_DESK, party: HARBOUR_OFFICE })
  expect(state.number).toBe('25-AAAA-BBBB')
  expect(findName(state)).toBe('Wren of the Ferry')
  expect(findBirth(state)).toEqual(WREN.age)
  expect(state.outline).toMatchObject({ ageBand: '24-26', children: 1, language: 'fr' })
  expect([...state.classes].sort()).toEqual([
    'contact',
    'documents',
    'exploitation',
    'identity',
    'journey',
  ])
  for (const { route } of entries.filter(({ type }) => !type.startsWith('duty.')))
    expect(route).toMatchObject({ unit: QUAY_DESK, party: HARBOUR_OFFICE, post: quayClerk.post })
})

test('what was not asked is not recorded', () => {
  const { state } = registered(STRANGER)
  expect(findName(state)).toBeNull()
  expect(findBirth(state)).toBeUndefined()
  expect(state.outline?.ageBand).toBe('unknown')
  for (const facts of [state.papers, state.contacts, state.stories, state.origins])
    expect(facts).toEqual([])
  expect([...state.classes]).toEqual(['identity'])
})

test('a place alone, a safe rule alone and an address alone are each kept', () => {
  expect(registered({ ...STRANGER, place: 'gate' }).state.contacts).toHaveLength(1)
  expect(registered({ ...STRANGER, safe: { neverSay: 'us' } }).state.contacts).toHaveLength(1)
  expect(registered({ ...STRANGER, safe: { phone: '' } }).state.contacts).toHaveLength(0)
  expect(registered({ ...STRANGER, address: 'mill' }).state.origins).toMatchObject([
    { place: '', address: 'mill' },
  ])
})

test('a paper whose number disagrees with the person is warned about, never refused', () => {
  const papers = [{ kind: 'lamp-card', issuer: 'Ib', number: '990305IB' }]
  const { state } = registered({ ...WREN, papers })
  expect(state.papers[0]?.warnings.map(({ code }) => code)).toEqual(['paper-birth-date-differs'])
  const unknownKind = [{ kind: 'no-such-kind', issuer: '', number: '1' }]
  expect(registered({ ...WREN, papers: unknownKind }).state.papers[0]?.warnings).toEqual([])
})

test('a relation stands in the new case', () => {
  const other = registered().entries[0]?.stream.slice(5) as never // an id of a case
  const { state } = registered({ ...PIP, relations: [{ kind: 'child-of', other }] })
  expect(state.relations).toMatchObject([{ kind: 'child-of', other, direction: 'from' }])
})

test('a name of blanks is refused; "not named" is null', () => {
  const told = new Telling()
  const refusal = told.refuses(quayClerk, (_, facts) =>
    registerCase({ ...WREN, name: '  ' }, '25-AAAA-BBBB', facts),
  )
  expect(refusal).toMatchObject({ code: 'name-empty', field: 'name' })
})

test('a unit that the coalition does not know opens nothing', () => {
  const nowhere = { ...quayClerk, unit: 'nowhere' as UnitId } // minted as the files do
  const refusal = new Telling().refuses(nowhere, (_, facts) =>
    registerCase(WREN, '25-AAAA-BBBB', facts),
  )
  expect(refusal.code).toBe('unit-unknown')
})

test('of a name what cannot be seen is left out', () => {
  const { state } = registered({ ...WREN, name: ' Te\u0301a \u202eof\u200b  Ib ' })
  expect(state.names.at(-1)?.name).toBe('T\u00e9a of Ib')
})
