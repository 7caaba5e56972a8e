import type { Answer, EndpointName, Given } from '../../contract/index.ts'
import type { CaseId, Refusal } from '../../kit/index.ts'
import type { Wording } from './wording.ts'

export type Cell = string | number

/** A list as it will stand in a file. `case` names the case of a row whose person may be shown. */
export type Table = {
  readonly columns: readonly string[]
  readonly rows: readonly { readonly case?: CaseId; readonly cells: readonly Cell[] }[]
  /** More rows exist than the page itself gives: how many there are in all. */
  readonly total?: number
}

export type Asked = Given<'exportList'>['asked']
export type ListName = Asked['list']
export type AskedFor<List extends ListName> = Extract<Asked, { list: List }>

/** Asks an endpoint as the asker would: with its access rule, through its handler. */
export type Ask = <Name extends EndpointName>(
  name: Name,
  input: Given<Name>,
) => Promise<Answer<Name> | Refusal>

/** Makes the table of a list from the answer of the page's own endpoint: no file holds more than the page. */
export type Source<List extends ListName> = (
  asked: AskedFor<List>,
  ask: Ask,
  words: Wording,
) => Promise<Table | Refusal>

type Column<Row> = readonly [heading: string, cell: (row: Row) => Cell]

export function toTable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  caseOf?: (row: Row) => CaseId,
): Table {
  return {
    columns: columns.map(([heading]) => heading),
    rows: rows.map((row) => ({
      ...(caseOf ? { case: caseOf(row) } : {}),
      cells: columns.map(([, cell]) => cell(row)),
    })),
  }
}
