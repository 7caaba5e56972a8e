import type { Actor, Entry, Route } from '../kit/index.ts'
import { type EntryRow, findBody } from './entry-row.ts'
import type { Keyring } from './keyring.ts'
import type { PlacedEntry } from './store.ts'

// Opened entries cross from the ledger's thread as one text: it is quicker to send and to read than objects,
// and the thread need not parse what it only hands on. An author stands in it once, however much they wrote.

/** What of a row stands in the text, beside its body. */
type ClearRow = Omit<EntryRow, 'key' | 'sealed'>
export type OpenedRow = ClearRow & { readonly body: string | undefined }

type Line = readonly [
  position: number,
  version: number,
  typeVersion: number,
  recordedAt: Entry['recordedAt'],
  occurredAt: Entry['occurredAt'],
  author: number,
  id: Entry['id'],
  stream: Entry['stream'],
  type: string,
  command: Entry['command'],
  log: Entry['log'],
  dataClass: Entry['class'],
  route: Route,
  /** Not there once its key has no holder. */
  body?: unknown,
]
type Parsed = { readonly lines: readonly Line[]; readonly authors: readonly Actor[] }

/** Rows with whatever wraps are left, as text. Fault: damaged. */
export const openRows = (keys: Keyring, rows: readonly EntryRow[]): string =>
  toOpenedText(rows, (row) => findBody(keys, row))

export const writeRows = (rows: readonly OpenedRow[]): string =>
  toOpenedText(rows, ({ body }) => body)

function toOpenedText<Row extends ClearRow>(
  rows: readonly Row[],
  bodyOf: (row: Row) => string | undefined,
): string {
  const authors = new Map<string, number>()
  const lines = rows.map((row) => {
    const author = authors.get(row.actor) ?? authors.size
    authors.set(row.actor, author)
    return toLine(row, author, bodyOf(row))
  })
  return `{"lines":[${lines.join()}],"authors":[${[...authors.keys()].join()}]}`
}

function toLine(row: ClearRow, author: number, body: string | undefined): string {
  const text = JSON.stringify
  return (
    `[${row.position},${row.version},${row.type_version},${row.recorded_at},${row.occurred_at},` +
    `${author},${text(row.id)},${text(row.stream)},${text(row.type)},${text(row.command)},` +
    `${text(row.log)},${text(row.class)},${row.route}${body === undefined ? '' : `,${body}`}]`
  )
}

/** Bodies are as they were written: not raised to today's version. */
export function readOpened(text: string): PlacedEntry[] {
  // Both casts: the two functions above are the only writers.
  const { lines, authors } = JSON.parse(text) as Parsed
  return lines.map((line) => ({
    id: line[6],
    stream: line[7],
    version: line[1],
    type: line[8],
    typeVersion: line[2],
    recordedAt: line[3],
    occurredAt: line[4],
    actor: authors[line[5]] as Actor,
    command: line[9],
    log: line[10],
    route: line[12],
    class: line[11],
    position: line[0],
    body: line[13],
  }))
}
