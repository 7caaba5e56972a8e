import type { Table } from '../table/table.ts'
import { mix } from '../table/word-facts.ts'
import { type Comparator, toLevels } from './comparator.ts'

/** Pairs by their levels: equal ones once, with how often they came. */
export type Patterns = {
  /** `width` levels each, one behind the other. */
  readonly levels: Uint8Array
  readonly counts: Float64Array
  readonly width: number
}

/** Patterns in the order of first sight. */
export function toPatterns(
  pairs: readonly (readonly [Int32Array, Int32Array])[],
  comparators: readonly Comparator[],
  table: Table,
): Patterns {
  const levels = new Uint8Array(comparators.length)
  const levelsOf = toLevels(comparators, table, table)
  const seen = new Seen(comparators.length)
  for (const [is, js] of pairs)
    for (let k = 0; k < is.length; k += 1) {
      levelsOf(is[k] ?? 0, js[k] ?? 0, levels)
      seen.add(levels)
    }
  return seen.patterns
}

/** A hash table with open addressing: a key of text for each pair would cost more than comparing it. */
class Seen {
  readonly #width: number
  #size = 0
  #levels: Uint8Array
  #counts = new Float64Array(256)
  /** Number of the pattern and one; 0 is free. */
  #slots = new Int32Array(1024)

  constructor(width: number) {
    this.#width = width
    this.#levels = new Uint8Array(256 * width)
  }

  add(levels: Uint8Array): void {
    const slot = this.#slotOf(levels, 0)
    const known = this.#slots[slot] ?? 0
    if (known > 0) {
      this.#counts[known - 1] = (this.#counts[known - 1] ?? 0) + 1
      return
    }
    if (this.#size === this.#counts.length) this.#grow()
    this.#levels.set(levels, this.#size * this.#width)
    this.#counts[this.#size] = 1
    this.#size += 1
    this.#slots[slot] = this.#size
    if (this.#size * 2 > this.#slots.length) this.#rehash()
  }

  get patterns(): Patterns {
    return {
      levels: this.#levels.slice(0, this.#size * this.#width),
      counts: this.#counts.slice(0, this.#size),
      width: this.#width,
    }
  }

  // Where the pattern stands, or the free place for it.
  #slotOf(levels: Uint8Array, from: number): number {
    const mask = this.#slots.length - 1
    let hash = 0
    for (let k = 0; k < this.#width; k += 1) hash = Math.imul(hash, 31) + (levels[from + k] ?? 0)
    for (let slot = mix(hash, 1) & mask; ; slot = (slot + 1) & mask) {
      const known = this.#slots[slot] ?? 0
      if (known === 0 || this.#is(known - 1, levels, from)) return slot
    }
  }

  #is(pattern: number, levels: Uint8Array, from: number): boolean {
    const at = pattern * this.#width
    for (let k = 0; k < this.#width; k += 1)
      if (this.#levels[at + k] !== levels[from + k]) return false
    return true
  }

  #grow(): void {
    const counts = new Float64Array(this.#counts.length * 2)
    counts.set(this.#counts)
    this.#counts = counts
    const levels = new Uint8Array(this.#levels.length * 2)
    levels.set(this.#levels)
    this.#levels = levels
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2)
    for (let at = 0; at < this.#size; at += 1)
      this.#slots[this.#slotOf(this.#levels, at * this.#width)] = at + 1
  }
}
