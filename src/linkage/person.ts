import { dayOf, monthOf, yearOf } from './compare/dates.ts'
import { type IdNumberFacts, type IdNumberRule, readIdNumber } from './compare/id-number.ts'
import { foldCode, foldWords } from './names/fold.ts'
import { type NameReader, parseName } from './names/parse.ts'
import type { Cell, Column } from './table/column.ts'

/** What one institution wrote down of a person. Nothing is required. */
export type PersonFields = {
  readonly name?: string
  readonly aliases?: readonly string[]
  readonly mother?: string
  readonly father?: string
  /** As written, best as yyyy-mm-dd. */
  readonly birthDate?: string
  readonly birthPlace?: string
  readonly sex?: string
  /** Code of the region of origin, `33.02.12`. */
  readonly region?: string
  readonly idNumbers?: readonly string[]
  readonly passports?: readonly string[]
  readonly phones?: readonly string[]
}

/** The columns that persons are compared by, in the order of `toPerson`. */
export const personColumns = (rule: IdNumberRule): readonly Column[] => [
  { id: 'name', kind: 'name' },
  { id: 'mother', kind: 'name' },
  { id: 'father', kind: 'name' },
  { id: 'birthDate', kind: 'date' },
  { id: 'birthPlace', kind: 'text' },
  { id: 'sex', kind: 'category' },
  { id: 'region', kind: 'region' },
  { id: 'idNumber', kind: 'id-number', rule },
  { id: 'passport', kind: 'code' },
  { id: 'phone', kind: 'phone' },
]

/**
 * A person's cells for `personColumns`. What nobody stated is taken from the name ("binti" tells sex and father)
 * and from the number of the person (birth, sex); what is stated is never overwritten.
 */
export function toPerson(reader: NameReader, rule: IdNumberRule, fields: PersonFields): Cell[] {
  const name = parseName(reader, fields.name ?? '')
  const number = firstFacts(rule, fields.idNumbers)
  const others = (fields.aliases ?? []).map((alias) => parseName(reader, alias).words)
  return [
    { words: [...name.words, ...name.aliases.flat(), ...others.flat()] },
    fields.mother,
    fields.father ?? { words: name.father },
    fields.birthDate || (number ? toIso(number.birth) : undefined),
    fields.birthPlace,
    toSex(reader, fields.sex) || name.sex || number?.sex,
    fields.region,
    fields.idNumbers,
    fields.passports,
    fields.phones,
  ]
}

// One word for all ways of a form; an unknown one stays what it is.
const toSex = ({ sexes }: NameReader, written = ''): string =>
  sexes.get(written.toLowerCase()) ?? sexes.get(foldWords(written)) ?? written

function firstFacts(
  rule: IdNumberRule,
  numbers: readonly string[] = [],
): IdNumberFacts | undefined {
  for (const number of numbers) {
    const facts = readIdNumber(rule, number) ?? readIdNumber(rule, foldCode(number))
    if (facts) return facts
  }
  return undefined
}

/** `yyyy-mm-dd` of a packed date; with the year alone where no more is known. */
export function toIso(packed: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const year = String(yearOf(packed)).padStart(4, '0')
  return dayOf(packed) === 0 ? year : `${year}-${two(monthOf(packed))}-${two(dayOf(packed))}`
}
