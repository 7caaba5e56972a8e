/** Pairs that were scored high enough to be kept: rows and bits of evidence without the prior. */
export type Edges = {
  readonly left: Int32Array
  readonly right: Int32Array
  readonly bits: Float32Array
}

/** Collects edges in typed arrays. */
export class EdgeBuilder {
  #left = new Int32Array(4096)
  #right = new Int32Array(4096)
  #bits = new Float32Array(4096)
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
    this.#bits = new Float32Array(left.length * 2)
    this.#left.set(left)
    this.#right.set(right)
    this.#bits.set(bits)
  }
}
