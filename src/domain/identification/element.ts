import type { Dimension, Element, Question } from './instrument.ts'

type Stated = Pick<Question, 'kind' | 'dimension' | 'countsAs'>

/** The element a question speaks to follows from its kind; of a sign, from the indicator that it counts as. */
export function elementOf({ kind, dimension }: Stated, countsAs?: Stated): Element {
  switch (kind) {
    case 'act':
      return 'process'
    case 'exploitation':
    case 'intent':
      return 'purpose'
    case 'indicator':
      return ofDimension(dimension)
    case 'module':
      return countsAs ? ofDimension(countsAs.dimension) : 'none'
    case 'contra':
    case 'triage':
      return 'none'
  }
}

function ofDimension(dimension: Dimension | undefined): Element {
  if (!dimension) return 'none'
  return dimension === 'D4' ? 'purpose' : 'means'
}
