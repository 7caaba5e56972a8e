import type { WordFacts } from '../table/word-facts.ts'
import { isOneEditIn } from './edits.ts'
import type { IdNumberRule } from './id-number.ts'
import { jaroWinklerIn } from './jaro-winkler.ts'

export const CODE_LEVELS = ['same', 'one-edit', 'same-beginning', 'none'] as const
export const TEXT_LEVELS = ['same', 'close', 'similar', 'none'] as const
export const CATEGORY_LEVELS = ['same', 'none'] as const
export const PHONE_LEVELS = ['same', 'one-edit', 'none'] as const
export const EMAIL_LEVELS = ['same', 'same-mailbox', 'close', 'none'] as const
export const REGION_LEVELS = ['same', 'same-district', 'same-province', 'none'] as const
export const ID_LEVELS = [
  'same',
  'same-contradicted',
  'one-edit',
  'same-facts',
  'same-region',
  'none',
] as const

/** How two words agree: an index into the kind's levels plus 1. */
export type ValueLevel = (a: number, b: number, facts: WordFacts) => number

/** The word of the last agreement that `nearest` found, by which rarity is judged. */
export const agreed = { word: 0 }

/** The nearest level of all values of two cells, neither of them empty. A row may hold several papers. */
export function nearest(
  as: Int32Array,
  aFrom: number,
  aTo: number,
  bs: Int32Array,
  bFrom: number,
  bTo: number,
  facts: WordFacts,
  levelOf: ValueLevel,
): number {
  let best = 0
  for (let a = aFrom; a < aTo; a += 1)
    for (let b = bFrom; b < bTo; b += 1) {
      const x = as[a] ?? 0
      const y = bs[b] ?? 0
      const level = x === y ? 1 : levelOf(x, y, facts)
      const word = commoner(x, y, facts)
      // Of agreements that are equally near the rarest tells most, whichever side named it first.
      const isRarer = level === best && (facts.bits[word] ?? 0) > (facts.bits[agreed.word] ?? 0)
      if (best !== 0 && level >= best && !isRarer) continue
      best = level
      agreed.word = word
    }
  return best
}

/** Nearly the same: no rarer than the commoner of both, so that it does not matter who is asked about whom. */
const commoner = (x: number, y: number, { bits }: WordFacts): number =>
  (bits[x] ?? 0) <= (bits[y] ?? 0) ? x : y

export const codeLevel: ValueLevel = (a, b, { lexicon }) => {
  const least = Math.min(lexicon.length(a), lexicon.length(b))
  if (least >= 4 && oneEdit(a, b, lexicon)) return 2
  const most = Math.max(lexicon.length(a), lexicon.length(b))
  return least >= 2 && commonPrefix(a, b, lexicon) * 2 >= most ? 3 : 4
}

export const phoneLevel: ValueLevel = (a, b, { lexicon }) =>
  Math.min(lexicon.length(a), lexicon.length(b)) >= 6 && oneEdit(a, b, lexicon) ? 2 : 3

export const textLevel: ValueLevel = (a, b, { lexicon, sound }) => {
  const { units, starts } = lexicon
  const aLength = lexicon.length(a)
  const bLength = lexicon.length(b)
  const alike = jaroWinklerIn(units, starts[a] ?? 0, aLength, starts[b] ?? 0, bLength)
  if (alike >= 0.94 || (sound[a] !== 0 && sound[a] === sound[b])) return 2
  if (Math.min(aLength, bLength) >= 5 && oneEdit(a, b, lexicon)) return 2
  return alike >= 0.85 ? 3 : 4
}

export const categoryLevel: ValueLevel = () => 2

export const emailLevel: ValueLevel = (a, b, { lexicon }) => {
  const [first = '', second = ''] = [lexicon.text(a), lexicon.text(b)]
  const [mailA, mailB] = [mailbox(first), mailbox(second)]
  if (mailA === mailB && mailA.length >= 4) return 2
  const { units, starts } = lexicon
  const alike = jaroWinklerIn(units, starts[a] ?? 0, mailA.length, starts[b] ?? 0, mailB.length)
  return alike >= 0.92 ? 3 : 4
}

const mailbox = (email: string): string => email.slice(0, Math.max(0, email.indexOf('@')))

export const regionLevel: ValueLevel = (a, b, { lexicon }) => {
  const [one, other] = [lexicon.text(a).split('.'), lexicon.text(b).split('.')]
  if (one[0] !== other[0]) return 4
  return one.length > 1 && one[1] === other[1] ? 2 : 3
}

/**
 * Of two numbers of persons that are not equal; whether equal ones contradict the rest is judged by the row. That
 * they tell the same birth is no level: the dates are compared for themselves, and nothing counts twice.
 */
export const toIdLevel =
  ({ region, day, month, year }: IdNumberRule): ValueLevel =>
  (a, b, { lexicon }) => {
    if (oneEdit(a, b, lexicon)) return 3
    const same = (from: number, to: number) => sameUnits(a, b, from, to, lexicon)
    if (!same(region[0], region[1])) return 6
    return same(day, day + 2) && same(month, month + 2) && same(year, year + 2) ? 4 : 5
  }

function sameUnits(
  a: number,
  b: number,
  from: number,
  to: number,
  lexicon: WordFacts['lexicon'],
): boolean {
  const { units, starts } = lexicon
  if (lexicon.length(a) < to || lexicon.length(b) < to) return false
  const aFrom = starts[a] ?? 0
  const bFrom = starts[b] ?? 0
  for (let at = from; at < to; at += 1) if (units[aFrom + at] !== units[bFrom + at]) return false
  return true
}

const oneEdit = (a: number, b: number, lexicon: WordFacts['lexicon']): boolean =>
  isOneEditIn(
    lexicon.units,
    lexicon.starts[a] ?? 0,
    lexicon.length(a),
    lexicon.starts[b] ?? 0,
    lexicon.length(b),
  )

function commonPrefix(a: number, b: number, { units, starts }: WordFacts['lexicon']): number {
  const aFrom = starts[a] ?? 0
  const bFrom = starts[b] ?? 0
  const most = Math.min((starts[a + 1] ?? 0) - aFrom, (starts[b + 1] ?? 0) - bFrom)
  let same = 0
  while (same < most && units[aFrom + same] === units[bFrom + same]) same += 1
  return same
}
