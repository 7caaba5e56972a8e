import { packDate } from './dates.ts'

/** How a country's number of persons is built; positions count from 0. */
export type IdNumberRule = {
  readonly length: number
  readonly region: readonly [from: number, to: number]
  /** Two digits each: where day, month and year stand. */
  readonly day: number
  readonly month: number
  readonly year: number
  /** Added to the day of women. */
  readonly womenAdd: number
  /** Two-digit years above it belong to the century before. */
  readonly newestYear: number
}

export type IdNumberFacts = {
  readonly region: string
  /** As `packDate`. */
  readonly birth: number
  readonly sex: 'female' | 'male'
}

/** What the number says of its holder; undefined when it is not built by the rule. */
export function readIdNumber(rule: IdNumberRule, number: string): IdNumberFacts | undefined {
  if (number.length !== rule.length || !isDigits(number)) return undefined
  const two = (at: number) => (number.charCodeAt(at) - 48) * 10 + number.charCodeAt(at + 1) - 48
  const stated = two(rule.day)
  const female = rule.womenAdd > 0 && stated > rule.womenAdd
  const day = female ? stated - rule.womenAdd : stated
  const month = two(rule.month)
  const year = two(rule.year)
  if (day < 1 || day > 31 || month < 1 || month > 12) return undefined
  return {
    region: number.slice(...rule.region),
    birth: packDate(year + (year > rule.newestYear ? 1900 : 2000), month, day),
    sex: female ? 'female' : 'male',
  }
}

function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit < 48 || unit > 57) return false
  }
  return true
}
