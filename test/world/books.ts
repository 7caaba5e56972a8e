import ExcelJS from 'exceljs'

type Page = {
  readonly name: string
  /** Cells as text, row by row, empty ones at the end left out. */
  readonly cells: readonly (readonly string[])[]
  readonly formulas: number
}

/** The sheets of a workbook in base64. */
export async function readBook(content: string): Promise<readonly Page[]> {
  const book = new ExcelJS.Workbook()
  // Proof: the declared Buffer type is of older Node types; the library takes any bytes.
  await book.xlsx.load(Buffer.from(content, 'base64') as never)
  return book.worksheets.map((sheet) => {
    const cells: string[][] = []
    let formulas = 0
    sheet.eachRow({ includeEmpty: true }, (row) => {
      const own: string[] = []
      row.eachCell({ includeEmpty: true }, (cell, column) => {
        own[column - 1] = cell.text
        if (cell.type === ExcelJS.ValueType.Formula) formulas += 1
      })
      cells.push(own.slice(0, own.findLastIndex(Boolean) + 1))
    })
    return { name: sheet.name, cells, formulas }
  })
}
