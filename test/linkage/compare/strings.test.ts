import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance, isOneEdit, jaroWinkler } from '../../../src/linkage/index.ts'

/** Written from the definitions, slow and plain. */
function jaroWinklerByDefinition(a: string, b: string): number {
  if (a === '' || b === '') return 0
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const free = [...b].map(() => true)
  const ofA: string[] = []
  for (let i = 0; i < a.length; i += 1) {
    const j = free.findIndex(
      (is, at) => is && Math.abs(at - i) <= reach && b.charAt(at) === a.charAt(i),
    )
    if (j < 0) continue
    free[j] = false
    ofA.push(a.charAt(i))
  }
  const ofB = [...b].filter((_, at) => !free[at])
  if (ofA.length === 0) return 0
  const swaps = Math.floor(ofA.filter((letter, at) => letter !== ofB[at]).length / 2)
  const m = ofA.length
  const jaro = (m / a.length + m / b.length + (m - swaps) / m) / 3
  let prefix = 0
  while (prefix < 4 && prefix < a.length && prefix < b.length && a[prefix] === b[prefix])
    prefix += 1
  return jaro + prefix * 0.1 * (1 - jaro)
}

function editsByDefinition(a: string, b: string): number {
  const known = new Map<string, number>()
  const from = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j
    const key = `${i},${j}`
    const found = known.get(key)
    if (found !== undefined) return found
    const same = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1
    const ways = [from(i - 1, j) + 1, from(i, j - 1) + 1, from(i - 1, j - 1) + same]
    if (
      i > 1 &&
      j > 1 &&
      a.charAt(i - 1) === b.charAt(j - 2) &&
      a.charAt(i - 2) === b.charAt(j - 1)
    )
      ways.push(from(i - 2, j - 2) + 1)
    const least = Math.min(...ways)
    known.set(key, least)
    return least
  }
  return from(a.length, b.length)
}

// Few letters, so that much is alike; single code units, as the comparators count.
const word = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'n'), maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('a', 'b', 'ж', 'ي'), maxLength: 12 }),
)

test('Jaro-Winkler is what the definition says, at every length and script', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(jaroWinkler(a, b)).toBeCloseTo(jaroWinklerByDefinition(a, b), 12)
    }),
    { numRuns: 2000 },
  )
})

test('the edit distance is what the definition says, at every length and script', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b)).toBe(editsByDefinition(a, b))
      expect(editDistance(b, a)).toBe(editDistance(a, b))
      expect(isOneEdit(a, b)).toBe(editsByDefinition(a, b) === 1)
    }),
    { numRuns: 2000 },
  )
})

test('one edit is told from none and from two', () => {
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom('a', 'b', ''), (a, at, letter) => {
      const place = at % (a.length + 1)
      const b = a.slice(0, place) + letter + a.slice(place + 1)
      expect(isOneEdit(a, b)).toBe(editsByDefinition(a, b) === 1)
    }),
  )
})

test('known values', () => {
  expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.9611, 4)
  expect(jaroWinkler('dixon', 'dicksonx')).toBeCloseTo(0.8133, 4)
  expect(jaroWinkler('', '')).toBe(0)
  expect(editDistance('ca', 'abc')).toBe(3)
  expect(editDistance('suparti', 'supatri')).toBe(1)
})
