import type { LocalDate } from '../../kit/index.ts'
import type { Sourced, Text } from './text.ts'

/** One choice of a list: a need, a reason, an outcome. A retired code stays readable. */
export type Choice = Sourced & {
  readonly code: string
  readonly name: Text
  readonly help?: Text
  readonly retired?: true
}

/** Lists that every coalition must have, each with at least one choice. */
export const LISTS = [
  'need',
  'unit-kind',
  'decline-reason',
  'outcome',
  'not-asked-reason',
  'annulment-reason',
  'waiver-reason',
  'erasure-reason',
  'hold-reason',
  'vital-interest-reason',
  'language',
] as const
export type ListName = (typeof LISTS)[number]

export type CodeList = { readonly list: string; readonly choices: readonly Choice[] }

export const AUDIENCES = ['adult', 'child', 'group'] as const
/** Of texts that tell a person what was decided: no consent is asked with them. */
export const NOTICE = 'notice'

/** Words read aloud: before consent is asked, or to tell what was decided. A changed wording is a new version. */
export type ConsentText = Sourced & {
  readonly id: string
  readonly version: number
  readonly audience: (typeof AUDIENCES)[number] | typeof NOTICE
  readonly title: Text
  /** Paragraphs are separated by an empty line; `{party}`, `{classes}`, `{purpose}`, `{until}` are filled in. */
  readonly words: Text
  readonly from: LocalDate
}

/** A kind of identity paper and what its number gives away. Checks only ever warn. */
export type PaperKind = Sourced & {
  readonly id: string
  readonly name: Text
  readonly numberLabel: Text
  /** Regular expression for the whole number, after blanks and the characters of `ignores` are removed. */
  readonly pattern: string
  readonly ignores?: string
  /** Length when the number has digits only: lets a spreadsheet's losses be seen. */
  readonly digits?: number
  readonly parts?: readonly PaperPart[]
}

/** Position from 0 and length in the cleaned number. */
export type Span = readonly [start: number, length: number]

export type PaperPart =
  | { readonly reads: 'region'; readonly at: Span }
  | {
      readonly reads: 'birth-date'
      readonly day: Span
      readonly month: Span
      /** Two digits, of either century. */
      readonly year: Span
      /** Added to the day for women; then the day also tells the sex. */
      readonly womenAdd?: number
    }
  | { readonly reads: 'serial'; readonly at: Span; readonly min: number }

/** A region valid at some time; codes are never reused for another place. */
export type Region = {
  readonly code: string
  readonly name: string
  /** First day on which it was no longer in the list. */
  readonly until?: LocalDate
}
