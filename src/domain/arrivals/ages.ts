import type { LocalDate } from '../../kit/index.ts'
import type { Age } from '../person/age.ts'
import { fold, type Lexicon, tidy } from './lexicon.ts'

/** Years, after which an age is a mistake of writing. */
const OLDEST = 120

/** A count of years or months with or without its unit ('17 y'), an estimate ('±25'), a range ('20-25'). */
export function readAge(text: string, asOf: LocalDate, lexicon: Lexicon): Age | undefined {
  const stated = readYears(text, lexicon)
  return stated && { kind: stated.about ? 'about' : 'age', years: stated.years, asOf }
}

/** Completed years as written, and whether they are an estimate. */
export function readYears(
  text: string,
  lexicon: Lexicon,
): { years: number; about: boolean } | undefined {
  const { about, rest } = takeAbout(tidy(text).toLowerCase(), lexicon)
  const match = /^(\d{1,3})(?:[.,]\d+)?(?:\s*[-–]\s*(\d{1,3}))?\s*(.*)$/.exec(rest)
  if (!match) return undefined
  const years = toYears(Number(match[1]), fold(match[3] ?? ''), lexicon)
  if (years === undefined || years > OLDEST) return undefined
  return { years, about: about || match[2] !== undefined }
}

function toYears(count: number, unit: string, lexicon: Lexicon): number | undefined {
  if (unit === '' || lexicon.yearWords.has(unit)) return count
  const [first = '', months = '', second = ''] = unit.split(' ')
  if (lexicon.monthWords.has(unit)) return Math.floor(count / 12)
  const both = lexicon.yearWords.has(first) && /^\d{1,2}$/.test(months)
  return both && lexicon.monthWords.has(second) ? count : undefined
}

function takeAbout(text: string, lexicon: Lexicon): { about: boolean; rest: string } {
  for (const word of lexicon.aboutWords) {
    if (text.startsWith(word)) return { about: true, rest: text.slice(word.length).trim() }
    if (text.endsWith(word)) return { about: true, rest: text.slice(0, -word.length).trim() }
  }
  return { about: false, rest: text }
}
