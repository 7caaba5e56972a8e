import type { Clause } from './combination.ts'
import type { Dimension, Element, Subject, Weight } from './instrument.ts'

export type LightName = Exclude<Element, 'none'>
export const LIGHTS = ['process', 'means', 'purpose'] as const satisfies readonly LightName[]
/** Off is not "no": it is not shown, so far. Never a score. */
export type Light = 'on' | 'off'
export type Lights = { readonly [Name in LightName]: Light }

/** What instrument, version and subject say about the answers. Decides nothing about a person. */
export type Evaluation = {
  readonly instrument: string
  readonly version: number
  readonly subject: Subject
  readonly dimensions: readonly DimensionResult[]
  /** Under the law: all three are needed. */
  readonly law: Outcome
  /** For a child besides: no means is needed (Palermo Protocol, article 3 c). */
  readonly palermo?: Outcome
  /** What the positive dimensions look like together; undefined when they make none of the patterns. */
  readonly pattern?: Pattern
  /** Facts with a yes that are kept beside, without verdict. */
  readonly contra: readonly string[]
  /** Indicators answered no while a sign that counts as one was answered yes: to be asked about. */
  readonly contradictions: readonly Contradiction[]
}

export type DimensionResult = {
  readonly id: Dimension
  /** Indicators with a yes, in the order of the instrument. */
  readonly given: readonly GivenIndicator[]
  /** Absent: not positive. */
  readonly positive?: {
    readonly clause: Clause
    /** Indicators of which none can be missed. */
    readonly because: readonly string[]
  }
}

export type GivenIndicator = {
  readonly indicator: string
  readonly weight: Weight
  /** Questions with a yes that give it. */
  readonly by: readonly string[]
}

export type Outcome = {
  readonly lights: Lights
  readonly needed: readonly LightName[]
  /** Every needed light is on. */
  readonly complete: boolean
  readonly because: { readonly [Name in LightName]: readonly Reason[] }
}

/** Each one alone turns its light on. */
export type Reason =
  | { readonly kind: 'question'; readonly id: string }
  | { readonly kind: 'dimension'; readonly id: Dimension }

/** Classification by dimensions as applied in Moldova, read in a secondary source. */
export const PATTERNS = ['trafficking', 'deception-and-exploitation', 'labour-case'] as const
export type Pattern = (typeof PATTERNS)[number]

export type Contradiction = { readonly indicator: string; readonly signs: readonly string[] }
