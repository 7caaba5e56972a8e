import type { Answer } from '../../contract/index.ts'
import { useAsk } from '../ui/ask.ts'
import { When } from '../ui/clock.tsx'
import { Empty } from '../ui/empty.tsx'
import { useSay } from '../ui/language.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { usePostTitle, useUnitName } from '../ui/naming.ts'
import { Page } from '../ui/page.tsx'
import { useWhen } from '../ui/time.ts'
import { Answered } from '../ui/waiting.tsx'
import { hasMessage } from '../ui/words.ts'

type Row = Answer<'listExports'>['rows'][number]

/** What was taken out of the system as a file, for those who answer for it. */
export function ExportsPage() {
  const say = useSay()
  const columns = useColumns()
  const asked = useAsk('listExports', {})
  return (
    <Page title={say('exports.title')} lead={say('exports.lead')}>
      <Answered asked={asked}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>{say('exports.empty')}</Empty>
          ) : (
            <Listing
              caption={say('exports.title')}
              columns={columns}
              rows={rows}
              keyOf={({ number }) => number}
              list={{ list: 'exports' }}
            />
          )
        }
      </Answered>
    </Page>
  )
}

function useColumns(): readonly Column<Row>[] {
  const say = useSay()
  const when = useWhen()
  const unitName = useUnitName()
  const postTitle = usePostTitle()
  const plain = (key: string, heading: string, text: (row: Row) => string): Column<Row> => ({
    key,
    heading,
    text,
    cell: text,
  })
  const listName = ({ list }: Row) => {
    const id = `export.list.${list}`
    return hasMessage(id) ? say(id) : list
  }
  const purpose = (row: Row) => (row.purpose ? say(`purpose.${row.purpose}`) : say('export.masked'))
  return [
    {
      key: 'number',
      heading: say('export.number'),
      cell: ({ number }) => <span style={{ whiteSpace: 'nowrap' }}>{number}</span>,
      text: ({ number }) => number,
    },
    {
      key: 'at',
      heading: say('exports.at'),
      cell: ({ at }) => <When at={at} />,
      text: ({ at }) => when(at),
    },
    plain('list', say('export.list'), (row) => `${listName(row)} (.${row.form})`),
    plain('who', say('exports.officer'), (row) =>
      [row.officer, postTitle(row.post), unitName(row.unit)].join(', '),
    ),
    plain('purpose', say('export.purpose'), purpose),
    { ...plain('rows', say('export.rows'), ({ rows }) => String(rows)), align: 'right' },
    {
      ...plain('disclosed', say('exports.disclosed'), ({ disclosed }) => String(disclosed)),
      align: 'right',
    },
    {
      key: 'hash',
      heading: say('export.hash'),
      cell: ({ sha256 }) => (
        <code style={{ overflowWrap: 'anywhere' }}>{sha256.slice(0, 16)}…</code>
      ),
      text: ({ sha256 }) => sha256,
    },
  ]
}
