import type { LocalDate } from '../../kit/index.ts'
import { findLocalDate } from '../../kit/index.ts'
import type { PaperKind, PaperPart, Region, Span } from '../coalition/vocabulary.ts'

/** Words stand under `paper.<code>`; facts fill them and hold no whole number. */
export type Warning = {
  readonly code: PaperWarning
  readonly facts: Readonly<Record<string, string | number>>
}

export type PaperWarning =
  | 'paper-scientific'
  | 'paper-lost-digits'
  | 'paper-length'
  | 'paper-form'
  | 'paper-region-unknown'
  | 'paper-day'
  | 'paper-month'
  | 'paper-date-unreal'
  | 'paper-serial'
  | 'paper-birth-date-differs'
  | 'paper-sex-differs'

/** What the person says of herself; a value that is neither `female` nor `male` is compared with nothing. */
export type Stated = { readonly birthDate?: LocalDate; readonly sex?: string }

/**
 * What is odd about a number on a paper. Only ever warnings: papers of trafficked persons are often
 * falsified by others, and a number is not changed when a wrong birth date is corrected.
 * `regions` are those valid at any time, by code.
 */
export function checkPaper(
  kind: PaperKind,
  number: string,
  stated: Stated,
  regions: ReadonlyMap<string, Region>,
): Warning[] {
  const clean = toClean(kind, number)
  if (kind.digits && SCIENTIFIC.test(toClean({}, number))) return [warn('paper-scientific')]
  const form = checkForm(kind, clean)
  if (form.length > 0) return form
  const parts = (kind.parts ?? []).flatMap((part) => checkPart(part, clean, stated, regions))
  return [...checkLoss(kind, clean), ...parts]
}

/** Upper case, without blanks and the separators people write. */
export function toClean(kind: Pick<PaperKind, 'ignores'>, number: string): string {
  const ignored = new Set(kind.ignores ?? '')
  return [...number.normalize('NFKC').replace(/\s/g, '').toUpperCase()]
    .filter((character) => !ignored.has(character))
    .join('')
}

/** As spreadsheets show long numbers: `3.5E+15`, `3,50802E+15`. */
const SCIENTIFIC = /^\d([.,]\d+)?E\+?\d+$/

/** A spreadsheet keeps this many digits of a number and writes zeros for the rest. */
const SPREADSHEET_DIGITS = 15

const warn = (code: PaperWarning, facts: Warning['facts'] = {}): Warning => ({ code, facts })

function checkForm(kind: PaperKind, clean: string): Warning[] {
  if (kind.digits && /^\d*$/.test(clean) && clean.length !== kind.digits) {
    return [warn('paper-length', { expected: kind.digits, given: clean.length })]
  }
  return new RegExp(`^(?:${kind.pattern})$`).test(clean) ? [] : [warn('paper-form')]
}

function checkLoss({ digits = 0 }: PaperKind, clean: string): Warning[] {
  if (digits <= SPREADSHEET_DIGITS) return []
  return /^0+$/.test(clean.slice(SPREADSHEET_DIGITS)) ? [warn('paper-lost-digits')] : []
}

function checkPart(
  part: PaperPart,
  clean: string,
  stated: Stated,
  regions: ReadonlyMap<string, Region>,
): Warning[] {
  switch (part.reads) {
    case 'region': {
      const code = read(clean, part.at)
      return regions.has(code) ? [] : [warn('paper-region-unknown', { region: code })]
    }
    case 'serial':
      return Number(read(clean, part.at)) < part.min ? [warn('paper-serial')] : []
    case 'birth-date':
      return checkBirthDate(part, clean, stated)
  }
}

const read = (clean: string, [start, length]: Span): string => clean.slice(start, start + length)

type BirthDatePart = Extract<PaperPart, { reads: 'birth-date' }>

function checkBirthDate(part: BirthDatePart, clean: string, stated: Stated): Warning[] {
  const written = Number(read(clean, part.day))
  const woman = part.womenAdd !== undefined && written > part.womenAdd
  const day = woman ? written - (part.womenAdd ?? 0) : written
  const month = Number(read(clean, part.month))
  if (day < 1 || day > 31) return [warn('paper-day', { day: written })]
  if (month < 1 || month > 12) return [warn('paper-month', { month })]
  const dates = toDates(read(clean, part.year), month, day)
  if (dates.length === 0) return [warn('paper-date-unreal')]
  const told = part.womenAdd === undefined ? undefined : woman ? 'female' : 'male'
  return [...compareDate(dates, stated), ...compareSex(told, stated)]
}

/** The date in either century, where it exists. */
function toDates(year: string, month: number, day: number): LocalDate[] {
  const two = (value: number) => String(value).padStart(2, '0')
  return ['19', '20'].flatMap(
    (century) => findLocalDate(`${century}${year}-${two(month)}-${two(day)}`) ?? [],
  )
}

function compareDate(dates: readonly LocalDate[], { birthDate }: Stated): Warning[] {
  return birthDate && !dates.includes(birthDate) ? [warn('paper-birth-date-differs')] : []
}

function compareSex(told: 'female' | 'male' | undefined, { sex }: Stated): Warning[] {
  const said = sex === 'female' || sex === 'male' ? sex : undefined
  return told && said && told !== said ? [warn('paper-sex-differs')] : []
}
