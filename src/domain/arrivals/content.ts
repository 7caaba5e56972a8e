import { readYears } from './ages.ts'
import { looksLikeDate } from './dates.ts'
import type { Cell } from './grid.ts'
import { fold, type Lexicon, tidy, toBareNumber } from './lexicon.ts'
import type { Field } from './mapping.ts'

export type ContentGuess = { readonly field: Field; readonly confidence: number }

/** What the filled cells of a column look like, with the share that does; best first. */
export function guessByContent(cells: readonly Cell[], lexicon: Lexicon): ContentGuess[] {
  if (cells.length === 0) return []
  const shares = TESTS.map(({ field, test }) => ({
    field: field === 'birthDate' && isOneTime(cells) ? ('arrivalDate' as const) : field,
    confidence: cells.filter((cell) => test(cell, lexicon)).length / cells.length,
  }))
  if (counts(cells)) shares.push({ field: 'number', confidence: 0.95 })
  const likely = shares.filter(({ confidence }) => confidence >= 0.5)
  if (likely.length > 0) return likely.toSorted((a, b) => b.confidence - a.confidence)
  return [{ field: 'name', confidence: nameShare(cells) }]
}

type Test = { readonly field: Field; readonly test: (cell: Cell, lexicon: Lexicon) => boolean }

const TESTS: readonly Test[] = [
  {
    field: 'nationalId',
    test: (cell, { patterns }) => patterns.nationalId.test(toBareNumber(cell.text)),
  },
  {
    field: 'passport',
    test: (cell, { patterns }) => patterns.passport.test(toBareNumber(cell.text)),
  },
  { field: 'phone', test: (cell, { patterns }) => patterns.phone.test(toBareNumber(cell.text)) },
  { field: 'flight', test: (cell, { patterns }) => patterns.flight.test(toBareNumber(cell.text)) },
  { field: 'sex', test: isSexWord },
  { field: 'birthDate', test: looksLikeDate },
  { field: 'age', test: isAge },
]

function isSexWord(cell: Cell, { female, male }: Lexicon): boolean {
  const word = fold(cell.text)
  return female.has(word) || male.has(word)
}

/** Ages of adults mostly; a count of children or a line number must not pass for one. */
function isAge(cell: Cell, lexicon: Lexicon): boolean {
  if (cell.text.length > 20) return false
  const age = readYears(cell.text, lexicon)
  return age !== undefined && age.years >= 12
}

/** Arrivals are of a few days, births of as many days as persons. */
function isOneTime(cells: readonly Cell[]): boolean {
  const days = new Set(cells.map((cell) => cell.text))
  return cells.length >= 5 && days.size * 4 <= cells.length
}

/** 1, 2, 3 … with gaps and repetitions allowed. */
function counts(cells: readonly Cell[]): boolean {
  const numbers = cells.map((cell) => Number(cell.text.replace('.', '')))
  const steps = numbers.slice(1).filter((number, index) => number - (numbers[index] ?? 0) === 1)
  return numbers.length >= 3 && steps.length >= 0.6 * (numbers.length - 1)
}

/** Names differ from row to row and are one to five words without digits. Weak: many things are. */
function nameShare(cells: readonly Cell[]): number {
  const texts = cells.map((cell) => tidy(cell.text))
  const like = texts.filter((text) => /^[^\d/]{2,60}$/u.test(text) && text.split(' ').length <= 6)
  return 0.8 * (like.length / texts.length) * (new Set(texts).size / texts.length)
}
