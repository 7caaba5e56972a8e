import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EdgeBuilder, withKept } from '../../src/linkage/cluster/edges.ts'

const ROWS = 30
const row = fc.integer({ min: 0, max: ROWS - 1 })
const pairs = fc.uniqueArray(
  fc.tuple(row, row).filter(([a, b]) => a > b),
  { selector: ([a, b]) => a * ROWS + b },
)

test('a pair that was kept is never weighed again, every other one is', () => {
  fc.assert(
    fc.property(pairs, fc.array(fc.double({ noNaN: true }), { minLength: 1 }), (kept, bits) => {
      const builder = new EdgeBuilder()
      const bitsOf = (at: number) => bits[at % bits.length] ?? 0
      kept.forEach(([a, b], at) => {
        builder.add(a, b, bitsOf(at))
      })
      const weighed: string[] = []
      const known = withKept(builder.edges(), ROWS, (a, b) => {
        weighed.push(`${a} ${b}`)
        return -1
      })
      kept.forEach(([a, b], at) => {
        expect(known(a, b)).toBe(bitsOf(at))
      })
      expect(weighed).toEqual([])
      for (let a = 0; a < ROWS; a += 1) for (let b = 0; b < a; b += 1) known(a, b)
      expect(weighed).toHaveLength((ROWS * (ROWS - 1)) / 2 - kept.length)
    }),
  )
})
