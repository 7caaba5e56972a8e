import { sortByKey, toSortRoom } from '../block/sort.ts'

/** Rows by key: a sorted base and a small rest that is added to. Rows of one key stand in the order they came. */
export class KeyIndex {
  #keys = new Int32Array(0)
  #rows = new Int32Array(0)
  #added = new Map<number, number[]>()

  /** Replaces everything by the keys of the rows from 0 up to `rows`. */
  build(rows: number, keysOf: (row: number, into: Int32Array) => number): void {
    const into = new Int32Array(32)
    let count = 0
    let room = toSortRoom(rows + 16)
    for (let row = 0; row < rows; row += 1) {
      const found = keysOf(row, into)
      if (count + found > room.keys.length) room = grown(room, (count + found) * 2)
      for (let k = 0; k < found; k += 1) {
        room.keys[count] = into[k] ?? 0
        room.rows[count] = row
        count += 1
      }
    }
    sortByKey(room, count)
    this.#keys.fill(0)
    this.#rows.fill(0)
    this.#keys = room.keys.slice(0, count)
    this.#rows = room.rows.slice(0, count)
    this.#added = new Map()
  }

  add(key: number, row: number): void {
    const rows = this.#added.get(key)
    if (rows) rows.push(row)
    else this.#added.set(key, [row])
  }

  /** How many rows have the key. */
  count(key: number): number {
    const from = this.#from(key)
    return this.#to(key, from) - from + (this.#added.get(key)?.length ?? 0)
  }

  visit(key: number, visit: (row: number) => void): void {
    for (let at = this.#from(key); at < this.#keys.length && this.#keys[at] === key; at += 1)
      visit(this.#rows[at] ?? 0)
    for (const row of this.#added.get(key) ?? []) visit(row)
  }

  // Sorted as unsigned numbers, which is how the radix sort takes them.
  #from(key: number): number {
    let low = 0
    let high = this.#keys.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#keys[middle] ?? 0) >>> 0 < key >>> 0) low = middle + 1
      else high = middle
    }
    return low
  }

  #to(key: number, from: number): number {
    let low = from
    let high = this.#keys.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#keys[middle] ?? 0) >>> 0 <= key >>> 0) low = middle + 1
      else high = middle
    }
    return low
  }
}

function grown(room: ReturnType<typeof toSortRoom>, size: number): ReturnType<typeof toSortRoom> {
  const larger = toSortRoom(size)
  larger.keys.set(room.keys)
  larger.rows.set(room.rows)
  return larger
}
