import { isMinor, UNKNOWN_AGE, yearsOf } from '../person/age.ts'
import { readAge } from './ages.ts'
import { type DateOrders, readDate } from './dates.ts'
import type { Cell } from './grid.ts'
import { fold, type Lexicon, tidy, toBareNumber } from './lexicon.ts'
import type { Field } from './mapping.ts'
import { hasOddSpaces, readName } from './names.ts'
import type { Finding, ReadingFacts, RefusalCode, Values, WarningCode } from './reading.ts'

/** The cells of one person by field; several cells of one field stand in the order of the columns. */
export type Cells = Readonly<Partial<Record<Field, Cell>>>

export type RowRules = {
  readonly lexicon: Lexicon
  readonly facts: ReadingFacts
  readonly orders: Readonly<Partial<Record<Field, DateOrders>>>
  /** The officer says the name is right as it stands, or that nobody knows it. */
  readonly confirmed: boolean
}

export type PersonReading = {
  readonly values: Values
  readonly warnings: Finding<WarningCode>[]
  readonly refusals: Finding<RefusalCode>[]
  readonly proposal?: readonly string[]
}

/** What one row says about one person, field by field, with everything odd about it. */
export function readPerson(cells: Cells, rules: RowRules): PersonReading {
  const draft: Draft = { values: {}, asStated: {}, warnings: [], refusals: [] }
  readTexts(cells, draft, rules)
  readNumbers(cells, draft, rules)
  readSex(cells.sex, draft, rules.lexicon)
  readArrival(cells.arrivalDate, draft, rules)
  readChildren(cells.children, draft, rules.lexicon)
  const age = readAgeOf(cells, draft, rules)
  const proposal = readNameOf(cells.name, draft, rules)
  const { values, asStated, warnings, refusals } = draft
  return { values: { ...values, age, asStated }, warnings, refusals, ...(proposal && { proposal }) }
}

type Draft = {
  values: { -readonly [K in keyof Omit<Values, 'age' | 'asStated'>]?: Values[K] }
  asStated: Partial<Record<Field, string>>
  warnings: Finding<WarningCode>[]
  refusals: Finding<RefusalCode>[]
}

const TEXTS = ['origin', 'address', 'company', 'note', 'number', 'language'] as const
const PAPERS = ['nationalId', 'passport', 'travelDocument'] as const
const FORMS = [...PAPERS, 'phone', 'flight'] as const

function readTexts(cells: Cells, draft: Draft, { lexicon }: RowRules): void {
  for (const field of TEXTS) {
    const cell = cells[field]
    if (!cell || isNothing(cell, lexicon)) continue
    draft.values[field] = tidy(cell.text)
    if (hasOddSpaces(cell.text)) warn(draft, 'spaces-odd', field, cell)
  }
}

function readNumbers(cells: Cells, draft: Draft, { lexicon }: RowRules): void {
  for (const field of FORMS) {
    const cell = cells[field]
    if (!cell || isNothing(cell, lexicon)) continue
    if (cell.text.trim().startsWith("'")) warn(draft, 'leading-apostrophe', field, cell)
    if (hasOddSpaces(cell.text)) warn(draft, 'spaces-odd', field, cell)
    readNumber(field, cell, draft, lexicon)
  }
}

function readNumber(
  field: (typeof FORMS)[number],
  cell: Cell,
  draft: Draft,
  { patterns }: Lexicon,
): void {
  const bare = toBareNumber(cell.text)
  const fits = patterns[field].test(bare)
  if (field !== 'flight' && lostDigits(cell)) {
    warn(draft, 'digits-lost', field, cell)
    return
  }
  if (fits && field === 'nationalId' && bare.endsWith('000'))
    warn(draft, 'digits-may-be-lost', field, cell)
  if (!fits) warn(draft, 'number-form', field, cell)
  if (!/\d/.test(bare)) return
  const value = fits ? bare : tidy(cell.text).replace(/^'/, '')
  draft.values[field] = value
  if (value !== cell.text) draft.asStated[field] = cell.text
}

/** A spreadsheet keeps 15 digits of a number (ECMA-376 stores doubles); a 16th becomes 0. */
function lostDigits(cell: Cell): boolean {
  if (/^'?\d([.,]\d+)?E\+?\d+$/i.test(cell.text.trim())) return true
  return cell.kind === 'number' && /^\d{15,}0$/.test(cell.text)
}

function readSex(cell: Cell | undefined, draft: Draft, lexicon: Lexicon): void {
  if (!cell || isNothing(cell, lexicon)) return
  const word = fold(cell.text)
  if (lexicon.female.has(word)) draft.values.sex = 'female'
  else if (lexicon.male.has(word)) draft.values.sex = 'male'
  else warn(draft, 'sex-not-read', 'sex', cell)
}

function readArrival(cell: Cell | undefined, draft: Draft, rules: RowRules): void {
  if (!cell || isNothing(cell, rules.lexicon)) return
  const { date, findings } = readDate(cell, dateRules('arrivalDate', rules, false))
  if (date) draft.values.arrivalDate = date
  for (const { code, facts } of findings) warn(draft, code, 'arrivalDate', cell, facts)
}

function readChildren(cell: Cell | undefined, draft: Draft, lexicon: Lexicon): void {
  if (!cell || isNothing(cell, lexicon)) return
  const text = tidy(cell.text)
  const count = /\d{1,2}/.exec(text)?.[0]
  if (count && Number(count) === 0) return
  draft.values.children = { text, ...(count && { count: Number(count) }) }
  warn(draft, 'children-in-row', 'children', cell, count ? { count: Number(count) } : {})
}

/** A birth date says more than an age; where both are written and disagree, both stay visible. */
function readAgeOf(cells: Cells, draft: Draft, rules: RowRules): Values['age'] {
  const { today } = rules.facts
  const born = readBirth(cells.birthDate, draft, rules)
  const stated = readAgeCell(cells.age, draft, rules)
  const age =
    born.kind === 'unknown' || (born.kind === 'about' && stated.kind === 'age') ? stated : born
  const [years, other] = [yearsOf(age, today), yearsOf(stated, today)]
  if (years !== undefined && other !== undefined && Math.abs(years - other) > 1 && cells.age) {
    warn(draft, 'age-disagrees-with-birth-date', 'age', cells.age, { years, stated: other })
  }
  if (age.kind === 'about') warnField(draft, 'age-about', 'age', { years: age.years })
  if (isMinor(age, today) === 'yes')
    warnField(draft, 'minor', 'age', years === undefined ? {} : { years })
  return age
}

function readBirth(cell: Cell | undefined, draft: Draft, rules: RowRules): Values['age'] {
  if (!cell || isNothing(cell, rules.lexicon)) return UNKNOWN_AGE
  const { today } = rules.facts
  const { date, year, findings } = readDate(cell, dateRules('birthDate', rules, true))
  for (const { code, facts } of findings) warn(draft, code, 'birthDate', cell, facts)
  const thisYear = Number(today.slice(0, 4))
  if (year && year <= thisYear) return { kind: 'about', years: thisYear - year, asOf: today }
  if (!date) return UNKNOWN_AGE
  if (date <= today && thisYear - Number(date.slice(0, 4)) <= 120)
    return { kind: 'birthDate', birthDate: date }
  warn(draft, date > today ? 'birth-date-in-future' : 'date-impossible', 'birthDate', cell)
  return UNKNOWN_AGE
}

function readAgeCell(cell: Cell | undefined, draft: Draft, rules: RowRules): Values['age'] {
  if (!cell || isNothing(cell, rules.lexicon)) return UNKNOWN_AGE
  const asOf = draft.values.arrivalDate ?? rules.facts.today
  const age = readAge(
    cell.text,
    asOf <= rules.facts.today ? asOf : rules.facts.today,
    rules.lexicon,
  )
  if (!age) warn(draft, 'age-not-read', 'age', cell)
  else if (!/^\d+$/.test(cell.text.trim())) draft.asStated.age = cell.text
  return age ?? UNKNOWN_AGE
}

function readNameOf(
  cell: Cell | undefined,
  draft: Draft,
  rules: RowRules,
): readonly string[] | undefined {
  const reading = readName(cell?.text ?? '', rules.lexicon)
  for (const code of reading.warnings) warn(draft, code, 'name', cell)
  if (reading.name) draft.values.name = reading.name
  if (reading.missing) return noName(draft, rules, reading.missing === 'stated')
  const refusals = reading.refusals.filter((code) => code !== 'two-persons' || !rules.confirmed)
  for (const code of refusals) draft.refusals.push({ code, field: 'name', facts: {} })
  return refusals.includes('two-persons') ? reading.proposal : undefined
}

/** Nobody is imported who can be found neither by name nor by a paper, unless an officer says so. */
function noName(draft: Draft, { confirmed }: RowRules, stated: boolean): undefined {
  const known = PAPERS.some((field) => draft.values[field] ?? draft.asStated[field])
  if (known || (confirmed && stated)) {
    draft.values.notNamed = true
    warnField(draft, 'not-named', 'name', {})
  } else draft.refusals.push({ code: 'nobody-named', field: 'name', facts: {} })
}

const dateRules = (field: Field, { lexicon, facts, orders }: RowRules, past: boolean) => ({
  lexicon,
  past,
  today: facts.today,
  orders: orders[field] ?? new Map(),
})

function isNothing(cell: Cell, lexicon: Lexicon): boolean {
  const text = cell.text.trim()
  if (cell.kind === 'empty' || text === '') return true
  const word = fold(text)
  return (word === '' && !/[^\s\p{P}\p{S}]/u.test(text)) || lexicon.nothing.has(word)
}

function warn(
  draft: Draft,
  code: WarningCode,
  field: Field,
  cell: Cell | undefined,
  facts: Finding['facts'] = {},
): void {
  if (cell) draft.asStated[field] = cell.text
  warnField(draft, code, field, facts)
}

function warnField(draft: Draft, code: WarningCode, field: Field, facts: Finding['facts']): void {
  draft.warnings.push({ code, field, facts })
}
