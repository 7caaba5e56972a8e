import { fold } from './fold.ts'
import type { NameProfile } from './profile.ts'
import { toPresentSpelling } from './spelling.ts'

/** A name taken apart. Words are canonical; single letters are initials. */
export type ParsedName = {
  readonly words: readonly string[]
  /** Words of the father's name, where the name says whose child somebody is. */
  readonly father: readonly string[]
  /** Words of each other name. */
  readonly aliases: readonly (readonly string[])[]
  readonly titles: readonly string[]
  /** What the kin word says. */
  readonly sex?: 'female' | 'male'
  readonly flags: readonly NameFlag[]
}

/** `doubled`: one word written twice for a form that wanted two; `filler`: a form's word for "none". */
export type NameFlag = 'doubled' | 'filler'

/** A profile made ready: sets instead of lists, and what single words became so far. */
export type NameReader = {
  readonly profile: NameProfile
  readonly kin: ReadonlyMap<string, 'female' | 'male' | undefined>
  readonly alias: ReadonlySet<string>
  readonly noise: ReadonlySet<string>
  readonly front: ReadonlySet<string>
  readonly rear: ReadonlySet<string>
  readonly sexes: ReadonlyMap<string, 'female' | 'male'>
  readonly after: readonly {
    readonly words: ReadonlySet<string>
    readonly say: Readonly<Record<string, string>>
  }[]
  /** Remembered words; emptied when it grows beyond a bound, so that odd input cannot fill the memory. */
  readonly known: Map<string, string>
  readonly plain: Map<string, readonly string[]>
}

const REMEMBERED = 200_000
/** More words are no name: a cell of a broken file. */
const MOST_WORDS = 12

export function toNameReader(profile: NameProfile): NameReader {
  return {
    profile,
    kin: new Map(profile.kin.map(({ word, sex }) => [word, sex])),
    alias: new Set(profile.alias),
    noise: new Set(profile.noise),
    front: new Set(profile.frontTitles),
    rear: new Set(profile.rearTitles),
    sexes: new Map([
      ...profile.sexes.female.map((word) => [word, 'female'] as const),
      ...profile.sexes.male.map((word) => [word, 'male'] as const),
    ]),
    after: Object.entries(profile.canonicalAfter).map(([words, say]) => ({
      words: new Set(words.split(' ')),
      say,
    })),
    known: new Map(),
    plain: new Map(),
  }
}

const NOTHING: readonly never[] = []

/** Total: whatever is written gives a name, if need be one without words. */
export function parseName(reader: NameReader, written: string): ParsedName {
  return parsePlain(reader, written) ?? parseWhole(reader, written)
}

// Most names are letters and blanks, and none of their words is a title, a mark or a filler: a look into one map
// for each word, and nothing else.
function parsePlain(reader: NameReader, written: string): ParsedName | undefined {
  if (written.length > LONGEST_PLAIN || !isPlainText(written)) return undefined
  const words: string[] = []
  for (const token of written.toLowerCase().split(' ')) {
    if (token === '') continue
    const plain = plainWords(reader, token)
    if (plain === undefined || words.length + plain.length > MOST_WORDS) return undefined
    for (const word of plain) words.push(word)
  }
  const doubled = words.length > 1 && words.every((word) => word === words[0])
  return {
    words: doubled ? words.slice(0, 1) : words,
    father: NOTHING,
    aliases: NOTHING,
    titles: NOTHING,
    flags: doubled ? DOUBLED : NOTHING,
  }
}

const DOUBLED: readonly NameFlag[] = ['doubled']
const LONGEST_PLAIN = 120

// Letters a to z in any case, and blanks.
function isPlainText(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i) | 32
    if (unit !== 32 && (unit < 97 || unit > 122)) return false
  }
  return true
}

// The canonical words of a token that means the same wherever it stands; undefined for all others.
function plainWords(reader: NameReader, token: string): readonly string[] | undefined {
  const known = reader.plain.get(token)
  if (known !== undefined) return known.length === 0 ? undefined : known
  if (reader.plain.size >= REMEMBERED) reader.plain.clear()
  const words = isSpecial(reader, token) ? NOTHING : canonicalOf(reader, token).split(' ')
  reader.plain.set(token, words)
  return words.length === 0 ? undefined : words
}

const isSpecial = (reader: NameReader, token: string): boolean =>
  reader.kin.has(token) ||
  reader.alias.has(token) ||
  reader.noise.has(token) ||
  reader.front.has(token) ||
  reader.rear.has(token) ||
  reader.profile.canonicalInFront[token] !== undefined ||
  reader.after.some(({ words, say }) => words.has(token) || say[token] !== undefined)

function parseWhole(reader: NameReader, written: string): ParsedName {
  const tokens = tokensOf(reader, fold(written))
  const real = tokens.filter((token) => !reader.noise.has(token))
  const [own = [], ...others] = splitAt(real, reader.alias)
  const kinAt = own.findIndex((token, at) => at > 0 && at < own.length - 1 && reader.kin.has(token))
  const sex = kinAt < 0 ? undefined : reader.kin.get(own[kinAt] ?? '')
  const titles: string[] = []
  const words = wordsOf(reader, kinAt < 0 ? own : own.slice(0, kinAt), titles)
  const doubled = words.length > 1 && words.every((word) => word === words[0])
  return {
    words: doubled ? words.slice(0, 1) : words,
    father: kinAt < 0 ? [] : wordsOf(reader, own.slice(kinAt + 1), titles),
    aliases: others.map((other) => wordsOf(reader, other, [])).filter(({ length }) => length > 0),
    titles,
    ...(sex ? { sex } : {}),
    flags: [
      ...(doubled ? DOUBLED : NOTHING),
      ...(real.length < tokens.length ? ['filler' as const] : NOTHING),
    ],
  }
}

function tokensOf(reader: NameReader, folded: string): string[] {
  const tokens: string[] = []
  for (const chunk of folded.replaceAll('@', ' @ ').split(/[\s,]+/)) {
    if (chunk === '') continue
    if (/[./]/.test(chunk)) tokens.push(...partsOf(reader, chunk))
    else tokens.push(chunk)
    if (tokens.length > MOST_WORDS) break
  }
  return tokens
    .map(withoutDigits)
    .filter((token) => token !== '')
    .slice(0, MOST_WORDS)
}

// "S.Pd." is one title and "M.Yusuf" two words: joined only where the whole is known.
function partsOf(reader: NameReader, chunk: string): string[] {
  if (reader.kin.has(chunk)) return [chunk]
  const parts = chunk.split(/[./]+/).filter((part) => part !== '')
  const whole = parts.join('')
  const known =
    parts.length > 1 &&
    (reader.front.has(whole) ||
      reader.rear.has(whole) ||
      reader.kin.has(whole) ||
      reader.alias.has(whole) ||
      reader.noise.has(whole) ||
      reader.profile.canonical[whole] !== undefined)
  return known ? [whole] : parts
}

const withoutDigits = (token: string): string =>
  /\p{N}/u.test(token) ? token.replace(/\p{N}/gu, '') : token

function splitAt(tokens: readonly string[], marks: ReadonlySet<string>): string[][] {
  const parts: string[][] = [[]]
  for (const token of tokens)
    if (marks.has(token)) parts.push([])
    else parts.at(-1)?.push(token)
  return parts.filter(({ length }) => length > 0)
}

function wordsOf(reader: NameReader, tokens: readonly string[], titles: string[]): string[] {
  let from = 0
  let to = tokens.length
  while (to - from > 1 && reader.front.has(tokens[from] ?? '')) from += 1
  while (to - from > 1 && reader.rear.has(tokens[to - 1] ?? '')) to -= 1
  titles.push(...tokens.slice(0, from), ...tokens.slice(to))
  const own = tokens.slice(from, to)
  return own.flatMap((token, at) => toWords(reader, token, at, own[at - 1]))
}

function toWords(
  reader: NameReader,
  token: string,
  at: number,
  before: string | undefined,
): string[] {
  const special =
    (at === 0 ? reader.profile.canonicalInFront[token] : undefined) ??
    reader.after.find(({ words, say }) => before !== undefined && words.has(before) && say[token])
      ?.say[token]
  const word = special ?? canonicalOf(reader, token)
  return word.includes(' ') ? word.split(' ') : [word]
}

function canonicalOf(reader: NameReader, token: string): string {
  const remembered = reader.known.get(token)
  if (remembered !== undefined) return remembered
  const { canonical, spelling } = reader.profile
  const present = canonical[token] ?? toPresentSpelling(spelling, token)
  const word = canonical[present] ?? present
  if (reader.known.size >= REMEMBERED) reader.known.clear()
  reader.known.set(token, word)
  return word
}
