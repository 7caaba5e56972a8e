/** Works under one key run one after the other, in order of asking; under different keys beside each other. */
export class Queues {
  readonly #queues = new Map<string, Promise<unknown>>()

  alone<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#queues.get(key) ?? Promise.resolve()
    const mine = before.then(work, work)
    const settled = mine
      .catch(() => undefined)
      .then(() => {
        if (this.#queues.get(key) === settled) this.#queues.delete(key)
      })
    this.#queues.set(key, settled)
    return mine
  }
}
