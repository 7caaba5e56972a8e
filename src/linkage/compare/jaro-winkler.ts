import { inScratch, isAscii, type Units } from './units.ts'

/** Marks of the letters of the second word by letter; always empty between two calls. */
const masks = new Int32Array(128)
const matched = new Uint16Array(32)

/**
 * Jaro-Winkler likeness of two words, 0 to 1; equal words 1, an empty one 0. Prefix weight .1 on at most four
 * letters, at any likeness (Winkler 1990).
 */
export function jaroWinkler(a: string, b: string): number {
  const { units, aFrom, aLength, bFrom, bLength } = inScratch(a, b)
  return jaroWinklerIn(units, aFrom, aLength, bFrom, bLength)
}

/** The same for two words of one array of letters. Nothing is allocated up to 32 letters. */
export function jaroWinklerIn(
  units: Units,
  aFrom: number,
  aLength: number,
  bFrom: number,
  bLength: number,
): number {
  if (aLength === 0 || bLength === 0) return 0
  if (
    aLength > 32 ||
    bLength > 32 ||
    !isAscii(units, aFrom, aLength) ||
    !isAscii(units, bFrom, bLength)
  )
    return jaroWinklerPlain(units, aFrom, aLength, bFrom, bLength)
  for (let j = 0; j < bLength; j += 1) {
    const letter = units[bFrom + j] ?? 0
    masks[letter] = (masks[letter] ?? 0) | (1 << j)
  }
  const reach = Math.max(0, (Math.max(aLength, bLength) >> 1) - 1)
  let taken = 0
  let matches = 0
  for (let i = 0; i < aLength; i += 1) {
    const letter = units[aFrom + i] ?? 0
    const free = (masks[letter] ?? 0) & ~taken & windowMask(i - reach, i + reach)
    if (free === 0) continue
    taken |= free & -free
    matched[matches] = letter
    matches += 1
  }
  for (let j = 0; j < bLength; j += 1) masks[units[bFrom + j] ?? 0] = 0
  if (matches === 0) return 0
  return likeness(
    matches,
    swapped(units, bFrom, taken),
    aLength,
    bLength,
    prefix(units, aFrom, aLength, bFrom, bLength),
  )
}

// Bits `from` to `to`, both inclusive; positions outside 0 to 31 fall away.
function windowMask(from: number, to: number): number {
  const below = from <= 0 ? 0 : (1 << from) - 1
  const upTo = to >= 31 ? -1 : (1 << (to + 1)) - 1
  return from > 31 ? 0 : upTo & ~below
}

function swapped(units: Units, bFrom: number, taken: number): number {
  let out = 0
  let k = 0
  for (let left = taken; left !== 0; left &= left - 1) {
    const j = 31 - Math.clz32(left & -left)
    if (units[bFrom + j] !== matched[k]) out += 1
    k += 1
  }
  return out >> 1
}

function prefix(
  units: Units,
  aFrom: number,
  aLength: number,
  bFrom: number,
  bLength: number,
): number {
  const most = Math.min(4, aLength, bLength)
  let same = 0
  while (same < most && units[aFrom + same] === units[bFrom + same]) same += 1
  return same
}

function likeness(
  matches: number,
  swaps: number,
  aLength: number,
  bLength: number,
  same: number,
): number {
  const jaro = (matches / aLength + matches / bLength + (matches - swaps) / matches) / 3
  return jaro + same * 0.1 * (1 - jaro)
}

// Longer words and other scripts.
function jaroWinklerPlain(
  units: Units,
  aFrom: number,
  aLength: number,
  bFrom: number,
  bLength: number,
): number {
  const reach = Math.max(0, (Math.max(aLength, bLength) >> 1) - 1)
  const taken = new Uint8Array(bLength)
  const letters: number[] = []
  for (let i = 0; i < aLength; i += 1) {
    const last = Math.min(bLength - 1, i + reach)
    for (let j = Math.max(0, i - reach); j <= last; j += 1) {
      if (taken[j] === 1 || units[aFrom + i] !== units[bFrom + j]) continue
      taken[j] = 1
      letters.push(units[aFrom + i] ?? 0)
      break
    }
  }
  if (letters.length === 0) return 0
  let out = 0
  let k = 0
  for (let j = 0; j < bLength; j += 1) {
    if (taken[j] === 0) continue
    if (units[bFrom + j] !== letters[k]) out += 1
    k += 1
  }
  return likeness(
    letters.length,
    out >> 1,
    aLength,
    bLength,
    prefix(units, aFrom, aLength, bFrom, bLength),
  )
}
