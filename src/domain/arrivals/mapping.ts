export const FIELDS = [
  'name',
  'sex',
  'birthDate',
  'age',
  'nationalId',
  'passport',
  'travelDocument',
  'origin',
  'address',
  'phone',
  'flight',
  'arrivalDate',
  'company',
  'note',
  'number',
  'children',
  'language',
  'ignore',
] as const

/** What a column means. `number` is the line number in the list, `ignore` a column left out. */
export type Field = (typeof FIELDS)[number]

/** How the officer reads the sheet. Rows count from 1 as in the file. */
export type Mapping = {
  readonly headerRows: readonly number[]
  /** First row that may hold a person. */
  readonly firstRow: number
  /** `columns[i]` is the field of the i-th column (0-based); missing ones are ignored. */
  readonly columns: readonly Field[]
}

/** Why a column was given its field: its heading, the look of its cells, or neither. */
export type ColumnReason = {
  readonly column: number
  readonly field: Field
  readonly by: 'heading' | 'content' | 'heading-and-content' | 'none'
  readonly heading: string
  /** 0 to 1: the share of filled cells that look like the field, or how well the heading fits. */
  readonly confidence: number
}

export type Guess = {
  readonly mapping: Mapping
  /** 0 to 1: the weakest of the columns that matter; 0 if no column of names was found. */
  readonly confidence: number
  readonly why: readonly ColumnReason[]
}
