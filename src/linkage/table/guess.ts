import { readDate } from '../compare/dates.ts'
import { fold, foldCode, foldWords } from '../names/fold.ts'
import type { Column, Kind } from './column.ts'

/** A column of a file and what it seems to hold; several columns may make one name. */
export type Guess = Column & { readonly from: readonly number[] }

const NAME = /\b(name|nama|surname|forename|lastname|firstname|family|given|alias)\b/
const OF_OTHERS: readonly (readonly [id: string, words: RegExp])[] = [
  ['mother', /\b(mother|ibu|maiden)\b/],
  ['father', /\b(father|ayah|bapak)\b/],
]
const PHONE = /\b(phone|telp|telepon|hp|mobile|wa|whatsapp)\b/
const SAMPLE = 3000

/**
 * What each column of a file holds, by its heading and by what stands in it. Columns in which every row differs
 * are numbers of the rows, columns that hold one value tell nothing: both are left out, and so are `ignored`.
 */
export function guessColumns(
  headings: readonly string[],
  rows: readonly (readonly (string | null | undefined)[])[],
  ignored: readonly string[] = [],
): Guess[] {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE))
  const sample = rows.filter((_, at) => at % step === 0)
  const names = new Map<string, number[]>()
  const found: Guess[] = []
  headings.forEach((heading, at) => {
    if (ignored.includes(heading)) return
    const values = sample.map((row) => (row[at] ?? '').trim()).filter((value) => value !== '')
    const words = foldWords(heading.replaceAll('_', ' '))
    const kind = kindOf(words, values, rows.length)
    if (!kind) return
    if (kind !== 'name') {
      found.push({ id: heading, kind, from: [at] })
      return
    }
    const whose = OF_OTHERS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'name'
    names.set(whose, [...(names.get(whose) ?? []), at])
  })
  const whole = [...names].map(
    ([id, from]): Guess => ({ id, kind: 'name', from: withoutRepeats(from, sample) }),
  )
  return [...whole, ...found]
}

function kindOf(heading: string, values: readonly string[], rows: number): Kind | undefined {
  const distinct = new Set(values.map(fold)).size
  if (values.length === 0 || distinct < 2) return undefined
  const share = (is: (value: string) => boolean) => values.filter(is).length / values.length
  if (share((value) => value.includes('@') && value.includes('.')) > 0.6) return 'email'
  if (share((value) => /\d/.test(value) && readDate(value) > 0) > 0.8) return 'date'
  if (NAME.test(heading) || OF_OTHERS.some(([, pattern]) => pattern.test(heading))) return 'name'
  if (distinct <= Math.min(20, values.length / 5)) return 'category'
  if (PHONE.test(heading)) return 'phone'
  if (
    share(
      (value) =>
        /\d/.test(value) &&
        value.length <= 20 &&
        foldCode(value).length <= 17 &&
        !/\p{L}{4}/u.test(value),
    ) > 0.7
  )
    return distinct === values.length && values.length >= rows && rows > 20 ? undefined : 'code'
  const blanks =
    values.reduce((sum, value) => sum + foldWords(value).split(' ').length, 0) / values.length
  return blanks > 1.6 ? 'words' : 'text'
}

// "full name" holds what "first name" and "surname" hold: words that stand twice would count twice.
function withoutRepeats(
  columns: readonly number[],
  sample: readonly (readonly (string | null | undefined)[])[],
): number[] {
  const wordsOf = (row: readonly (string | null | undefined)[], at: number) =>
    foldWords(row[at] ?? '').split(' ')
  const isWithin = (small: number, large: number) => {
    let held = 0
    let all = 0
    for (const row of sample) {
      const words = wordsOf(row, small).filter((word) => word !== '')
      const larger = new Set(wordsOf(row, large))
      if (words.length === 0 || larger.size === 0) continue
      all += 1
      if (words.every((word) => larger.has(word))) held += 1
    }
    return all > 0 && held / all > 0.8
  }
  return columns.filter(
    (small) =>
      !columns.some(
        (large) =>
          large !== small && isWithin(small, large) && !(isWithin(large, small) && small < large),
      ),
  )
}
