import { INVISIBLE } from '../person/name.ts'
import { FIELDS, type Field } from './mapping.ts'
import type { ArrivalsVocabulary } from './vocabulary.ts'

/** A heading of the vocabulary, folded, with its field. */
export type Heading = {
  readonly field: Field
  readonly words: readonly string[]
  readonly letters: number
}

/** The vocabulary made ready for looking up: folded words in sets, patterns compiled. */
export type Lexicon = {
  /** Longest first. */
  readonly headings: readonly Heading[]
  readonly exactHeadings: ReadonlyMap<string, Field>
  readonly patterns: Readonly<Record<keyof ArrivalsVocabulary['patterns'], RegExp>>
  readonly female: ReadonlySet<string>
  readonly male: ReadonlySet<string>
  readonly months: ReadonlyMap<string, number>
  readonly dateOrder: 'dmy' | 'mdy'
  readonly yearWords: ReadonlySet<string>
  readonly monthWords: ReadonlySet<string>
  readonly aboutWords: ReadonlySet<string>
  readonly joiners: readonly string[]
  readonly childWords: ReadonlySet<string>
  readonly nothing: ReadonlySet<string>
  readonly unnamed: ReadonlySet<string>
  readonly titles: ReadonlySet<string>
  readonly footers: readonly string[]
}

/** Prepares a vocabulary once per list. Throws on a pattern that is no regular expression. */
export function toLexicon(vocabulary: ArrivalsVocabulary): Lexicon {
  const headings = headingsOf(vocabulary)
  const { patterns, ageWords, sexWords } = vocabulary
  return {
    headings,
    exactHeadings: new Map(headings.map(({ field, words }) => [words.join(' '), field])),
    patterns: {
      nationalId: whole(patterns.nationalId),
      passport: whole(patterns.passport),
      travelDocument: whole(patterns.travelDocument),
      phone: whole(patterns.phone),
      flight: whole(patterns.flight),
    },
    female: folded(sexWords.female),
    male: folded(sexWords.male),
    months: new Map(Object.entries(vocabulary.months).map(([word, month]) => [fold(word), month])),
    dateOrder: vocabulary.dateOrder,
    yearWords: folded(ageWords.years),
    monthWords: folded(ageWords.months),
    aboutWords: new Set(ageWords.about.map((word) => word.toLowerCase())),
    joiners: vocabulary.joiners.map((word) => word.toLowerCase()),
    childWords: folded(vocabulary.childWords),
    nothing: folded(vocabulary.nothing),
    unnamed: folded(vocabulary.unnamed),
    titles: folded(vocabulary.titles),
    footers: vocabulary.footers.map(fold),
  }
}

/** Lower-case words without diacritics or punctuation, single blanks: how all words are compared. */
export function fold(text: string): string {
  const plain = /[^\x20-\x7e]/.test(text) ? text.normalize('NFKD').replace(/\p{M}/gu, '') : text
  return plain
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Blanks of every kind collapsed to one, invisible signs removed. */
export function tidy(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
}

/** A number as it is compared: upper-case letters and digits only. */
export function toBareNumber(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9+]/g, '')
}

function headingsOf({ headings }: ArrivalsVocabulary): Heading[] {
  const all = FIELDS.flatMap((field) =>
    Object.values(headings[field] ?? {})
      .flat()
      .map((text) => ({ field, words: fold(text).split(' '), letters: letters(fold(text)) })),
  )
  return all.toSorted((a, b) => b.letters - a.letters)
}

/** Length without blanks. */
export const letters = (folded: string): number => folded.replaceAll(' ', '').length

const whole = (source: string) => new RegExp(`^(?:${source})$`, 'u')
const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold))
