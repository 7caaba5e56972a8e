import type { Answer } from '../../contract/index.ts'
import { useAsk } from '../ui/ask.ts'
import { Empty } from '../ui/empty.tsx'
import { useSay } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { useUnitName } from '../ui/naming.ts'
import { Section } from '../ui/section.tsx'
import { SourceMark } from '../ui/source-mark.tsx'
import { useWhen } from '../ui/time.ts'
import { Answered } from '../ui/waiting.tsx'
import { useWho } from './links.ts'

type Given = Answer<'listAttempts'>
type Raised = Given['raised'][number]
type Own = Given['own'][number]

const MOST = 100

/** For supervisors: whose registrations raised matches here, and what the own ones raised. */
export function Attempts() {
  const say = useSay()
  const asked = useAsk('listAttempts', { limit: MOST })
  const raised = useRaisedColumns()
  const own = useOwnColumns()
  return (
    <Answered asked={asked}>
      {({ most, ...rows }) => (
        <>
          <Section
            title={say('attempts.raised')}
            id="raised"
            lead={
              <>
                {say('attempts.raised-lead', { post: most.post, unit: most.unit })}{' '}
                <SourceMark source={most.source} quiet />
              </>
            }
          >
            <Rows
              title={say('attempts.raised')}
              columns={raised}
              rows={rows.raised}
              keyOf={({ match }) => match}
            />
          </Section>
          <Section title={say('attempts.own')} id="own" lead={say('attempts.own-lead')}>
            <Rows
              title={say('attempts.own')}
              columns={own}
              rows={rows.own}
              keyOf={(row) => `${row.kind} ${row.at} ${row.unit} ${row.case ?? ''}`}
            />
          </Section>
        </>
      )}
    </Answered>
  )
}

type RowsProps<Row> = {
  readonly title: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
}

function Rows<Row>({ title, columns, rows, keyOf }: RowsProps<Row>) {
  const say = useSay()
  if (rows.length === 0) return <Empty>{say('attempts.none')}</Empty>
  return <Listing caption={title} columns={columns} rows={rows} keyOf={keyOf} />
}

const column = <Row,>(key: string, heading: string, text: (row: Row) => string): Column<Row> => ({
  key,
  heading,
  cell: text,
  text,
})

function useRaisedColumns(): readonly Column<Raised>[] {
  const say = useSay()
  const when = useWhen()
  const who = useWho()
  return [
    column('at', say('links.since'), ({ at }) => when(at)),
    column('by', say('attempts.by'), ({ byUnit, byPost }) =>
      who({ unit: byUnit, ...(byPost ? { post: byPost } : {}) }),
    ),
    toCase(say('cases.number')),
    column('state', say('attempts.state'), ({ state }) => say(`attempt-state.${state}`)),
  ]
}

function useOwnColumns(): readonly Column<Own>[] {
  const say = useSay()
  const when = useWhen()
  const who = useWho()
  const unitName = useUnitName()
  return [
    column('at', say('links.since'), ({ at }) => when(at)),
    column('what', say('attempts.what'), ({ kind, byUnit }) =>
      kind === 'limit'
        ? say('attempt.limit')
        : say('attempt.contact', { unit: byUnit ? unitName(byUnit) : '' }),
    ),
    column('unit', say('attempts.unit'), ({ unit, post }) =>
      who({ unit, ...(post ? { post } : {}) }),
    ),
    toCase(say('cases.number')),
  ]
}

type OfCase = { readonly case?: string; readonly number?: string }

const toCase = <Row extends OfCase>(heading: string): Column<Row> => ({
  key: 'case',
  heading,
  cell: (row) => row.case && <Go to={`/cases/${row.case}#links`}>{row.number ?? ''}</Go>,
  text: ({ number }) => number ?? '',
})
