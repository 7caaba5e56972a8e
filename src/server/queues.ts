export type Alone = <T>(key: string, work: () => Promise<T>) => Promise<T>

/** One piece of work at a time for each key, in the order in which it was asked for. */
export function queues(): Alone {
  const ends = new Map<string, Promise<unknown>>()
  return (key, work) => {
    const before = ends.get(key) ?? Promise.resolve()
    const mine = before.then(work, work)
    const settled = mine
      .catch(() => undefined)
      .then(() => {
        if (ends.get(key) === settled) ends.delete(key)
      })
    ends.set(key, settled)
    return mine
  }
}
