import { fold, type Heading, type Lexicon, letters } from './lexicon.ts'
import type { Field } from './mapping.ts'

export type HeadingMatch = { readonly field: Field; readonly confidence: number }

/**
 * The field that a heading names. `texts` are its rows from top to bottom: the whole or the lowest row
 * word for word is certain, words found within it count by how much of the heading they are.
 */
export function findField(texts: readonly string[], lexicon: Lexicon): HeadingMatch | undefined {
  const whole = fold(texts.join(' '))
  const exact = lexicon.exactHeadings.get(whole)
  if (exact) return { field: exact, confidence: 1 }
  const within = findWithin(whole.split(' ').slice(0, LONGEST), lexicon.headings)
  const lowest = lexicon.exactHeadings.get(fold(texts.at(-1) ?? ''))
  if (lowest && (!within || within.confidence < 0.6)) return { field: lowest, confidence: 0.9 }
  return within
}

/** Words of a heading that are looked at. */
const LONGEST = 12

function findWithin(
  words: readonly string[],
  headings: readonly Heading[],
): HeadingMatch | undefined {
  const longest = headings.find((heading) => contains(words, heading.words))
  if (!longest) return undefined
  const share = longest.letters / letters(words.join(' '))
  return { field: longest.field, confidence: Math.round((0.4 + 0.5 * share) * 100) / 100 }
}

function contains(words: readonly string[], sought: readonly string[]): boolean {
  return words.some((_, start) => sought.every((word, offset) => words[start + offset] === word))
}
