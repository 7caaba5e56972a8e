import type { NameReader } from '../names/parse.ts'
import type { Column } from '../table/column.ts'
import { Lexicon } from '../table/lexicon.ts'
import { type Table, TableBuilder } from '../table/table.ts'
import type { CopiedRows } from './copy-live.ts'

/** "RLI" and the version of the form. */
const MARK = 0x524c4901

type Numbers = Int32Array | Uint32Array | Uint16Array

/**
 * All arrays one behind the other as bytes, little end first, each with its length before it, cut into pieces of at
 * most `most` bytes. Indexes are not kept: they are built again from the rows.
 */
export function toChunks(table: Table, ids: Lexicon, idOf: Int32Array, most: number): Uint8Array[] {
  const parts: Numbers[] = [Uint32Array.of(MARK, table.rows, table.columns.length)]
  const words = (lexicon: Lexicon) => {
    const { units, starts } = lexicon.trimmed()
    parts.push(starts, units)
  }
  words(ids)
  parts.push(idOf.slice(0, table.rows))
  parts.push(
    table.starts.slice(0, table.rows + 1),
    table.cells.slice(0, table.starts[table.rows] ?? 0),
  )
  for (const each of table.lexicons) if (each) words(each)
  return cut(parts, most)
}

function cut(parts: readonly Numbers[], most: number): Uint8Array[] {
  const size = parts.reduce((sum, { byteLength }) => sum + 8 + padded(byteLength), 0)
  const whole = new Uint8Array(size)
  const view = new DataView(whole.buffer)
  let at = 0
  for (const part of parts) {
    view.setUint32(at, part.byteLength, true)
    whole.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at + 8)
    at += 8 + padded(part.byteLength)
  }
  const chunks: Uint8Array[] = []
  for (let from = 0; from < size; from += most)
    chunks.push(whole.subarray(from, Math.min(size, from + most)))
  return chunks
}

const padded = (bytes: number): number => Math.ceil(bytes / 8) * 8

/** Reads the pieces back. Throws on pieces that are missing, strange, or of other columns. */
export function fromChunks(
  chunks: readonly Uint8Array[],
  columns: readonly Column[],
  reader: NameReader,
): CopiedRows {
  const parts = toReader(chunks)
  const [mark, rows = 0, width] = parts.numbers(Uint32Array)
  if (mark !== MARK || width !== columns.length)
    throw new Error('these are not the bytes of such an index')
  const lexicon = (): Lexicon => {
    const starts = parts.numbers(Uint32Array)
    return new Lexicon(parts.numbers(Uint16Array), roomForOne(starts), starts.length - 1)
  }
  const ids = lexicon()
  const idOf = parts.numbers(Int32Array)
  const starts = parts.numbers(Uint32Array)
  const cells = parts.numbers(Int32Array)
  const lexicons = columns.map(({ kind }) => (kind === 'date' ? undefined : lexicon()))
  const builder = new TableBuilder(columns, reader, lexicons)
  builder.table.rows = rows
  builder.table.starts = roomForOne(starts)
  builder.table.cells = cells
  return { rows: builder, ids, idOf }
}

function roomForOne(starts: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const roomy = new Uint32Array(starts.length + 64)
  roomy.set(starts)
  return roomy
}

type Made<T> = { new (buffer: ArrayBuffer): T }

function toReader(chunks: readonly Uint8Array[]) {
  const size = chunks.reduce((sum, { length }) => sum + length, 0)
  const whole = new Uint8Array(size)
  let to = 0
  for (const chunk of chunks) {
    whole.set(chunk, to)
    to += chunk.length
  }
  const view = new DataView(whole.buffer)
  let at = 0
  return {
    numbers: <T>(Kind: Made<T>): T => {
      const length = at + 8 <= size ? view.getUint32(at, true) : Number.POSITIVE_INFINITY
      if (at + 8 + length > size) throw new Error('the bytes of the index are not complete')
      const part = whole.buffer.slice(at + 8, at + 8 + length)
      at += 8 + padded(length)
      return new Kind(part)
    },
  }
}
