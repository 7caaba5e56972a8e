/** Repeatable chance (mulberry32): the same seed gives the same lives on every machine. */
export type Chance = {
  /** From 0 up to, not including, 1. */
  readonly next: () => number
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
  return { next, upTo, pick, shuffle }
}

/**
 * A chance of its own for each thing that is drawn, so that one person more moves nobody else. The seed and
 * the names are mixed as FNV-1a does.
 */
export function chanceOf(...names: readonly (string | number)[]): Chance {
  let hash = 0x811c9dc5
  for (const sign of names.join('/'))
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  return toChance(hash ^ (hash >>> 15))
}

export const happens = (chance: Chance, share: number): boolean => chance.next() < share

/** One of many, as often as its weight says. Throws when there is none. */
export function weighed<T extends { readonly weight: number }>(
  chance: Chance,
  values: readonly T[],
): T {
  let left = chance.next() * values.reduce((sum, { weight }) => sum + weight, 0)
  for (const value of values) {
    left -= value.weight
    if (left < 0) return value
  }
  return chance.pick(values)
}

/** A key of a table of weights. */
export function weighedKey<Key extends string>(
  chance: Chance,
  weights: Readonly<Partial<Record<Key, number>>>,
): Key {
  // The keys of a record of Key are Keys.
  const values = (Object.entries(weights) as [Key, number][]).map(([key, weight]) => ({
    key,
    weight,
  }))
  return weighed(chance, values).key
}

/** Log-normal: half of all values lie below `median`; `sigma` says how far the late ones reach. */
export function logNormal(
  chance: Chance,
  { median, sigma }: { readonly median: number; readonly sigma: number },
): number {
  // Box and Muller; 1 - u is never 0.
  const normal = Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next())
  return median * Math.exp(sigma * normal)
}
