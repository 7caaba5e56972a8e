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
  /** Made when first looked into: a thread that only compares needs none. */
  #slots: Int32Array | undefined

  constructor(
    units: Units = new Uint16Array(1024),
    starts: Uint32Array = new Uint32Array(256),
    size = 1,
  ) {
    this.units = units
    this.starts = starts
    this.size = size
  }

  /** The word's number; a new one if it was not seen before. */
  intern(word: string): number {
    return word === '' ? 0 : this.#intern(lay(word), 0, word.length)
  }

  /** The number of a word that is given by its units. */
  internUnits(word: Units): number {
    return word.length === 0 ? 0 : this.#intern(word, 0, word.length)
  }

  /** The number here of a word of another lexicon. */
  internFrom(other: Lexicon, id: number): number {
    const length = other.length(id)
    return length === 0 ? 0 : this.#intern(other.units, other.starts[id] ?? 0, length)
  }

  /** The word's number, or 0. */
  find(word: string): number {
    return word === '' ? 0 : (this.#ready()[this.#slotOf(lay(word), 0, word.length)] ?? 0)
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
    const slots = this.#ready()
    for (let id = this.size - 1; id >= size; id -= 1) slots[this.#slotOfId(id)] = 0
    const from = this.starts[size] ?? 0
    this.units.fill(0, from, this.starts[this.size] ?? from)
    this.starts.fill(0, size + 1, this.size + 1)
    this.size = size
  }

  /** Overwrites everything: before a compacted copy takes its place. */
  wipe(): void {
    this.units.fill(0)
    this.starts.fill(0)
    this.#slots?.fill(0)
    this.size = 1
  }

  /** The same words without room to grow: what is kept or handed to threads. */
  trimmed(): { units: Uint16Array<ArrayBuffer>; starts: Uint32Array<ArrayBuffer> } {
    return {
      units: this.units.slice(0, this.starts[this.size] ?? 0),
      starts: this.starts.slice(0, this.size + 1),
    }
  }

  #intern(units: Units, from: number, length: number): number {
    const slot = this.#slotOf(units, from, length)
    const found = this.#ready()[slot] ?? 0
    return found > 0 ? found : this.#add(units, from, length, slot)
  }

  #add(units: Units, from: number, length: number, slot: number): number {
    const id = this.size
    const at = this.starts[id] ?? 0
    const to = at + length
    if (to > this.units.length)
      this.units = grown(this.units, new Uint16Array(Math.max(to, this.units.length * 2)))
    if (id + 2 > this.starts.length)
      this.starts = grown(this.starts, new Uint32Array(this.starts.length * 2))
    for (let k = 0; k < length; k += 1) this.units[at + k] = units[from + k] ?? 0
    this.starts[id + 1] = to
    this.size += 1
    const slots = this.#ready()
    slots[slot] = id
    if (this.size * 2 > slots.length) this.#rehash()
    return id
  }

  #slotOfId(id: number): number {
    return this.#slotOf(this.units, this.starts[id] ?? 0, this.length(id))
  }

  // Where the word stands, or the free place for it. The hash is FNV-1a, mixed.
  #slotOf(units: Units, from: number, length: number): number {
    const slots = this.#ready()
    const mask = slots.length - 1
    let hash = 0x811c9dc5
    for (let i = 0; i < length; i += 1) hash = Math.imul(hash ^ (units[from + i] ?? 0), 0x01000193)
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot] ?? 0
      if (id === 0 || this.#is(id, units, from, length)) return slot
    }
  }

  #is(id: number, units: Units, from: number, length: number): boolean {
    const at = this.starts[id] ?? 0
    if ((this.starts[id + 1] ?? 0) - at !== length) return false
    for (let i = 0; i < length; i += 1) if (this.units[at + i] !== units[from + i]) return false
    return true
  }

  #ready(): Int32Array {
    return this.#slots ?? this.#rehash()
  }

  #rehash(): Int32Array {
    const slots = new Int32Array(slotsFor(this.size))
    this.#slots = slots
    for (let id = 1; id < this.size; id += 1) slots[this.#slotOfId(id)] = id
    return slots
  }
}

let laid = new Uint16Array(256)

// The letters of a string, in an array that the next call uses again.
function lay(word: string): Units {
  if (word.length > laid.length) laid = new Uint16Array(word.length * 2)
  for (let i = 0; i < word.length; i += 1) laid[i] = word.charCodeAt(i)
  return laid
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
