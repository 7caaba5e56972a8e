import type { Answer } from '../../contract/index.ts'
import { useIncidentColumns } from '../incident/incident-columns.tsx'
import { useAsk } from '../ui/ask.ts'
import { useAskAll } from '../ui/ask-all.ts'
import { When } from '../ui/clock.tsx'
import { Empty } from '../ui/empty.tsx'
import { useSay } from '../ui/language.tsx'
import { Go, GoButton } from '../ui/link.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { Page } from '../ui/page.tsx'
import { Section } from '../ui/section.tsx'
import { useSession } from '../ui/session.ts'
import { Answered } from '../ui/waiting.tsx'
import { Upload } from './upload.tsx'

/** Opens lists, goes on with those under way, and shows the incidents they became. */
export function ArrivalsPage() {
  const say = useSay()
  const { may } = useSession()
  return (
    <Page title={say('arrivals.title')} lead={say('arrivals.lead')}>
      {may('arrivals.import') && (
        <>
          <Section title={say('arrivals.open')}>
            <Upload />
          </Section>
          <UnderWay />
        </>
      )}
      <Incidents />
    </Page>
  )
}

function UnderWay() {
  const say = useSay()
  const { data } = useAsk('readDesk', {})
  const drafts = (data?.drafts ?? []).filter(({ kind }) => kind === 'arrivals')
  if (drafts.length === 0) return null
  return (
    <Section title={say('arrivals.drafts')}>
      <ul>
        {drafts.map(({ id, label, updatedAt }) => (
          <li key={id}>
            <Go to={`/arrivals/${id}`}>{label}</Go>, <When at={updatedAt} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

type Row = Answer<'listIncidents'>['rows'][number]

function Incidents() {
  const say = useSay()
  const asked = useAskAll('listIncidents', {})
  const columns = useColumns()
  return (
    <Section title={say('arrivals.incidents')}>
      <Answered asked={asked}>
        {({ rows: all }) => {
          const rows = all.filter(({ kind }) => kind === 'arrivals')
          return rows.length === 0 ? (
            <Empty>{say('arrivals.no-incidents')}</Empty>
          ) : (
            <Listing
              caption={say('arrivals.incidents')}
              columns={columns}
              rows={rows}
              keyOf={({ incident }) => incident}
              list={{ list: 'incidents' }}
            />
          )
        }}
      </Answered>
    </Section>
  )
}

function useColumns(): readonly Column<Row>[] {
  const say = useSay()
  const shared = useIncidentColumns()
  return [
    {
      key: 'name',
      heading: say('arrivals.incident-name'),
      cell: (row) => (
        <Go to={`/incidents/${row.incident}${row.own ? '' : '/board'}`}>{row.name}</Go>
      ),
      text: (row) => row.name,
    },
    shared.cases,
    shared.country,
    shared.unit,
    shared.at,
    {
      key: 'consent',
      heading: say('case.consent'),
      cell: (row) => (
        <GoButton to={`/incidents/${row.incident}/consent`} size="compact-sm" variant="default">
          {say('incident.group-consent')}
        </GoButton>
      ),
    },
  ]
}
