import { useAsk } from '../ui/ask.ts'
import { useTell } from '../ui/language.tsx'

/** An instrument, in its latest version unless one is named. */
export type Cited = { readonly id: string; readonly version?: number }

/** Names of questions, with their ids; the id alone until the instrument is here. */
export function useLabels(cited: Cited | undefined): (question: string) => string {
  const tell = useTell()
  const asked = useAsk(
    'readInstrument',
    { instrument: cited?.id ?? 'none', ...(cited?.version ? { version: cited.version } : {}) },
    { enabled: cited !== undefined, freshFor: 300_000 },
  )
  const questions = asked.data?.instrument.sections.flatMap((section) => section.questions)
  return (question) => {
    const found = questions?.find((one) => one.id === question)
    return found ? `${question} ${tell(found.label)}` : question
  }
}
