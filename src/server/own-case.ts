import { fileURLToPath } from 'node:url'
import {
  type CaseForPerson,
  type FontFiles,
  ownCase,
  toCaseForPerson,
  toOwnCasePdf,
} from '../documents/index.ts'
import type { Say } from '../words/index.ts'

/** The case for the person as the bytes of a file. */
export async function writeOwnCase(
  given: CaseForPerson,
  form: 'pdf' | 'json',
  say: Say,
): Promise<Uint8Array> {
  const own = ownCase.parse(toCaseForPerson(given))
  if (form === 'pdf') return await toOwnCasePdf(own, say, FONTS)
  return Buffer.from(`${JSON.stringify(own, undefined, 2)}\n`)
}

const fileOf = (subset: string, weight: number): string =>
  fileURLToPath(
    import.meta.resolve(
      `@fontsource/source-sans-3/files/source-sans-3-${subset}-${weight}-normal.woff`,
    ),
  )

const subset = (name: string) => ({ normal: fileOf(name, 400), bold: fileOf(name, 700) })

/** The typeface of the screen, from its package (SIL Open Font License 1.1). */
export const FONTS: FontFiles = {
  latin: subset('latin'),
  'latin-ext': subset('latin-ext'),
  vietnamese: subset('vietnamese'),
  cyrillic: subset('cyrillic'),
  greek: subset('greek'),
}
