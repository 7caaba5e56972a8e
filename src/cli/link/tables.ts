import { stringify } from 'csv-stringify/sync'
import { disarmed } from '../../server/export/write.ts'
import { sayMend, sayNote } from './notes.ts'
import { cellAt, type Outcome, placeOf } from './outcome.ts'
import { roleName } from './wording.ts'

type Row = readonly (string | number)[]

/** Pairs, groups and notes as UTF-8 tables with a byte order mark; what could be a formula is disarmed. */
export const toTables = (outcome: Outcome) => ({
  'pairs.csv': toCsv(pairsOf(outcome)),
  'groups.csv': toCsv(groupsOf(outcome)),
  'rows.csv': toCsv(notesOf(outcome)),
})

const toCsv = (rows: readonly Row[]): string =>
  `\ufeff${stringify(
    rows.map((row) => row.map(disarmed)),
    { record_delimiter: 'windows' },
  )}`

function pairsOf(outcome: Outcome): Row[] {
  const { settings, pairs, found, columns } = outcome
  const { say } = settings
  const sides = [say('list-link.csv.left'), say('list-link.csv.right')]
  const head = [
    say('list-link.csv.band'),
    say('list-link.csv.probability'),
    say('list-link.csv.bits'),
    say('list-link.csv.one-group'),
    ...sides.flatMap((side) => [
      `${side}: ${say('list-link.csv.file')}`,
      `${side}: ${say('list-link.csv.row')}`,
    ]),
    ...columns.flatMap((column) => sides.map((side) => `${side}: ${roleName(column, say)}`)),
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
  return [head, ...rows]
}

function groupsOf(outcome: Outcome): Row[] {
  const { settings, groups, columns } = outcome
  const { say } = settings
  const head = [
    say('list-link.csv.group'),
    say('list-link.csv.size'),
    say('list-link.csv.file'),
    say('list-link.csv.row'),
    ...columns.map((column) => roleName(column, say)),
  ]
  const rows = groups.flatMap((group, at) =>
    group.map((row) => {
      const { file, row: line } = placeOf(outcome, row)
      const cells = columns.map((column) => cellAt(outcome, row, column))
      return [at + 1, group.length, file, line, ...cells]
    }),
  )
  return [head, ...rows]
}

/** A cell may hold a page. */
const CELL = 120

function notesOf({ settings: { say }, lists, notes }: Outcome): Row[] {
  const head = [
    say('list-link.csv.file'),
    say('list-link.csv.row'),
    say('list-link.csv.column'),
    say('list-link.csv.cell'),
    say('list-link.csv.state'),
    say('list-link.csv.found'),
    say('list-link.csv.mend'),
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
  return [head, ...rows]
}
