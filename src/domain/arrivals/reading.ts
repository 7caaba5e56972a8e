import type { LocalDate } from '../../kit/index.ts'
import type { Age } from '../person/age.ts'
import type { GivenName } from '../person/name.ts'
import type { Field } from './mapping.ts'
import type { ArrivalsVocabulary } from './vocabulary.ts'

export const WARNING_CODES = [
  'age-about',
  'age-disagrees-with-birth-date',
  'age-not-read',
  'birth-date-in-future',
  'children-in-row',
  'date-ambiguous',
  'date-as-serial',
  'date-as-text',
  'date-century-guessed',
  'date-impossible',
  'date-not-read',
  'digits-lost',
  'digits-may-be-lost',
  'duplicate-number',
  'duplicate-person',
  'leading-apostrophe',
  'merged-cell',
  'minor',
  'name-numbering',
  'name-shortened',
  'name-spaces',
  'name-title',
  'not-named',
  'number-form',
  'row-hidden',
  'sex-not-read',
  'spaces-odd',
] as const
export type WarningCode = (typeof WARNING_CODES)[number]

export const REFUSAL_CODES = ['nobody-named', 'two-persons', 'name-is-number'] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]

export const DROP_REASONS = [
  'empty-row',
  'repeated-header',
  'footer',
  'title',
  'only-number',
  'by-officer',
] as const
export type DropReason = (typeof DROP_REASONS)[number]

/**
 * What was noticed in a row: `code` selects the words, `facts` fill them. Facts may quote the cell,
 * so a finding is of the same data class as its row (identity).
 */
export type Finding<Code extends string = WarningCode | RefusalCode> = {
  readonly code: Code
  readonly field?: Field
  readonly facts: Readonly<Record<string, string | number>>
}

/** What a row says about a person. A field that could not be taken stands in `asStated` only. */
export type Values = {
  /** Absent with `notNamed` when the list says that the name is not known. */
  readonly name?: GivenName
  readonly notNamed?: true
  readonly sex?: 'female' | 'male'
  readonly age: Age
  readonly nationalId?: string
  readonly passport?: string
  readonly travelDocument?: string
  readonly origin?: string
  readonly address?: string
  readonly phone?: string
  readonly flight?: string
  readonly arrivalDate?: LocalDate
  readonly company?: string
  readonly note?: string
  readonly number?: string
  readonly children?: { readonly count?: number; readonly text: string }
  readonly language?: string
  /** The cell as written, for every field whose value was changed in reading or could not be taken. */
  readonly asStated: Readonly<Partial<Record<Field, string>>>
}

/** One person of the list, or a row that holds none. */
export type Reading = {
  /** Row in the file, from 1. */
  readonly row: number
  /** 1, 2, … for the persons of a row that the officer split; 0 for a row not split. */
  readonly part: number
  readonly splitFrom?: number
  readonly values: Values
  readonly warnings: readonly Finding<WarningCode>[]
  readonly refusals: readonly Finding<RefusalCode>[]
  /** Names proposed for a split, where the row seems to hold several persons. */
  readonly proposal?: readonly string[]
  readonly dropped?: { readonly reason: DropReason; readonly why?: string }
}

export type ReadingState = 'read' | 'refused' | 'dropped'

/** Exactly one of the three, for every row of the list. */
export function stateOf(reading: Reading): ReadingState {
  if (reading.dropped) return 'dropped'
  return reading.refusals.length > 0 ? 'refused' : 'read'
}

/** What reading needs to know from outside. */
export type ReadingFacts = {
  readonly today: LocalDate
  readonly vocabulary: ArrivalsVocabulary
}
