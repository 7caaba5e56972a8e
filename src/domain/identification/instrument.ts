import type { LocalDate } from '../../kit/index.ts'
import type { Text } from '../coalition/text.ts'

/** `screening` is read by the engine and gives lights; `triage` is two minutes and raises flags. */
export const INSTRUMENT_KINDS = ['screening', 'triage'] as const
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number]

/** What a question speaks to: the three elements of trafficking in persons, or none of them. */
export const ELEMENTS = ['process', 'means', 'purpose', 'none'] as const
export type Element = (typeof ELEMENTS)[number]

/**
 * - `act`: one of the acts of the law; one alone is the process.
 * - `indicator`: weighted, of one dimension.
 * - `exploitation`: a type of exploitation of the law; one alone is the purpose.
 * - `intent`: evidence that exploitation was meant, for a person stopped before it; one alone is the purpose.
 * - `module`: a sign of one setting; it counts as the indicator it names, or as nothing.
 * - `contra`: a fact kept beside, without verdict.
 * - `triage`: raises a flag.
 */
export const QUESTION_KINDS = [
  'act',
  'indicator',
  'exploitation',
  'intent',
  'module',
  'contra',
  'triage',
] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

/**
 * The six dimensions of the operational indicators of 2009: deceptive recruitment, coercive recruitment,
 * recruitment by abuse of vulnerability, exploitation, coercion at destination, abuse of vulnerability there.
 */
export const DIMENSIONS = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6'] as const
export type Dimension = (typeof DIMENSIONS)[number]

export const WEIGHTS = ['strong', 'medium', 'weak'] as const
export type Weight = (typeof WEIGHTS)[number]

/** In doubt a child. */
export const AGE_GROUPS = ['adult', 'child'] as const
export type AgeGroup = (typeof AGE_GROUPS)[number]

export const FORMS = ['labour', 'sexual', 'forced-criminality', 'other'] as const
/** The form of exploitation that the interview is about. */
export type Form = (typeof FORMS)[number]

/** Whose weights are read. */
export type Profile = `${AgeGroup}-${Form}`
export type Subject = { readonly age: AgeGroup; readonly form: Form }

/** Absent list: everybody. */
export type AppliesTo = {
  readonly ages?: readonly AgeGroup[]
  readonly forms?: readonly Form[]
}

/** What a yes in a triage asks for at once. */
export const TRIAGE_FLAGS = ['medical', 'danger', 'child', 'screening'] as const
export type TriageFlag = (typeof TRIAGE_FLAGS)[number]

export type Question = {
  /** Stands for ever: answers cite it (`D5.3`, `act.recruitment`). */
  readonly id: string
  readonly kind: QuestionKind
  readonly element: Element
  /** Of an `indicator` only. */
  readonly dimension?: Dimension
  /** Of an `indicator` only. A profile that is absent does not know the indicator. */
  readonly weights?: Readonly<Partial<Record<Profile, Weight>>>
  /** Of a `module` only: the indicator of the same instrument that a yes counts as. */
  readonly countsAs?: string
  /** Of a `triage` only. */
  readonly raises?: TriageFlag
  readonly appliesTo?: AppliesTo
  /** The short name for lists and explanations. */
  readonly label: Text
  /** As it is said to the person. */
  readonly question: Text
  /** As it is said to a child, where that differs. */
  readonly toChild?: Text
  /** For the interviewer, never read aloud. */
  readonly note: Text
  /** Mark of the source, or `unverified`. */
  readonly source: string
}

export type Section = {
  readonly id: string
  readonly title: Text
  /** Said, or kept in mind, before its questions. */
  readonly intro?: Text
  readonly questions: readonly Question[]
}

export type DimensionName = { readonly id: Dimension; readonly label: Text }

/** A profile whose table of weights is not complete says so on screen. */
export type ProfileNote = {
  readonly id: Profile
  readonly draft?: true
  readonly note?: Text
}

/** A set of questions as data. A version once used never changes: results cite id and version. */
export type Instrument = {
  readonly id: string
  /** Raised with every change. */
  readonly version: number
  readonly kind: InstrumentKind
  readonly name: Text
  readonly from: LocalDate
  /** First day on which no new interview begins with it. */
  readonly until?: LocalDate
  /** Where wording and weights come from and what nobody has checked: shown wherever it is used. */
  readonly provenance: Text
  readonly source: string
  /** Name of the law under which the lights are read. */
  readonly law?: Text
  /** Compared with the primary source, weight by weight. */
  readonly weightsVerified: boolean
  readonly dimensions: readonly DimensionName[]
  readonly profiles: readonly ProfileNote[]
  readonly sections: readonly Section[]
}
