import { assertNever } from '../../kit/index.ts'
import type { Cell } from './grid.ts'
import { FIELDS, type Field } from './mapping.ts'
import type { Cells } from './person-of-row.ts'

/**
 * The texts of one person of a split row. What is left out is taken from the row: everything for the
 * first person; for the others only what people travelling together share (origin, address, flight,
 * arrival, company, language), never a paper or a birth date.
 */
export type SplitPart = Readonly<Partial<Record<Field, string>>>

/**
 * One correction by the officer, kept apart from the file: the list as received never changes. Later
 * mends of the same row, part and field win. `confirm` says that a row is right as it stands although
 * refused for `two-persons` (a joiner may be part of one name) or dropped by guess.
 */
export type Mend =
  | {
      readonly kind: 'set'
      readonly row: number
      readonly part?: number
      readonly field: Field
      readonly text: string
    }
  | { readonly kind: 'drop'; readonly row: number; readonly part?: number; readonly why: string }
  | { readonly kind: 'split'; readonly row: number; readonly parts: readonly SplitPart[] }
  | { readonly kind: 'confirm'; readonly row: number }

/** The mends of one row, later ones having won. */
export type MendsOfRow = {
  dropped?: { readonly why: string }
  droppedParts: Map<number, { readonly why: string }>
  confirmed: boolean
  parts: readonly SplitPart[]
  sets: Extract<Mend, { kind: 'set' }>[]
}

export function groupMends(mends: readonly Mend[]): Map<number, MendsOfRow> {
  const byRow = new Map<number, MendsOfRow>()
  for (const mend of mends) {
    const ofRow = byRow.get(mend.row) ?? {
      droppedParts: new Map(),
      confirmed: false,
      parts: [],
      sets: [],
    }
    byRow.set(mend.row, ofRow)
    addMend(ofRow, mend)
  }
  return byRow
}

/** The cells of one person of a row after splitting and setting. Part 0 is the whole row. */
export function partCells(row: number, part: number, whole: Cells, mends: MendsOfRow): Cells {
  const own = mends.parts[part - 1] ?? {}
  const cells: Partial<Record<Field, Cell>> = part <= 1 ? { ...whole } : shared(whole)
  for (const field of FIELDS) {
    const text = own[field]
    if (text !== undefined) cells[field] = toCell(row, text)
  }
  for (const set of mends.sets) {
    if ((set.part ?? 0) === part) cells[set.field] = toCell(row, set.text)
  }
  return cells
}

function addMend(ofRow: MendsOfRow, mend: Mend): void {
  switch (mend.kind) {
    case 'set':
      ofRow.sets.push(mend)
      return
    case 'drop':
      if (mend.part) ofRow.droppedParts.set(mend.part, mend)
      else ofRow.dropped = mend
      return
    case 'split':
      ofRow.parts = mend.parts
      return
    case 'confirm':
      ofRow.confirmed = true
      delete ofRow.dropped
      return
    default:
      assertNever(mend)
  }
}

const SHARED = ['origin', 'address', 'flight', 'arrivalDate', 'company', 'language'] as const

function shared(cells: Cells): Partial<Record<Field, Cell>> {
  const kept: Partial<Record<Field, Cell>> = {}
  for (const field of SHARED) {
    const cell = cells[field]
    if (cell) kept[field] = cell
  }
  return kept
}

const toCell = (row: number, text: string): Cell => ({
  text,
  kind: text.trim() === '' ? 'empty' : 'text',
  row,
  column: 0,
})
