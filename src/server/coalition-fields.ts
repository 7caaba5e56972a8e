import { z } from 'zod'
import { findLocalDate, type LocalDate } from '../kit/index.ts'

export const line = z.string().trim().min(1, 'empty')
export const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not a code (small letters, digits, -)')
export const date = z.string().transform((text, context): LocalDate => {
  const found = findLocalDate(text)
  if (found) return found
  context.addIssue({ code: 'custom', message: `not a date (YYYY-MM-DD): ${text}` })
  return z.NEVER
})

/** A text in every language that the coalition speaks, and in no other. */
export const toWords = (languages: readonly string[]): Words =>
  z.strictObject(Object.fromEntries(languages.map((tag) => [tag, line])))
export type Words = z.ZodType<Record<string, string>>
