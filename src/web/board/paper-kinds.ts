import { useCoalition } from '../ui/coalition.ts'
import { useTell } from '../ui/language.tsx'

/** Kinds of papers of the coalition for a select; a passport, where there is one, comes first. */
export function usePaperKinds() {
  const tell = useTell()
  const papers = useCoalition()?.papers ?? []
  const first = (id: string) => (id.includes('passport') ? 0 : 1)
  return papers
    .map(({ id, name }) => ({ value: id, label: tell(name) }))
    .toSorted((a, b) => first(a.value) - first(b.value))
}
