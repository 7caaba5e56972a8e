import { COLUMNS, cellsOfLine, READER } from '../../bench/linkage-runs/cells.ts'
import { toPersonRows } from '../../bench/persons/rows.ts'
import {
  type Cell,
  INDONESIAN,
  INDONESIAN_NUMBER,
  type Linked,
  linkRecords,
  type PersonFields,
  TableBuilder,
  toPerson,
} from '../../src/linkage/index.ts'

export { READER }

export const cellsOf = (fields: PersonFields): Cell[] => toPerson(READER, INDONESIAN_NUMBER, fields)

/** Cells of a generated row. */
export const cellsOfRow = (row: readonly string[]): Cell[] => cellsOfLine(row.join('\t'))

export function tableOf(rows: readonly (readonly Cell[])[]) {
  const builder = new TableBuilder(COLUMNS, READER)
  for (const row of rows) builder.add(row)
  return builder
}

export const link = (
  rows: readonly (readonly Cell[])[],
  options: { seed?: number; side?: Uint8Array; apart?: (a: number, b: number) => boolean } = {},
): Linked => linkRecords(tableOf(rows).table, { profile: INDONESIAN, seed: 1, ...options })

let learned: Linked | undefined

/** A model learned from three thousand invented persons, once for a file of tests. */
export function learnedModel() {
  learned ??= link(toPersonRows(554, 4000).rows.map(cellsOfRow))
  return learned.model
}
