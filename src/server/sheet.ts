import type { Grid } from '../domain/arrivals/grid.ts'
import { isRefusal, type Refusal, refuse } from '../kit/index.ts'
import { readCsv } from './sheet-csv.ts'
import { readXlsx } from './sheet-xlsx.ts'
import { inspectZip } from './sheet-zip.ts'

export { writeRefusedRows } from './sheet-refused.ts'

/** Bytes of an uploaded list. */
export const LIST_BYTES = 10 * 1024 * 1024
/** Filled rows of one sheet. */
const LIST_ROWS = 50_000

/** What a file may hold at most: bytes, and filled rows of one sheet. */
export type SheetLimits = { readonly bytes: number; readonly rows: number }
const UPLOADED: SheetLimits = { bytes: LIST_BYTES, rows: LIST_ROWS }

/** Letters of one cell; more is no cell of a list, and whoever reads the rows takes time for each. */
const CELL_LETTERS = 8000

/**
 * Reads an uploaded spreadsheet (.xlsx) or a table of text (.csv) as a grid of cells. The content
 * decides, not the file's name. `sheet` picks a sheet by name; else the fullest one is read. Never
 * throws: bad bytes come back as a refusal (`list-…`).
 */
export async function readSheet(
  bytes: Uint8Array,
  fileName: string,
  { sheet, limits = UPLOADED }: { sheet?: string; limits?: SheetLimits } = {},
): Promise<Grid | Refusal> {
  if (bytes.length === 0) return refuse('list-empty')
  if (bytes.length > limits.bytes) {
    return refuse('list-too-big', { facts: { bytes: bytes.length, most: limits.bytes } })
  }
  if (startsWith(bytes, OLE))
    return refuse(isEncrypted(bytes) ? 'list-encrypted' : 'list-old-format')
  const grid = await read(bytes, fileName, sheet, limits.rows)
  if (isRefusal(grid)) return grid
  const isLong = grid.rows.some((row) => row.some(({ text }) => text.length > CELL_LETTERS))
  return isLong ? refuse('list-too-large-inside', { facts: { most: CELL_LETTERS } }) : grid
}

async function read(bytes: Uint8Array, fileName: string, sheet: string | undefined, most: number) {
  if (!startsWith(bytes, ZIP)) return readCsv(bytes, fileName, most)
  return inspectZip(bytes) ?? (await readXlsx(bytes, sheet, most))
}

/** First bytes of an OLE compound file: an old .xls, or an .xlsx under a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ZIP = [0x50, 0x4b]

const startsWith = (bytes: Uint8Array, magic: readonly number[]) =>
  magic.every((byte, index) => bytes[index] === byte)

/** A password-protected workbook is a compound file with a stream of this name ([MS-OFFCRYPTO] 2.3.4.4). */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    'EncryptedPackage',
    0,
    'utf16le',
  )
}
