import type { Mend } from '../../src/domain/arrivals/index.ts'
import type { Person } from './people.ts'

export const COLUMNS = [
  'number',
  'name',
  'sex',
  'birthDate',
  'age',
  'nationalId',
  'passport',
  'travelDocument',
  'origin',
  'address',
  'phone',
  'flight',
  'arrivalDate',
  'company',
  'children',
  'note',
] as const
export type Column = (typeof COLUMNS)[number]

/** What stands in a cell; the plain table of text writes it as a spreadsheet would save it. */
export type Written =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number; readonly saved?: string }
  | { readonly kind: 'date'; readonly iso: string }
  | { readonly kind: 'rich'; readonly runs: readonly string[] }
  | { readonly kind: 'formula'; readonly formula: string; readonly result: number }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }

export type Cells = Partial<Record<Column, Written>>

/** A mend whose row is not known before the list is laid out. */
export type LaterMend = Mend extends infer One
  ? One extends Mend
    ? Omit<One, 'row'>
    : never
  : never

/** One line of the list: a person, two persons, or none. */
export type Line = {
  cells: Cells
  readonly persons: readonly Person[]
  quirk?: string
  hidden?: boolean
  /** Columns merged with the same cell of the line below. */
  mergeDown?: readonly Column[]
  /** Merged across from the first column to the last. */
  banner?: boolean
  mends: LaterMend[]
}

export const text = (value: string): Written => ({ kind: 'text', text: value })

/** A person written down well. */
export function toLine(person: Person): Line {
  const { name, sex, birthDate, nationalId, passport, travelDocument } = person
  const cells: Cells = {
    name: text(name),
    sex: text(sex === 'male' ? 'L' : 'P'),
    birthDate: { kind: 'date', iso: birthDate },
    age: { kind: 'number', number: ageOf(person) },
    origin: text(person.province),
    address: text(person.address),
    flight: text(person.flight),
    arrivalDate: { kind: 'date', iso: person.arrivalDate },
    company: text(person.company),
    children: text('-'),
  }
  if (nationalId) cells.nationalId = text(nationalId)
  if (passport) cells.passport = text(passport)
  if (travelDocument) cells.travelDocument = text(travelDocument)
  if (person.phone) cells.phone = text(person.phone)
  return { cells, persons: [person], mends: [] }
}

/** A line without a person. */
export const plainLine = (cells: Cells, quirk: string, more: Partial<Line> = {}): Line => ({
  cells,
  persons: [],
  mends: [],
  quirk,
  ...more,
})

/** Completed years on the day of arrival. */
export function ageOf({ birthDate, arrivalDate }: Person): number {
  const years = Number(arrivalDate.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return arrivalDate.slice(5) < birthDate.slice(5) ? years - 1 : years
}
