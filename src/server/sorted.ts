/** A list of ids in ascending order; UUIDv7 ids sort by time, so most additions are at the end. */
export class SortedIds<Id extends string> {
  readonly #ids: Id[] = []

  get size(): number {
    return this.#ids.length
  }

  add(id: Id): void {
    const at = this.#place(id)
    if (this.#ids[at] !== id) this.#ids.splice(at, 0, id)
  }

  delete(id: Id): void {
    const at = this.#place(id)
    if (this.#ids[at] === id) this.#ids.splice(at, 1)
  }

  /** Newest first, from just below `after` (or from the end). */
  *newest(after?: Id): Generator<Id> {
    let at = after === undefined ? this.#ids.length : this.#place(after)
    while (at-- > 0) {
      const id = this.#ids[at]
      if (id !== undefined) yield id
    }
  }

  #place(id: Id): number {
    const last = this.#ids.at(-1)
    if (last === undefined || last < id) return this.#ids.length
    let low = 0
    let high = this.#ids.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const there = this.#ids[middle]
      if (there !== undefined && there < id) low = middle + 1
      else high = middle
    }
    return low
  }
}
