/** A figure with its 95 % interval; without one where the numbers allow none (one pair, or no spread at all). */
export type Estimate = {
  readonly value: number
  readonly low?: number
  readonly high?: number
}

/** With fewer pairs a figure is a hint and is called one. A convention of ours, source: unverified. */
export const FEW_PAIRS = 30

const Z = 1.959963984540054

/**
 * Wilson's score interval of a share, 95 %. It holds at 0 and 1 and for small numbers, where the usual one
 * collapses. Source: Newcombe, Statistics in Medicine 17 (1998) 857–872, method 3.
 */
export function toShare(successes: number, of: number): Estimate {
  const share = successes / of
  const middle = (share + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of)
  const half =
    (Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2))) / (1 + Z ** 2 / of)
  return { value: share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** A coefficient with its standard error, 95 % by Student's t with one degree less than there are pairs. */
export function toCoefficient(value: number, error: number, pairs: number): Estimate {
  if (pairs < 2 || !(error > NO_SPREAD)) return { value }
  const half = error * tQuantile(pairs - 1)
  return { value, low: Math.max(-1, value - half), high: Math.min(1, value + half) }
}

/** Below it an error is what rounding left of none. */
const NO_SPREAD = 1e-9

const SMALL = [12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469]

/** 97.5 % quantile of Student's t: a table up to six degrees, from there the expansion about the normal one. */
export function tQuantile(degrees: number): number {
  const known = SMALL[degrees - 1]
  if (known !== undefined) return known
  const g1 = (Z ** 3 + Z) / 4
  const g2 = (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / 96
  const g3 = (3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / 384
  const g4 = (79 * Z ** 9 + 776 * Z ** 7 + 1482 * Z ** 5 - 1920 * Z ** 3 - 945 * Z) / 92160
  return Z + g1 / degrees + g2 / degrees ** 2 + g3 / degrees ** 3 + g4 / degrees ** 4
}
