import type { Cell } from '../../domain/arrivals/index.ts'
import type { Role } from './roles.ts'

/** Rows with filled cells behind the last heading: a sign within a cell was taken for the end of it. */
export function findExcess(
  rows: readonly (readonly Cell[])[],
  headings: readonly string[],
): Set<number> {
  const width = headings.findLastIndex((heading) => heading !== '') + 1
  const found = rows.filter((row) => row.slice(width).some((cell) => cell.kind !== 'empty'))
  // In many rows it is a column that nobody named.
  return found.length * 5 > rows.length && found.length > 1
    ? new Set()
    : new Set(found.map((row) => row[0]?.row ?? 0))
}

/** A column whose cells do not look like what its heading says. */
export type Swapped = { readonly heading: string; readonly role: string }

const SAMPLE = 500
/** Share of the cells below which a column is doubted. */
const DOUBTED = 0.3

export function findSwapped(
  rows: readonly (readonly string[])[],
  roles: readonly Role[],
  headings: readonly string[],
): Swapped[] {
  return roles.flatMap(({ id, kind, from }) => {
    const looks = LOOKS[id] ?? (kind === 'date' ? isDateLike : undefined)
    const [at = 0] = from
    const cells = rows
      .slice(0, SAMPLE)
      .map((row) => row[at]?.trim() ?? '')
      .filter((text) => text !== '')
    if (!looks || cells.length < 3) return []
    const share = cells.filter(looks).length / cells.length
    return share < DOUBTED ? [{ heading: headings[at] ?? '', role: id }] : []
  })
}

const isDateLike = (text: string) => /\d{4}|\d{1,2}[-/. ]\D*\d/.test(text) && text.length <= 60

const isNameLike = (text: string) => /\p{L}/u.test(text) && !/\d{4}/.test(text)

const LOOKS: Readonly<Record<string, (text: string) => boolean>> = {
  name: isNameLike,
  mother: isNameLike,
  father: isNameLike,
  idNumber: (text) => /\d{6}/.test(text.replace(/[ .-]/g, '')) || /\d[.,]\d+E\+?\d/i.test(text),
  passport: (text) => /\d/.test(text),
  phone: (text) => /\d{5}/.test(text.replace(/\D/g, '')),
  sex: (text) => text.length <= 12 && !/\d{2}/.test(text),
}
