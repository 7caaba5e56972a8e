import type { ArrivalsVocabulary, Cell, Grid } from '../../../src/domain/arrivals/index.ts'
import { findLocalDate, type LocalDate } from '../../../src/kit/index.ts'

/** The words of a country that does not exist: nothing of any real one is built in. */
export const vocabulary: ArrivalsVocabulary = {
  headings: {
    name: { en: ['Name'], xx: ['Nomo'] },
    sex: { xx: ['Sekso'] },
    birthDate: { en: ['Born'], xx: ['Naskita'] },
    age: { xx: ['Agxo'] },
    passport: { en: ['Passport no'], xx: ['Pasporto'] },
    company: { xx: ['Nomo de firmao'] },
    nationalId: { xx: ['Numero'] },
    arrivalDate: { xx: ['Alveno'] },
    number: { xx: ['N-ro'] },
  },
  patterns: {
    nationalId: '\\d{12}',
    passport: 'Q\\d{4}',
    travelDocument: 'T\\d{4}',
    phone: '7\\d{6}',
    flight: 'ZZ\\d{3}',
  },
  sexWords: { female: ['ino'], male: ['viro'] },
  months: { majo: 5, marto: 3 },
  dateOrder: 'mdy',
  ageWords: { years: ['jaroj'], months: ['monatoj'], about: ['proks.', '~'] },
  joiners: ['kaj', '&'],
  childWords: ['infano'],
  nothing: ['nenio'],
  unnamed: ['sen nomo'],
  titles: ['S-ro'],
  footers: ['Sumo'],
}

export const today = day('2025-03-20')
export const facts = { today, vocabulary }

function day(text: string): LocalDate {
  const date = findLocalDate(text)
  if (!date) throw new Error(text)
  return date
}

export function gridOf(rows: readonly (readonly (string | number)[])[]): Grid {
  return { sheet: 'Listo', rows: rows.map((row, r) => row.map((value, c) => cellOf(value, r, c))) }
}

function cellOf(value: string | number, r: number, c: number): Cell {
  const place = { row: r + 1, column: c + 1 }
  if (typeof value === 'number')
    return { text: String(value), kind: 'number', raw: value, ...place }
  return { text: value, kind: value === '' ? 'empty' : 'text', ...place }
}
