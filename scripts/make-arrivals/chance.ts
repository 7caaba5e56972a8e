/** Repeatable chance (mulberry32): the same seed gives the same list on every machine. */
export type Chance = {
  /** From 0 up to, not including, `below`. */
  readonly upTo: (below: number) => number
  readonly pick: <T>(values: readonly T[]) => T
  readonly shuffle: <T>(values: readonly T[]) => T[]
}

export function toChance(seed: number): Chance {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const upTo = (below: number) => Math.floor(next() * below)
  const pick = <T>(values: readonly T[]): T => {
    const value = values[upTo(values.length)]
    if (value === undefined) throw new Error('nothing to pick from')
    return value
  }
  const shuffle = <T>(values: readonly T[]) =>
    values
      .map((value) => ({ value, at: next() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ value }) => value)
  return { upTo, pick, shuffle }
}
