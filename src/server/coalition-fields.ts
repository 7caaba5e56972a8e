import { z } from 'zod'
import { DURATION_UNITS } from '../domain/coalition/index.ts'
import { findLocalDate, type LocalDate } from '../kit/index.ts'

// What the shapes of a coalition's files are made of.

export const line = z.string().trim().min(1, 'empty')
export const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not a code (small letters, digits, -)')
/** This is the border: a code that matched becomes an id here and nowhere else. */
export const id = <Id extends string>() => code.transform((text) => text as Id)
export const date = z.string().transform((text, context): LocalDate => {
  const found = findLocalDate(text)
  if (found) return found
  context.addIssue({ code: 'custom', message: `not a date (YYYY-MM-DD): ${text}` })
  return z.NEVER
})
export const sourced = { source: line.exactOptional(), asOf: date.exactOptional() }

export const duration = z.strictObject({ amount: z.int().min(1), unit: z.enum(DURATION_UNITS) })

/** A text in every language that the coalition speaks, and in no other. */
export const toWords = (languages: readonly string[]): Words =>
  z.strictObject(Object.fromEntries(languages.map((tag) => [tag, line])))
export type Words = z.ZodType<Record<string, string>>
