import {
  type Cell,
  INDONESIAN,
  INDONESIAN_NUMBER,
  linkRecords,
  type Model,
  personColumns,
  TableBuilder,
  toNameReader,
  toPerson,
} from '../../src/linkage/index.ts'
import { toPersonLines } from '../persons/lines.ts'

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

/** Lines of invented persons as strings, with the person of each. */
export function linesOf(seed: number, count: number): { lines: string[]; truth: Int32Array } {
  const { text, truth } = toPersonLines(seed, count)
  // A shared array cannot be decoded where it lies.
  const lines = new TextDecoder().decode(text.slice()).trimEnd().split('\n')
  return { lines, truth }
}

/** A model learned from other persons than those that are asked for. */
export function learnElsewhere(): Model {
  const builder = new TableBuilder(COLUMNS, READER)
  for (const line of linesOf(99, 30_000).lines) builder.add(cellsOfLine(line))
  return linkRecords(builder.table, { profile: INDONESIAN, seed: 554 }).model
}
