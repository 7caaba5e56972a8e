import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toPersonRows } from '../bench/persons/rows.ts'
import {
  findTwins,
  INDONESIAN,
  INDONESIAN_NUMBER,
  type PersonFields,
  personColumns,
  planBlocks,
  TableBuilder,
  toModelText,
  toNameReader,
  toPerson,
  toPlan,
  trainModel,
} from '../src/linkage/index.ts'

// Learns, without labels and from invented persons alone, how records of one person agree, and writes it among the
// coalition's files: `node scripts/likeness-model.ts`. The same bytes every time.

const FILE = join(import.meta.dirname, '../coalitions/indonesia/likeness.json')
const SEED = 554
const RECORDS = 60_000
/** What a first contact asks for; nobody asks for a mother's name there. */
const COLUMNS = [
  'name',
  'father',
  'birthDate',
  'birthPlace',
  'sex',
  'idNumber',
  'passport',
  'phone',
]

/** The model's file, as text. */
export function toLikenessFile(records = RECORDS): string {
  const all = personColumns(INDONESIAN_NUMBER)
  const kept = COLUMNS.map((id) => all.findIndex((column) => column.id === id))
  const reader = toNameReader(INDONESIAN)
  const builder = new TableBuilder(
    kept.flatMap((at) => all[at] ?? []),
    reader,
  )
  for (const row of toPersonRows(SEED, records).rows) {
    const cells = toPerson(reader, INDONESIAN_NUMBER, toFields(row))
    builder.add(kept.map((at) => cells[at]))
  }
  const plan = toPlan(builder.table, INDONESIAN)
  const twins = findTwins(builder.table)
  const model = toModelText(trainModel(plan, [planBlocks(plan, twins)], twins, { seed: SEED }))
  const version = createHash('sha256').update(model).digest('hex').slice(0, 16)
  return `${JSON.stringify({ version, learnedFrom: 'invented', model }, null, 2)}\n`
}

function toFields(row: readonly string[]): PersonFields {
  const [name = '', birthDate = '', birthPlace = '', sex = '', number, passport, phone] = row
  const some = (value = '') => (value === '' ? [] : [value])
  return {
    name,
    birthDate,
    birthPlace,
    sex,
    idNumbers: some(number),
    passports: some(passport),
    phones: some(phone),
  }
}

if (import.meta.main) await writeFile(FILE, toLikenessFile())
