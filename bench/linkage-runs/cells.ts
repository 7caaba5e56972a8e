import {
  type Cell,
  INDONESIAN,
  INDONESIAN_NUMBER,
  personColumns,
  toNameReader,
  toPerson,
} from '../../src/linkage/index.ts'

export const READER = toNameReader(INDONESIAN)
export const COLUMNS = personColumns(INDONESIAN_NUMBER)

/** Cells of a line with tabs, in the order of the generator's fields. */
export function cellsOfLine(line: string): Cell[] {
  const [
    name = '',
    birthDate = '',
    birthPlace = '',
    sex = '',
    idNumber,
    passport,
    phone,
    mother = '',
  ] = line.split('\t')
  const list = (value: string | undefined) => (value ? [value] : [])
  return toPerson(READER, INDONESIAN_NUMBER, {
    name,
    birthDate,
    birthPlace,
    sex,
    mother,
    idNumbers: list(idNumber),
    passports: list(passport),
    phones: list(phone),
  })
}
