import type { CaseView } from '../case/view.ts'
import { useSay } from '../ui/language.tsx'
import { Status } from '../ui/status.tsx'
import { TONES } from './panel.ts'

type Determined = Pick<NonNullable<CaseView['determination']>, 'standing' | 'status'>

/** What was found together, and how far that has come. */
export function Found({ found }: { readonly found: Determined }) {
  const words = useFoundWords()(found)
  const { status, standing } = found
  if (!status) return words
  return <Status tone={standing === 'review' ? 'soon' : TONES[status]}>{words}</Status>
}

export function useFoundWords(): (found: Determined) => string {
  const say = useSay()
  return ({ status, standing }) => {
    const words = say(`standing.${standing}`)
    return status ? `${say(`victim-status.${status}`)} (${words})` : words
  }
}
