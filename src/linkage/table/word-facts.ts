import type { Units } from '../compare/units.ts'
import type { NameProfile } from '../names/profile.ts'
import { toSound } from '../names/sound.ts'
import { Lexicon } from './lexicon.ts'

/** How often words of a column occur: what the weight of an agreement on a rare word rests on. */
export type Frequencies = {
  /** Rows that say anything in the column. */
  readonly rows: number
  /** Rarer words count as this often: one person's own name is not written into a model. */
  readonly floor: number
  readonly counts: ReadonlyMap<string, number>
  /** Numbers of the words of `counts`, in its order, where they were counted in the lexicon they are asked of. */
  readonly numbers?: Int32Array
}

/** Facts as arrays, which threads can share. */
export type WordArrays = {
  readonly bits: Float32Array
  readonly sound: Int32Array
  readonly other: Int32Array
  readonly letters: Int32Array
}

/** What is known of each word of a lexicon, by its number. */
export class WordFacts {
  readonly lexicon: Lexicon
  /** -log2 of the share of rows that hold the word. */
  bits: Float32Array = new Float32Array(256)
  /** Hashes of the two keys of sound; 0 where the word has none, and nothing where the column is not heard. */
  sound: Int32Array = new Int32Array(256)
  other: Int32Array = new Int32Array(256)
  /** Bit `c - 97` for each letter, bit 26 for digits, 27 for the rest. */
  letters: Int32Array = new Int32Array(256)
  /** Words from this number on are lent by a question and not to be remembered. */
  held = Number.POSITIVE_INFINITY
  #size = 1
  readonly #frequencies: Frequencies
  readonly #profile: NameProfile | undefined

  constructor(lexicon: Lexicon, frequencies: Frequencies, profile: NameProfile | undefined) {
    this.lexicon = lexicon
    this.#frequencies = frequencies
    this.#profile = profile
    this.extend()
  }

  /** Facts that another thread looked up, of the same words. None may be added. */
  static of(lexicon: Lexicon, { bits, sound, other, letters }: WordArrays): WordFacts {
    const facts = new WordFacts(new Lexicon(), NEVER_SAID, undefined)
    return Object.assign(facts, { lexicon, bits, sound, other, letters })
  }

  /** Looks up the words that were added since. */
  extend(): void {
    const { size } = this.lexicon
    const from = this.#size
    if (from >= size) return
    if (size > this.bits.length) this.#grow(Math.max(size, this.bits.length * 2))
    this.#weigh(from, size)
    if (this.#profile) for (let id = from; id < size; id += 1) this.#hear(id, this.#profile)
    this.#size = size
  }

  /** The frequencies as a model keeps them, sorted by word. */
  frequency(): { rows: number; floor: number; words: (readonly [string, number])[] } {
    const { rows, floor, counts } = this.#frequencies
    return { rows, floor, words: [...counts].sort(([a], [b]) => (a < b ? -1 : 1)) }
  }

  /** Looks up words that only a question holds: those from number `held` on. */
  lend(held: number): void {
    this.extend()
    this.held = held
  }

  /** Forgets what was lent. */
  takeBack(): void {
    for (const each of [this.bits, this.sound, this.other, this.letters])
      each.fill(0, this.held, this.#size)
    this.#size = Math.min(this.#size, this.held)
    this.held = Number.POSITIVE_INFINITY
  }

  #grow(to: number): void {
    const bits = new Float32Array(to)
    bits.set(this.bits)
    this.bits = bits
    if (!this.#profile) return
    this.sound = larger(this.sound, to)
    this.other = larger(this.other, to)
    this.letters = larger(this.letters, to)
  }

  // Most words are rare: the frequent ones are looked up, or the new ones where they are fewer.
  #weigh(from: number, to: number): void {
    const { counts, floor, numbers } = this.#frequencies
    this.bits.fill(this.#bitsOf(floor), from, to)
    // Known by number: the lexicon need not be made ready for looking up.
    if (numbers && from === 1)
      [...counts.values()].forEach((count, at) => {
        this.bits[numbers[at] ?? 0] = this.#bitsOf(count)
      })
    else if (to - from < counts.size)
      for (let id = from; id < to; id += 1)
        this.bits[id] = this.#bitsOf(counts.get(this.lexicon.text(id)) ?? 0)
    else
      for (const [word, count] of counts) {
        const id = this.lexicon.find(word)
        if (id >= from) this.bits[id] = this.#bitsOf(count)
      }
  }

  #bitsOf(count: number): number {
    const { rows, floor } = this.#frequencies
    return -Math.log2(Math.min(1, Math.max(floor, count) / Math.max(1, rows)))
  }

  #hear(id: number, { sound }: NameProfile): void {
    const word = this.lexicon.text(id)
    this.letters[id] = lettersOf(word)
    if (word.length < 2) return
    const { primary, other } = toSound(sound, word)
    this.sound[id] = primary.length > 1 ? hashOf(primary) : 0
    this.other[id] = other.length > 1 ? hashOf(other) : 0
  }
}

const NEVER_SAID: Frequencies = { rows: 0, floor: 1, counts: new Map() }

function larger(values: Int32Array, to: number): Int32Array {
  const grown = new Int32Array(to)
  grown.set(values)
  return grown
}

function lettersOf(word: string): number {
  let letters = 0
  for (let i = 0; i < word.length; i += 1) {
    const unit = word.charCodeAt(i)
    if (unit >= 97 && unit <= 122) letters |= 1 << (unit - 97)
    else letters |= unit >= 48 && unit <= 57 ? 1 << 26 : 1 << 27
  }
  return letters
}

/** FNV-1a, mixed; never 0. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return mix(hash, 0x9e3779b9) || 1
}

/** The same of a word that lies in an array. */
export function hashOfUnits(units: Units, from: number, length: number): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < length; i += 1) hash = Math.imul(hash ^ (units[from + i] ?? 0), 0x01000193)
  return mix(hash, 0x9e3779b9) || 1
}

/** Two numbers made one (the finaliser of MurmurHash3). */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ b ^ (b >>> 15), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13) ^ Math.imul(b, 0x27d4eb2f), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
