import type { Text } from '../../domain/coalition/text.ts'
import { useTell } from '../ui/language.tsx'
import { useChoiceName, useUnitName } from '../ui/naming.ts'

type Told = {
  readonly number: string
  readonly persons: number
  readonly from?: string
  readonly to?: string
  readonly need?: string
  readonly many?: { readonly count: number; readonly name: string }
}

/** A rule's sentence with its blanks filled from the register: `{from}`, `{to}`, `{need}`, `{persons}`, `{number}`. */
export function useSentence(): (sentence: Text | undefined, duty: Told) => string {
  const tell = useTell()
  const unitName = useUnitName()
  const needName = useChoiceName('need')
  return (sentence, duty) => {
    const facts: Readonly<Record<string, string>> = {
      number: duty.many ? `“${duty.many.name}” (${duty.many.count})` : duty.number,
      persons: String(duty.persons),
      ...(duty.from ? { from: unitName(duty.from) } : {}),
      ...(duty.to ? { to: unitName(duty.to) } : {}),
      ...(duty.need ? { need: needName(duty.need) } : {}),
    }
    return tell(sentence).replace(/\{(\w+)\}/g, (blank, name: string) => facts[name] ?? blank)
  }
}
