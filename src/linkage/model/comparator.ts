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
import { firstOf, type Table } from '../table/table.ts'
import type { WordFacts } from '../table/word-facts.ts'

/** Compares one column of a row on the left with that of a row on the right. */
export type Comparator = {
  readonly column: Column
  /** Codes of the levels 1, 2, …; 0 is "not said on one side", which is no evidence. */
  readonly levels: readonly string[]
  readonly level: (i: number, j: number) => number
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
    const levels = levelsOf(column.kind)
    const known = facts[at]
    if (!known) {
      const level = (i: number, j: number) =>
        dateLevel(firstOf(left, i, at), firstOf(right, j, at), defaultDays)
      return { column, levels, level, rarity: false }
    }
    if (column.kind === 'name' || column.kind === 'words')
      return {
        column,
        levels,
        level: (i, j) => alignWords(left, i, right, j, at, known),
        rarity: false,
      }
    if (column.kind === 'id-number' && column.rule)
      return {
        column,
        levels,
        level: ofIdNumbers(column.rule, left, right, at, known),
        rarity: false,
      }
    const levelOf = valueLevelOf(column.kind)
    return {
      column,
      levels,
      level: (i, j) => nearest(left, i, right, j, at, known, levelOf),
      rarity: true,
    }
  })
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
function ofIdNumbers(
  rule: IdNumberRule,
  left: Table,
  right: Table,
  column: number,
  facts: WordFacts,
): Comparator['level'] {
  const levelOf = toIdLevel(rule)
  const births = left.columns.findIndex(({ kind }) => kind === 'date')
  const contradicts = (table: Table, row: number): boolean => {
    const stated = firstOf(table, row, births)
    const told = readIdNumber(rule, facts.lexicon.text(agreed.word))
    return stated !== 0 && told !== undefined && told.birth !== stated
  }
  return (i, j) => {
    const level = nearest(left, i, right, j, column, facts, levelOf)
    if (level !== 1 || births < 0) return level
    return contradicts(left, i) || contradicts(right, j) ? 2 : 1
  }
}
