import ExcelJS from 'exceljs'
import type { Cell, Grid } from '../domain/arrivals/grid.ts'
import { type Refusal, refuse } from '../kit/index.ts'

/** Columns beyond which a list is not a list. */
const COLUMNS = 200

/** Reads the named or the fullest sheet of a workbook already inspected. */
export async function readXlsx(
  bytes: Uint8Array,
  name: string | undefined,
  most: number,
): Promise<Grid | Refusal> {
  const workbook = await load(bytes)
  if (!workbook) return refuse('list-unreadable')
  const sizes = workbook.worksheets.map((sheet) => ({ sheet, rows: filledRows(sheet) }))
  const chosen = sizes.find(({ sheet }) => sheet.name === name) ?? fullest(sizes)
  if (!chosen || chosen.rows === 0) return refuse('list-empty')
  if (chosen.rows > most)
    return refuse('list-too-many-rows', { facts: { rows: chosen.rows, most } })
  const others = sizes.filter((size) => size !== chosen && size.rows > 0)
  const otherSheets = others.map(({ sheet, rows }) => ({ sheet: sheet.name, rows }))
  return toGrid(chosen.sheet, otherSheets, most)
}

type Size = { readonly sheet: ExcelJS.Worksheet; readonly rows: number }

/** Parts that say nothing about persons and that the library would expand cell by cell. */
const LEFT_OUT = [
  'dataValidations',
  'conditionalFormatting',
  'extLst',
  'drawing',
  'legacyDrawing',
  'picture',
  'tableParts',
  'autoFilter',
  'pageSetup',
  'headerFooter',
]

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook | undefined> {
  const workbook = withoutNamedRanges(new ExcelJS.Workbook())
  try {
    // Proof: the declared Buffer type is of older Node types; the library takes any bytes.
    await workbook.xlsx.load(bytes as never, { ignoreNodes: LEFT_OUT })
    return workbook
  } catch {
    return undefined
  }
}

/** Named ranges are of no use here, and the library would visit each of their cells: 17 billion of a sheet. */
function withoutNamedRanges(workbook: ExcelJS.Workbook): ExcelJS.Workbook {
  Object.defineProperty(workbook.definedNames, 'model', { get: () => [], set: () => {} })
  return workbook
}

function filledRows(sheet: ExcelJS.Worksheet): number {
  let rows = 0
  sheet.eachRow({ includeEmpty: false }, () => {
    rows++
  })
  return rows
}

/** Visible sheets before hidden ones, then the one with most rows, then the first. */
function fullest(sizes: readonly Size[]): Size | undefined {
  const seen = sizes.filter(({ sheet, rows }) => sheet.state === 'visible' && rows > 0)
  return (seen.length > 0 ? seen : sizes).toSorted((a, b) => b.rows - a.rows)[0]
}

function toGrid(
  sheet: ExcelJS.Worksheet,
  otherSheets: NonNullable<Grid['otherSheets']>,
  most: number,
): Grid | Refusal {
  const filled: Cell[][] = []
  const hidden: number[] = []
  let width = 0
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells = cellsOf(row, number)
    const last = cells.findLastIndex((cell) => cell.kind !== 'empty') + 1
    if (last === 0) return
    width = Math.max(width, last)
    filled[number] = cells
    if (row.hidden) hidden.push(number)
  })
  if (width > COLUMNS) return refuse('list-too-wide', { facts: { columns: width, most: COLUMNS } })
  if (width === 0) return refuse('list-empty')
  const last = filled.length - 1
  if (last > most) return refuse('list-too-many-rows', { facts: { rows: last, most } })
  const rows = Array.from({ length: last }, (_, index) =>
    Array.from({ length: width }, (_, column) => {
      return filled[index + 1]?.[column] ?? emptyCell(index + 1, column + 1)
    }),
  )
  return { sheet: sheet.name, rows, hidden, otherSheets }
}

function cellsOf(row: ExcelJS.Row, number: number): Cell[] {
  const cells: Cell[] = []
  row.eachCell({ includeEmpty: false }, (cell, column) => {
    // One beyond the limit is enough to be refused, whatever stands in column 16384.
    const at = Math.min(column, COLUMNS + 1)
    while (cells.length < at - 1) cells.push(emptyCell(number, cells.length + 1))
    cells[at - 1] = toCell(cell, number, at)
  })
  return cells
}

function toCell(cell: ExcelJS.Cell, row: number, column: number): Cell {
  const repeats = cell.isMerged && cell.master.address !== cell.address
  const place = { row, column, ...(repeats && { merged: true }) }
  const value = plainValue(cell.value)
  if (value instanceof Date) return { ...fromDate(value), ...place }
  if (typeof value === 'number')
    return { text: String(value), kind: 'number', raw: value, ...place }
  return { text: value, kind: value.trim() === '' ? 'empty' : 'text', ...place }
}

/** The value that a reader sees: of a formula its result, of a link or of rich text the words. */
function plainValue(value: ExcelJS.CellValue | undefined): string | number | Date {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return typeof value === 'boolean' ? String(value) : value
  if (value instanceof Date) return value
  if ('richText' in value) return value.richText.map((run) => run.text).join('')
  if ('text' in value) return plainValue(value.text)
  if ('error' in value) return String(value.error)
  return 'result' in value ? plainValue(value.result) : ''
}

/** Workbook dates have no zone; the library gives them as if in UTC. */
function fromDate(value: Date): Pick<Cell, 'text' | 'kind' | 'raw'> {
  if (Number.isNaN(value.getTime())) return { text: '', kind: 'empty' }
  const iso = value.toISOString()
  const time = iso.slice(11, 16)
  const day = iso.slice(0, iso.indexOf('T'))
  return { text: time === '00:00' ? day : `${day} ${time}`, kind: 'date', raw: day }
}

const emptyCell = (row: number, column: number): Cell => ({ text: '', kind: 'empty', row, column })
