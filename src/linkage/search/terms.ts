import { dayKey, dayOf, monthOf, packDate, yearOf } from '../compare/dates.ts'
import { likenessOf, ones } from '../compare/words.ts'
import type { Kind } from '../table/column.ts'
import { cellFrom, cellTo, firstOf, type Table } from '../table/table.ts'
import { mix, type WordFacts } from '../table/word-facts.ts'

/** Something by which rows are found: keys of a stored row, and weighed keys of a question. */
export type Term = {
  readonly keys: (row: number, into: Int32Array) => number
  /** Tells each key that would answer row `row` of the question, and its worth in bits. */
  readonly ask: (row: number, tell: (key: number, bits: number) => void) => void
}

/** What an equal value is worth when rows are gathered; the model weighs them afterwards. */
const WORTH: Readonly<Partial<Record<Kind, number>>> = {
  'id-number': 24,
  code: 20,
  phone: 20,
  email: 20,
}
const SAME_DATE = 12
const SWAPPED_DATE = 9
const SHIFTED_DATE = 6
const PLACE_AND_YEAR = 7
const PLACE_AND_DAY = 9
const PART_OF_CODE = 10
const MOST_VARIANTS = 40
/** Names beside the first column of names (mother, father) are worth less. */
const OTHER_NAME = 0.5

/** Terms of a table; `asked` has the same columns and lexicons and holds the question. */
export function toTerms(
  table: Table,
  asked: Table,
  facts: readonly (WordFacts | undefined)[],
  defaultDays: Uint8Array,
): Term[] {
  const births = table.columns.findIndex(({ kind }) => kind === 'date')
  const firstName = table.columns.findIndex(({ kind }) => kind === 'name')
  return table.columns.flatMap((column, at) => {
    const known = facts[at]
    if (!known) return [ofDates(table, asked, at, defaultDays)]
    const worth = WORTH[column.kind]
    if (worth !== undefined) return ofCodes(table, asked, at, known, worth)
    if (column.kind === 'name' || column.kind === 'words')
      return [ofWords(table, asked, at, known, at === firstName ? 1 : OTHER_NAME)]
    if (column.kind !== 'text' || births < 0) return []
    const place = (partOf: (date: number) => number, bits: number) =>
      ofPlaceAndDate({ table, asked, at, births, known }, partOf, bits)
    const day = (date: number) => (isExact(date, defaultDays) ? 4096 + dayKey(date) : 0)
    return [place(yearOf, PLACE_AND_YEAR), place(day, PLACE_AND_DAY)]
  })
}

const isExact = (date: number, defaultDays: Uint8Array): boolean =>
  dayOf(date) > 0 && defaultDays[dayKey(date)] !== 1

function wordsOf(table: Table, row: number, column: number, into: Int32Array): number {
  const from = cellFrom(table, row, column)
  const count = Math.min(into.length, cellTo(table, row, column) - from)
  for (let k = 0; k < count; k += 1) into[k] = table.cells[from + k] ?? 0
  return count
}

const asking = new Int32Array(32)

function ofWords(table: Table, asked: Table, at: number, facts: WordFacts, share: number): Term {
  const variants = toVariants(facts)
  return {
    keys: (row, into) => wordsOf(table, row, at, into),
    ask: (row, tell) => {
      const words = Array.from(asking.subarray(0, wordsOf(asked, row, at, asking)))
      for (const word of words)
        for (const { other, likeness } of variants(word))
          tell(other, (facts.bits[other] ?? 0) * likeness * share)
    },
  }
}

type Variant = { readonly other: number; readonly likeness: number }

/** The most that is remembered of searches, by word. */
const REMEMBERED = 5000

/** Words that are held and spelled or sound alike, the word itself among them; looked up once for each held word. */
function toVariants(facts: WordFacts): (word: number) => readonly Variant[] {
  const known = new Map<number, { size: number; variants: Variant[] }>()
  return (word) => {
    const size = Math.min(facts.lexicon.size, facts.held)
    const found = known.get(word)
    if (found?.size === size) return found.variants
    const variants = found?.variants ?? []
    for (let other = found?.size ?? 1; other < size; other += 1) {
      if (!mayBeAlike(word, other, facts)) continue
      const likeness = other === word ? 1 : likenessOf(word, other, facts)
      if (likeness >= 0.5) variants.push({ other, likeness })
    }
    variants.sort((a, b) => b.likeness - a.likeness || a.other - b.other)
    variants.length = Math.min(variants.length, MOST_VARIANTS)
    if (word >= size) return variants
    if (known.size >= REMEMBERED) known.clear()
    known.set(word, { size, variants })
    return variants
  }
}

/** Letters that only one of two words has: above it they are no spellings of one name. */
const MOST_ODD_LETTERS = 4

// Every word that is held is looked at: a few steps for each, and the comparison only for what is left.
function mayBeAlike(
  word: number,
  other: number,
  { letters, sound, other: second }: WordFacts,
): boolean {
  if (ones((letters[word] ?? 0) ^ (letters[other] ?? 0)) <= MOST_ODD_LETTERS) return true
  const heard = sound[word] ?? 0
  return (
    heard !== 0 &&
    (heard === sound[other] || heard === second[other] || sound[other] === second[word])
  )
}

function ofCodes(table: Table, asked: Table, at: number, facts: WordFacts, worth: number): Term[] {
  const term = (keyOf: (word: number) => number, bits: number): Term => ({
    keys: (row, into) => {
      const count = wordsOf(table, row, at, into)
      for (let k = 0; k < count; k += 1) into[k] = keyOf(into[k] ?? 0)
      return count
    },
    ask: (row, tell) => {
      const count = wordsOf(asked, row, at, asking)
      for (let k = 0; k < count; k += 1) tell(keyOf(asking[k] ?? 0), bits)
    },
  })
  const equal = term((word) => word, worth)
  // One wrong digit: the first or the last two thirds are still equal.
  const { lexicon } = facts
  const part = (from: number, to: number, salt: number) => (word: number) => {
    const start = lexicon.starts[word] ?? 0
    const length = lexicon.length(word)
    let hash = salt
    for (let k = Math.floor(length * from); k < Math.floor(length * to); k += 1)
      hash = mix(hash, lexicon.units[start + k] ?? 0)
    return hash
  }
  return [equal, term(part(0, 0.75, 3), PART_OF_CODE), term(part(0.5, 1, 5), PART_OF_CODE)]
}

function ofDates(table: Table, asked: Table, at: number, defaultDays: Uint8Array): Term {
  return {
    keys: (row, into) => {
      const date = firstOf(table, row, at)
      into[0] = date
      return date !== 0 && isExact(date, defaultDays) ? 1 : 0
    },
    ask: (row, tell) => {
      const date = firstOf(asked, row, at)
      if (date === 0 || !isExact(date, defaultDays)) return
      tell(date, SAME_DATE)
      const [year, month, day] = [yearOf(date), monthOf(date), dayOf(date)]
      if (day <= 12 && day !== month) tell(packDate(year, day, month), SWAPPED_DATE)
      for (let shift = -8; shift <= 8; shift += 1)
        if (shift !== 0) tell(packDate(year + shift, month, day), SHIFTED_DATE)
    },
  }
}

type Place = {
  readonly table: Table
  readonly asked: Table
  readonly at: number
  readonly births: number
  readonly known: WordFacts
}

function ofPlaceAndDate(
  { table, asked, at, births, known }: Place,
  partOf: (date: number) => number,
  bits: number,
): Term {
  const keyOf = (from: Table, row: number): number => {
    const word = firstOf(from, row, at)
    const date = firstOf(from, row, births)
    const part = date === 0 ? 0 : partOf(date)
    return word !== 0 && part !== 0 ? mix(known.sound[word] || word, part) : 0
  }
  return {
    keys: (row, into) => {
      into[0] = keyOf(table, row)
      return into[0] === 0 ? 0 : 1
    },
    ask: (row, tell) => {
      const key = keyOf(asked, row)
      if (key !== 0) tell(key, bits)
    },
  }
}
