import {
  type Cell,
  type ColumnReason,
  FIELDS,
  type Grid,
  guessMapping,
  headingsOfGrid,
  type Mapping,
  type Reading,
  type ReadingFacts,
  readRows,
  type Values,
} from '../../domain/arrivals/index.ts'
import type { RowNote } from './notes.ts'
import { isSame, letterOf, ROLES, type Role, toRoles } from './roles.ts'
import type { Settings } from './settings.ts'
import { findExcess, findSwapped, type Swapped } from './shape.ts'

/** A person of a list, with the cells of the row as they stand. */
export type Line = {
  readonly row: number
  readonly values: Values
  readonly texts: readonly string[]
}

export type List = {
  readonly name: string
  readonly headings: readonly string[]
  readonly headed: boolean
  readonly roles: readonly Role[]
  readonly lines: readonly Line[]
  readonly notes: readonly RowNote[]
  readonly swapped: readonly Swapped[]
  readonly otherSheets: readonly string[]
}

/** Reads the rows of a file; whatever cannot be one person is left out with its reason. */
export function readList(grid: Grid, name: string, settings: Settings, facts: ReadingFacts): List {
  const { mapping, why } = headed(grid, facts)
  const isHeaded = mapping.headerRows.length > 0
  const found = headingsOfGrid(grid, mapping)
  const headings = found.map((heading, at) => (isHeaded ? heading : letterOf(at)))
  const below = grid.rows.filter((row) => (row[0]?.row ?? 0) >= mapping.firstRow)
  const texts = below.map((row) => row.map((cell) => cell.text))
  const roles = toRoles({ headings, why, rows: texts }, settings)
  const readings = readRows(grid, { ...mapping, columns: fieldsOf(roles, mapping) }, facts)
  const excess = isHeaded ? findExcess(below, headings) : new Set<number>()
  const byRow = new Map(below.map((row) => [row[0]?.row ?? 0, row]))
  const kept = readings.filter(({ row }) => !excess.has(row))
  return {
    name,
    headings,
    headed: isHeaded,
    roles,
    lines: kept.flatMap((reading) => toLine(reading, byRow, roles)),
    notes: [
      ...Array.from(excess, (row): RowNote => ({ row, code: 'too-many-cells', state: 'left-out' })),
      ...kept.flatMap((reading) => {
        const texts = textsOf(byRow, reading.row)
        return notesOf(reading, roles, headings, isLeftOut(reading, texts, roles))
      }),
    ].toSorted((a, b) => a.row - b.row),
    swapped: findSwapped(texts, roles, headings),
    otherSheets: (grid.otherSheets ?? []).map(({ sheet }) => sheet),
  }
}

/** Headings by the words of lists; else a first row with one such word, or of names such as `given_name`. */
function headed(grid: Grid, facts: ReadingFacts): { mapping: Mapping; why: ColumnReason[] } {
  const { mapping, why } = guessMapping(grid, facts.vocabulary)
  if (mapping.headerRows.length > 0) return { mapping, why: headingsFirst(why, facts) }
  const first = grid.rows.find((row) => row.some(({ kind }) => kind !== 'empty'))
  const fields = first?.map(({ text }) => fieldNamed(text, facts.vocabulary)) ?? []
  const isNamed = fields.some((field) => field !== undefined)
  if (!first || !(isNamed || namesColumns(first))) return { mapping, why: nameFilled(grid, why) }
  const row = first[0]?.row ?? 1
  return {
    mapping: { headerRows: [row], firstRow: row + 1, columns: first.map(() => 'ignore') },
    why: first.map(({ text, column }, at) => ({
      column,
      heading: text,
      field: fields[at] ?? 'ignore',
      by: fields[at] ? 'heading' : 'none',
      confidence: fields[at] ? 1 : 0,
    })),
  }
}

/** A heading that says word for word what its column is counts, whatever stands in the column. */
function headingsFirst(why: readonly ColumnReason[], { vocabulary }: ReadingFacts): ColumnReason[] {
  const named = why.map(({ heading }) => fieldNamed(heading, vocabulary))
  const isGiven = (field: ColumnReason['field']) =>
    why.some((reason, at) => reason.field === field && named[at] === field)
  return why.map((reason, at) => {
    const field = named[at]
    if (!field || field === reason.field || isGiven(field)) return reason
    return { ...reason, field, by: 'heading', confidence: 1 }
  })
}

/** Without headings several columns look like names (mother, place): the fullest of them is the person's. */
function nameFilled(grid: Grid, why: readonly ColumnReason[]): ColumnReason[] {
  const looks = why.map(({ field }, at) => {
    if (field !== 'name' && field !== 'ignore') return 0
    const texts = grid.rows.map((row) => row[at]?.text.trim() ?? '')
    const names = texts.filter((text) => /^[^\d/]{2,60}$/u.test(text))
    return names.length * new Set(names).size
  })
  const best = looks.indexOf(Math.max(...looks))
  return why.map((reason, at) => {
    if ((looks[at] ?? 0) === 0) return reason
    return { ...reason, field: at === best ? 'name' : 'ignore', by: 'content' }
  })
}

const fieldNamed = (text: string, { headings }: ReadingFacts['vocabulary']) =>
  FIELDS.find((field) =>
    Object.values(headings[field] ?? {})
      .flat()
      .some((word) => isSame(word, text, -1)),
  )

/** Words that differ, none of them a number, a date or a capital: `given_name`, `dob`, `address_1`. */
function namesColumns(row: readonly Cell[]): boolean {
  const texts = row.map(({ text }) => text.trim()).filter((text) => text !== '')
  const isName = (text: string) => /^[\p{Ll}][\p{L}_ -]*\d?$/u.test(text)
  return texts.length > 0 && texts.every(isName) && new Set(texts).size === texts.length
}

/** What the reader of rows knows how to read; the rest is compared as it stands. */
function fieldsOf(roles: readonly Role[], { columns }: Mapping): Mapping['columns'] {
  const width = Math.max(columns.length, ...roles.flatMap(({ from }) => from.map((at) => at + 1)))
  return Array.from({ length: width }, (_, at) => {
    const role = roles.find(({ from }) => from.includes(at))
    const rule = ROLES.find(({ id }) => id === role?.id)
    if (role?.id === 'passport' && columns[at] === 'travelDocument') return 'travelDocument'
    if (role && rule && 'field' in rule) return rule.field
    return columns[at] === 'number' && !role ? 'number' : 'ignore'
  })
}

function toLine(
  reading: Reading,
  byRow: ReadonlyMap<number, readonly Cell[]>,
  roles: readonly Role[],
): Line[] {
  const texts = textsOf(byRow, reading.row)
  if (isLeftOut(reading, texts, roles)) return []
  return [{ row: reading.row, values: reading.values, texts }]
}

const textsOf = (byRow: ReadonlyMap<number, readonly Cell[]>, row: number): string[] =>
  (byRow.get(row) ?? []).map(({ text }) => text)

/** A row without a name is compared by what else it says, if that can tell one person from another. */
function isLeftOut(
  { dropped, refusals }: Reading,
  texts: readonly string[],
  roles: readonly Role[],
): boolean {
  if (dropped || refusals.some(({ code }) => code !== 'nobody-named')) return true
  if (refusals.length === 0) return false
  const telling = roles.filter(({ id, kind }) => id !== 'name' && kind !== 'category')
  return !telling.some(({ from }) => from.some((at) => (texts[at] ?? '').trim() !== ''))
}

/** What the import of arrivals minds and a comparison does not. */
const NOT_MINDED: ReadonlySet<string> = new Set([
  'age-about',
  'age-disagrees-with-birth-date',
  'age-not-read',
  'children-in-row',
  'date-as-text',
  'duplicate-number',
  'duplicate-person',
  'leading-apostrophe',
  'minor',
  'name-numbering',
  'name-spaces',
  'name-title',
  'spaces-odd',
])

function notesOf(
  reading: Reading,
  roles: readonly Role[],
  headings: readonly string[],
  isLeft: boolean,
): RowNote[] {
  const { row, dropped, refusals, warnings } = reading
  if (dropped?.reason === 'empty-row') return []
  if (dropped) return [{ row, code: dropped.reason, state: 'left-out' }]
  const columnOf = (field: string | undefined) => {
    const rule = ROLES.find((role) => 'field' in role && role.field === field)
    const at = roles.find(({ id }) => id === rule?.id)?.from[0]
    return at === undefined ? {} : { column: headings[at] ?? letterOf(at) }
  }
  const state = isLeft ? 'left-out' : 'noted'
  return [...refusals, ...warnings.filter(({ code }) => !NOT_MINDED.has(code))].map((finding) => ({
    row,
    code: finding.code,
    state,
    facts: finding.facts,
    ...columnOf(finding.field),
    ...(finding.field && reading.values.asStated[finding.field] !== undefined
      ? { cell: reading.values.asStated[finding.field] }
      : {}),
  }))
}
