import { FIELDS } from '../../bench/persons/record.ts'
import { toPersonRows } from '../../bench/persons/rows.ts'
import {
  type Cell,
  INDONESIAN,
  INDONESIAN_NUMBER,
  type Linked,
  linkRecords,
  type PersonFields,
  personColumns,
  TableBuilder,
  toNameReader,
  toPerson,
} from '../../src/linkage/index.ts'

export const READER = toNameReader(INDONESIAN)
export const COLUMNS = personColumns(INDONESIAN_NUMBER)

export const cellsOf = (fields: PersonFields): Cell[] => toPerson(READER, INDONESIAN_NUMBER, fields)

/** Cells of a generated row. */
export function cellsOfRow(row: readonly string[]): Cell[] {
  const said = Object.fromEntries(FIELDS.map((field, at) => [field, row[at] ?? '']))
  const {
    idNumber,
    passport,
    phone,
    name = '',
    mother = '',
    birthDate = '',
    birthPlace = '',
    sex = '',
  } = said
  const list = (value: string | undefined) => (value ? [value] : [])
  return cellsOf({
    name,
    mother,
    birthDate,
    birthPlace,
    sex,
    idNumbers: list(idNumber),
    passports: list(passport),
    phones: list(phone),
  })
}

export function tableOf(rows: readonly (readonly Cell[])[]) {
  const builder = new TableBuilder(COLUMNS, READER)
  for (const row of rows) builder.add(row)
  return builder
}

export const link = (
  rows: readonly (readonly Cell[])[],
  options: { seed?: number; side?: Uint8Array; apart?: (a: number, b: number) => boolean } = {},
): Linked => linkRecords(tableOf(rows).table, { profile: INDONESIAN, seed: 1, ...options })

let learned: Linked | undefined

/** A model learned from three thousand invented persons, once for a file of tests. */
export function learnedModel() {
  learned ??= link(toPersonRows(554, 4000).rows.map(cellsOfRow))
  return learned.model
}
