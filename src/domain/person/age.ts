import type { LocalDate } from '../../kit/index.ts'

/** How old a person is, as it was stated, and when (`asOf`). Years are completed years. */
export type Age =
  | { readonly kind: 'birthDate'; readonly birthDate: LocalDate }
  | { readonly kind: 'age'; readonly years: number; readonly asOf: LocalDate }
  | { readonly kind: 'about'; readonly years: number; readonly asOf: LocalDate }
  | { readonly kind: 'unknown' }

export const UNKNOWN_AGE: Age = { kind: 'unknown' }

/** Age bands of the Counter-Trafficking Data Collaborative, and `unknown`. */
export const AGE_BANDS = [
  '0-8',
  '9-17',
  '18-20',
  '21-23',
  '24-26',
  '27-29',
  '30-38',
  '39-47',
  '48+',
  'unknown',
] as const
export type AgeBand = (typeof AGE_BANDS)[number]

/** The band today; an age stated earlier has grown since. */
export function ageBand(age: Age, today: LocalDate): AgeBand {
  const years = yearsOf(age, today)
  if (years === undefined) return 'unknown'
  const index = BAND_ENDS.findIndex((end) => years <= end)
  return AGE_BANDS[index] ?? '48+'
}

/** `yes` holds also for the presumption: in doubt a child. `unknown` only if nothing at all is stated. */
/** A child by what lists know: the two lower bands. */
export const isChildBand = (band: AgeBand | undefined): boolean => band === '0-8' || band === '9-17'

export type Minor = 'yes' | 'no' | 'unknown'

/**
 * Whether the person is a child today. An age counts from its lowest reading, an `about` age from two
 * years less, because in doubt a child is presumed.
 * @param majority years; 18 by the Convention on the Rights of the Child, article 1.
 */
export function isMinor(age: Age, today: LocalDate, majority = 18): Minor {
  const years = yearsOf(age, today)
  if (years === undefined) return 'unknown'
  return years - (age.kind === 'about' ? ABOUT_MARGIN : 0) < majority ? 'yes' : 'no'
}

/** Completed years today at least, or undefined if nothing is stated or the birth lies ahead. */
export function yearsOf(age: Age, today: LocalDate): number | undefined {
  if (age.kind === 'unknown') return undefined
  if (age.kind === 'birthDate') {
    return age.birthDate > today ? undefined : yearsBetween(age.birthDate, today)
  }
  return age.years + Math.max(0, yearsBetween(age.asOf, today))
}

const BAND_ENDS = [8, 17, 20, 23, 26, 29, 38, 47]

/** Years by which an `about` age may be too high. A design choice, not a rule of law. */
const ABOUT_MARGIN = 2

function yearsBetween(from: LocalDate, to: LocalDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}
