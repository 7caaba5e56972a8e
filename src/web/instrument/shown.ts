import { useSearchParams } from 'react-router'
import { AGE_GROUPS, FORMS, type Subject } from '../../domain/identification/instrument.ts'

/** Whose questions, and of which version, stand in the address: it can be kept and given on. */
export function useShown() {
  const [search, setSearch] = useSearchParams()
  const subject: Subject = {
    age: AGE_GROUPS.find((age) => age === search.get('age')) ?? 'adult',
    form: FORMS.find((form) => form === search.get('form')) ?? 'labour',
  }
  const version = Number(search.get('version')) || undefined
  const show = (name: 'age' | 'form' | 'version', value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        next.set(name, value)
        return next
      },
      { replace: true },
    )
  return { subject, version, show }
}
