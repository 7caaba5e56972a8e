import { type ContentGuess, guessByContent } from './content.ts'
import type { Cell, Grid } from './grid.ts'
import { findField, type HeadingMatch } from './headings.ts'
import { type Lexicon, toLexicon } from './lexicon.ts'
import type { ColumnReason, Field, Guess, Mapping } from './mapping.ts'
import type { ArrivalsVocabulary } from './vocabulary.ts'

/**
 * Proposes where the headings stand and what each column means, by the words of the headings and the
 * look of the cells. A proposal only: the officer sees why and corrects. Each field is given once.
 */
export function guessMapping(grid: Grid, vocabulary: ArrivalsVocabulary): Guess {
  const lexicon = toLexicon(vocabulary)
  const headings = findHeadings(grid, lexicon)
  const firstRow = (headings.at(-1)?.[0]?.row ?? firstFilledRow(grid) - 1) + 1
  const sample = grid.rows.filter((row) => (row[0]?.row ?? 0) >= firstRow).slice(0, SAMPLE)
  const why = assign(candidatesOf(grid, headings, sample, lexicon))
  const mapping: Mapping = {
    headerRows: headings.map((row) => row[0]?.row ?? 0),
    firstRow,
    columns: why.map(({ field }) => field),
  }
  return { mapping, confidence: confidenceOf(why), why }
}

/** Rows in which headings are looked for, rows of a heading at most, rows looked at for content. */
const SEARCHED = 40
const TALLEST = 3
const SAMPLE = 300

type Row = readonly Cell[]

/** The one to three rows that name the most fields; fewer rows win where they name as many. */
function findHeadings(grid: Grid, lexicon: Lexicon): Row[] {
  let best: { rows: Row[]; score: number } = { rows: [], score: 1.5 }
  for (let start = 0; start < Math.min(SEARCHED, grid.rows.length); start++) {
    for (let height = 1; height <= TALLEST; height++) {
      const rows = grid.rows.slice(start, start + height)
      const score = rows.length < height ? 0 : scoreOf(rows, lexicon)
      if (score > best.score) best = { rows, score }
    }
  }
  return withMergedAbove(grid, best.rows)
}

/** Headings merged downwards begin higher up than the row that names most. */
function withMergedAbove(grid: Grid, rows: readonly Row[]): Row[] {
  const above = grid.rows.indexOf(rows[0] ?? []) - 1
  const higher = grid.rows[above]
  const reaches = rows[0]?.some((cell, index) => {
    const upper = higher?.[index]
    return cell.merged && cell.text === upper?.text && !upper.merged
  })
  return higher && reaches && rows.length < TALLEST
    ? withMergedAbove(grid, [higher, ...rows])
    : [...rows]
}

function scoreOf(rows: readonly Row[], lexicon: Lexicon): number {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const matches = Array.from({ length: width }, (_, index) =>
    findField(headingAt(rows, index), lexicon),
  )
  const best = new Map<Field, number>()
  for (const match of matches) {
    if (match) best.set(match.field, Math.max(best.get(match.field) ?? 0, match.confidence))
  }
  const named = Array.from(best.values()).reduce((sum, confidence) => sum + confidence, 0)
  return named - 0.4 * (rows.length - 1) - 2 * rows.filter((row) => holdsData(row, lexicon)).length
}

/** A row with a paper's number or a date is a person, not a heading. */
function holdsData(row: Row, { patterns }: Lexicon): boolean {
  return row.some(
    (cell) =>
      cell.kind === 'date' ||
      (cell.kind === 'number' && Number(cell.text) > 100) ||
      patterns.passport.test(cell.text) ||
      patterns.nationalId.test(cell.text),
  )
}

/** The texts of a column's heading from top to bottom, a merged text once. */
function headingAt(rows: readonly Row[], column: number): string[] {
  const texts = rows.map((row) => row[column]?.text.trim() ?? '').filter((text) => text !== '')
  return texts.filter((text, index) => text !== texts[index - 1])
}

type Candidate = {
  readonly column: number
  readonly heading: string
  readonly byHeading?: HeadingMatch
  readonly byContent: readonly ContentGuess[]
}

function candidatesOf(
  grid: Grid,
  headings: readonly Row[],
  sample: readonly Row[],
  lexicon: Lexicon,
): Candidate[] {
  const width = Math.max(0, ...grid.rows.slice(0, SEARCHED + SAMPLE).map((row) => row.length))
  return Array.from({ length: width }, (_, index) => {
    const texts = headingAt(headings, index)
    const byHeading = findField(texts, lexicon)
    const cells = sample.flatMap((row) => row[index] ?? []).filter((cell) => cell.kind !== 'empty')
    const byContent = guessByContent(cells, lexicon)
    return {
      column: index + 1,
      heading: texts.join(' '),
      byContent,
      ...(byHeading && { byHeading }),
    }
  })
}

type Claim = { readonly reason: ColumnReason; readonly weight: number }

/** The best claims first; a field once given, and a column once named, is taken. */
function assign(candidates: readonly Candidate[]): ColumnReason[] {
  const claims = candidates.flatMap(claimsOf).toSorted((a, b) => b.weight - a.weight)
  const taken = new Map<number, ColumnReason>()
  const given = new Set<Field>()
  for (const { reason } of claims) {
    if (taken.has(reason.column) || given.has(reason.field)) continue
    taken.set(reason.column, reason)
    given.add(reason.field)
  }
  return candidates.map(({ column, heading }) => taken.get(column) ?? leftOut(column, heading))
}

/** Heading and content together beat either; a heading beats content unless it fits poorly. */
function claimsOf({ column, heading, byHeading, byContent }: Candidate): Claim[] {
  const claims: Claim[] = []
  const agreeing = byContent.find((guess) => guess.field === byHeading?.field)
  if (byHeading) {
    const confidence = Math.max(byHeading.confidence, agreeing?.confidence ?? 0)
    const by = agreeing ? 'heading-and-content' : 'heading'
    const weight = byHeading.confidence + (agreeing ? 1 : 0.5)
    claims.push({ reason: { column, heading, field: byHeading.field, by, confidence }, weight })
  }
  for (const { field, confidence } of byContent) {
    if (confidence < 0.6 || field === byHeading?.field) continue
    const reason = { column, heading, field, by: 'content' as const, confidence }
    claims.push({ reason, weight: confidence })
  }
  return claims
}

const leftOut = (column: number, heading: string): ColumnReason => ({
  column,
  field: 'ignore',
  by: 'none',
  heading,
  confidence: 0,
})

function confidenceOf(why: readonly ColumnReason[]): number {
  const name = why.find(({ field }) => field === 'name')
  if (!name) return 0
  const known = why.filter(({ by }) => by !== 'none')
  return Math.min(...known.map(({ confidence }) => confidence))
}

function firstFilledRow(grid: Grid): number {
  const row = grid.rows.find((cells) => cells.some((cell) => cell.kind !== 'empty'))
  return row?.[0]?.row ?? 1
}
