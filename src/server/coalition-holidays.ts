import Holidays from 'date-holidays'
import type { HolidaySet } from '../domain/coalition/index.ts'
import type { LocalDate } from '../kit/index.ts'
import { DAY, findLocalDate } from '../kit/index.ts'

export type Years = { readonly from: number; readonly to: number }

/**
 * Public holidays of a country (`MY`) or a part of it (`MY-01`), computed once when the coalition is
 * applied. A country the library does not know has an empty set without a source. Moving feasts that
 * a government fixes by decree may differ by a day: a corrected set is applied as a new entry.
 */
export function toHolidaySet(name: string, { from, to }: Years, library: string): HolidaySet {
  const [country = '', part] = name.split('-')
  const known = part ? new Holidays(country, part) : new Holidays(country)
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const dates = years.flatMap((year) => known.getHolidays(year) ?? []).flatMap(toDates)
  const source = dates.length > 0 ? { source: library } : {}
  return { name, firstYear: from, lastYear: to, dates: [...new Set(dates)].sort(), ...source }
}

type Holiday = ReturnType<Holidays['getHolidays']>[number]

/** Feasts that begin at sunset are listed under the day they are kept on; they may last several days. */
function toDates({ type, date, start, end }: Holiday): LocalDate[] {
  const first = findLocalDate(date.slice(0, 10))
  if (type !== 'public' || !first) return []
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY))
  return Array.from({ length: days }, (_, index) => plusDays(first, index))
}

const plusDays = (first: LocalDate, days: number): LocalDate =>
  // Temporal writes years 0–9999 as YYYY-MM-DD.
  Temporal.PlainDate.from(first).add({ days }).toString() as LocalDate
