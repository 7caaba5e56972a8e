import { parse } from 'csv-parse/sync'
import type { Cell, Grid } from '../domain/arrivals/grid.ts'
import { type Refusal, refuse } from '../kit/index.ts'

/** Columns beyond which a list is not a list. */
const COLUMNS = 200

/**
 * Reads a table of text: UTF-8 or UTF-16 by its mark, UTF-8 if the bytes allow it, else Windows-1252;
 * parted by the sign that parts its lines most evenly. Rows are records: a quoted line break is none.
 */
export function readCsv(bytes: Uint8Array, fileName: string, most: number): Grid | Refusal {
  const text = decode(bytes)
  if (!isText(text) || PAGE.test(text)) return refuse('list-not-a-spreadsheet')
  const { body, delimiter } = findDelimiter(text)
  const records = parseRecords(body, delimiter)
  if (!records) return refuse('list-unreadable')
  const width = Math.max(0, ...records.slice(0, most + 1).map(filledWidth))
  if (width === 0) return refuse('list-empty')
  if (width > COLUMNS) return refuse('list-too-wide', { facts: { columns: width, most: COLUMNS } })
  const last = records.findLastIndex((record) => filledWidth(record) > 0)
  if (last + 1 > most) return refuse('list-too-many-rows', { facts: { rows: last + 1, most } })
  const rows = records.slice(0, last + 1).map((record, row) => toCells(record, row + 1, width))
  return { sheet: fileName.replace(/^.*[\\/]/, ''), rows, hidden: [], otherSheets: [] }
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Pages and documents that some systems hand out under a spreadsheet's name. */
const PAGE = /^\s*(%PDF|<!doctype|<html|<\?xml|<table|\{\\rtf)/i

/** Control signs other than tab and line ends stand in programs and pictures, not in tables. */
function isText(text: string): boolean {
  const controls = text.slice(0, 100_000).match(/[^\P{Cc}\t\r\n]/gu)?.length ?? 0
  return controls * 200 <= Math.min(text.length, 100_000)
}

const DELIMITERS = [',', ';', '\t', '|'] as const

/** A first line `sep=;` (written by spreadsheets) decides; else the sign found in most of the lines. */
function findDelimiter(text: string): { body: string; delimiter: string } {
  const told = /^sep=(.)\r?\n/.exec(text)
  if (told?.[1]) return { body: `\n${text.slice(told[0].length)}`, delimiter: told[1] }
  const lines = text
    .slice(0, 50_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\r|\n/, 60)
    .filter((line) => line.trim() !== '')
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, score: evenness(lines, delimiter) }))
  const best = scores.toSorted((a, b) => b.score - a.score)[0]
  return { body: text, delimiter: best?.delimiter ?? ',' }
}

/** How many lines have the same number of the sign, and how many of it: lists have many columns. */
function evenness(lines: readonly string[], delimiter: string): number {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const count = line.split(delimiter).length - 1
    if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1)
  }
  return Math.max(0, ...Array.from(counts, ([count, same]) => same * Math.min(count, 10)))
}

function parseRecords(text: string, delimiter: string): string[][] | undefined {
  const options = {
    delimiter,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: false,
  } as const
  for (const relaxed of [{}, { relax_quotes: true }, { quote: false as const }]) {
    try {
      return parse(text, { ...options, ...relaxed })
    } catch {
      // An unpaired quote: the next, more lenient reading is tried.
    }
  }
  return undefined
}

const filledWidth = (record: readonly string[]) =>
  record.findLastIndex((text) => text.trim() !== '') + 1

function toCells(record: readonly string[], row: number, width: number): Cell[] {
  return Array.from({ length: width }, (_, index) => {
    const text = record[index] ?? ''
    return { text, kind: text.trim() === '' ? 'empty' : 'text', row, column: index + 1 }
  })
}
