import type { Units } from '../compare/units.ts'

/**
 * Words and their numbers, in typed arrays so that threads can share them and bytes can be kept. Number 0 is the
 * empty word: nothing was said. Numbers are given in the order of first sight.
 */
export class Lexicon {
  units: Units
  /** Word `id` lies in `units` from `starts[id]` up to `starts[id + 1]`. */
  starts: Uint32Array
  size: number
  #slots: Int32Array

  constructor(units: Units = new Uint16Array(1024), starts = new Uint32Array(256), size = 1) {
    this.units = units
    this.starts = starts
    this.size = size
    this.#slots = new Int32Array(slotsFor(size))
    for (let id = 1; id < size; id += 1) this.#slots[this.#slotOf(this.text(id))] = id
  }

  /** The word's number; a new one if it was not seen before. */
  intern(word: string): number {
    if (word === '') return 0
    const slot = this.#slotOf(word)
    const found = this.#slots[slot] ?? 0
    return found > 0 ? found : this.#add(word, slot)
  }

  /** The word's number, or 0. */
  find(word: string): number {
    return word === '' ? 0 : (this.#slots[this.#slotOf(word)] ?? 0)
  }

  text(id: number): string {
    let word = ''
    const to = this.starts[id + 1] ?? 0
    for (let at = this.starts[id] ?? 0; at < to; at += 1)
      word += String.fromCharCode(this.units[at] ?? 0)
    return word
  }

  length(id: number): number {
    return (this.starts[id + 1] ?? 0) - (this.starts[id] ?? 0)
  }

  /** Forgets the words from number `size` on, to the last letter: what a search asked is not kept. */
  release(size: number): void {
    for (let id = this.size - 1; id >= size; id -= 1) this.#slots[this.#slotOf(this.text(id))] = 0
    const from = this.starts[size] ?? 0
    this.units.fill(0, from, this.starts[this.size] ?? from)
    this.starts.fill(0, size + 1, this.size + 1)
    this.size = size
  }

  /** Overwrites everything: before a compacted copy takes its place. */
  wipe(): void {
    this.units.fill(0)
    this.starts.fill(0)
    this.#slots.fill(0)
    this.size = 1
  }

  /** The same words without room to grow: what is kept or handed to threads. */
  trimmed(): { units: Units; starts: Uint32Array } {
    return {
      units: this.units.slice(0, this.starts[this.size] ?? 0),
      starts: this.starts.slice(0, this.size + 1),
    }
  }

  #add(word: string, slot: number): number {
    const id = this.size
    const from = this.starts[id] ?? 0
    const to = from + word.length
    if (to > this.units.length)
      this.units = grown(this.units, new Uint16Array(Math.max(to, this.units.length * 2)))
    if (id + 2 > this.starts.length)
      this.starts = grown(this.starts, new Uint32Array(this.starts.length * 2))
    for (let at = 0; at < word.length; at += 1) this.units[from + at] = word.charCodeAt(at)
    this.starts[id + 1] = to
    this.size += 1
    this.#slots[slot] = id
    if (this.size * 2 > this.#slots.length) this.#rehash()
    return id
  }

  // Where the word stands, or the free place for it.
  #slotOf(word: string): number {
    const mask = this.#slots.length - 1
    let hash = 0x811c9dc5
    for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot] ?? 0
      if (id === 0 || this.#is(id, word)) return slot
    }
  }

  #is(id: number, word: string): boolean {
    const from = this.starts[id] ?? 0
    if ((this.starts[id + 1] ?? 0) - from !== word.length) return false
    for (let i = 0; i < word.length; i += 1)
      if (this.units[from + i] !== word.charCodeAt(i)) return false
    return true
  }

  #rehash(): void {
    this.#slots = new Int32Array(slotsFor(this.size))
    for (let id = 1; id < this.size; id += 1) this.#slots[this.#slotOf(this.text(id))] = id
  }
}

function slotsFor(size: number): number {
  let slots = 256
  while (slots < size * 4) slots *= 2
  return slots
}

function grown<T extends Uint16Array | Uint32Array>(from: T, into: T): T {
  into.set(from)
  return into
}
