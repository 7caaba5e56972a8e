import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'

/** A public set with the truth: rows as text, and the person of each row. */
export type PublicSet = {
  readonly name: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly truth: Int32Array
}

const SETS: readonly {
  name: string
  file: string
  truth: (row: Record<string, string>) => string
  without: readonly string[]
}[] = [
  ...[1, 2, 3].map((n) => ({
    name: `FEBRL ${n}`,
    file: `dataset${n}.csv`,
    truth: (row: Record<string, string>) => row.rec_id?.split('-')[1] ?? '',
    without: ['rec_id'],
  })),
  {
    name: 'fake_1000',
    file: 'fake_1000.csv',
    truth: (row) => row.cluster ?? '',
    without: ['unique_id', 'cluster'],
  },
  {
    name: 'historical_50k',
    file: 'historical_figures_with_errors_50k.parquet',
    truth: (row) => row.cluster ?? '',
    without: ['unique_id', 'cluster'],
  },
]

/** Where the sets lie, if anywhere: they are no part of the project. */
export const linkageData = (): string => process.env.LINKAGE_DIR ?? ''

export const isThere = (): boolean =>
  linkageData() !== '' && SETS.every(({ file }) => existsSync(join(linkageData(), file)))

export const SET_NAMES: readonly string[] = SETS.map(({ name }) => name)

/** Throws when the name is unknown or the file is not there. */
export async function readSet(name: string): Promise<PublicSet> {
  const set = SETS.find((each) => each.name === name)
  if (!set) throw new Error(`no set is called ${name}`)
  const records = await readRecords(join(linkageData(), set.file))
  const all = Object.keys(records[0] ?? {})
  const headings = all.filter((heading) => !set.without.includes(heading))
  const persons = new Map<string, number>()
  const truth = Int32Array.from(records, (record) => {
    const person = set.truth(record)
    const known = persons.get(person) ?? persons.size
    persons.set(person, known)
    return known
  })
  return {
    name,
    headings,
    rows: records.map((record) => headings.map((heading) => record[heading] ?? '')),
    truth,
  }
}

async function readRecords(path: string): Promise<Record<string, string>[]> {
  if (path.endsWith('.csv')) {
    const bytes = readFileSync(path)
    // Every cell of a CSV is text.
    return parse(bytes, { columns: true, trim: true, bom: true }) as Record<string, string>[]
  }
  const bytes = readFileSync(path)
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  const rows = await parquetReadObjects({ file, compressors })
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key,
        value === null || value === undefined ? '' : String(value),
      ]),
    ),
  )
}
