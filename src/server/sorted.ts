/** Items in ascending order of a comparison, each once; most additions are expected near the end. */
export class Sorted<Item> {
  readonly #items: Item[] = []
  readonly #compare: (a: Item, b: Item) => number

  constructor(compare: (a: Item, b: Item) => number) {
    this.#compare = compare
  }

  get size(): number {
    return this.#items.length
  }

  add(item: Item): void {
    const at = this.#place(item)
    if (!this.#stands(at, item)) this.#items.splice(at, 0, item)
  }

  delete(item: Item): void {
    const at = this.#place(item)
    if (this.#stands(at, item)) this.#items.splice(at, 1)
  }

  has(item: Item): boolean {
    return this.#stands(this.#place(item), item)
  }

  /** From the least on, or from `first`. */
  *ascending(first?: Item): Generator<Item> {
    let at = first === undefined ? 0 : this.#place(first)
    for (; at < this.#items.length; at += 1) {
      const item = this.#items[at]
      if (item !== undefined) yield item
    }
  }

  /** From the greatest down, or from just below `after`. What is not `wanted` is passed over here, where it costs least. */
  *descending(after?: Item, wanted?: (item: Item) => boolean): Generator<Item> {
    let at = after === undefined ? this.#items.length : this.#place(after)
    while (at-- > 0) {
      const item = this.#items[at]
      if (item !== undefined && (wanted === undefined || wanted(item))) yield item
    }
  }

  /** How many of the first items are `below`, which holds for all up to some point and for none after it. */
  rank(below: (item: Item) => boolean): number {
    let low = 0
    let high = this.#items.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const there = this.#items[middle]
      if (there !== undefined && below(there)) low = middle + 1
      else high = middle
    }
    return low
  }

  #stands(at: number, item: Item): boolean {
    const there = this.#items[at]
    return there !== undefined && this.#compare(there, item) === 0
  }

  #place(item: Item): number {
    const last = this.#items.at(-1)
    if (last === undefined || this.#compare(last, item) < 0) return this.#items.length
    return this.rank((there) => this.#compare(there, item) < 0)
  }
}

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** From here on a set is quicker to ask than a search by halves through texts. */
const LONG = 64

/** Ids in ascending order; UUIDv7 ids sort by time. */
export class SortedIds<Id extends string> extends Sorted<Id> {
  /** Built when a long list is first asked about; until then, and for short ones, a list is enough. */
  #members: Set<Id> | undefined

  constructor() {
    super(byText)
  }

  override add(id: Id): void {
    super.add(id)
    this.#members?.add(id)
  }

  override delete(id: Id): void {
    super.delete(id)
    this.#members?.delete(id)
  }

  override has(id: Id): boolean {
    if (this.size < LONG) return super.has(id)
    this.#members ??= new Set(this.ascending())
    return this.#members.has(id)
  }

  /** Newest first, from just below `after` (or from the end), of those that are `wanted`. */
  newest(after?: Id, wanted?: (id: Id) => boolean): Generator<Id> {
    return this.descending(after, wanted)
  }

  toJSON(): unknown {
    return [...this.newest()]
  }
}

/** Moves an id from the list of one key to that of another. */
export function move<Key, Id extends string>(
  lists: Map<Key, SortedIds<Id>>,
  from: Key | undefined,
  to: Key | undefined,
  id: Id,
): void {
  if (from !== undefined) take(lists, from, id)
  if (to !== undefined) listOf(lists, to).add(id)
}

/** A list that holds nothing any more goes: an image that began later never had it. */
export function take<Key, Id extends string>(
  lists: Map<Key, SortedIds<Id>>,
  key: Key,
  id: Id,
): void {
  const list = lists.get(key)
  list?.delete(id)
  if (list?.size === 0) lists.delete(key)
}

/** The list of a key, begun when there is none. */
export function listOf<Key, Id extends string>(
  lists: Map<Key, SortedIds<Id>>,
  key: Key,
): SortedIds<Id> {
  const known = lists.get(key) ?? new SortedIds<Id>()
  lists.set(key, known)
  return known
}
