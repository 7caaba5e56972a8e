import { sayMend, sayNote } from './notes.ts'
import { cellAt, type Outcome, placeOf } from './outcome.ts'
import type { FileColumn, FileTable } from './table-file.ts'
import { roleName } from './wording.ts'

/** Pairs, groups and notes as tables, by the names of their files. */
export const toTables = (outcome: Outcome): Readonly<Record<TableName, FileTable>> => ({
  pairs: pairsOf(outcome),
  groups: groupsOf(outcome),
  rows: notesOf(outcome),
})

export const TABLES = ['pairs', 'groups', 'rows'] as const
type TableName = (typeof TABLES)[number]

function pairsOf(outcome: Outcome): FileTable {
  const { settings, pairs, found, columns } = outcome
  const { say } = settings
  const sides = [say('list-link.csv.left'), say('list-link.csv.right')]
  const head: FileColumn[] = [
    [say('list-link.csv.band'), 'text'],
    [say('list-link.csv.probability'), 'fraction'],
    [say('list-link.csv.bits'), 'fraction'],
    [say('list-link.csv.one-group'), 'text'],
    ...sides.flatMap((side): FileColumn[] => [
      [`${side}: ${say('list-link.csv.file')}`, 'text'],
      [`${side}: ${say('list-link.csv.row')}`, 'whole'],
    ]),
    ...columns.flatMap((column) =>
      sides.map((side): FileColumn => [`${side}: ${roleName(column, say)}`, 'text']),
    ),
  ]
  const rows = pairs.map(({ left, right, band, equal, probability, bits }) => {
    const [a, b] = [placeOf(outcome, left), placeOf(outcome, right)]
    const one = found.person[left] === found.person[right]
    return [
      say(equal ? 'list-link.band.equal' : `list-link.band.${band}`),
      Number(probability.toFixed(6)),
      Number(bits.toFixed(3)),
      say(one ? 'list-link.yes' : 'list-link.no'),
      ...[a.file, a.row, b.file, b.row],
      ...columns.flatMap((column) => [
        cellAt(outcome, left, column),
        cellAt(outcome, right, column),
      ]),
    ]
  })
  return { columns: head, rows }
}

function groupsOf(outcome: Outcome): FileTable {
  const { settings, groups, columns } = outcome
  const { say } = settings
  const head: FileColumn[] = [
    [say('list-link.csv.group'), 'whole'],
    [say('list-link.csv.size'), 'whole'],
    [say('list-link.csv.file'), 'text'],
    [say('list-link.csv.row'), 'whole'],
    ...columns.map((column): FileColumn => [roleName(column, say), 'text']),
  ]
  const rows = groups.flatMap((group, at) =>
    group.map((row) => {
      const { file, row: line } = placeOf(outcome, row)
      const cells = columns.map((column) => cellAt(outcome, row, column))
      return [at + 1, group.length, file, line, ...cells]
    }),
  )
  return { columns: head, rows }
}

/** A cell may hold a page. */
const CELL = 120

function notesOf({ settings: { say }, lists, notes }: Outcome): FileTable {
  const head: FileColumn[] = [
    [say('list-link.csv.file'), 'text'],
    [say('list-link.csv.row'), 'whole'],
    [say('list-link.csv.column'), 'text'],
    [say('list-link.csv.cell'), 'text'],
    [say('list-link.csv.state'), 'text'],
    [say('list-link.csv.found'), 'text'],
    [say('list-link.csv.mend'), 'text'],
  ]
  const rows = notes.flatMap((each, list) =>
    each.map((note) => [
      lists[list]?.name ?? '',
      note.row,
      note.column ?? '',
      (note.cell ?? '').slice(0, CELL),
      say(`list-link.state.${note.state}`),
      sayNote(note, say),
      sayMend(note, say),
    ]),
  )
  return { columns: head, rows }
}
