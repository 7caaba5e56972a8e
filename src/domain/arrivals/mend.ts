import type { Field } from './mapping.ts'

/** The texts of one person of a split row; fields left out are taken from the row, but for numbers. */
export type SplitPart = Readonly<Partial<Record<Field, string>>>

/**
 * One correction by the officer, kept apart from the file: the list as received never changes. Later
 * mends of the same row, part and field win. `confirm` says that a row is right as it stands although
 * refused for `two-persons` ("Nur dan Malam" may be one name) or dropped by guess.
 */
export type Mend =
  | {
      readonly kind: 'set'
      readonly row: number
      readonly part?: number
      readonly field: Field
      readonly text: string
    }
  | { readonly kind: 'drop'; readonly row: number; readonly part?: number; readonly why: string }
  | { readonly kind: 'split'; readonly row: number; readonly parts: readonly SplitPart[] }
  | { readonly kind: 'confirm'; readonly row: number }
