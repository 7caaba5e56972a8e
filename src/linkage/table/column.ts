import type { IdNumberRule } from '../compare/id-number.ts'

/**
 * What a column holds, and so how it is compared. `name`: a person's name, any order of words. `words`: a phrase
 * such as an address. `text`: one value such as a place. `code`: papers, postcodes. `id-number`: a number that
 * tells birth and place by a rule. `region`: codes with parts, `33.02.12`. `category`: few values.
 */
export type Kind =
  | 'name'
  | 'words'
  | 'text'
  | 'date'
  | 'code'
  | 'id-number'
  | 'phone'
  | 'email'
  | 'region'
  | 'category'

export type Column = {
  readonly id: string
  readonly kind: Kind
  /** For `id-number`. */
  readonly rule?: IdNumberRule
}

/** What stands in a row for a column: nothing, one text or several, or words that were taken apart already. */
export type Cell =
  | string
  | readonly string[]
  | { readonly words: readonly string[] }
  | undefined
  | null
