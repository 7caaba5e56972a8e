import type { Field } from './mapping.ts'

/**
 * The words and forms of one country's lists: data of the coalition, never code. Words are compared
 * lower-case, without punctuation and diacritics. Patterns are regular expressions of a whole value
 * after blanks, dots and dashes are taken out, upper-case.
 */
export type ArrivalsVocabulary = {
  /** Headings by field and language. */
  readonly headings: Readonly<Partial<Record<Field, Readonly<Record<string, readonly string[]>>>>>
  readonly patterns: {
    readonly nationalId: string
    readonly passport: string
    readonly travelDocument: string
    readonly phone: string
    readonly flight: string
  }
  readonly sexWords: { readonly female: readonly string[]; readonly male: readonly string[] }
  /** Month names and abbreviations of every language, to 1–12. */
  readonly months: Readonly<Record<string, number>>
  /** How an all-digit date is read when it could be read twice. */
  readonly dateOrder: 'dmy' | 'mdy'
  readonly ageWords: {
    readonly years: readonly string[]
    readonly months: readonly string[]
    readonly about: readonly string[]
  }
  /** Words and signs that join two persons in one cell. */
  readonly joiners: readonly string[]
  /** Words that announce a child after a joiner. */
  readonly childWords: readonly string[]
  /** What is written where there is nothing to write ("-", "none"). */
  readonly nothing: readonly string[]
  /** What is written where the name is not known. */
  readonly unnamed: readonly string[]
  /** Honorifics and degrees that lists put around names. */
  readonly titles: readonly string[]
  /** Words that begin a line of totals or a signature. */
  readonly footers: readonly string[]
  /** Ids of the paper kinds that the three number columns hold. */
  readonly papers?: {
    readonly nationalId?: string
    readonly passport?: string
    readonly travelDocument?: string
  }
}
