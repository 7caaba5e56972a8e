/** How two dates of birth agree, the nearest first. `default`: equal, but on a day that offices write for "unknown". */
export const DATE_LEVELS = [
  'same',
  'same-default',
  'swapped',
  'one-edit',
  'default-same-year',
  'shifted',
  'two-parts',
  'same-year',
  'near',
  'none',
] as const

/** The most years by which papers make somebody older for work abroad [S58, S65]. */
const MOST_SHIFTED = 8

/** A date as one number that sorts; month or day 0 where only the year is known. 0 is no date. */
export const packDate = (year: number, month: number, day: number): number =>
  year * 512 + month * 32 + day

export const yearOf = (packed: number): number => packed >> 9
export const monthOf = (packed: number): number => (packed >> 5) & 15
export const dayOf = (packed: number): number => packed & 31

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const OTHER_MONTHS: Readonly<Record<string, number>> = {
  mei: 5,
  agu: 8,
  okt: 10,
  des: 12,
  nop: 11,
  pebr: 2,
  peb: 2,
}

/**
 * Reads 1990-12-31, 19901231, 31/12/1990, 31 Des 1990, 1990-12, 1990. A day that no calendar has (31 February)
 * is kept as written: it is what a clerk wrote and may be compared. Gives 0 for what is no date.
 */
export function readDate(written: string): number {
  return readIso(written) || readAny(written)
}

// yyyy-mm-dd by its digits: what lists hold a million times.
function readIso(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return 0
  const year = two(text, 0) * 100 + two(text, 2)
  const [month, day] = [two(text, 5), two(text, 8)]
  return year >= 1000 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31
    ? packDate(year, month, day)
    : 0
}

function two(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48]
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

function readAny(written: string): number {
  const text = written.trim().toLowerCase()
  if (text.length > 40) return 0
  if (/^\d{8}$/.test(text)) return dateOf(text.slice(0, 4), text.slice(4, 6), text.slice(6))
  const parts = text.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '')
  const [first = '', second = '', third = ''] = parts
  if (/^\d{4}$/.test(first)) return dateOf(first, second, third.slice(0, 2))
  if (/^\d{4}$/.test(third)) return dateOf(third, second, first)
  if (/^\d{4}$/.test(second)) return dateOf(second, first, '')
  return 0
}

function dateOf(year: string, month: string, day: string): number {
  const y = Number(year)
  const m = month === '' ? 0 : monthFrom(month)
  const d = day === '' ? 0 : Number(day)
  if (!(y >= 1000 && y <= 2200) || !(m >= 0 && d >= 0 && d <= 31)) return 0
  if (m <= 12) return packDate(y, m, m === 0 ? 0 : d)
  // The American order.
  return d >= 1 && d <= 12 && m <= 31 ? packDate(y, d, m) : 0
}

function monthFrom(month: string): number {
  if (/^\d{1,2}$/.test(month)) return Number(month)
  const at = MONTHS.indexOf(month.slice(0, 3))
  return at >= 0 ? at + 1 : (OTHER_MONTHS[month.slice(0, 3)] ?? Number.NaN)
}

/** `31-01` for the day of a date: the form in which default days are listed. */
export const dayKey = (packed: number): number => packed & 511

/**
 * Index into DATE_LEVELS, plus 1; 0 when a date is missing. `defaults` holds a 1 for each day of the year (as
 * `dayKey`) that offices write when they know the year only.
 */
export function dateLevel(a: number, b: number, defaults: Uint8Array): number {
  if (a === 0 || b === 0) return 0
  const vague = isVague(a, defaults) || isVague(b, defaults)
  if (a === b) return vague ? 2 : 1
  const years = Math.abs(yearOf(a) - yearOf(b))
  if (years === 0 && vague) return 5
  if (years === 0 && monthOf(a) === dayOf(b) && dayOf(a) === monthOf(b)) return 3
  if (!vague && isOneEdit(a, b)) return 4
  if (dayKey(a) === dayKey(b) && !vague) return years <= MOST_SHIFTED ? 6 : 7
  if (years === 0) return monthOf(a) === monthOf(b) || dayOf(a) === dayOf(b) ? 7 : 8
  if (!vague && years <= 1 && monthOf(a) === monthOf(b)) return 8
  return years <= MOST_SHIFTED ? 9 : 10
}

const isVague = (packed: number, defaults: Uint8Array): boolean =>
  dayOf(packed) === 0 || defaults[dayKey(packed)] === 1

// One digit differs, or two neighbours changed places, in yyyymmdd.
function isOneEdit(a: number, b: number): boolean {
  let left = digitsOf(a)
  let right = digitsOf(b)
  let wrong = 0
  let at = -1
  let [fromA, fromB] = [0, 0]
  for (let i = 0; i < 8; i += 1) {
    const [x, y] = [left % 10, right % 10]
    if (x !== y) {
      wrong += 1
      if (wrong > 2) return false
      if (wrong === 2) return i === at + 1 && x === fromB && y === fromA && restEqual(left, right)
      at = i
      fromA = x
      fromB = y
    }
    left = (left - x) / 10
    right = (right - y) / 10
  }
  return wrong === 1
}

const digitsOf = (packed: number): number =>
  yearOf(packed) * 10_000 + monthOf(packed) * 100 + dayOf(packed)
const restEqual = (left: number, right: number): boolean =>
  Math.floor(left / 10) === Math.floor(right / 10)
