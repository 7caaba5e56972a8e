import type { Problem } from '../../contract/index.ts'
import type { FieldError } from './error-summary.tsx'

/** Message for one field out of a list, to stand beside it (Mantine's `error`). */
export const errorOf = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message

/**
 * Fields that the server names in a problem, as errors of a form. `toId` turns a path of the
 * endpoint's input (`contact.age`) into the id of an input element, or undefined when it has none.
 */
export function errorsOf(
  problem: Problem | undefined,
  toId: (path: string) => string | undefined,
): readonly FieldError[] {
  if (!problem) return []
  const named = problem.field ? [{ path: problem.field, message: problem.detail }] : []
  return [...named, ...(problem.errors ?? [])].flatMap(({ path, message }) => {
    const field = toId(path)
    return field ? [{ field, message }] : []
  })
}
