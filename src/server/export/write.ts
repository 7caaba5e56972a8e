import { PassThrough } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import ExcelJS from 'exceljs'
import type { Cell } from './table.ts'

/** A file to write: on every sheet first what it is, then the table. */
export type Sheet = {
  readonly name: string
  readonly title: string
  readonly cover: readonly (readonly [label: string, value: Cell])[]
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** A form of others: its rows alone; what it is stands in the foot of the page. */
  readonly bare?: boolean
}

export async function writeSheets(
  form: 'xlsx' | 'csv',
  sheets: readonly Sheet[],
): Promise<Uint8Array> {
  return form === 'xlsx' ? await writeXlsx(sheets) : writeCsv(sheets)
}

/** Written row by row: the library's other writer takes twice the time and keeps every cell. */
async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const stream = new PassThrough()
  const chunks: Uint8Array[] = []
  stream.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true })
  for (const sheet of sheets) addSheet(workbook, sheet)
  await workbook.commit()
  return Buffer.concat(chunks)
}

function addSheet(workbook: ExcelJS.stream.xlsx.WorkbookWriter, sheet: Sheet): void {
  const head = sheet.cover.length + 2
  const footer = sheet.cover.map(([, value]) => value)[0] ?? ''
  const page = workbook.addWorksheet(toSheetName(sheet.name), {
    views: [{ state: 'frozen', ySplit: sheet.bare ? 2 : head + 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: `&L${footer}&R&P / &N` },
  })
  if (!sheet.bare) addHead(page, sheet)
  for (const row of sheet.rows) page.addRow(row).commit()
  page.commit()
}

function addHead(page: ExcelJS.Worksheet, sheet: Sheet): void {
  page.columns = widthsOf(sheet).map((width) => ({ width }))
  page.addRow([sheet.title]).font = { bold: true, size: 14 }
  for (const [label, value] of sheet.cover) page.addRow([label, value])
  page.addRow([])
  page.addRow(sheet.columns).font = { bold: true }
}

/** Sheet names may not hold these signs, nor more than 31 characters. */
const toSheetName = (name: string): string =>
  name
    .replace(/[*?:\\/[\]]/g, ' ')
    .slice(0, 31)
    .trim() || '1'

const widthsOf = ({ columns, rows }: Sheet): number[] =>
  columns.map((heading, n) => {
    const longest = rows.slice(0, 200).map((row) => String(row[n] ?? '').length)
    return Math.min(60, Math.max(12, heading.length + 2, ...longest))
  })

/** UTF-8 with a byte order mark (spreadsheets need it), RFC 4180, what could be a formula disarmed. */
function writeCsv(sheets: readonly Sheet[]): Uint8Array {
  const parts = sheets.map(({ title, cover, columns, rows }) =>
    [[title], ...cover, [], columns, ...rows].map((row) => row.map(disarmed)),
  )
  const text = parts.map((rows) => stringify(rows, { record_delimiter: 'windows' })).join('\r\n')
  return Buffer.from(`\ufeff${text}`)
}

/** A leading sign would make a spreadsheet take the words for a formula. Numbers of ours are none. */
export const disarmed = (cell: Cell): Cell =>
  typeof cell === 'string' && /^\s*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
