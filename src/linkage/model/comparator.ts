import { DATE_LEVELS, dateLevel } from '../compare/dates.ts'
import { type IdNumberRule, readIdNumber } from '../compare/id-number.ts'
import {
  agreed,
  CATEGORY_LEVELS,
  CODE_LEVELS,
  categoryLevel,
  codeLevel,
  EMAIL_LEVELS,
  emailLevel,
  ID_LEVELS,
  nearest,
  PHONE_LEVELS,
  phoneLevel,
  REGION_LEVELS,
  regionLevel,
  TEXT_LEVELS,
  textLevel,
  toIdLevel,
  type ValueLevel,
} from '../compare/values.ts'
import { alignWords, WORD_LEVELS } from '../compare/words.ts'
import type { Column, Kind } from '../table/column.ts'
import { cellFrom, cellTo, firstOf, type Table } from '../table/table.ts'
import type { WordFacts } from '../table/word-facts.ts'

/** The level of two cells that both say something: where their values lie, and the rows they are of. */
export type CellLevel = (
  aFrom: number,
  aTo: number,
  bFrom: number,
  bTo: number,
  i: number,
  j: number,
) => number

/** Compares one column of a row on the left with that of a row on the right. */
export type Comparator = {
  readonly column: Column
  /** Codes of the levels 1, 2, …; 0 is "not said on one side", which is no evidence. */
  readonly levels: readonly string[]
  readonly level: (i: number, j: number) => number
  readonly said: CellLevel
  /** Whether the rarity of the value agreed on is to be counted beside the level. */
  readonly rarity: boolean
}

export function levelsOf(kind: Kind): readonly string[] {
  switch (kind) {
    case 'name':
    case 'words':
      return WORD_LEVELS
    case 'date':
      return DATE_LEVELS
    case 'code':
      return CODE_LEVELS
    case 'text':
      return TEXT_LEVELS
    case 'category':
      return CATEGORY_LEVELS
    case 'phone':
      return PHONE_LEVELS
    case 'email':
      return EMAIL_LEVELS
    case 'region':
      return REGION_LEVELS
    case 'id-number':
      return ID_LEVELS
  }
}

/** `facts` and both tables share their lexicons, column by column. */
export function toComparators(
  left: Table,
  right: Table,
  facts: readonly (WordFacts | undefined)[],
  defaultDays: Uint8Array,
): Comparator[] {
  return left.columns.map((column, at) => {
    const said = saidLevel(column, left, right, facts[at], defaultDays)
    const level = (i: number, j: number) => {
      const aFrom = cellFrom(left, i, at)
      const aTo = cellTo(left, i, at)
      const bFrom = cellFrom(right, j, at)
      const bTo = cellTo(right, j, at)
      return aFrom === aTo || bFrom === bTo ? 0 : said(aFrom, aTo, bFrom, bTo, i, j)
    }
    const rarity = !UNWEIGHED.includes(column.kind)
    return { column, levels: levelsOf(column.kind), level, said, rarity }
  })
}

/** Writes the levels of all columns of row `i` on the left and `j` on the right into `into`. */
export function toLevels(
  comparators: readonly Comparator[],
  left: Table,
  right: Table,
): (i: number, j: number, into: Uint16Array) => void {
  const width = comparators.length
  return (i, j, into) => {
    const a = left.starts[i] ?? 0
    const b = right.starts[j] ?? 0
    let aFrom = a + width
    let bFrom = b + width
    for (let at = 0; at < width; at += 1) {
      const aTo = a + (left.cells[a + at] ?? 0)
      const bTo = b + (right.cells[b + at] ?? 0)
      into[at] =
        aTo > aFrom && bTo > bFrom ? (comparators[at]?.said(aFrom, aTo, bFrom, bTo, i, j) ?? 0) : 0
      aFrom = aTo
      bFrom = bTo
    }
  }
}

/** Kinds whose levels say how rare an agreement is, or whose values are as good as never shared by chance. */
const UNWEIGHED: readonly Kind[] = ['name', 'words', 'date', 'id-number']

function saidLevel(
  column: Column,
  left: Table,
  right: Table,
  known: WordFacts | undefined,
  defaultDays: Uint8Array,
): CellLevel {
  if (!known)
    return (aFrom, _aTo, bFrom) =>
      dateLevel(left.cells[aFrom] ?? 0, right.cells[bFrom] ?? 0, defaultDays)
  if (column.kind === 'name' || column.kind === 'words')
    return (aFrom, aTo, bFrom, bTo) =>
      alignWords(left.cells, aFrom, aTo, right.cells, bFrom, bTo, known)
  if (column.kind === 'id-number' && column.rule)
    return ofIdNumbers(column.rule, left, right, known)
  const levelOf = valueLevelOf(column.kind)
  return (aFrom, aTo, bFrom, bTo) =>
    nearest(left.cells, aFrom, aTo, right.cells, bFrom, bTo, known, levelOf)
}

function valueLevelOf(kind: Kind): ValueLevel {
  switch (kind) {
    case 'text':
      return textLevel
    case 'category':
      return categoryLevel
    case 'phone':
      return phoneLevel
    case 'email':
      return emailLevel
    case 'region':
      return regionLevel
    default:
      return codeLevel
  }
}

// An equal number is weaker when the number contradicts what one of the two records states: it may be a
// stranger's number, borrowed or mistyped.
function ofIdNumbers(rule: IdNumberRule, left: Table, right: Table, facts: WordFacts): CellLevel {
  const levelOf = toIdLevel(rule)
  const births = left.columns.findIndex(({ kind }) => kind === 'date')
  const contradicts = (table: Table, row: number): boolean => {
    const stated = firstOf(table, row, births)
    const told = readIdNumber(rule, facts.lexicon.text(agreed.word))
    return stated !== 0 && told !== undefined && told.birth !== stated
  }
  return (aFrom, aTo, bFrom, bTo, i, j) => {
    const level = nearest(left.cells, aFrom, aTo, right.cells, bFrom, bTo, facts, levelOf)
    if (level !== 1 || births < 0) return level
    return contradicts(left, i) || contradicts(right, j) ? 2 : 1
  }
}
