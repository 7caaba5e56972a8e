/** Pairs that were scored high enough to be kept: rows and bits of evidence without the prior. */
export type Edges = {
  readonly left: Int32Array
  readonly right: Int32Array
  readonly bits: Float64Array
}

/**
 * The bits of the pairs that were kept, and of others what `weigh` says: a pair need not be weighed again to group rows.
 * The later row comes first, as in the edges.
 */
export function withKept(
  { left, right, bits }: Edges,
  rows: number,
  weigh: (a: number, b: number) => number,
): (a: number, b: number) => number {
  const starts = new Uint32Array(rows + 1)
  for (const row of left) starts[row + 1] = (starts[row + 1] ?? 0) + 1
  for (let row = 0; row < rows; row += 1)
    starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0)
  const next = starts.slice()
  const edges = new Int32Array(left.length)
  left.forEach((row, edge) => {
    const place = next[row] ?? 0
    edges[place] = edge
    next[row] = place + 1
  })
  return (a, b) => {
    const to = starts[a + 1] ?? 0
    for (let at = starts[a] ?? 0; at < to; at += 1) {
      const edge = edges[at] ?? 0
      if (right[edge] === b) return bits[edge] ?? 0
    }
    return weigh(a, b)
  }
}

/** Collects edges in typed arrays. */
export class EdgeBuilder {
  #left = new Int32Array(4096)
  #right = new Int32Array(4096)
  #bits = new Float64Array(4096)
  #count = 0

  add(left: number, right: number, bits: number): void {
    if (this.#count === this.#left.length) this.#grow()
    this.#left[this.#count] = left
    this.#right[this.#count] = right
    this.#bits[this.#count] = bits
    this.#count += 1
  }

  edges(): Edges {
    return {
      left: this.#left.slice(0, this.#count),
      right: this.#right.slice(0, this.#count),
      bits: this.#bits.slice(0, this.#count),
    }
  }

  #grow(): void {
    const [left, right, bits] = [this.#left, this.#right, this.#bits]
    this.#left = new Int32Array(left.length * 2)
    this.#right = new Int32Array(left.length * 2)
    this.#bits = new Float64Array(left.length * 2)
    this.#left.set(left)
    this.#right.set(right)
    this.#bits.set(bits)
  }
}
