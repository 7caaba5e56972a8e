import { stringify } from 'csv-stringify/sync'
import ExcelJS from 'exceljs'
import { GROUP_SPANS, HEADER_ROWS, type Layout } from './lay-out.ts'
import { COLUMNS, type Column, type Written } from './row.ts'

/** The list as .xlsx, byte for byte the same on every run. */
export async function toXlsx({ lines }: Layout): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.created = workbook.modified = new Date(Date.UTC(2025, 2, 20))
  const cover = workbook.addWorksheet('Sampul')
  cover.addRow(['Daftar rekaan / invented list'])
  const sheet = workbook.addWorksheet('Daftar')
  for (const [index, line] of lines.entries()) {
    const row = sheet.getRow(index + 1)
    for (const column of COLUMNS) {
      const written = line.cells[column]
      if (!written) continue
      const cell = row.getCell(at(column))
      cell.value = toValue(written, index + 1)
      if (written.kind === 'date') cell.numFmt = 'dd/mm/yyyy'
    }
    if (line.hidden) row.hidden = true
  }
  merge(sheet, lines)
  workbook.addWorksheet('Rekap').addRows([
    ['Laki-laki', 449],
    ['Perempuan', 105],
    ['Jumlah', 554],
  ])
  return withoutTimes(new Uint8Array(await workbook.xlsx.writeBuffer()))
}

/** The same list as a spreadsheet saves it where commas are decimal: `;` and Windows-1252. */
export function toCsv({ lines }: Layout): Uint8Array {
  const records = lines.map((line) =>
    COLUMNS.map((column) => {
      const written = line.cells[column]
      return written ? toSaved(written) : ''
    }),
  )
  const body = stringify(records, { delimiter: ';', record_delimiter: '\r\n' })
  return Uint8Array.from(body, (sign) => WINDOWS_1252.get(sign) ?? sign.charCodeAt(0))
}

/** The two signs of the list that Windows-1252 keeps elsewhere than Latin-1. */
const WINDOWS_1252 = new Map([
  ['–', 0x96],
  ['’', 0x92],
])

const at = (column: Column) => COLUMNS.indexOf(column) + 1

function toValue(written: Written, row: number): ExcelJS.CellValue {
  switch (written.kind) {
    case 'text':
      return written.text
    case 'number':
      return written.number
    case 'date':
      return new Date(`${written.iso}T00:00:00Z`)
    case 'rich':
      return {
        richText: written.runs.map((run, index) => ({ text: run, font: { bold: index > 0 } })),
      }
    case 'formula':
      return {
        formula: written.formula.replaceAll('{row}', String(row)),
        result: written.result,
        date1904: false,
      }
    case 'link':
      return { text: written.text, hyperlink: written.url }
  }
}

function toSaved(written: Written): string {
  switch (written.kind) {
    case 'text':
    case 'link':
      return written.text
    case 'number':
      return written.saved ?? String(written.number)
    case 'date':
      return written.iso.split('-').toReversed().join('/')
    case 'rich':
      return written.runs.join('')
    case 'formula':
      return String(written.result)
  }
}

function merge(sheet: ExcelJS.Worksheet, lines: Layout['lines']): void {
  const [upper, lower] = HEADER_ROWS
  for (const [first, last] of GROUP_SPANS) sheet.mergeCells(upper, at(first), upper, at(last))
  for (const column of ['number', 'name', 'sex', 'phone', 'company', 'children', 'note'] as const) {
    sheet.mergeCells(upper, at(column), lower, at(column))
  }
  for (const [index, line] of lines.entries()) {
    if (line.banner) sheet.mergeCells(index + 1, 1, index + 1, COLUMNS.length)
    for (const column of line.mergeDown ?? [])
      sheet.mergeCells(index + 1, at(column), index + 2, at(column))
  }
}

/** Sets the time of every part of the zip file to 1980-01-01, the earliest that zip knows. */
function withoutTimes(bytes: Uint8Array): Uint8Array {
  const zip = Buffer.from(bytes)
  let at = zip.readUInt32LE(zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6])) + 16)
  while (zip.readUInt32LE(at) === 0x02014b50) {
    zip.writeUInt32LE(0x00210000, at + 12)
    zip.writeUInt32LE(0x00210000, zip.readUInt32LE(at + 42) + 10)
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return new Uint8Array(zip)
}
