import { type Brand, type Refusal, refuse } from '../../kit/index.ts'

/** Signs of no width, and marks that turn the direction in which the letters beside them are shown. */
export const INVISIBLE: RegExp = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g

/** A name as given: one string, one word or many, never first and last. At most 200 characters. */
export type GivenName = Brand<string, 'GivenName'>

/** Characters, after which a name is cut (a passport has 34, a register 60; 200 is a sentence). */
export const NAME_LIMIT = 200

/** The name with blanks collapsed, in NFC, cut at 200 characters; undefined if nothing is left. */
export function toGivenName(text: string): GivenName | undefined {
  const name = Array.from(collapse(text)).slice(0, NAME_LIMIT).join('').trim()
  // Proof: collapsed, NFC, not empty and within the limit: the only place that mints the brand.
  return name === '' ? undefined : (name as GivenName)
}

/** A name as an officer wrote it down, cleaned; null when nobody knows it. Refused: nothing that can be seen. */
export const toStatedName = (name: string | null): GivenName | null | Refusal =>
  name === null ? null : (toGivenName(name) ?? refuse('name-empty', { field: 'name' }))

/** Lower-case words for search, diacritics folded; apostrophes and dots vanish, other signs part words. */
export function nameTokens(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`´ʼ.]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

function collapse(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}
