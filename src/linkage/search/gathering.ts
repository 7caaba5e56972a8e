import type { KeyIndex } from './key-index.ts'
import type { Term } from './terms.ts'

/** Rows looked at for one search: common words come last and are cut off. */
const BUDGET = 150_000

/** Adds up what rows have in common with a question; its arrays are used again and again. */
export class Gathering {
  #sums = new Float32Array(0)
  #touched = new Int32Array(0)

  /** The `most` rows with the most bits in common, rows in order where equal. */
  gather(
    terms: readonly Term[],
    indexes: readonly KeyIndex[],
    rows: number,
    isLive: (row: number) => boolean,
    most: number,
  ): number[] {
    this.#makeRoom(rows)
    const asked: { index: KeyIndex; key: number; bits: number; count: number }[] = []
    terms.forEach((term, at) => {
      const index = indexes[at]
      if (!index) return
      term.ask(0, (key, bits) => {
        const count = index.count(key)
        if (count > 0) asked.push({ index, key, bits, count })
      })
    })
    asked.sort((a, b) => a.count - b.count || b.bits - a.bits)
    let touched = 0
    let looked = 0
    for (const { index, key, bits, count } of asked) {
      if (looked + count > BUDGET) break
      looked += count
      index.visit(key, (row) => {
        const sum = this.#sums[row] ?? 0
        if (sum === 0) {
          this.#touched[touched] = row
          touched += 1
        }
        this.#sums[row] = sum + bits
      })
    }
    const best = this.#best(touched, most, isLive)
    for (let at = 0; at < touched; at += 1) this.#sums[this.#touched[at] ?? 0] = 0
    return best
  }

  #makeRoom(rows: number): void {
    if (rows <= this.#sums.length) return
    this.#sums = new Float32Array(Math.ceil(rows * 1.25) + 64)
    this.#touched = new Int32Array(this.#sums.length)
  }

  // By a histogram of quarter bits: no sorting of all.
  #best(touched: number, most: number, isLive: (row: number) => boolean): number[] {
    const steps = new Int32Array(1024)
    const stepOf = (row: number) => Math.min(1023, Math.floor((this.#sums[row] ?? 0) * 4))
    for (let at = 0; at < touched; at += 1) {
      const step = stepOf(this.#touched[at] ?? 0)
      steps[step] = (steps[step] ?? 0) + 1
    }
    let least = 1023
    for (let count = steps[least] ?? 0; least > 0 && count < most; count += steps[least] ?? 0)
      least -= 1
    const best: number[] = []
    for (let at = 0; at < touched; at += 1) {
      const row = this.#touched[at] ?? 0
      if (stepOf(row) >= least && isLive(row)) best.push(row)
    }
    // Many may stand on the last step: those of the greatest sums, then of the lowest rows.
    best.sort((a, b) => (this.#sums[b] ?? 0) - (this.#sums[a] ?? 0) || a - b)
    return best.slice(0, most)
  }
}
