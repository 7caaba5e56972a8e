import type { Answer } from '../../contract/index.ts'
import { useAsk } from '../ui/ask.ts'
import { Clock } from '../ui/clock.tsx'
import { Empty } from '../ui/empty.tsx'
import { useSay } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { useUnitName } from '../ui/naming.ts'
import { useOutlineWords } from '../ui/outline-words.ts'
import { Page } from '../ui/page.tsx'
import { useWhen } from '../ui/time.ts'
import { Answered } from '../ui/waiting.tsx'

type Row = Answer<'listPanels'>['rows'][number]
const MOST = 200

/** Cases on whose panel the own unit sits. */
export function PanelsPage() {
  const say = useSay()
  const asked = useAsk('listPanels', { limit: MOST })
  const columns = useColumns()
  return (
    <Page
      title={say('panels.title')}
      lead={say('panels.lead')}
      actions={<Go to="/panels/agreement">{say('panels.agreement')}</Go>}
    >
      <Answered asked={asked}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <Empty>{say('panels.none')}</Empty>
          ) : (
            <>
              {rows.length < total && <p>{say('links.shown', { shown: rows.length, total })}</p>}
              <Listing
                caption={say('panels.table')}
                columns={columns}
                rows={rows}
                keyOf={(row) => row.case}
              />
            </>
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
  const outline = useOutlineWords()
  const plain = (key: string, heading: string, text: (row: Row) => string): Column<Row> => ({
    key,
    heading,
    text,
    cell: text,
  })
  return [
    {
      key: 'number',
      heading: say('cases.number'),
      cell: (row) => <Go to={`/cases/${row.case}#panel`}>{row.number}</Go>,
      text: ({ number }) => number,
    },
    plain('person', say('cases.person'), outline),
    plain('lead', say('cases.leader'), ({ lead }) => unitName(lead)),
    plain('as', say('panels.as'), ({ as }) =>
      say(as === 'member' ? 'panels.as-member' : 'panel.seat-reviewer'),
    ),
    plain('standing', say('panel.standing'), ({ standing, status }) =>
      [say(`standing.${standing}`), status && say(`victim-status.${status}`)]
        .filter(Boolean)
        .join(': '),
    ),
    plain('filed', say('panels.filed'), ({ filed }) =>
      say(filed ? 'panels.filed-yes' : 'panels.filed-no'),
    ),
    {
      key: 'deadline',
      heading: say('panels.deadline'),
      cell: ({ deadline }) => deadline !== undefined && <Clock due={deadline} />,
      text: ({ deadline }) => (deadline === undefined ? '' : when(deadline)),
    },
  ]
}
