import { inScratch, isAscii, type Units } from './units.ts'

/** Marks of the letters of the first word by letter; always empty between two calls. */
const masks = new Int32Array(128)

/** Optimal string alignment: letters put in, left out, replaced, or two neighbours swapped; none edited twice. */
export function editDistance(a: string, b: string): number {
  const { units, aFrom, aLength, bFrom, bLength } = inScratch(a, b)
  return editDistanceIn(units, aFrom, aLength, bFrom, bLength)
}

/** The same for two words of one array of letters. */
function editDistanceIn(
  units: Units,
  aFrom: number,
  aLength: number,
  bFrom: number,
  bLength: number,
): number {
  if (aLength === 0) return bLength
  if (bLength === 0) return aLength
  const short = aLength <= 32 && isAscii(units, aFrom, aLength) && isAscii(units, bFrom, bLength)
  return short
    ? bitParallel(units, aFrom, aLength, bFrom, bLength)
    : byTable(units, aFrom, aLength, bFrom, bLength)
}

// Hyyrö 2003, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances".
function bitParallel(
  units: Units,
  aFrom: number,
  aLength: number,
  bFrom: number,
  bLength: number,
): number {
  for (let i = 0; i < aLength; i += 1) {
    const letter = units[aFrom + i] ?? 0
    masks[letter] = (masks[letter] ?? 0) | (1 << i)
  }
  const last = 1 << (aLength - 1)
  let plus = -1
  let minus = 0
  let diagonal = 0
  let before = 0
  let distance = aLength
  for (let j = 0; j < bLength; j += 1) {
    const mask = masks[units[bFrom + j] ?? 0] ?? 0
    const swap = ((~diagonal & mask) << 1) & before
    diagonal = (((mask & plus) + plus) ^ plus) | mask | minus | swap | 0
    const right = minus | ~(diagonal | plus)
    const left = diagonal & plus
    if ((right & last) !== 0) distance += 1
    if ((left & last) !== 0) distance -= 1
    const shifted = (right << 1) | 1
    plus = (left << 1) | ~(diagonal | shifted)
    minus = shifted & diagonal
    before = mask
  }
  for (let i = 0; i < aLength; i += 1) masks[units[aFrom + i] ?? 0] = 0
  return distance
}

function byTable(
  units: Units,
  aFrom: number,
  aLength: number,
  bFrom: number,
  bLength: number,
): number {
  let two = new Int32Array(bLength + 1)
  let one = Int32Array.from({ length: bLength + 1 }, (_, j) => j)
  for (let i = 1; i <= aLength; i += 1) {
    const row = new Int32Array(bLength + 1)
    row[0] = i
    for (let j = 1; j <= bLength; j += 1) {
      const a = units[aFrom + i - 1]
      const b = units[bFrom + j - 1]
      const replaced = (one[j - 1] ?? 0) + (a === b ? 0 : 1)
      let best = Math.min(replaced, (one[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      const crossed = i > 1 && j > 1 && a === units[bFrom + j - 2] && units[aFrom + i - 2] === b
      if (crossed) best = Math.min(best, (two[j - 2] ?? 0) + 1)
      row[j] = best
    }
    two = one
    one = row
  }
  return one[bLength] ?? 0
}

/** Whether one edit makes the one word the other: without a table, because most words differ at once. */
export function isOneEditIn(
  units: Units,
  aFrom: number,
  aLength: number,
  bFrom: number,
  bLength: number,
): boolean {
  if (Math.abs(aLength - bLength) > 1) return false
  const least = Math.min(aLength, bLength)
  let head = 0
  while (head < least && units[aFrom + head] === units[bFrom + head]) head += 1
  let tail = 0
  while (
    tail < least - head &&
    units[aFrom + aLength - 1 - tail] === units[bFrom + bLength - 1 - tail]
  )
    tail += 1
  const open = Math.max(aLength, bLength) - head - tail
  if (open === 1) return true
  return (
    open === 2 &&
    aLength === bLength &&
    units[aFrom + head] === units[bFrom + head + 1] &&
    units[aFrom + head + 1] === units[bFrom + head]
  )
}

/** The same for two strings. */
export function isOneEdit(a: string, b: string): boolean {
  const { units, aFrom, aLength, bFrom, bLength } = inScratch(a, b)
  return isOneEditIn(units, aFrom, aLength, bFrom, bLength)
}
