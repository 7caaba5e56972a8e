import fc from 'fast-check'
import { expect, test } from 'vitest'
import { averageLink, NEVER } from '../../src/linkage/cluster/average-link.ts'

/** From the definition: join the two nearest groups while they are near enough. */
function byDefinition(
  size: number,
  bitsOf: (a: number, b: number) => number,
  cut: number,
): number[] {
  let groups = Array.from({ length: size }, (_, at) => [at])
  for (;;) {
    let best = { mean: NEVER, a: -1, b: -1 }
    for (let a = 0; a < groups.length; a += 1)
      for (let b = 0; b < a; b += 1) {
        const pairs = (groups[a] ?? []).flatMap((x) => (groups[b] ?? []).map((y) => bitsOf(x, y)))
        const mean = pairs.reduce((sum, bits) => sum + bits, 0) / pairs.length
        if (mean > best.mean) best = { mean, a, b }
      }
    if (best.a < 0 || best.mean < cut) break
    const joined = [...(groups[best.a] ?? []), ...(groups[best.b] ?? [])]
    groups = [...groups.filter((_, at) => at !== best.a && at !== best.b), joined]
  }
  const group = new Array<number>(size).fill(0)
  groups.forEach((rows) => {
    for (const row of rows) group[row] = Math.min(...rows)
  })
  return group
}

test('groups are those of the definition, and nobody is joined who must stay apart', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.uniqueArray(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 36, maxLength: 36 }),
      fc.array(fc.nat(7), { minLength: 36, maxLength: 36 }),
      (size, drawn, apart) => {
        const at = (a: number, b: number) =>
          (Math.max(a, b) * (Math.max(a, b) - 1)) / 2 + Math.min(a, b)
        // No two pairs are equally near, so that there is one answer.
        const bitsOf = (a: number, b: number) =>
          apart[at(a, b)] === 0 ? NEVER : (drawn[at(a, b)] ?? 0) / 9973
        const group = averageLink(size, bitsOf, 0)
        const expected = byDefinition(size, bitsOf, 0)
        for (let a = 0; a < size; a += 1)
          for (let b = 0; b < a; b += 1) {
            expect(group[a] === group[b]).toBe(expected[a] === expected[b])
            if (group[a] === group[b]) expect(apart[at(a, b)]).not.toBe(0)
          }
      },
    ),
    { numRuns: 500 },
  )
})
