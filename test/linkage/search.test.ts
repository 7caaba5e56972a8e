import { describe, expect, test } from 'vitest'
import { toPersonRows } from '../../bench/persons/rows.ts'
import { INDONESIAN, SearchIndex } from '../../src/linkage/index.ts'
import { cellsOf, cellsOfRow, learnedModel } from './persons.ts'

const { rows, truth } = toPersonRows(77, 3000)
const cells = rows.map(cellsOfRow)

function filled(): SearchIndex {
  const index = new SearchIndex(learnedModel(), INDONESIAN)
  cells.forEach((each, row) => {
    index.upsert(`r${row}`, each)
  })
  return index
}

const hold = (chunks: readonly Uint8Array[], word: string): boolean => {
  const whole = Buffer.concat(chunks)
  return whole.includes(Buffer.from(word, 'utf16le')) || whole.includes(Buffer.from(word, 'utf8'))
}

describe('a search among records', () => {
  const index = filled()
  test('finds the other records of a person', () => {
    const mates = new Map<number, number[]>()
    truth.forEach((person, row) => {
      mates.set(person, [...(mates.get(person) ?? []), row])
    })
    const asked = [...mates.values()].filter(({ length }) => length > 1).slice(0, 300)
    const hits = asked.filter(([row = 0, ...others]) => {
      const found = index.search(cells[row] ?? []).map(({ id }) => id)
      return others.some((other) => found.includes(`r${other}`))
    })
    expect(hits.length / asked.length).toBeGreaterThan(0.97)
  })
  test('answers in the order of likelihood, and goes on where it ended', () => {
    const all = index.search(cells[5] ?? [], { limit: 20 })
    expect(all.map(({ bits }) => bits)).toEqual(
      all.map(({ bits }) => bits).toSorted((a, b) => b - a),
    )
    expect(index.search(cells[5] ?? [], { limit: 10, from: 10 })).toEqual(all.slice(10))
  })
  test('answers as the pair is explained', () => {
    const [first] = index.search(cells[9] ?? [])
    expect(index.explain(cells[9] ?? [], first?.id ?? '')?.bits).toBeCloseTo(first?.bits ?? 0, 6)
    expect(index.explain(cells[9] ?? [], 'nobody')).toBeUndefined()
  })
  test.each(['', 'x', '🙂', 'محمد', 'a'.repeat(500), 'Siti'])('is asked for %s', (name) => {
    expect(index.search(cellsOf({ name })).length).toBeLessThanOrEqual(10)
  })
})

test('answers do not depend on what lies in the base and what was added', () => {
  const added = filled()
  const merged = filled()
  merged.compact()
  for (let row = 0; row < 100; row += 1)
    expect(added.search(cells[row] ?? [])).toEqual(merged.search(cells[row] ?? []))
  expect(added.waiting.added).toBe(3000)
  expect(merged.waiting).toEqual({ added: 0, dead: 0 })
})

describe('bytes of an index', () => {
  test('are the same for the same records and give the same answers', () => {
    const index = filled()
    const chunks = index.toBytes(10_000)
    expect(chunks.every(({ length }) => length <= 10_000)).toBe(true)
    expect(Buffer.concat(filled().toBytes())).toEqual(Buffer.concat(chunks))
    const again = SearchIndex.fromBytes(chunks, learnedModel(), INDONESIAN)
    for (let row = 0; row < 50; row += 1)
      expect(again.search(cells[row] ?? [])).toEqual(index.search(cells[row] ?? []))
    again.upsert('new', cellsOf({ name: 'Wilhelmina Zulaikhatun', birthDate: '1991-02-03' }))
    expect(again.search(cellsOf({ name: 'Wilhelmina Zulaikhatun' }))[0]?.id).toBe('new')
    expect(again.size).toBe(3001)
  })
  test('are refused when something is missing', () => {
    const chunks = filled().toBytes(10_000)
    expect(() => SearchIndex.fromBytes(chunks.slice(0, -1), learnedModel(), INDONESIAN)).toThrow()
    expect(() => SearchIndex.fromBytes([new Uint8Array(100)], learnedModel(), INDONESIAN)).toThrow()
  })
})

describe('erasure', () => {
  const secret = {
    name: 'Xaverinda Quillborough',
    birthDate: '1991-02-03',
    passports: ['QX7654321'],
    mother: 'Zwanthe',
    phones: ['081299988877'],
  }
  const letters = ['xaverinda', 'quillborough', 'qx7654321', 'zwanthe', 'secret-id', '299988877']

  test('a removed record is in no answer at once, and after compacting in no byte', () => {
    const index = filled()
    index.upsert('secret-id', cellsOf(secret))
    expect(letters.map((word) => hold(index.toBytes(), word))).toEqual(letters.map(() => true))
    expect(index.search(cellsOf(secret))[0]?.id).toBe('secret-id')
    expect(index.remove('secret-id')).toBe(true)
    expect(index.remove('secret-id')).toBe(false)
    expect(index.search(cellsOf(secret)).some(({ id }) => id === 'secret-id')).toBe(false)
    expect(index.size).toBe(3000)
    index.compact()
    expect(letters.filter((word) => hold(index.toBytes(), word))).toEqual([])
  })
  test('a record that is written anew forgets what it said before', () => {
    const index = filled()
    index.upsert('r1', cellsOf(secret))
    index.upsert('r1', cells[1] ?? [])
    expect(index.size).toBe(3000)
    expect(letters.filter((word) => hold(index.toBytes(), word))).toEqual([])
  })
  test('what was asked for is not kept', () => {
    const index = filled()
    index.compact()
    index.search(cellsOf(secret))
    expect(index.waiting).toEqual({ added: 0, dead: 0 })
    expect(letters.filter((word) => hold(index.toBytes(), word))).toEqual([])
    expect(Buffer.concat(index.toBytes())).toEqual(Buffer.concat(filled().toBytes()))
  })
})
