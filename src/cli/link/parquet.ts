import { parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import type { Cell, Grid } from '../../domain/arrivals/index.ts'
import { type Refusal, refuse } from '../../kit/index.ts'

/** "PAR1" (Apache Parquet, file format). */
const MAGIC = [0x50, 0x41, 0x52, 0x31]
export const isParquet = (bytes: Uint8Array): boolean =>
  MAGIC.every((byte, at) => bytes[at] === byte)

/** Reads a parquet file as a grid: the names of its columns are the first row. Never throws. */
export async function readParquet(
  bytes: Uint8Array,
  sheet: string,
  most: number,
): Promise<Grid | Refusal> {
  const file = new Uint8Array(bytes).buffer
  try {
    const records = await parquetReadObjects({ file, compressors })
    if (records.length > most)
      return refuse('list-too-many-rows', { facts: { rows: records.length, most } })
    const headings = Object.keys(records[0] ?? {})
    if (headings.length === 0) return refuse('list-empty')
    const head = headings.map((heading, at) => toCell(heading, 1, at + 1))
    const rows = records.map((record, row) =>
      headings.map((heading, at) => toCell(record[heading], row + 2, at + 1)),
    )
    return { sheet, rows: [head, ...rows], hidden: [], otherSheets: [] }
  } catch {
    return refuse('list-unreadable')
  }
}

function toCell(value: unknown, row: number, column: number): Cell {
  if (value instanceof Date && !Number.isNaN(value.getTime())) {
    const day = value.toISOString().slice(0, 10)
    return { text: day, kind: 'date', raw: day, row, column }
  }
  if (typeof value === 'number')
    return { text: String(value), kind: 'number', raw: value, row, column }
  const text = toText(value)
  return { text, kind: text.trim() === '' ? 'empty' : 'text', row, column }
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(toText).join(' ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
