import { stringify } from 'csv-stringify/sync'
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer'
import { disarmed } from '../../server/export/write.ts'

/** A table to be written; a column holds numbers or text, never both. */
export type FileTable = {
  readonly columns: readonly FileColumn[]
  readonly rows: readonly (readonly (string | number)[])[]
}
export type FileColumn = readonly [name: string, kind: 'text' | 'whole' | 'fraction']

export const FORMATS = ['csv', 'parquet'] as const
export type Format = (typeof FORMATS)[number]

/** The bytes of a table in a format. */
export const TABLE_FILES: { readonly [F in Format]: (table: FileTable) => string | Uint8Array } = {
  csv: toCsv,
  parquet: toParquet,
}

/** UTF-8 with a byte order mark, as spreadsheets want it; what could be a formula is disarmed. */
function toCsv({ columns, rows }: FileTable): string {
  const lines = [columns.map(([name]) => name), ...rows].map((row) => row.map(disarmed))
  return `\ufeff${stringify(lines, { record_delimiter: 'windows' })}`
}

const TYPES = { text: 'STRING', whole: 'INT32', fraction: 'DOUBLE' } as const

/** Cells as they are: a parquet file holds no formulas. Columns of one name are told apart by a number. */
function toParquet({ columns, rows }: FileTable): Uint8Array {
  const names = new Map<string, number>()
  const columnData: ColumnSource[] = columns.map(([name, kind], at) => {
    const times = (names.get(name) ?? 0) + 1
    names.set(name, times)
    return {
      name: times === 1 ? name : `${name} ${times}`,
      type: TYPES[kind],
      data: rows.map((row) => row[at] ?? ''),
      nullable: false,
    }
  })
  return new Uint8Array(parquetWriteBuffer({ columnData }))
}
