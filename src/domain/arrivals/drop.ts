import type { Cell } from './grid.ts'
import { fold, type Lexicon } from './lexicon.ts'
import type { Mapping } from './mapping.ts'
import type { DropReason } from './reading.ts'

export type DropRules = {
  readonly lexicon: Lexicon
  readonly mapping: Mapping
  /** Folded headings by column, for lists that repeat them on every page. */
  readonly headings: readonly (readonly string[])[]
}

/** Why a row holds no person, or undefined if it may hold one. Guessed; the officer can overrule. */
export function findDropReason(row: readonly Cell[], rules: DropRules): DropReason | undefined {
  const filled = row.filter((cell) => cell.kind !== 'empty' && cell.text.trim() !== '')
  if (filled.length === 0) return 'empty-row'
  const own = filled.filter((cell) => !cell.merged)
  if (own.length === 0) return 'empty-row'
  if (repeatsHeadings(filled, rules) || countsColumns(filled, row)) return 'repeated-header'
  if (isFooter(own, rules)) return 'footer'
  if (isTitle(own, filled, rules)) return 'title'
  return onlyNumber(own, rules) ? 'only-number' : undefined
}

function repeatsHeadings(filled: readonly Cell[], { headings }: DropRules): boolean {
  const same = filled.filter((cell) => headings[cell.column - 1]?.includes(fold(cell.text)))
  return same.length >= 2 && same.length * 2 >= filled.length
}

/** The line "1 2 3 4 …" that official forms put under the headings. */
function countsColumns(filled: readonly Cell[], row: readonly Cell[]): boolean {
  const first = filled[0]?.column ?? 0
  const counts = (cell: Cell, index: number) => Number(cell.text.replace(/[()]/g, '')) === index + 1
  return filled.length >= 4 && filled.length >= row.length - first && filled.every(counts)
}

/** Totals, remarks and signatures below a list or a part of it: few cells, none of a person's own. */
function isFooter(own: readonly Cell[], rules: DropRules): boolean {
  const text = fold(own[0]?.text ?? '')
  const starts = rules.lexicon.footers.some((word) => text === word || text.startsWith(`${word} `))
  return starts && own.length <= 4 && !own.some((cell) => isPersonal(cell, rules))
}

/** One text alone in a row, or spread over several columns, is a heading between persons. */
function isTitle(own: readonly Cell[], filled: readonly Cell[], rules: DropRules): boolean {
  const [only, ...others] = own
  if (!only || others.length > 0) return false
  const spread = filled.filter((cell) => cell.merged && cell.text === only.text).length >= 2
  const field = rules.mapping.columns[only.column - 1] ?? 'ignore'
  const numbered = field === 'number' && isLineNumber(only)
  return spread || !(field === 'name' || numbered || isPersonal(only, rules))
}

function onlyNumber(own: readonly Cell[], { mapping }: DropRules): boolean {
  return own.every((cell) => mapping.columns[cell.column - 1] === 'number' && isLineNumber(cell))
}

const isLineNumber = (cell: Cell) => /^\(?\d+[.)]?$/.test(cell.text.trim())

const PERSONAL = new Set(['nationalId', 'passport', 'travelDocument', 'birthDate'])

const isPersonal = (cell: Cell, { mapping }: DropRules) =>
  PERSONAL.has(mapping.columns[cell.column - 1] ?? 'ignore') && /\d/.test(cell.text)
