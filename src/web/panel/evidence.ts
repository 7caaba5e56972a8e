import type { EntryId } from '../../kit/index.ts'
import type { CaseView } from '../case/view.ts'
import { useAsk } from '../ui/ask.ts'
import { useCoalition } from '../ui/coalition.ts'
import { useSay, useTell } from '../ui/language.tsx'
import { useWhen } from '../ui/time.ts'

export type Evidence = { readonly entry: EntryId; readonly label: string }

/** Letters of a story that tell it from another. */
const BEGINNING = 60

/** Entries of a case that an opinion can rest on, as far as they are open to the reader. */
export function useEvidence(view: CaseView): readonly Evidence[] {
  const { stories, papers, origins, births, attachments } = view
  const results = useResults(view)
  const say = useSay()
  const tell = useTell()
  const kinds = useCoalition()?.papers
  const paperName = (kind: string) => tell(kinds?.find(({ id }) => id === kind)?.name) || kind
  return [
    ...results,
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
    ...attachments.map(({ entry, number, kind }) => ({
      entry,
      label: say('attachment.name', { number, kind: say(`attachment-kind.${kind}`) }),
    })),
    ...(births ?? []).map(({ entry }) => ({ entry, label: say('panel.evidence-age') })),
  ].filter(({ entry }, at, all) => all.findIndex((one) => one.entry === entry) === at)
}

/** What an instrument said of the answers of an interview. */
function useResults({ case: id }: CaseView): readonly Evidence[] {
  const say = useSay()
  const tell = useTell()
  const when = useWhen()
  const asked = useAsk('listInterviews', { case: id })
  const instruments = useAsk('listInstruments', {}, { freshFor: 300_000 }).data?.rows
  return (asked.data?.interviews ?? []).flatMap(({ instrument, results = [] }) =>
    results.map(({ entry, at, version }) => {
      const name = tell(instruments?.find((one) => one.id === instrument)?.name) || instrument
      return {
        entry,
        label: say('panel.evidence-result', { name, version, when: when(at) }),
      }
    }),
  )
}

const begin = (text: string): string =>
  text.length > BEGINNING ? `${text.slice(0, BEGINNING).trimEnd()}…` : text
