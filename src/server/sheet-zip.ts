import { inflateRawSync } from 'node:zlib'
import { type Refusal, refuse } from '../kit/index.ts'

/** Bytes of all parts of a workbook when unpacked. 50,000 rows of 20 columns need about 60 MB. */
const UNPACKED_BYTES = 120 * 1024 * 1024
/** Parts of a workbook; a real one has a few dozen. */
const PARTS = 2000
/** Cells of all merged blocks, which the reader visits one by one. */
const MERGED_CELLS = 200_000
/** Rows that a sheet may name, empty ones included. */
const NAMED_ROWS = 200_000

/**
 * Looks into a zip file before anything else unpacks it: is it a workbook, does it really unpack to a
 * bounded size (declared sizes may lie), does it ask for endless merging. Undefined if all is well.
 */
export function inspectZip(bytes: Uint8Array): Refusal | undefined {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const parts = listParts(zip)
  if (!parts) return refuse('list-unreadable')
  if (parts.length > PARTS) return tooLarge()
  if (!parts.some(({ name }) => name === 'xl/workbook.xml')) return notWorkbook(parts)
  let left = UNPACKED_BYTES
  for (const part of parts) {
    const content = unpack(zip, part, left)
    if (content === 'too-large') return tooLarge()
    if (content === 'broken') return refuse('list-unreadable')
    left -= content.length
    if (part.name.startsWith('xl/worksheets/') && asksTooMuch(content)) return tooLarge()
  }
  return undefined
}

type Part = { name: string; method: number; packed: number; header: number; encrypted: boolean }

/** The central directory (APPNOTE 4.3.12), or undefined if there is none. */
function listParts(zip: Buffer): Part[] | undefined {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || end + 22 > zip.length) return undefined
  const parts: Part[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) return undefined
    const nameLength = zip.readUInt16LE(at + 28)
    parts.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      header: zip.readUInt32LE(at + 42),
      encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
    })
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return parts
}

function unpack(zip: Buffer, part: Part, most: number): Buffer | 'too-large' | 'broken' {
  if (part.encrypted || part.header + 30 > zip.length) return 'broken'
  const start =
    part.header + 30 + zip.readUInt16LE(part.header + 26) + zip.readUInt16LE(part.header + 28)
  const packed = zip.subarray(start, start + part.packed)
  if (part.method === 0) return packed.length > most ? 'too-large' : packed
  if (part.method !== 8) return 'broken'
  if (most <= 0) return 'too-large'
  try {
    return inflateRawSync(packed, { maxOutputLength: most })
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? fault.code : undefined
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken'
  }
}

function asksTooMuch(content: Buffer): boolean {
  const text = content.toString('latin1')
  let rows = 0
  for (let at = text.indexOf('<row'); at >= 0; at = text.indexOf('<row', at + 4)) rows++
  let cells = 0
  for (const match of text.matchAll(/<mergeCell\s[^>]*ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)) {
    const [, left = '', top, right = '', bottom] = match
    cells += (columnOf(right) - columnOf(left) + 1) * (Number(bottom) - Number(top) + 1)
  }
  return rows > NAMED_ROWS || cells > MERGED_CELLS
}

const columnOf = (letters: string) =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

const tooLarge = () => refuse('list-too-large-inside', { facts: { most: UNPACKED_BYTES } })

function notWorkbook(parts: readonly Part[]): Refusal {
  const names = parts.map(({ name }) => name)
  const table = names.includes('content.xml') || names.some((name) => name.endsWith('workbook.bin'))
  return refuse(table ? 'list-old-format' : 'list-not-a-spreadsheet')
}
