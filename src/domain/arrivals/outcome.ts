import type { Cell, Grid } from './grid.ts'
import type { Mapping } from './mapping.ts'
import { type DropReason, type Finding, type Reading, stateOf } from './reading.ts'

/** How many persons and rows came to what. Rows are of the file, persons count splits. */
export type Outcome = {
  readonly read: number
  readonly refused: number
  readonly dropped: number
  readonly drops: Readonly<Partial<Record<DropReason, number>>>
  readonly findings: Readonly<Partial<Record<Finding['code'], number>>>
}

/** Counts the readings; the three states add up to the number of readings. */
export function countReadings(readings: readonly Reading[]): Outcome {
  const states = { read: 0, refused: 0, dropped: 0 }
  const drops: Partial<Record<DropReason, number>> = {}
  const findings: Partial<Record<Finding['code'], number>> = {}
  for (const reading of readings) {
    states[stateOf(reading)]++
    const reason = reading.dropped?.reason
    if (reason) drops[reason] = (drops[reason] ?? 0) + 1
    const codes = new Set([...reading.warnings, ...reading.refusals].map(({ code }) => code))
    for (const code of codes) findings[code] = (findings[code] ?? 0) + 1
  }
  return { ...states, drops, findings }
}

export type RefusedRow = {
  readonly row: number
  readonly part: number
  /** The cells as they stand in the file. */
  readonly cells: readonly Cell[]
  readonly findings: readonly Finding[]
}

/** The refused rows with their cells as received, for sending back to the agency with reasons. */
export function refusedRows(grid: Grid, readings: readonly Reading[]): RefusedRow[] {
  const byNumber = new Map(grid.rows.map((row) => [row[0]?.row, row]))
  return readings
    .filter((reading) => stateOf(reading) === 'refused')
    .map(({ row, part, refusals, warnings }) => ({
      row,
      part,
      cells: byNumber.get(row) ?? [],
      findings: [...refusals, ...warnings],
    }))
}

/** The headings of every column, the rows of a two-line heading joined. */
export function headingsOfGrid(grid: Grid, { headerRows }: Mapping): string[] {
  const rows = grid.rows.filter((row) => headerRows.includes(row[0]?.row ?? 0))
  const width = Math.max(0, ...grid.rows.map((row) => row.length))
  const heading = (column: number) =>
    Array.from(new Set(rows.map((row) => row[column]?.text.trim() ?? '')))
      .join(' ')
      .trim()
  return Array.from({ length: width }, (_, column) => heading(column))
}
