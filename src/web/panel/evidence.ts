import type { EntryId } from '../../kit/index.ts'
import type { CaseView } from '../case/view.ts'
import { useCoalition } from '../ui/coalition.ts'
import { useSay, useTell } from '../ui/language.tsx'

export type Evidence = { readonly entry: EntryId; readonly label: string }

/** Letters of a story that tell it from another. */
const BEGINNING = 60

/** Entries of a case that an opinion can rest on, as far as they are open to the reader. */
export function useEvidence({ stories, papers, origins, births }: CaseView): readonly Evidence[] {
  const say = useSay()
  const tell = useTell()
  const kinds = useCoalition()?.papers
  const paperName = (kind: string) => tell(kinds?.find(({ id }) => id === kind)?.name) || kind
  return [
    ...(stories ?? []).map(({ entry, text }) => ({
      entry,
      label: say('panel.evidence-story', { words: begin(text) }),
    })),
    ...(origins ?? []).map(({ entry, place }) => ({
      entry,
      label: say('panel.evidence-origin', { words: begin(place) }),
    })),
    ...(papers ?? []).map(({ entry, kind, number }) => ({
      entry,
      label: say('panel.evidence-paper', {
        words: [paperName(kind), number].filter(Boolean).join(' '),
      }),
    })),
    ...(births ?? []).map(({ entry }) => ({ entry, label: say('panel.evidence-age') })),
  ].filter(({ entry }, at, all) => all.findIndex((one) => one.entry === entry) === at)
}

const begin = (text: string): string =>
  text.length > BEGINNING ? `${text.slice(0, BEGINNING).trimEnd()}…` : text
