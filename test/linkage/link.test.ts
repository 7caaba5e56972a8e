import { describe, expect, test } from 'vitest'

import { toPersonRows } from '../../bench/persons/rows.ts'
import {
  calibrate,
  evaluate,
  priorBits,
  toModelText,
  toProbability,
} from '../../src/linkage/index.ts'
import { cellsOf, cellsOfRow, link } from './persons.ts'

const made = toPersonRows(20261125, 3000)
const rows = made.rows.map(cellsOfRow)

describe('invented persons under several spellings', () => {
  const linked = link(rows)
  test('are found, and hardly anybody is taken for another', () => {
    const { precision, recall } = evaluate(linked.person, made.truth)
    expect(precision).toBeGreaterThan(0.97)
    expect(recall).toBeGreaterThan(0.95)
  })
  test('the same seed gives the same bytes', () => {
    const again = link(rows)
    expect(toModelText(again.model)).toBe(toModelText(linked.model))
    expect(again.person).toEqual(linked.person)
    expect(again.edges).toEqual(linked.edges)
  })
  test('what is called almost certain is so', () => {
    const { edges, model } = linked
    const prior = priorBits(model, rows.length)
    const bands = calibrate(
      Array.from(edges.bits, (bits, e) => ({
        probability: toProbability(bits + prior),
        same: made.truth[edges.left[e] ?? 0] === made.truth[edges.right[e] ?? 0],
      })),
    )
    expect(bands.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(edges.bits.length)
    expect(bands.at(-1)?.found).toBeGreaterThan(0.97)
    expect(bands[1]?.found).toBeLessThan(0.5)
  })
  test('shares of levels are shares', () => {
    for (const { levels } of linked.model.columns)
      for (const { m, u } of levels) {
        expect(m).toBeGreaterThan(0)
        expect(u).toBeGreaterThan(0)
        expect(m).toBeLessThanOrEqual(1)
        expect(u).toBeLessThanOrEqual(1)
      }
  })
})

test('whom somebody told apart is never put together', () => {
  const linked = link(rows)
  const [left = 0, right = 0] = [linked.edges.left[0], linked.edges.right[0]]
  const pair = [...linked.person.keys()].find((row) => linked.person[row] !== row)
  const a = pair ?? left
  const b = linked.person[a] ?? right
  const apart = link(rows, { apart: (x, y) => (x === a && y === b) || (x === b && y === a) })
  expect(linked.person[a]).toBe(linked.person[b])
  expect(apart.person[a]).not.toBe(apart.person[b])
})

test('two lists without doubles are linked across only', () => {
  const side = Uint8Array.from(rows, (_, row) => row % 2)
  const { person, edges } = link(rows, { side })
  for (let e = 0; e < edges.left.length; e += 1)
    expect(side[edges.left[e] ?? 0]).not.toBe(side[edges.right[e] ?? 0])
  const seen = new Set<string>()
  person.forEach((lead, row) => {
    const key = `${lead}/${side[row]}`
    expect(seen.has(key)).toBe(false)
    seen.add(key)
  })
})

describe('bad lists', () => {
  test('50,000 rows of one name end soon, and nobody is put together', () => {
    const { person, compared } = link(
      Array.from({ length: 50_000 }, () => cellsOf({ name: 'Siti' })),
    )
    expect(new Set(person).size).toBe(50_000)
    expect(compared).toBeLessThan(2_000_000)
  }, 20_000)
  test('50,000 rows of one name and different years end soon', () => {
    const { compared } = link(
      Array.from({ length: 50_000 }, (_, row) =>
        cellsOf({ name: 'Siti', birthDate: `${1940 + (row % 60)}`, phones: [`0812${row}`] }),
      ),
    )
    expect(compared).toBeLessThan(6_000_000)
  }, 30_000)
  test('the same person 40 times is one person', () => {
    const one = {
      name: 'Siti Khotimah',
      birthDate: '1990-05-17',
      birthPlace: 'Cilacap',
      idNumbers: ['3301125705900003'],
      mother: 'Sumiyati',
    }
    const spelled = [
      'Siti Khotimah',
      'SITI KOTIMAH',
      'St. Khotimah',
      'Siti Chotimah',
      'Hj. Siti Khotimah',
    ]
    const copies = Array.from({ length: 40 }, (_, at) =>
      cellsOf({ ...one, name: spelled[at % 5] ?? '' }),
    )
    const { person } = link([...rows, ...copies])
    expect(new Set(person.slice(rows.length)).size).toBe(1)
  })
  test.each([0, 1, 2])('a list of %i rows', (count) => {
    expect(link(rows.slice(0, count)).person).toHaveLength(count)
  })
  test('empty rows are nobody', () => {
    expect(new Set(link(Array.from({ length: 200 }, () => cellsOf({}))).person).size).toBe(200)
  })
})
