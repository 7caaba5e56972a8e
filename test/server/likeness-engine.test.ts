import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
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
])('%s is asked and written without a fault', (_, fields) => {
  const engine = filled()
  expect(engine.ask(fields, ['harbour'], 5)).toBeInstanceOf(Array)
  engine.put([{ id: 'd', party: 'harbour', fields }])
  engine.forget()
  expect(ids(engine, ['harbour'])).toEqual(['a'])
})
