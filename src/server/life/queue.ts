/** What is due next stands first: a binary heap by `at`. */
export class Queue<T extends { readonly at: number }> {
  readonly #heap: T[] = []

  get size(): number {
    return this.#heap.length
  }

  peek(): T | undefined {
    return this.#heap[0]
  }

  push(value: T): void {
    const heap = this.#heap
    let own = heap.push(value) - 1
    while (own > 0) {
      const above = (own - 1) >> 1
      if (this.#at(above) <= value.at) break
      this.#swap(own, above)
      own = above
    }
  }

  pop(): T | undefined {
    const heap = this.#heap
    const first = heap[0]
    const last = heap.pop()
    if (last === undefined || last === first) return first
    heap[0] = last
    this.#sink()
    return first
  }

  #sink(): void {
    for (let own = 0; ; ) {
      const left = 2 * own + 1
      const least = this.#at(left + 1) < this.#at(left) ? left + 1 : left
      if (this.#at(own) <= this.#at(least)) return
      this.#swap(own, least)
      own = least
    }
  }

  #at(index: number): number {
    return this.#heap[index]?.at ?? Infinity
  }

  #swap(one: number, other: number): void {
    const heap = this.#heap
    const [a, b] = [heap[one], heap[other]]
    if (a === undefined || b === undefined) return
    heap[one] = b
    heap[other] = a
  }
}
