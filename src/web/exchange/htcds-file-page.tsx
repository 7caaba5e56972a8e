import { useParams } from 'react-router'
import type { Answer } from '../../contract/index.ts'
import type { DraftId } from '../../kit/index.ts'
import { FinishSection } from '../arrivals/finish-section.tsx'
import { useAsk } from '../ui/ask.ts'
import { Empty } from '../ui/empty.tsx'
import { useSay } from '../ui/language.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { Page } from '../ui/page.tsx'
import { Section } from '../ui/section.tsx'
import { Answered } from '../ui/waiting.tsx'
import { hasMessage } from '../ui/words.ts'
import { TheirLosses } from './losses.tsx'

type File = Answer<'readHtcds'>
type Row = File['rows'][number]

/** A file taken in: its rows as they would be registered, what is lost, and the act. */
export function HtcdsFilePage() {
  const say = useSay()
  const { id } = useParams()
  const asked = useAsk('readHtcds', { id: id as DraftId }) // the server checks the form of an id it is given
  return (
    <Page
      title={asked.data ? say('htcds.preview', { file: asked.data.fileName }) : say('htcds.title')}
      lead={say('htcds.in-lead')}
    >
      <Answered asked={asked}>{(file) => <Preview file={file} />}</Answered>
    </Page>
  )
}

function Preview({ file }: { readonly file: File }) {
  const say = useSay()
  const columns = useColumns()
  const { rows, total, counts, losses } = file
  return (
    <>
      <p style={{ margin: 0 }}>
        {say('htcds.counts', counts)}{' '}
        {rows.length < total && say('htcds.shown', { shown: rows.length, total })}
      </p>
      {rows.length === 0 ? (
        <Empty>{say('htcds.counts', counts)}</Empty>
      ) : (
        <Listing
          caption={say('htcds.preview', { file: file.fileName })}
          columns={columns}
          rows={rows}
          keyOf={({ row }) => String(row)}
        />
      )}
      <Section title={say('htcds.losses')} lead={say('htcds.losses-in')}>
        <TheirLosses losses={losses} />
      </Section>
      <FinishSection list={file} by="confirmHtcds" />
    </>
  )
}

function useColumns(): readonly Column<Row>[] {
  const say = useSay()
  const plain = (key: string, heading: string, text: (row: Row) => string): Column<Row> => ({
    key,
    heading,
    text,
    cell: text,
  })
  const state = ({ refusals }: Row) =>
    refusals.length === 0
      ? say('htcds.read')
      : refusals
          .map(({ code, field, facts }) => {
            const id = `htcds-fault.${code}`
            return say('htcds.refused', { field, why: hasMessage(id) ? say(id, facts) : code })
          })
          .join(' ')
  return [
    { ...plain('row', say('htcds.row'), ({ row }) => String(row)), align: 'right' },
    plain('state', say('htcds.state'), state),
    plain('name', say('cases.name'), ({ name }) => name ?? say('cases.unnamed')),
    plain('sex', say('export.sex'), ({ sex }) => say(`sex.${sex}`)),
    {
      key: 'born',
      heading: say('htcds.born'),
      cell: ({ birthDate }) => <span style={{ whiteSpace: 'nowrap' }}>{birthDate}</span>,
      text: ({ birthDate }) => birthDate ?? '',
    },
    plain('phone', say('htcds.phone'), ({ phone }) => phone ?? ''),
    plain('origin', say('htcds.origin'), ({ place, address }) =>
      [place, address].filter(Boolean).join(', '),
    ),
  ]
}
