import { findLocalDate, type LocalDate } from '../../kit/index.ts'
import type { Cell } from './grid.ts'
import { fold, type Lexicon, tidy } from './lexicon.ts'
import type { Finding, WarningCode } from './reading.ts'

/** How the all-digit dates of one column are read, by the sign between the parts. */
export type DateOrders = ReadonlyMap<string, { order: 'dmy' | 'mdy'; certain: boolean }>

export type DateRules = {
  readonly lexicon: Lexicon
  readonly orders: DateOrders
  readonly today: LocalDate
  /** A birth lies in the past: two-digit years are placed accordingly. */
  readonly past: boolean
}

/** A date or none, and what was noticed. `year` where only a year is written. */
export type DateReading = {
  readonly date?: LocalDate
  readonly year?: number
  readonly findings: readonly Pick<Finding<WarningCode>, 'code' | 'facts'>[]
}

/** Reads a date from a date cell, a day count of a spreadsheet, or text in the forms of lists. */
export function readDate(cell: Cell, rules: DateRules): DateReading {
  if (cell.kind === 'date') return fromIso(String(cell.raw ?? cell.text))
  const serial = findSerial(cell)
  if (serial) return found(toDay(serial), 'date-as-serial', { serial })
  return fromText(tidy(cell.text).replace(/^'/, ''), rules)
}

/**
 * Learns from the whole column whether the day or the month comes first: 23/05/1998 decides, and where
 * 05/23/1998 stands in the same column nothing is certain.
 */
export function learnDateOrders(cells: readonly Cell[], lexicon: Lexicon): DateOrders {
  const seen = new Map<string, { dmy: number; mdy: number }>()
  for (const cell of cells) {
    const parts = NUMERIC.exec(cell.text.trim())
    if (cell.kind !== 'text' || !parts) continue
    const [first, sign, second] = [Number(parts[1]), parts[2] ?? '', Number(parts[3])]
    const counts = seen.get(sign) ?? { dmy: 0, mdy: 0 }
    if (first > 12 && second <= 12) counts.dmy++
    if (second > 12 && first <= 12) counts.mdy++
    seen.set(sign, counts)
  }
  return new Map(Array.from(seen, ([sign, counts]) => [sign, toOrder(counts, lexicon)]))
}

/** Does the cell look like a date? Used to guess what a column holds. */
export function looksLikeDate(cell: Cell, lexicon: Lexicon): boolean {
  if (cell.kind === 'date') return true
  if (cell.kind === 'number')
    return typeof cell.raw === 'number' && cell.raw > 15_000 && cell.raw < 60_000
  const text = tidy(cell.text)
  return NUMERIC.test(text) || ISO.test(text) || findWorded(text, lexicon) !== undefined
}

function toOrder({ dmy, mdy }: { dmy: number; mdy: number }, lexicon: Lexicon) {
  const certain = dmy > 0 !== mdy > 0
  if (!certain) return { order: lexicon.dateOrder, certain }
  return { order: dmy > 0 ? ('dmy' as const) : ('mdy' as const), certain }
}

const NUMERIC = /^(\d{1,2})([-/. ]+)(\d{1,2})\2(\d{4}|\d{2})$/
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/
const TAIL = /^\D*?,\s*(.+)$/

function fromIso(text: string): DateReading {
  const date = findLocalDate(text.slice(0, 10))
  return date ? { date, findings: [] } : none('date-not-read')
}

/** Letters of a date with its place; each comma of a longer text would be read on from. */
const LONGEST = 200

function fromText(text: string, rules: DateRules): DateReading {
  if (text.length > LONGEST) return none('date-not-read')
  const worded = findWorded(text, rules.lexicon)
  if (worded) return place(worded, rules, [])
  const numeric = NUMERIC.exec(text)
  if (numeric) return fromNumeric(numeric, rules)
  const iso = ISO.exec(text)
  if (iso) return fromIsoLike(iso, text)
  const compact = /^(\d{2})(\d{2})(\d{4})$/.exec(text)
  if (compact) return place(toParts(compact[1], compact[2], compact[3]), rules, [])
  if (/^(19|20)\d{2}$/.test(text)) return { year: Number(text), ...none('date-not-read') }
  const tail = TAIL.exec(text)?.[1]
  return tail && tail !== text ? fromText(tail, rules) : none('date-not-read')
}

function fromIsoLike(iso: RegExpExecArray, text: string): DateReading {
  const [year, month, day] = [iso[1], iso[2], iso[3]].map((part) => (part ?? '').padStart(2, '0'))
  const date = findLocalDate(`${year}-${month}-${day}`)
  if (!date) return none('date-impossible')
  return text.startsWith(date) ? { date, findings: [] } : found(date, 'date-as-text', {})
}

function fromNumeric(match: RegExpExecArray, rules: DateRules): DateReading {
  const [first, second] = [Number(match[1]), Number(match[3])]
  const learned = rules.orders.get(match[2] ?? '')
  const order =
    first > 12 ? 'dmy' : second > 12 ? 'mdy' : (learned?.order ?? rules.lexicon.dateOrder)
  const parts =
    order === 'dmy' ? toParts(match[1], match[3], match[4]) : toParts(match[3], match[1], match[4])
  const swapped = { ...parts, day: parts.month, month: parts.day }
  const open = first <= 12 && second <= 12 && first !== second && !learned?.certain
  const odd = first <= 12 && second > 12 && order !== rules.lexicon.dateOrder
  const other = toDate(swapped, rules)
  const doubt = open && other ? [{ code: 'date-ambiguous' as const, facts: { other } }] : []
  return place(parts, rules, odd ? [{ code: 'date-ambiguous', facts: {} }] : doubt)
}

type Parts = {
  readonly day: number
  readonly month: number
  readonly year: number
  readonly short: boolean
}

const toParts = (day?: string, month?: string, year = ''): Parts => ({
  day: Number(day),
  month: Number(month),
  year: Number(year),
  short: year.length === 2,
})

/** '12 May 1998', '12-May-98', 'May 12, 1998'. */
function findWorded(text: string, lexicon: Lexicon): Parts | undefined {
  const words = fold(text)
    .replace(/(\d)(?=\p{L})|(\p{L})(?=\d)/gu, '$1$2 ')
    .split(' ')
    .slice(-3)
  const [first = '', second = '', year = ''] = words
  if (words.length !== 3 || !/^(\d{4}|\d{2})$/.test(year)) return undefined
  const month = lexicon.months.get(second) ?? lexicon.months.get(first)
  const day = lexicon.months.has(second) ? first : second
  return month && /^\d{1,2}$/.test(day) ? { ...toParts(day, '0', year), month } : undefined
}

function place(parts: Parts, rules: DateRules, doubts: DateReading['findings']): DateReading {
  const date = toDate(parts, rules)
  if (!date) return none('date-impossible')
  const guessed = parts.short
    ? [{ code: 'date-century-guessed' as const, facts: { year: date.slice(0, 4) } }]
    : []
  return { date, findings: [{ code: 'date-as-text', facts: {} }, ...guessed, ...doubts] }
}

function toDate(
  { day, month, year, short }: Parts,
  { today, past }: DateRules,
): LocalDate | undefined {
  const full = short ? withCentury(year, Number(today.slice(0, 4)), past) : year
  const [mm, dd] = [month, day].map((part) => String(part).padStart(2, '0'))
  return findLocalDate(`${String(full).padStart(4, '0')}-${mm}-${dd}`)
}

function withCentury(year: number, thisYear: number, past: boolean): number {
  const recent = thisYear - (thisYear % 100) + year
  return past && recent > thisYear ? recent - 100 : recent
}

/** Days since 1899-12-30, as spreadsheets count (ECMA-376 part 1, 18.17.4.1); 1908 to 2064 only. */
function findSerial(cell: Cell): number | undefined {
  const text = cell.text.trim()
  const serial =
    cell.kind === 'number' ? Number(cell.raw ?? text) : /^\d{5}$/.test(text) ? Number(text) : 0
  return serial >= 3000 && serial <= 60_000 ? serial : undefined
}

function toDay(serial: number): LocalDate | undefined {
  const day = Temporal.PlainDate.from('1899-12-30').add({ days: Math.floor(serial) })
  return findLocalDate(day.toString())
}

const found = (
  date: LocalDate | undefined,
  code: WarningCode,
  facts: Record<string, string | number>,
) => ({
  ...(date && { date }),
  findings: [{ code, facts }],
})

const none = (code: WarningCode): DateReading => ({ findings: [{ code, facts: {} }] })
