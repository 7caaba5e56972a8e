import { useCallback, useState } from 'react'
import type { MessageId } from '../../words/index.ts'
import type { FieldError } from '../ui/error-summary.tsx'
import { useSay } from '../ui/language.tsx'

type Check = readonly [wrong: boolean, field: string, message: MessageId]

/** Errors found before anything is sent. `check` answers whether all is well, and keeps the errors for the form. */
export function useCheck() {
  const say = useSay()
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const check = useCallback(
    (checks: readonly Check[]) => {
      const found = checks.flatMap(([wrong, field, message]) =>
        wrong ? [{ field, message: say(message) }] : [],
      )
      setErrors(found)
      return found.length === 0
    },
    [say],
  )
  return { errors, check }
}
