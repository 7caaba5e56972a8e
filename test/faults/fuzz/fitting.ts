import { UUID_PATTERN } from '../../../src/kit/index.ts'
import type { Chance } from '../chance.ts'
import type { House } from './house.ts'

/** A JSON Schema as zod writes it, as far as the contract uses it. */
export type Schema = {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly additionalProperties?: Schema | boolean
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
}

/** What is there to be named: ids and codes of a house, by the member that would name them. */
export type Pool = { readonly ids: readonly string[]; readonly named: Named }
type Named = Readonly<Record<string, readonly string[]>>

export function poolOf({ node }: House): Pool {
  const { coalition, rows, incidents } = node.image
  const units = [...coalition.units.keys()]
  const parties = [...coalition.parties.keys()]
  const cases = [...rows.keys()]
  const referrals = [...rows.values()].flatMap((row) => row.referrals.map((one) => one.referral))
  const duties = [...rows.values()].flatMap((row) => row.duties.map((one) => one.duty))
  const lists = [...coalition.lists.values()].flatMap((choices) => choices.map(({ code }) => code))
  const posts = [...coalition.posts.keys()]
  const officers = [...coalition.officers.keys()]
  const named = {
    ...{ case: cases, cases, other: cases, after: cases, referral: referrals, duty: duties },
    ...{ incident: [...incidents.keys()], unit: units, toUnit: units, to: units, better: units },
    ...{ party: parties, recipient: parties, post: posts, officer: officers },
    ...{ text: [...coalition.texts.keys()], language: ['id', 'en'], country: ['ID', 'KH', 'MY'] },
    ...{ need: lists, reason: lists, outcome: lists, kind: [...coalition.papers.keys()] },
  }
  return { ids: [...cases, ...referrals, ...duties, ...incidents.keys()], named }
}

/** A value that fits the schema, naming what is there where its member says what it names. */
export function toFitting(schema: Schema, name: string, pool: Pool, chance: Chance): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return chance.pick(schema.enum)
  const either = schema.oneOf ?? schema.anyOf
  if (either) return toFitting(chance.pick(either), name, pool, chance)
  switch (schema.type) {
    case 'object':
      return toObject(schema, name, pool, chance)
    case 'array':
      return toArray(schema, name, pool, chance)
    case 'string':
      return toText(schema, name, pool, chance)
    case 'integer':
    case 'number':
      return toNumber(schema, chance)
    case 'boolean':
      return chance() < 0.5
    case 'null':
      return null
    default:
      return chance.pick([null, 1, 'x', { a: ['b'] }])
  }
}

function toObject(schema: Schema, name: string, pool: Pool, chance: Chance) {
  const required = new Set(schema.required)
  const known = Object.entries(schema.properties ?? {}).filter(
    ([key]) => required.has(key) || chance() < 0.4,
  )
  const extra = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {}
  const free = schema.properties ? [] : [['id', extra] as const]
  return Object.fromEntries(
    [...known, ...free].map(([key, one]) => [key, toFitting(one, key || name, pool, chance)]),
  )
}

function toArray(
  { items = {}, minItems = 0, maxItems = 4 }: Schema,
  name: string,
  pool: Pool,
  chance: Chance,
) {
  const length = minItems + chance.below(Math.min(maxItems, minItems + 3) - minItems + 1)
  return Array.from({ length }, () => toFitting(items, name, pool, chance))
}

function toText(
  { pattern, minLength = 0, maxLength = 200 }: Schema,
  name: string,
  pool: Pool,
  chance: Chance,
) {
  const named = pool.named[name]
  if (named?.length && chance() < 0.85) return chance.pick(named)
  if (pattern === UUID_PATTERN.source) return toId(name, pool, chance)
  if (pattern === '^[A-Z]{2}$') return chance.pick(['ID', 'KH', 'ZZ'])
  if (pattern?.startsWith('^[a-z')) return chance.pick(['id', 'en', 'fr'])
  if (/date|asOf/i.test(name)) return chance.pick(['1990-02-03', '2024-02-29', '0001-01-01'])
  if (name === 'content') return Buffer.from(chance.pick(FILES)).toString('base64')
  const words = chance.pick([
    'Kenari',
    'Budi Santoso',
    'x',
    '',
    'Nama yang panjang sekali '.repeat(9),
  ])
  return words.padEnd(minLength, 'y').slice(0, maxLength)
}

function toId(name: string, pool: Pool, chance: Chance): string {
  if (name !== 'command' && pool.ids.length > 0 && chance() < 0.3) return chance.pick(pool.ids)
  const hex = (length: number) =>
    Array.from({ length }, () => chance.below(16).toString(16)).join('')
  return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`
}

function toNumber({ minimum = 0, maximum = 1000 }: Schema, chance: Chance): number {
  const moment = maximum > 1e15 && minimum === 0 && chance() < 0.7
  if (moment) return Date.now() + chance.below(90) * 86_400_000
  return chance.pick([
    minimum,
    maximum,
    minimum + chance.below(Math.min(50, maximum - minimum + 1)),
  ])
}

const FILES = ['No;Nama\n1;Kenari', 'x', '', 'PK\u0003\u0004broken', ';'.repeat(5000)]
