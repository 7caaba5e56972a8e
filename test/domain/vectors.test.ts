import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CASE_CLASSES, type CaseEntry } from '../../src/domain/case/entries.ts'
import { type CaseRow, evolveRow } from '../../src/domain/case/row.ts'
import { foldCase } from '../../src/domain/case/state.ts'
import {
  COALITION_TYPES,
  foldCoalition,
  isCoalitionEntry,
} from '../../src/domain/coalition/index.ts'
import type { Exercise } from '../../src/domain/exercise/index.ts'
import { EXERCISE_TYPES, evolveExercise, isExerciseEntry } from '../../src/domain/exercise/index.ts'
import { isExportEntry, toExported } from '../../src/domain/export/index.ts'
import {
  evolveIncident,
  INCIDENT_TYPES,
  type Incident,
  isIncidentEntry,
} from '../../src/domain/incident/index.ts'
import { QUARANTINE_TYPES } from '../../src/domain/quarantine/index.ts'
import { typeVersion, UPCASTERS, upcast } from '../../src/domain/versions.ts'
import { type CaseId, type Entry, findCaseOf } from '../../src/kit/index.ts'

const path = new URL('../vectors/entries.json', import.meta.url)
// One entry of every version of every type that was ever released, kept for ever.
const released = JSON.parse(readFileSync(path, 'utf8')) as readonly Entry[]
const today = released.map((entry) => ({
  ...entry,
  body: upcast(entry.type, entry.typeVersion, entry.body),
}))
const ofCase = today.filter(({ stream }) => findCaseOf(stream)) as unknown as CaseEntry[]
const TYPES = [
  ...Object.keys(CASE_CLASSES),
  ...COALITION_TYPES,
  ...INCIDENT_TYPES,
  ...EXERCISE_TYPES,
  'list.exported',
  ...QUARANTINE_TYPES,
]

test('every version of every type has its vector', () => {
  const wanted = TYPES.flatMap((type) =>
    Array.from({ length: typeVersion(type) }, (_, index) => `${type} ${index + 1}`),
  )
  expect(released.map(({ type, typeVersion: v }) => `${type} ${v}`).sort()).toEqual(wanted.sort())
  for (const type of Object.keys(UPCASTERS)) expect(TYPES).toContain(type)
})

test('each stands under the class it is sealed under today', () => {
  for (const { type, class: name } of ofCase) expect(name, type).toBe(CASE_CLASSES[type])
})

const erased = ofCase.filter(({ type }) => type === 'case.erased')
const told = ofCase.filter(({ type }) => type !== 'case.erased')

test('of an erased case nothing is left but that and when', () => {
  const [stone] = erased
  expect(foldCase(ofCase)).toEqual(foldCase(erased))
  expect(foldCase(erased)).toMatchObject({
    number: '',
    erased: stone?.recordedAt,
    lead: { unit: 'quay-desk', party: 'harbour-office' },
    names: [],
    timeline: [],
  })
})

test('a case made of all of them folds to what was told', () => {
  const state = foldCase(told)
  expect(state).toMatchObject({
    number: '25-AAAA-BBBB',
    lead: { unit: 'rest-house', party: 'house-of-rest' },
    outline: { safety: 'unsafe', children: 1 },
    names: [{ name: 'Wren of the Ferry' }],
    births: [{ stated: { kind: 'about', years: 25 } }],
    papers: [{ number: '990304IB', warnings: [{ code: 'paper-form' }] }],
    contacts: [{ place: 'third lamp', safe: { neverSay: 'the harbour' } }],
    stories: [{ text: 'Made to mend nets without pay.' }],
    // Its entry was annulled.
    origins: [],
    relations: [{ kind: 'travelled-with' }],
    refusedConsents: [{ recipient: 'gate-guard' }],
    closed: { words: 'Opened twice.' },
    keeping: {},
  })
  expect([...state.consents.values()]).toMatchObject([
    { people: { guardian: 'Aunt' }, reviewed: { upheld: true }, withdrawn: { by: 'person' } },
  ])
  expect([...state.referrals.values()]).toMatchObject([
    { state: 'closed', text: 'Needs a bed tonight.', closing: { asked: { answer: 'partly' } } },
  ])
  expect([...state.glasses.values()]).toMatchObject([
    { reason: 'danger-to-life', classes: ['contact'], reviewed: { upheld: true } },
  ])
  expect(state.board).toMatchObject({
    marks: { tag: 17, urgent: true, interpreter: true },
    places: [{ place: 'Hall of nets' }],
    transports: [{ transport: 'Cart 3', leaves: 1756722900000 }],
  })
  expect([...state.board.papers.values()]).toMatchObject([
    { kind: 'lamp-card', from: 'employer', ended: { to: 'other-unit' } },
  ])
  expect([...state.duties.values()]).toMatchObject([
    { unit: 'quay-desk', risen: [{ to: 'supervisor' }], ended: { how: 'waived', reason: 'moot' } },
  ])
})

test('the row of the image folds from them as well', () => {
  const id = '01990000-0000-7000-8000-000000000099' as CaseId // the stream of the vectors
  const row = told.reduce<CaseRow | undefined>(
    (before, one) => evolveRow(before, one, id),
    undefined,
  )
  expect(row).toMatchObject({
    number: '25-AAAA-BBBB',
    leadParty: 'house-of-rest',
    annulled: true,
    duties: [],
  })
})

test('a coalition and an incident fold from theirs', () => {
  const state = foldCoalition(today.filter(isCoalitionEntry))
  expect(state.version).toBe(COALITION_TYPES.length)
  expect(state.named?.id).toBe('sarnath')
  const incident = today
    .filter(isIncidentEntry)
    .reduce<Incident | undefined>((before, one) => evolveIncident(before, one), undefined)
  expect(incident).toMatchObject({ name: 'The Tuesday ferry', version: 3, teams: [] })
})

test('an export is read from its entry', () => {
  expect(today.filter(isExportEntry).map(toExported)).toMatchObject([
    { number: 'E25-AAAA-BBBB', post: 'quay-clerk', purpose: 'protection', disclosed: 1 },
  ])
})

test('an exercise folds from its entries', () => {
  const exercise = today
    .filter(isExerciseEntry)
    .reduce<Exercise | undefined>(
      (before, entry, at) => evolveExercise(before, { ...entry, position: at + 1 }),
      undefined,
    )
  expect(exercise).toMatchObject({
    id: '01990000-0000-7000-8000-0000000000e1',
    name: 'Lamps in autumn',
    invited: [{ unit: 'quay-desk' }, { unit: 'rest-house' }],
    openedBy: { post: 'compact-scribe' },
    readings: [{ vignette: 'dark-tower', post: 'quay-clerk', lights: { purpose: 'off' } }],
    closedAt: 1756718400000,
    newest: { position: 3 },
  })
})
