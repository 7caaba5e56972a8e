import { type GivenName, INVISIBLE, NAME_LIMIT, toGivenName } from '../person/name.ts'
import { fold, type Lexicon, tidy } from './lexicon.ts'
import type { RefusalCode, WarningCode } from './reading.ts'

export type NameReading = {
  readonly name?: GivenName
  /** The cell is empty or says that the name is not known. */
  readonly missing?: 'empty' | 'stated'
  readonly warnings: readonly WarningCode[]
  readonly refusals: readonly RefusalCode[]
  readonly proposal?: readonly string[]
}

/** Reads the cell of the name: as given, only blanks, a leading apostrophe and numbering are taken off. */
export function readName(text: string, lexicon: Lexicon): NameReading {
  const bare = text.trim().replace(/^'+/, '')
  const unnumbered = bare.replace(/^\d{1,5}\s*[.)]\s*(?=\p{L})/u, '')
  const name = toGivenName(unnumbered)
  const folded = fold(unnumbered)
  if (!name || folded === '' || lexicon.nothing.has(folded)) return missing('empty')
  if (lexicon.unnamed.has(folded)) return missing('stated')
  if (!/\p{L}/u.test(name)) return { warnings: [], refusals: ['name-is-number'] }
  const parts = splitNames(unnumbered, lexicon)
  return {
    name,
    warnings: warningsOf(text, bare, unnumbered, lexicon),
    refusals: parts.length > 1 ? ['two-persons'] : [],
    ...(parts.length > 1 && { proposal: parts }),
  }
}

/** The names that a cell seems to join; one element if it holds one person. */
function splitNames(text: string, lexicon: Lexicon): string[] {
  // Runs of blanks are shortened first: no cell, however it was filled, may take quadratic time.
  const lines = text
    .split(/[\r\n\u2028\u2029]+/u)
    .flatMap((line) => line.replace(/\s{2,}/gu, '  ').split(/\s{2}(?=\d{1,2}[.)])/u))
  const names = lines
    .flatMap((line) => splitAtJoiners(tidy(line), lexicon))
    .map((part) => part.replace(/^\d{1,2}\s*[.)]\s*/, ''))
    .map(withoutEdges)
    .filter((part) => /\p{L}/u.test(part))
  return names.map((part) => withoutChildWord(part, lexicon))
}

/** Without signs between persons at either end; a pattern that ends in `+$` would try every start. */
function withoutEdges(part: string): string {
  const letters = Array.from(part)
  const isInner = (letter: string) => !/[,;\s]/u.test(letter)
  return letters.slice(letters.findIndex(isInner), letters.findLastIndex(isInner) + 1).join('')
}

function splitAtJoiners(line: string, { joiners, childWords }: Lexicon): string[] {
  const tokens = line.split(/(\s+|[&+;]|,(?=\s))/u).filter((token) => token !== '')
  const parts: string[][] = [[]]
  for (const [index, token] of tokens.entries()) {
    const child = token === ',' && childWords.has(fold(tokens[index + 2] ?? ''))
    if (child || joiners.includes(token.toLowerCase())) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts.map((part) => part.join('').trim())
}

function withoutChildWord(part: string, { childWords }: Lexicon): string {
  const words = part.split(' ')
  while (words.length > 0 && isChildWord(words[0] ?? '', childWords)) words.shift()
  return words.join(' ')
}

const isChildWord = (word: string, childWords: ReadonlySet<string>) =>
  childWords.has(fold(word)) || /^\(?\d\)?$/.test(word)

function warningsOf(text: string, bare: string, name: string, lexicon: Lexicon): WarningCode[] {
  const found: [WarningCode, boolean][] = [
    ['leading-apostrophe', bare !== text.trim()],
    ['name-numbering', name !== bare],
    ['name-spaces', hasOddSpaces(text)],
    ['name-title', hasTitle(name, lexicon)],
    ['name-shortened', Array.from(tidy(name)).length > NAME_LIMIT],
  ]
  return found.filter(([, is]) => is).map(([code]) => code)
}

/** Double, non-breaking or invisible blanks, or blanks at an end. A line break is judged elsewhere. */
export function hasOddSpaces(text: string): boolean {
  return (
    text !== text.trim() ||
    text.search(INVISIBLE) >= 0 ||
    /[^\S\r\n]{2}|[\u00a0\u2000-\u200a\u202f\t]/.test(text)
  )
}

/** Titles stand at the ends: "Hj. Siti", "Budi, S.E."; a lone word is a name. */
function hasTitle(name: string, { titles }: Lexicon): boolean {
  const words = tidy(name)
    .split(/[\s,]+/u)
    .filter((word) => word !== '')
  if (words.length < 2) return false
  const [first = '', last = ''] = [words[0], words.at(-1)]
  return [first, last].some(
    (word) => titles.has(fold(word)) || titles.has(fold(word).replaceAll(' ', '')),
  )
}

const missing = (how: 'empty' | 'stated'): NameReading => ({
  missing: how,
  warnings: [],
  refusals: [],
})
