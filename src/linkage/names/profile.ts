/** What a word between two names says: whose child somebody is. */
export type KinWord = { readonly word: string; readonly sex?: 'female' | 'male' }

/**
 * How names are written in one part of the world, as data: tables of words and of spellings, no code. Words are
 * lower case without accents. Every profile carries examples, which are its tests.
 */
export type NameProfile = {
  readonly id: string
  /** Rises with every change of a table: scores of one version can be repeated. */
  readonly version: number
  /** Between the own name and the father's. */
  readonly kin: readonly KinWord[]
  /** Before another name of the same person. */
  readonly alias: readonly string[]
  /** Stand where a form wanted a word and there was none. */
  readonly noise: readonly string[]
  /** Before and behind a name; no part of it. A title is never dropped when nothing else is left. */
  readonly frontTitles: readonly string[]
  readonly rearTitles: readonly string[]
  /** One word for all its spellings and abbreviations; it may be two words. */
  readonly canonical: Readonly<Record<string, string>>
  /** Spellings that hold only as the first word. */
  readonly canonicalInFront: Readonly<Record<string, string>>
  /** Spellings that hold only behind one of these words: `{ 'ni i': { md: 'made' } }`. */
  readonly canonicalAfter: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** How forms write the sex. */
  readonly sexes: { readonly female: readonly string[]; readonly male: readonly string[] }
  readonly spelling: SpellingRules
  readonly sound: SoundRules
  readonly examples: readonly NameExample[]
}

/** Older spelling to the present one, in order. */
export type SpellingRules = {
  readonly pairs: readonly (readonly [old: string, now: string])[]
  /** Replaced only in a word that holds another mark of the old spelling. */
  readonly onlyWithMark: readonly (readonly [old: string, now: string])[]
  /** Words that are what they are. */
  readonly exceptions: Readonly<Record<string, string>>
}

/** Which letters sound alike, the longest group first; an empty sound is dropped. */
export type SoundRules = {
  readonly sounds: Readonly<Record<string, string>>
  /** Sounds that others give to the same letters: they make the second key. */
  readonly others: Readonly<Record<string, string>>
  /** What the first vowel counts as; all others are dropped. */
  readonly heads: Readonly<Record<string, string>>
  readonly finals: Readonly<Record<string, string>>
  readonly longest: number
}

export type NameExample = {
  readonly written: string
  readonly words: string
  readonly father?: string
  readonly aliases?: string
  readonly titles?: string
  readonly flags?: string
}
