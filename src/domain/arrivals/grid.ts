/** One cell as the file holds it. `row` and `column` count from 1, as the spreadsheet shows them. */
export type Cell = {
  /** What a reader would see; a date cell is written `YYYY-MM-DD` (with ` HH:mm` if it has a time). */
  readonly text: string
  readonly kind: 'text' | 'number' | 'date' | 'empty'
  /** The stored value where it differs from the text: a number, or a date as ISO text. */
  readonly raw?: number | string
  /** The cell repeats the value of a merged block whose first cell is elsewhere. */
  readonly merged?: boolean
  readonly row: number
  readonly column: number
}

/** One sheet as a rectangle: every row has the same number of cells, empty ones included. */
export type Grid = {
  readonly sheet: string
  readonly rows: readonly (readonly Cell[])[]
  /** Row numbers that the spreadsheet hides; they are read, with a warning. */
  readonly hidden?: readonly number[]
  /** The other sheets of the file and how many filled rows they have. */
  readonly otherSheets?: readonly { readonly sheet: string; readonly rows: number }[]
}
