import type { Answer } from '../../contract/index.ts'
import { useAsk } from '../ui/ask.ts'
import { Empty } from '../ui/empty.tsx'
import { useSay, useTell } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { Page } from '../ui/page.tsx'
import { Status } from '../ui/status.tsx'
import { useDay } from '../ui/time.ts'
import { Answered } from '../ui/waiting.tsx'

type Row = Answer<'listInstruments'>['rows'][number]

/** Every instrument in its latest version. */
export function InstrumentsPage() {
  const say = useSay()
  const columns = useColumns()
  const instruments = useAsk('listInstruments', {}, { freshFor: 300_000 })
  return (
    <Page title={say('instrument.list')} lead={say('instrument.list-lead')}>
      <Answered asked={instruments}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>{say('instrument.list-empty')}</Empty>
          ) : (
            <Listing
              caption={say('instrument.list')}
              columns={columns}
              rows={rows}
              keyOf={({ id }) => id}
            />
          )
        }
      </Answered>
    </Page>
  )
}

function useColumns(): readonly Column<Row>[] {
  const say = useSay()
  const tell = useTell()
  const day = useDay()
  const kind = (row: Row) => say(`instrument.kind.${row.kind}`)
  const version = ({ version: n, from }: Row) =>
    say('instrument.version-from', { version: n, from: day(from) })
  return [
    {
      key: 'name',
      heading: say('instrument.name'),
      cell: ({ id, name }) => <Go to={`/coalition/instruments/${id}`}>{tell(name)}</Go>,
      text: ({ name }) => tell(name),
    },
    { key: 'kind', heading: say('instrument.kind'), cell: kind, text: kind },
    { key: 'version', heading: say('instrument.version'), cell: version, text: version },
    {
      key: 'questions',
      heading: say('instrument.questions'),
      cell: ({ questions }) => questions,
      text: ({ questions }) => String(questions),
      align: 'right',
    },
    {
      key: 'weights',
      heading: say('instrument.weights'),
      cell: (row) => <Weights row={row} />,
    },
  ]
}

function Weights({ row: { kind, weightsVerified } }: { readonly row: Row }) {
  const say = useSay()
  if (kind === 'triage') return say('instrument.no-weights')
  return weightsVerified ? (
    <Status tone="done">{say('instrument.weights-verified')}</Status>
  ) : (
    <Status tone="soon">{say('instrument.weights-unverified')}</Status>
  )
}
