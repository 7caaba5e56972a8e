import ExcelJS from 'exceljs'

/** A refused row as it goes back to the sender: its cells as received, and why, in words. */
export type RefusedLine = {
  readonly row: number
  readonly cells: readonly string[]
  readonly reasons: readonly string[]
}

/** Words of the sheet, in the reader's language. */
export type RefusedWords = {
  readonly sheet: string
  readonly row: string
  readonly reasons: string
}

/**
 * An .xlsx with the refused rows, the reasons first, then the columns as received. Every cell is text:
 * nothing is computed when it is opened, and long numbers keep their digits.
 */
export async function writeRefusedRows(
  headings: readonly string[],
  lines: readonly RefusedLine[],
  words: RefusedWords,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  // Sheet names may not hold these signs, nor more than 31 characters.
  const name = words.sheet
    .replace(/[*?:\\/[\]]/g, ' ')
    .slice(0, 31)
    .trim()
  const sheet = workbook.addWorksheet(name || '1', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.addRow([words.row, words.reasons, ...headings]).font = { bold: true }
  for (const { row, cells, reasons } of lines) sheet.addRow([row, reasons.join('\n'), ...cells])
  sheet.getColumn(2).width = 60
  sheet.getColumn(2).alignment = { wrapText: true, vertical: 'top' }
  for (let column = 3; column <= sheet.columnCount; column++) {
    sheet.getColumn(column).width = 20
    sheet.getColumn(column).numFmt = '@'
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
