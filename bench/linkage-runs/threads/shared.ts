import { type Column, Lexicon, type Table } from '../../../src/linkage/index.ts'

/** A table as arrays that a message carries: shared between threads, or handed over. */
export type SentTable = {
  readonly rows: number
  readonly columns: readonly Column[]
  readonly starts: Uint32Array
  readonly cells: Int32Array
  readonly lexicons: readonly (
    | { readonly units: Uint16Array; readonly starts: Uint32Array }
    | undefined
  )[]
}

export function toSent(table: Table): SentTable {
  return {
    rows: table.rows,
    columns: table.columns,
    starts: table.starts.slice(0, table.rows + 1),
    cells: table.cells.slice(0, table.starts[table.rows] ?? 0),
    lexicons: table.lexicons.map((lexicon) => lexicon?.trimmed()),
  }
}

/** A table whose rows lie in shared memory already, with words that every thread sees. */
export const toShared = ({ rows, columns, starts, cells, lexicons }: Table): SentTable => ({
  rows,
  columns,
  starts,
  cells,
  lexicons: lexicons.map(
    (each) =>
      each && {
        units: share(each.units.subarray(0, each.starts[each.size] ?? 0)),
        starts: share(each.starts.subarray(0, each.size + 1)),
      },
  ),
})

export const fromSent = ({ rows, columns, starts, cells, lexicons }: SentTable): Table => ({
  rows,
  columns,
  starts,
  cells,
  lexicons: lexicons.map(
    (each) => each && new Lexicon(each.units, each.starts, each.starts.length - 1),
  ),
})

export const buffersOf = ({ starts, cells, lexicons }: SentTable): ArrayBuffer[] =>
  [starts, cells, ...lexicons.flatMap((each) => (each ? [each.units, each.starts] : []))].map(
    // Made by `slice`, never shared.
    (array) => array.buffer as ArrayBuffer,
  )

type Shareable = Uint32Array | Int32Array | Uint16Array | Float32Array

export function share<T extends Shareable>(array: T): T {
  const memory = new SharedArrayBuffer(array.byteLength)
  // The constructor of an array of T makes a T.
  const shared = new (array.constructor as new (memory: SharedArrayBuffer) => T)(memory)
  shared.set(array)
  return shared
}
