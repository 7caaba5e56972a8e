import { learnDateOrders } from './dates.ts'
import { type DropRules, findDropReason } from './drop.ts'
import { warnOfDuplicates } from './duplicates.ts'
import type { Cell, Grid } from './grid.ts'
import { fold, type Lexicon, toLexicon } from './lexicon.ts'
import type { Field, Mapping } from './mapping.ts'
import { groupMends, type Mend, type MendsOfRow, partCells } from './mend.ts'
import { type Cells, type RowRules, readPerson } from './person-of-row.ts'
import type { DropReason, Finding, Reading, ReadingFacts, WarningCode } from './reading.ts'

/**
 * Reads every row from `mapping.firstRow` to the last filled one, the officer's mends applied. Every
 * row gives one reading (read, refused or dropped), a split row one for each person. Linear in rows.
 */
export function readRows(
  grid: Grid,
  mapping: Mapping,
  facts: ReadingFacts,
  mends: readonly Mend[] = [],
): Reading[] {
  const lexicon = toLexicon(facts.vocabulary)
  const rows = listRows(grid, mapping)
  const list: List = {
    mapping,
    lexicon,
    facts,
    hidden: new Set(grid.hidden),
    orders: ordersOf(rows, mapping, lexicon),
    dropRules: { lexicon, mapping, headings: headingsOf(grid, mapping) },
  }
  const byRow = groupMends(mends)
  return warnOfDuplicates(rows.flatMap((row) => readRow(row, list, byRow.get(rowNumber(row)))))
}

type List = {
  readonly mapping: Mapping
  readonly lexicon: Lexicon
  readonly facts: ReadingFacts
  readonly hidden: ReadonlySet<number>
  readonly orders: RowRules['orders']
  readonly dropRules: DropRules
}

const rowNumber = (row: readonly Cell[]) => row[0]?.row ?? 0

/** The rows below the headings, without the empty tail that spreadsheets carry. */
function listRows(grid: Grid, { firstRow, headerRows }: Mapping): (readonly Cell[])[] {
  const below = grid.rows.filter(
    (row) => rowNumber(row) >= firstRow && !headerRows.includes(rowNumber(row)),
  )
  return below.slice(0, below.findLastIndex((row) => row.some((cell) => cell.kind !== 'empty')) + 1)
}

function readRow(row: readonly Cell[], list: List, mends?: MendsOfRow): Reading[] {
  const number = rowNumber(row)
  if (mends?.dropped) return [dropped(number, 0, 'by-officer', mends.dropped.why)]
  const touched =
    mends !== undefined && (mends.confirmed || mends.sets.length > 0 || mends.parts.length > 0)
  const reason = touched ? undefined : findDropReason(row, list.dropRules)
  if (reason) return [dropped(number, 0, reason)]
  const cells = cellsOf(row, list.mapping)
  const parts = mends?.parts.length ? mends.parts.map((_, index) => index + 1) : [0]
  return parts.map((part) => readPart(number, part, cells, list, mends))
}

function readPart(
  row: number,
  part: number,
  whole: Cells,
  list: List,
  mends?: MendsOfRow,
): Reading {
  const gone = mends?.droppedParts.get(part)
  if (gone) return dropped(row, part, 'by-officer', gone.why)
  const cells = mends ? partCells(row, part, whole, mends) : whole
  const mended = part > 0 || (mends?.sets.some((set) => set.field === 'name') ?? false)
  const person = readPerson(cells, { ...list, confirmed: mended || (mends?.confirmed ?? false) })
  const hidden: Finding<WarningCode>[] = list.hidden.has(row)
    ? [{ code: 'row-hidden', facts: {} }]
    : []
  const warnings = [...hidden, ...mergedWarnings(cells), ...person.warnings]
  return { row, part, ...(part > 0 && { splitFrom: row }), ...person, warnings }
}

function mergedWarnings(cells: Cells): Finding<WarningCode>[] {
  // Proof: `Cells` has no keys but fields; Object.entries forgets it.
  const entries = Object.entries(cells) as [Field, Cell][]
  return entries
    .filter(([, cell]) => cell.merged)
    .map(([field]) => ({ code: 'merged-cell', field, facts: {} }))
}

function dropped(row: number, part: number, reason: DropReason, why?: string): Reading {
  return {
    row,
    part,
    values: { age: { kind: 'unknown' }, asStated: {} },
    warnings: [],
    refusals: [],
    dropped: { reason, ...(why !== undefined && { why }) },
  }
}

/** Columns of one field are joined for the name ("given", "family"), else the first filled one counts. */
function cellsOf(row: readonly Cell[], { columns }: Mapping): Cells {
  const cells: Partial<Record<Field, Cell>> = {}
  for (const [index, field] of columns.entries()) {
    const cell = row[index]
    if (!cell || field === 'ignore' || cell.kind === 'empty') continue
    const before = cells[field]
    if (!before) cells[field] = cell
    else if (field === 'name' && !cell.merged)
      cells.name = { ...before, text: `${before.text} ${cell.text}` }
  }
  return cells
}

function ordersOf(rows: readonly (readonly Cell[])[], { columns }: Mapping, lexicon: Lexicon) {
  const fields = ['birthDate', 'arrivalDate'] as const
  const ordersOfField = (field: Field) => {
    const column = columns.indexOf(field)
    return learnDateOrders(
      rows.flatMap((row) => row[column] ?? []),
      lexicon,
    )
  }
  return Object.fromEntries(fields.map((field) => [field, ordersOfField(field)]))
}

function headingsOf(grid: Grid, { headerRows }: Mapping): string[][] {
  const rows = grid.rows.filter((row) => headerRows.includes(rowNumber(row)))
  const width = Math.max(0, ...rows.map((row) => row.length))
  const textsAt = (column: number) => rows.map((row) => fold(row[column]?.text ?? ''))
  return Array.from({ length: width }, (_, column) => {
    const texts = textsAt(column).filter((text) => text !== '')
    return [...texts, texts.join(' ')]
  })
}
