// The library `rujukan/linkage` (src/linkage): no file, no clock, no chance. Read a list, learn, group, explain.
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import {
  explainPair,
  INDONESIAN,
  INDONESIAN_NUMBER,
  linkRecords,
  personColumns,
  TableBuilder,
  toModelText,
  toNameReader,
  toPerson,
} from '../src/linkage/index.ts'

const file = new URL('./lists/mission.csv', import.meta.url)
// Every cell of a CSV is text.
const records = parse(readFileSync(file), { columns: true, delimiter: ';' }) as Record<
  string,
  string
>[]

// 1. Each record becomes cells: the name taken apart, facts read from the number.
const reader = toNameReader(INDONESIAN)
const people = records.map((record) =>
  toPerson(reader, INDONESIAN_NUMBER, {
    name: record['Nama Lengkap'] ?? '',
    birthDate: record['Tgl Lahir'] ?? '',
    birthPlace: record['Tempat Lahir'] ?? '',
    sex: record['L/P'] ?? '',
    mother: record['Nama Ibu'] ?? '',
    idNumbers: [record.NIK ?? ''],
    passports: [record['No Paspor'] ?? ''],
    phones: [record['No HP'] ?? ''],
  }),
)

// 2. Cells become a table; odd ones are reported, never thrown.
const builder = new TableBuilder(personColumns(INDONESIAN_NUMBER), reader)
for (const cells of people) builder.add(cells)
console.log(`${builder.table.rows} rows, ${builder.faults.length} odd cells`)

// 3. A model is learned without labels, pairs are weighed, rows are grouped. The same seed, the same bytes.
const { person, model, compared } = linkRecords(builder.table, { profile: INDONESIAN, seed: 1 })
console.log(`${compared} pairs compared, ${new Set(person).size} persons`)
console.log(`a model of ${toModelText(model).length} bytes`)

// 4. Why two rows are one person, in bits.
const row = person.findIndex((lead, at) => lead !== at)
const lead = person[row] ?? 0
const why = explainPair(reader, model, people[lead] ?? [], people[row] ?? [])
for (const { column, level, bits } of why.reasons)
  console.log(`${column}: ${level}, ${bits.toFixed(1)} bits`)
console.log(`together ${why.bits.toFixed(1)} bits: ${why.band}`)
