import type { SpellingRules } from './profile.ts'

/** A folded word in today's spelling; a word without marks of the old one comes back as it is. */
export function toPresentSpelling(rules: SpellingRules, word: string): string {
  const exception = rules.exceptions[word]
  if (exception !== undefined) return exception
  let present = word
  for (const [old, now] of rules.pairs)
    if (present.includes(old)) present = present.replaceAll(old, now)
  if (present !== word)
    for (const [old, now] of rules.onlyWithMark)
      if (present.includes(old)) present = present.replaceAll(old, now)
  // What the pairs protected, in capitals, comes back.
  return present.toLowerCase()
}
