import { MEGABYTE } from '../../domain/attachment/entries.ts'
import { localeOf, useLanguage } from '../ui/language.tsx'

const KILOBYTE = 1024

/** Bytes in the words of people: kB, then MB with one digit. */
export function useSize(): (bytes: number) => string {
  const locale = localeOf(useLanguage().language)
  return (bytes) => {
    const isLarge = bytes >= MEGABYTE
    const count = isLarge ? bytes / MEGABYTE : Math.max(1, bytes / KILOBYTE)
    const digits = { maximumFractionDigits: isLarge ? 1 : 0 }
    return `${count.toLocaleString(locale, digits)} ${isLarge ? 'MB' : 'kB'}`
  }
}
