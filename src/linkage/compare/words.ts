import type { WordFacts } from '../table/word-facts.ts'
import { jaroWinklerIn } from './jaro-winkler.ts'

/** How alike two words are, in four steps and what a step is worth of the word's bits. */
const SAME = 1
const SAME_SOUND = 0.9
const JOINED = 0.95
const CLOSE = 0.85
const SIMILAR = 0.65
const INITIAL = 0.3

/** Bits of agreement from which a level begins. */
const MASSES = [0, 3, 6, 9, 13, 18, 23] as const
const COVERS = ['part', 'one', 'both'] as const

/** Level 1 is no agreement at all; then by mass, within it by how much of the two names is covered. */
export const WORD_LEVELS: readonly string[] = [
  'none',
  ...MASSES.flatMap((mass) => COVERS.map((cover) => `${mass}-${cover}`)),
]

/** A phrase whose words meet in another one: level, bits and what was matched with what. */
export type Alignment = {
  level: number
  mass: number
  readonly matchOf: Int8Array
  readonly likeness: Float32Array
}

const MOST = 24
/** Filled by the last `alignWords`: for each word on the left the place of its match, or -1. */
export const alignment: Alignment = {
  level: 0,
  mass: 0,
  matchOf: new Int8Array(MOST),
  likeness: new Float32Array(MOST),
}
const takenRight = new Uint8Array(MOST)

/** The least bits that random words of this level would share: what bounds its chance among strangers. */
export const massOfLevel = (level: number): number =>
  level < 2 ? 0 : (MASSES[Math.floor((level - 2) / COVERS.length)] ?? 0)

/**
 * Index into WORD_LEVELS plus 1 for the words of two cells, neither of them empty. Words may stand in any order; a word meets at
 * most one other. Rare words weigh more (`bits` of the facts).
 */
export function alignWords(
  as: Int32Array,
  aFrom: number,
  aTo: number,
  bs: Int32Array,
  bFrom: number,
  bTo: number,
  facts: WordFacts,
): number {
  const aCount = aTo - aFrom
  const bCount = bTo - bFrom
  const open = aCount - meetEqual(as, aFrom, aCount, bs, bFrom, bCount)
  if (open > 0 && open > aCount - bCount) meetSimilar(as, aFrom, aCount, bs, bFrom, bCount, facts)
  weighMet(as, aFrom, aCount, bs, bFrom, bCount, facts.bits)
  if (met.missedLeft > 0 && met.missedRight > 0) {
    const joined = meetJoined(as, aFrom, aCount, bs, bFrom, bCount, facts)
    if (joined > 0) {
      met.mass += joined * JOINED
      met.matched += joined
      met.missedLeft = 0
      met.missedRight = 0
    }
  }
  alignment.mass = met.mass
  return toLevel()
}

/** What the words that met are worth, and those that met nobody. */
const met = { mass: 0, matched: 0, missedLeft: 0, missedRight: 0 }
/** This share of what met may be left over on a side that still counts as covered. */
const LEFT_OVER = 0.25

function toLevel(): number {
  const { mass, matched, missedLeft, missedRight } = met
  if (mass <= 0) return 1
  const spare = matched * LEFT_OVER
  const cover =
    Math.max(missedLeft, missedRight) <= spare
      ? 2
      : Math.min(missedLeft, missedRight) <= spare
        ? 1
        : 0
  let step = MASSES.length - 1
  while (mass < (MASSES[step] ?? 0)) step -= 1
  return 2 + step * COVERS.length + cover
}

// Equal words first; gives how many there are.
function meetEqual(
  as: Int32Array,
  aFrom: number,
  aCount: number,
  bs: Int32Array,
  bFrom: number,
  bCount: number,
): number {
  const { matchOf, likeness } = alignment
  let equal = 0
  for (let b = 0; b < bCount; b += 1) takenRight[b] = 0
  for (let a = 0; a < aCount; a += 1) {
    matchOf[a] = -1
    likeness[a] = 0
    const id = as[aFrom + a]
    for (let b = 0; b < bCount; b += 1) {
      if (bs[bFrom + b] !== id || takenRight[b] === 1) continue
      matchOf[a] = b
      likeness[a] = SAME
      takenRight[b] = 1
      equal += 1
      break
    }
  }
  return equal
}

function weighMet(
  as: Int32Array,
  aFrom: number,
  aCount: number,
  bs: Int32Array,
  bFrom: number,
  bCount: number,
  bits: Float32Array,
): void {
  const { matchOf, likeness } = alignment
  met.mass = 0
  met.matched = 0
  met.missedLeft = 0
  met.missedRight = 0
  for (let a = 0; a < aCount; a += 1) {
    const own = bits[as[aFrom + a] ?? 0] ?? 0
    const b = matchOf[a] ?? -1
    if (b < 0) {
      met.missedLeft += own
      continue
    }
    const shared = Math.min(own, bits[bs[bFrom + b] ?? 0] ?? 0)
    met.matched += shared
    met.mass += shared * (likeness[a] ?? 0)
  }
  for (let b = 0; b < bCount; b += 1)
    if (takenRight[b] === 0) met.missedRight += bits[bs[bFrom + b] ?? 0] ?? 0
}

// The rest meets its most alike, best first on each side in turn.
function meetSimilar(
  as: Int32Array,
  aFrom: number,
  aCount: number,
  bs: Int32Array,
  bFrom: number,
  bCount: number,
  facts: WordFacts,
): void {
  const { matchOf, likeness } = alignment
  for (let a = 0; a < aCount; a += 1) {
    if ((matchOf[a] ?? -1) >= 0) continue
    let best = 0
    let at = -1
    for (let b = 0; b < bCount; b += 1) {
      if (takenRight[b] === 1) continue
      const alike = likenessOf(as[aFrom + a] ?? 0, bs[bFrom + b] ?? 0, facts)
      if (alike <= best) continue
      best = alike
      at = b
    }
    if (at < 0) continue
    matchOf[a] = at
    likeness[a] = best
    takenRight[at] = 1
  }
}

/** How alike two words are, 0 to 1 in steps. */
export function likenessOf(a: number, b: number, facts: WordFacts): number {
  const { sound, other, letters, lexicon } = facts
  const soundA = sound[a] ?? 0
  if (soundA !== 0) {
    const soundB = sound[b] ?? 0
    const otherB = other[b] ?? 0
    if (soundA === soundB || soundA === otherB || (soundB !== 0 && soundB === other[a]))
      return SAME_SOUND
  }
  const { starts, units } = lexicon
  const aFrom = starts[a] ?? 0
  const bFrom = starts[b] ?? 0
  const aLength = (starts[a + 1] ?? 0) - aFrom
  const bLength = (starts[b + 1] ?? 0) - bFrom
  if (aLength === 1 || bLength === 1) return units[aFrom] === units[bFrom] ? INITIAL : 0
  const lettersA = letters[a] ?? 0
  const lettersB = letters[b] ?? 0
  // At most so many letters can meet; below it Jaro-Winkler stays under .88 (it needs a Jaro of .8).
  const least = Math.min(aLength - ones(lettersA & ~lettersB), bLength - ones(lettersB & ~lettersA))
  if (least * (aLength + bLength) < 1.4 * aLength * bLength) return 0
  const alike = jaroWinklerIn(units, aFrom, aLength, bFrom, bLength)
  if (alike >= 0.94) return CLOSE
  return alike >= 0.88 ? SIMILAR : 0
}

/** How many bits are set. */
export function ones(value: number): number {
  let v = value - ((value >>> 1) & 0x55555555)
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

// "Nur Aini" and "Nuraini": two neighbours that nobody met, written as one on the other side. Gives its bits.
function meetJoined(
  as: Int32Array,
  aFrom: number,
  aCount: number,
  bs: Int32Array,
  bFrom: number,
  bCount: number,
  facts: WordFacts,
): number {
  const { matchOf } = alignment
  for (let a = 0; a < aCount; a += 1) {
    if ((matchOf[a] ?? -1) >= 0) continue
    for (let b = 0; b < bCount; b += 1) {
      if (takenRight[b] === 1) continue
      const nextLeft = a + 1 < aCount && (matchOf[a + 1] ?? -1) < 0
      const nextRight = b + 1 < bCount && takenRight[b + 1] === 0
      const oneLeft = as[aFrom + a] ?? 0
      const oneRight = bs[bFrom + b] ?? 0
      const joins =
        (nextLeft && isJoined(facts, oneLeft, as[aFrom + a + 1] ?? 0, oneRight)) ||
        (nextRight && isJoined(facts, oneRight, bs[bFrom + b + 1] ?? 0, oneLeft))
      if (!joins) continue
      return Math.min(facts.bits[oneLeft] ?? 0, facts.bits[oneRight] ?? 0) + 2
    }
  }
  return 0
}

function isJoined(
  { lexicon: { units, starts } }: WordFacts,
  first: number,
  second: number,
  whole: number,
): boolean {
  const from = starts[whole] ?? 0
  const f = starts[first] ?? 0
  const s = starts[second] ?? 0
  const fLength = (starts[first + 1] ?? 0) - f
  const sLength = (starts[second + 1] ?? 0) - s
  if (fLength + sLength !== (starts[whole + 1] ?? 0) - from) return false
  for (let k = 0; k < fLength; k += 1) if (units[from + k] !== units[f + k]) return false
  for (let k = 0; k < sLength; k += 1) if (units[from + fLength + k] !== units[s + k]) return false
  return true
}
