import { type Chance, chanceOf, happens } from '../../src/life/chance.ts'
import { type Truth, toNumber, toTruth } from './person.ts'

/** What one institution wrote, as text. */
export type Written = {
  readonly name: string
  readonly birthDate: string
  readonly birthPlace: string
  readonly sex: string
  readonly idNumber: string
  readonly passport: string
  readonly phone: string
  readonly mother: string
}

export const FIELDS = [
  'name',
  'birthDate',
  'birthPlace',
  'sex',
  'idNumber',
  'passport',
  'phone',
  'mother',
] as const

/** How often an institution leaves out or spoils what. Shares of records. */
type Source = {
  readonly noDate: number
  readonly firstOfJanuary: number
  readonly older: number
  readonly noNumber: number
  readonly passport: number
  readonly phone: number
  readonly mother: number
  readonly spelled: number
  readonly typo: number
}

const MISSION: Source = {
  noDate: 0.05,
  firstOfJanuary: 0.05,
  older: 0.08,
  noNumber: 0.5,
  passport: 0.8,
  phone: 0.35,
  mother: 0.3,
  spelled: 0.22,
  typo: 0.07,
}
const BORDER: Source = {
  noDate: 0.01,
  firstOfJanuary: 0.02,
  older: 0.08,
  noNumber: 0.55,
  passport: 0.97,
  phone: 0.1,
  mother: 0.05,
  spelled: 0.15,
  typo: 0.03,
}
const POLICE: Source = {
  noDate: 0.06,
  firstOfJanuary: 0.03,
  older: 0.01,
  noNumber: 0.25,
  passport: 0.35,
  phone: 0.6,
  mother: 0.2,
  spelled: 0.12,
  typo: 0.06,
}
const SOCIAL: Source = {
  noDate: 0.04,
  firstOfJanuary: 0.03,
  older: 0,
  noNumber: 0.1,
  passport: 0.1,
  phone: 0.5,
  mother: 0.85,
  spelled: 0.12,
  typo: 0.06,
}
const PLACING: Source = {
  noDate: 0.01,
  firstOfJanuary: 0.01,
  older: 0.03,
  noNumber: 0.12,
  passport: 0.75,
  phone: 0.75,
  mother: 0.6,
  spelled: 0.08,
  typo: 0.03,
}
const HOTLINE: Source = {
  noDate: 0.18,
  firstOfJanuary: 0.1,
  older: 0,
  noNumber: 0.55,
  passport: 0.15,
  phone: 0.85,
  mother: 0.25,
  spelled: 0.25,
  typo: 0.08,
}
const SOURCES = [MISSION, MISSION, BORDER, POLICE, SOCIAL, PLACING, PLACING, HOTLINE]

/** Other spellings that clerks know for the same sound. Not taken from any table of the linkage. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/u/, 'oe'],
  [/y/, 'j'],
  [/c(?!h)/i, 'tj'],
  [/j/, 'dj'],
  [/sy/i, 's'],
  [/sy/i, 'sj'],
  [/z/i, 'j'],
  [/f/i, 'p'],
  [/v/i, 'f'],
  [/kh/i, 'k'],
  [/kh/i, 'ch'],
  [/h$/, ''],
  [/a$/, 'ah'],
  [/ai/, 'ae'],
  [/i$/, 'y'],
  [/i(?=[^aiueo]i)/, 'e'],
  [/o/, 'u'],
  [/u/, 'o'],
  [/d$/, 't'],
  [/k/, 'kk'],
  [/n(?=[ti])/, 'nn'],
  [/ny/i, 'n'],
  [/iy/, 'i'],
  [/ie/, 'i'],
  [/q/i, 'k'],
  [/th/i, 't'],
  [/t/, 'th'],
  [/s/, 'ss'],
]
const SHORT: Readonly<Record<string, readonly string[]>> = {
  Muhammad: ['Moh.', 'Mohd', 'Muh.', 'M.', 'Mochamad', 'Mohamad', 'Muhamad', 'Mohammad'],
  Ahmad: ['Achmad', 'Akhmad', 'Ach.'],
  Abdul: ['Abd.', 'Abdoel'],
  Siti: ['St.', 'Sitti', 'Sity'],
  Nur: ['Noer', 'Noor', 'Nor'],
  Wayan: ['Wy.'],
  Made: ['Md.'],
  Nyoman: ['Nym.'],
  Ketut: ['Kt.'],
}
const LETTERS = 'abcdefghijklmnoprstuwyz'

/** The `copy`-th record of a person. */
export function toWritten(
  seed: number,
  index: number,
  copy: number,
  truth: Truth = toTruth(seed, index),
): Written {
  const chance = chanceOf(seed, index, 'record', copy)
  const source = chance.pick(SOURCES)
  const birth = birthOf(truth, source, chance)
  const number = happens(chance, source.noNumber) ? '' : numberOf(truth, chance)
  const passport = happens(chance, 0.25) ? truth.secondPassport : truth.passport
  return {
    name: nameOf(truth, source, chance),
    birthDate: happens(chance, source.noDate) ? '' : birth,
    birthPlace: happens(chance, 0.12) ? '' : mistyped(truth.place, source.typo, chance),
    sex: happens(chance, 0.03)
      ? ''
      : happens(chance, 0.006)
        ? truth.sex === 'P'
          ? 'L'
          : 'P'
        : truth.sex,
    idNumber: number,
    passport: happens(chance, source.passport) ? digits(passport, 0.03, chance) : '',
    phone: happens(chance, source.phone) ? phoneOf(truth, index, copy, chance) : '',
    mother: happens(chance, source.mother) ? spelled(truth.mother, source, chance).join(' ') : '',
  }
}

function nameOf(truth: Truth, source: Source, chance: Chance): string {
  let words = spelled(truth.name, source, chance)
  if (words.length > 2 && happens(chance, 0.12)) words.splice(1 + chance.upTo(words.length - 1), 1)
  else if (words.length === 2 && happens(chance, 0.03)) words.splice(chance.upTo(2), 1)
  if (words.length > 1 && happens(chance, 0.03)) words.reverse()
  if (words.length > 1 && happens(chance, 0.015))
    words[words.length - 1] = `${words.at(-1)?.charAt(0)}.`
  if (words.length > 1 && happens(chance, 0.015)) words = [words.join('').toLowerCase()]
  const abroad = source === MISSION || source === BORDER
  if (abroad && words.length === 1)
    words = happens(chance, 0.4)
      ? [...words, ...words]
      : happens(chance, 0.2)
        ? ['FNU', ...words]
        : words
  if (abroad && happens(chance, 0.1))
    words.push(truth.sex === 'P' ? 'binti' : 'bin', ...truth.father)
  if (happens(chance, 0.03)) words.unshift(truth.sex === 'P' ? 'Hj.' : 'H.')
  if (happens(chance, 0.015))
    words.push('alias', chance.pick(['Yanti', 'Wati', 'Ani', 'Rina', 'Budi', 'Ucok', 'Lina']))
  const name = words.join(' ')
  return happens(chance, 0.4) ? name.toUpperCase() : name
}

function spelled(words: readonly string[], source: Source, chance: Chance): string[] {
  return words.map((word) => {
    const short = SHORT[word]
    if (short && happens(chance, 0.45)) return chance.pick(short)
    return mistyped(
      happens(chance, source.spelled) ? otherwise(word, chance) : word,
      source.typo,
      chance,
    )
  })
}

function otherwise(word: string, chance: Chance): string {
  const [pattern, by] = chance.pick(SPELLINGS)
  const changed = word.replace(pattern, by)
  return changed.charAt(0).toUpperCase() + changed.slice(1)
}

function mistyped(word: string, share: number, chance: Chance): string {
  if (word.length < 4 || !happens(chance, share)) return word
  const at = 1 + chance.upTo(word.length - 1)
  const letter = LETTERS.charAt(chance.upTo(LETTERS.length))
  switch (chance.upTo(4)) {
    case 0:
      return word.slice(0, at) + letter + word.slice(at)
    case 1:
      return word.slice(0, at) + word.slice(at + 1)
    case 2:
      return word.slice(0, at) + letter + word.slice(at + 1)
    default:
      return word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1)
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

function birthOf(truth: Truth, source: Source, chance: Chance): string {
  let [year, month, day] = truth.birth
  if (happens(chance, source.firstOfJanuary)) return `${year}-01-01`
  if (happens(chance, source.older)) year -= 2 + chance.upTo(6)
  if (happens(chance, 0.02) && day <= 12) [month, day] = [day, month]
  if (happens(chance, 0.03)) day = 1 + chance.upTo(28)
  if (happens(chance, 0.015)) year += chance.upTo(3) - 1
  if (happens(chance, 0.01)) month = 1 + chance.upTo(12)
  return `${year}-${two(month)}-${two(day)}`
}

function numberOf(truth: Truth, chance: Chance): string {
  // Somebody else's: borrowed, or of the row above.
  if (happens(chance, 0.01))
    return toNumber(
      truth.district,
      [1970 + chance.upTo(35), 1 + chance.upTo(12), 1 + chance.upTo(28)],
      truth.sex,
      1 + chance.upTo(40),
    )
  return digits(truth.number, 0.03, chance)
}

function phoneOf(truth: Truth, index: number, copy: number, chance: Chance): string {
  const own = happens(chance, 0.7)
    ? truth.phone
    : `0857${String(((index * 7 + copy) * 7919) % 1e8).padStart(8, '0')}`
  return happens(chance, 0.3) ? `+62${own.slice(1)}` : own
}

function digits(number: string, share: number, chance: Chance): string {
  if (!happens(chance, share)) return number
  const at = 1 + chance.upTo(number.length - 1)
  return happens(chance, 0.5)
    ? number.slice(0, at) + String(chance.upTo(10)) + number.slice(at + 1)
    : number.slice(0, at - 1) + number.charAt(at) + number.charAt(at - 1) + number.slice(at + 1)
}

/** How many records a person has: most have one, some many. */
export function copiesOf(seed: number, index: number): number {
  const drawn = chanceOf(seed, index, 'copies').next()
  return drawn < 0.68
    ? 1
    : drawn < 0.9
      ? 2
      : drawn < 0.97
        ? 3
        : drawn < 0.993
          ? 4
          : 5 + Math.floor((drawn - 0.993) * 400)
}
