/** Chance from a seed, so that a run can be repeated: mulberry32. */
export type Chance = {
  /** From 0 up to, not with, 1. */
  (): number
  /** A whole number from 0 up to, not with, `limit`. */
  below(limit: number): number
  /** One of them; throws when there is none. */
  pick<T>(from: readonly T[]): T
}

export function newChance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new Error('nothing to pick from')
    // The cast: the index is below the length, which is not 0.
    return from[below(from.length)] as T
  }
  return Object.assign(next, { below, pick })
}

/** The seed that was asked for, else one of this moment; printed by whoever uses it. */
export const toSeed = (asked: string | undefined): number => {
  const seed = asked === undefined ? Date.now() % 2 ** 32 : Number(asked)
  if (!Number.isInteger(seed) || seed < 0) throw new Error(`a seed is a whole number: ${asked}`)
  return seed
}
