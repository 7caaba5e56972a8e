import {
  type Cell,
  type CellFault,
  type Column,
  type Model,
  type PersonFields,
  personColumns,
  type Table,
  TableBuilder,
  toNameReader,
  toPerson,
} from '../../linkage/index.ts'
import type { RowNote } from './notes.ts'
import type { Line, List } from './read-list.ts'
import type { Role } from './roles.ts'
import { isPlain, type Settings } from './settings.ts'

/** A row of the table: where it came from. */
export type Place = { readonly list: number; readonly line: Line }

export type Tabled = {
  readonly table: Table
  readonly places: readonly Place[]
  /** What of the cells was not taken, by list. */
  readonly notes: readonly (readonly RowNote[])[]
  /** Columns that one list has and the other (or the model) has not. */
  readonly unshared: readonly string[]
}

/** Puts the persons of one or two lists into one table, in the columns that all share. */
export function toTable(
  lists: readonly List[],
  settings: Settings,
  model: Model | undefined,
): Tabled {
  const columns = model ? model.columns.map(({ column }) => column) : columnsOf(lists, settings)
  const { profile, number: rule } = settings
  const reader = toNameReader(profile)
  const builder = new TableBuilder(columns, reader)
  const person = personColumns(rule).map(({ id }) => id)
  const places = lists.flatMap(({ lines }, list) => lines.map((line) => ({ list, line })))
  for (const { list, line } of places) {
    const roles = lists[list]?.roles ?? []
    const cells = toPerson(reader, rule, fieldsOf(line, roles))
    builder.add(columns.map(({ id }) => cells[person.indexOf(id)] ?? toCell(line, roles, id)))
  }
  const ids = new Set(columns.map(({ id }) => id))
  return {
    table: builder.table,
    places,
    notes: lists.map((list, at) =>
      builder.faults.flatMap((fault) => toNote(fault, places, list, at)),
    ),
    unshared: [...new Set(lists.flatMap(({ roles }) => roles.map(({ id }) => id)))].filter(
      (id) => !ids.has(id),
    ),
  }
}

/** What a name with "daughter of" or a number tells counts as a column that the list has. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  sex: ['name', 'idNumber'],
  father: ['name'],
  birthDate: ['idNumber'],
}

function columnsOf(lists: readonly List[], { profile, number: rule }: Settings): Column[] {
  const has = (id: string) => lists.every(({ roles }) => roles.some((role) => role.id === id))
  const known = personColumns(rule).filter(
    ({ id }) => has(id) || (!isPlain(profile) && TOLD[id]?.some(has)),
  )
  const plain = known.map((column) =>
    column.kind === 'id-number' && rule.length < 0
      ? { id: column.id, kind: 'code' as const }
      : column,
  )
  const ids = new Set(known.map(({ id }) => id))
  const others = (lists[0]?.roles ?? []).filter(({ id }) => !ids.has(id) && has(id))
  return [...plain, ...others.map(({ id, kind }) => ({ id, kind }))]
}

function fieldsOf(line: Line, roles: readonly Role[]): PersonFields {
  const { values } = line
  const text = (id: string) => textOf(line, roles, id)
  const [name, mother, father] = [values.name ?? text('name'), text('mother'), text('father')]
  const [birthPlace, region, sex] = [text('birthPlace'), text('region'), values.sex ?? text('sex')]
  const birthDate = values.age.kind === 'birthDate' ? values.age.birthDate : text('birthDate')
  return {
    name,
    ...(mother && { mother }),
    ...(father && { father }),
    ...(birthDate && { birthDate }),
    ...(birthPlace && { birthPlace }),
    ...(sex && { sex }),
    ...(region && { region }),
    idNumbers: listed(values.nationalId),
    passports: listed(values.passport, values.travelDocument),
    phones: listed(...(values.phone ?? '').split(/[/,;]|\bdan\b/)),
  }
}

const listed = (...texts: readonly (string | undefined)[]): string[] =>
  texts.flatMap((text) => (text?.trim() ? [text] : []))

/** The cells of a role, several joined by a blank. */
export function textOf(line: Line, roles: readonly Role[], id: string): string {
  const from = roles.find((role) => role.id === id)?.from ?? []
  return from
    .map((at) => line.texts[at]?.trim() ?? '')
    .filter((text) => text !== '')
    .join(' ')
}

const toCell = (line: Line, roles: readonly Role[], id: string): Cell => {
  const text = textOf(line, roles, id)
  return text === '' ? undefined : text
}

/** What the reader of rows has noted already is not said twice. */
const SAID: ReadonlySet<string> = new Set(['not-a-date', 'lost-digits'])

function toNote(
  { row, column, code }: CellFault,
  places: readonly Place[],
  { roles, headings }: List,
  at: number,
): RowNote[] {
  const place = places[row]
  const role = roles.find(({ id }) => id === column)
  const [from] = role?.from ?? []
  if (!place || place.list !== at || from === undefined) return []
  if (SAID.has(code) && (column === 'birthDate' || column === 'idNumber' || column === 'passport'))
    return []
  return [
    {
      row: place.line.row,
      code,
      state: 'noted',
      column: headings[from] ?? '',
      cell: textOf(place.line, roles, column),
    },
  ]
}
