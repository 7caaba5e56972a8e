import { useCallback, useState } from 'react'

/** Answers of a form and the one way to change them. */
export function useForm<Answers extends object>(first: Answers) {
  const [answers, setAnswers] = useState(first)
  const set = useCallback(
    (some: Partial<Answers>) => setAnswers((before) => ({ ...before, ...some })),
    [],
  )
  return { answers, set, reset: setAnswers }
}
