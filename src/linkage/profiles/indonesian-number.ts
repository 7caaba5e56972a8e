import type { IdNumberRule } from '../compare/id-number.ts'

/** NIK: region of issue, day (of women plus 40), month and year of birth, serial. UU 24/2013, Permendagri 73/2022. */
export const INDONESIAN_NUMBER: IdNumberRule = {
  length: 16,
  region: [0, 6],
  day: 6,
  month: 8,
  year: 10,
  womenAdd: 40,
  newestYear: 26,
}
