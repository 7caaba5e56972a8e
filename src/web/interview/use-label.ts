import { useSay, useTell } from '../ui/language.tsx'
import type { Instrument } from './interview.ts'

/** The short name of a question or a dimension, with its id. */
export function useLabel({ sections, dimensions }: Instrument): (id: string) => string {
  const tell = useTell()
  const named = new Map([
    ...sections.flatMap(({ questions }) => questions.map(({ id, label }) => [id, label] as const)),
    ...dimensions.map(({ id, label }) => [id as string, label] as const),
  ])
  return (id) => {
    const label = named.get(id)
    return label ? `${id} ${tell(label)}` : id
  }
}

/** Under which law its lights are read, as a heading. */
export function useByLaw(): (instrument: Instrument) => string {
  const say = useSay()
  const tell = useTell()
  return ({ law }) => say('interview.by-law', { law: tell(law) || say('interview.the-law') })
}
