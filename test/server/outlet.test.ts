import { expect, test } from 'vitest'
import { z } from 'zod'
import { contract, type Endpoint, type EndpointName } from '../../src/contract/index.ts'
import { toOutlet } from '../../src/server/outlet.ts'
import { newChance } from '../faults/chance.ts'
import { type Schema, toFitting } from '../faults/fuzz/fitting.ts'

/** A file leaves as its bytes, and through no schema of members. */
const isFile = ({ file }: Endpoint): boolean => file === true
const NAMES = (Object.keys(contract) as EndpointName[]).filter((name) => !isFile(contract[name]))
const DAYS = ['2016-08-23', '2024-02-29']
const POOL = {
  ids: [],
  named: { joined: DAYS, from: DAYS, until: DAYS, closes: DAYS, opened: DAYS },
}

test.each(NAMES)('what leaves %s is what its schema would let out', (name) => {
  const { output }: Endpoint = contract[name]
  const outlet = toOutlet(output)
  // The cast: as much of JSON Schema as fitting.ts reads.
  const schema = z.toJSONSchema(output, { io: 'output', unrepresentable: 'any' }) as Schema
  const chance = newChance(7)
  let fitting = 0
  for (let round = 0; round < 60; round += 1) {
    const value = toFitting(schema, '', POOL, chance)
    for (const one of [value, strewn(value)]) {
      const parsed = output.safeParse(one)
      if (!parsed.success) continue
      fitting += 1
      expect(outlet(one)).toEqual(parsed.data)
    }
  }
  expect(fitting).toBeGreaterThan(0)
})

/** The value with a member in every object that no schema names. */
function strewn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strewn)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([name, member]) => [name, strewn(member)])
  return Object.fromEntries([...members, ['stowaway', { name: 'Wren' }]])
}

const OF_ANOTHER_KIND: [z.ZodType, unknown][] = [
  [z.string(), { name: 'Wren' }],
  [z.number(), 'Wren'],
  [z.number(), Number.NaN],
  [z.boolean(), undefined],
  [z.enum(['open', 'closed']), 'Wren'],
  [z.literal('open'), 'Wren'],
  [z.array(z.string()), 'Wren'],
  [z.array(z.string()), [{ name: 'Wren' }]],
  [z.object({ kind: z.string() }), ['Wren']],
  [z.object({ kind: z.string() }), {}],
  [z.record(z.enum(['a']), z.string()), { name: 'Wren' }],
  [z.string().nullable(), undefined],
  [z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') })]), { kind: 'Wren' }],
]

test.each(OF_ANOTHER_KIND)(
  'a value of another kind does not leave, and is not quoted (%#)',
  (schema, value) => {
    expect(() => toOutlet(schema)(value)).toThrow(/^(?!.*Wren)/)
    expect(() => toOutlet(schema)(value)).toThrow('an answer holds something that is not')
  },
)

test('a member with the name of a built-in one leaves only when the schema names it', () => {
  const value: unknown = JSON.parse('{"kind": "a", "__proto__": {"name": "Wren"}, "toString": 1}')
  expect(Object.entries(toOutlet(z.object({ kind: z.string() }))(value) as object)).toEqual([
    ['kind', 'a'],
  ])
})
