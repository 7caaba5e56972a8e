import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  linkRecords,
  PLAIN,
  personColumns,
  TableBuilder,
  toModelText,
  toNameReader,
  toPerson,
} from '../../src/linkage/index.ts'
import { LikenessEngine } from '../../src/server/linkage/engine.ts'

const { model }: { model: string } = JSON.parse(
  readFileSync('coalitions/indonesia/likeness.json', 'utf8'),
)
const PERSON = { name: 'Siti Nurjanah Poernomo', birthDate: '1994-05-17', sex: 'female' }
const OTHER = { name: 'Agus Wibowo', birthDate: '1971-01-30', sex: 'male' }

function filled(): LikenessEngine {
  const engine = new LikenessEngine(model)
  engine.put([
    { id: 'a', party: 'harbour', fields: PERSON },
    { id: 'b', party: 'rest', fields: PERSON },
    { id: 'c', party: 'harbour', fields: OTHER },
  ])
  return engine
}
const ids = (engine: LikenessEngine, parties: string[]) =>
  engine.ask(PERSON, parties, 5).map(({ id }) => id)

test('parties are asked one by one, and one hit too many is none', () => {
  const engine = filled()
  expect(ids(engine, ['harbour'])).toEqual(['a'])
  expect(ids(engine, ['rest'])).toEqual(['b'])
  expect(ids(engine, ['harbour', 'rest']).sort()).toEqual(['a', 'b'])
  expect(ids(engine, ['nobody'])).toEqual([])
  expect(engine.ask(PERSON, ['harbour', 'rest'], 5, 'a').map(({ id }) => id)).toEqual(['b'])
})

test('who takes the lead takes the record along', () => {
  const engine = filled()
  engine.put([{ id: 'a', party: 'rest', fields: PERSON }])
  expect(ids(engine, ['harbour'])).toEqual([])
  expect(ids(engine, ['rest']).sort()).toEqual(['a', 'b'])
  expect(engine.size).toBe(3)
})

test('what was taken out or replaced lies nowhere once it is forgotten', () => {
  const engine = filled()
  engine.put([
    { id: 'a', party: 'harbour' },
    { id: 'b', party: 'rest', fields: OTHER },
  ])
  expect(engine.dead).toBe(2)
  engine.forget()
  expect(engine.dead).toBe(0)
  expect(engine.size).toBe(2)
  const bytes = Buffer.concat(engine.toPieces().map((piece) => piece.bytes))
  expect(bytes.includes(Buffer.from('nurjanah', 'utf16le'))).toBe(false)
  expect(bytes.includes(Buffer.from('wibowo', 'utf16le'))).toBe(true)
})

test('the same records come back from their pieces, and pieces of another kind do not', () => {
  const engine = new LikenessEngine(model)
  engine.load(filled().toPieces())
  expect(ids(engine, ['harbour'])).toEqual(['a'])
  expect(() => engine.load([{ party: 'x', bytes: new Uint8Array(64) }])).toThrow()
})

test('a party with few cases does not take a common name alone for certain', () => {
  const engine = filled()
  const [one] = engine.ask({ name: 'Agus' }, ['harbour'], 5)
  expect(one?.explanation.band).not.toBe('almost-certain')
})

test.each([
  ['nothing', {}],
  ['one letter', { name: 'a' }],
  ['500 characters', { name: 'x'.repeat(500) }],
  ['emoji and right to left', { name: '🙂🙂 محمد \u202e' }],
  ['a date that is none', { name: 'Siti', birthDate: '1999-02-31' }],
  ['a number as a float', { idNumbers: ['3.3021554E+15'] }],
  ['swapped columns', { name: '1999-02-28', birthDate: 'Siti', idNumbers: ['Kebumen'] }],
])('%s is asked and written without a fault', (_, fields) => {
  const engine = filled()
  expect(engine.ask(fields, ['harbour'], 5)).toBeInstanceOf(Array)
  engine.put([{ id: 'd', party: 'harbour', fields }])
  engine.forget()
  expect(ids(engine, ['harbour'])).toEqual(['a'])
})

test('a coalition of another country weighs with plain Latin names', () => {
  const { names, number } = PLAIN
  const reader = toNameReader(names)
  const builder = new TableBuilder(personColumns(number), reader)
  for (let k = 0; k < 400; k += 1)
    for (const spelling of [0, 1]) builder.add(toPerson(reader, number, sarnathian(k, spelling)))
  const learned = linkRecords(builder.table, { profile: names, seed: 1 }).model
  const engine = new LikenessEngine(toModelText(learned))
  engine.put([
    { id: 'a', party: 'harbour', fields: sarnathian(7, 0) },
    { id: 'b', party: 'harbour', fields: sarnathian(8, 0) },
  ])
  const [found] = engine.ask(sarnathian(7, 1), ['harbour'], 5)
  expect(found?.id).toBe('a')
  // A number built like another country's tells no birth here.
  expect(engine.ask({ idNumbers: ['3301031705940001'], name: 'Ulf' }, ['harbour'], 5)).toEqual([])
})

function sarnathian(k: number, spelling: number) {
  const first = ['Erik', 'Astrid', 'Sigurd', 'Helga', 'Olaf', 'Runa', 'Torsten'][k % 7]
  const last = `${['Berg', 'Dal', 'Fors', 'Lund', 'Strand'][k % 5]}${'aeiouy'[k % 6]}${'klmnrstv'[k % 8]}son`
  return {
    name: spelling === 0 ? `${first} ${last}` : `${last}, ${first?.replace('i', 'y')}`,
    birthDate: `19${60 + (k % 40)}-0${1 + (k % 9)}-${10 + (k % 18)}`,
    birthPlace: ['Lanternhavn', 'Sarnath', 'Ostgate'][k % 3] ?? '',
    sex: k % 2 === 0 ? 'female' : 'male',
  }
}
