import type { Atom } from './atoms.ts'
import { keysOfRule, MOST_ROW_KEYS } from './rule-keys.ts'
import { type SortRoom, sortByKey, toSortRoom } from './sort.ts'

/** Marks for each row: enough that few keys share one by chance, and few enough to stay near the processor. */
const MARKS_A_ROW = 8
const MOST_MARKS = 1 << 24

/**
 * The keys of all rows by one rule after the other. Most keys are of one row alone and bring nobody together: they are
 * marked while they come and left out before anything is sorted, which is most of the work and of the memory.
 */
export class KeyedRows {
  /** Keys that may be of two rows or more. */
  count = 0
  #keys: Int32Array
  #rows: Int32Array
  #room: SortRoom = toSortRoom(0)
  /** Two bits for each mark, sixteen marks in a number: the key came once, the key came again. */
  readonly #marks: Int32Array
  readonly #mask: number

  constructor(rows: number) {
    this.#keys = new Int32Array(rows)
    this.#rows = new Int32Array(rows)
    let marks = 1 << 12
    while (marks < Math.min(MOST_MARKS, rows * MARKS_A_ROW)) marks *= 2
    this.#mask = marks - 1
    this.#marks = new Int32Array(marks >>> 4)
  }

  /** Takes the keys of the rows from 0 up to `rows` that `take` allows. */
  fill(atoms: readonly Atom[], rows: number, take: (row: number) => boolean): void {
    const into = new Int32Array(MOST_ROW_KEYS)
    this.#marks.fill(0)
    this.count = 0
    if (atoms.length === 0) return
    for (let row = 0; row < rows; row += 1) {
      if (!take(row)) continue
      const found = keysOfRule(atoms, row, into)
      if (this.count + found > this.#keys.length) this.#widen()
      for (let k = 0; k < found; k += 1) this.#put(into[k] ?? 0, row)
    }
    this.#leaveOutSingle()
  }

  /** The keys by number, rows of one key as they came. The next call uses its arrays again. */
  sorted(): SortRoom {
    if (this.#room.keys.length < this.count) this.#room = toSortRoom(this.count)
    this.#room.keys.set(this.#keys.subarray(0, this.count))
    this.#room.rows.set(this.#rows.subarray(0, this.count))
    sortByKey(this.#room, this.count)
    return this.#room
  }

  #put(key: number, row: number): void {
    this.#keys[this.count] = key
    this.#rows[this.count] = row
    this.count += 1
    const at = (key & this.#mask) >>> 4
    const once = 1 << ((key & 15) * 2)
    const marks = this.#marks[at] ?? 0
    this.#marks[at] = marks | ((marks & once) === 0 ? once : once << 1)
  }

  #leaveOutSingle(): void {
    let kept = 0
    for (let at = 0; at < this.count; at += 1) {
      const key = this.#keys[at] ?? 0
      if (((this.#marks[(key & this.#mask) >>> 4] ?? 0) & (2 << ((key & 15) * 2))) === 0) continue
      this.#keys[kept] = key
      this.#rows[kept] = this.#rows[at] ?? 0
      kept += 1
    }
    this.count = kept
  }

  #widen(): void {
    const size = Math.ceil(this.#keys.length * 1.5) + MOST_ROW_KEYS
    const [keys, rows] = [this.#keys, this.#rows]
    this.#keys = new Int32Array(size)
    this.#rows = new Int32Array(size)
    this.#keys.set(keys)
    this.#rows.set(rows)
  }
}

/** Each run of one key that is of more than one row. */
export function eachRun(
  { keys }: SortRoom,
  count: number,
  visit: (from: number, to: number) => void,
): void {
  for (let from = 0; from < count; ) {
    let to = from + 1
    while (to < count && keys[to] === keys[from]) to += 1
    if (to - from > 1) visit(from, to)
    from = to
  }
}
