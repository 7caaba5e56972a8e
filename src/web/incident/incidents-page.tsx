import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../contract/index.ts'
import { useBoardSay } from '../board/say.ts'
import { useAskAll } from '../ui/ask-all.ts'
import { Empty } from '../ui/empty.tsx'
import { Go } from '../ui/link.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { Page } from '../ui/page.tsx'
import { Section } from '../ui/section.tsx'
import { useSession } from '../ui/session.ts'
import { Answered } from '../ui/waiting.tsx'
import { useIncidentColumns } from './incident-columns.tsx'
import { OpenIncident } from './open-incident.tsx'

type Row = Answer<'listIncidents'>['rows'][number]

/** Incidents of the own institution, and those in which the own unit works for another. */
export function IncidentsPage() {
  const say = useBoardSay()
  const { may } = useSession()
  const [opening, setOpening] = useState(false)
  const asked = useAskAll('listIncidents', {})
  return (
    <Page
      title={say('incidents.title')}
      lead={say('incidents.lead')}
      actions={
        may('incident.run') && (
          <Button onClick={() => setOpening(true)}>{say('incidents.open')}</Button>
        )
      }
    >
      <Answered asked={asked}>
        {({ rows }) =>
          rows.length === 0 ? <Empty>{say('incidents.none')}</Empty> : <Lists rows={rows} />
        }
      </Answered>
      {opening && <OpenIncident onClose={() => setOpening(false)} />}
    </Page>
  )
}

function Lists({ rows }: { readonly rows: readonly Row[] }) {
  const say = useBoardSay()
  const columns = useColumns()
  const own = rows.filter((row) => row.own)
  const others = rows.filter((row) => !row.own)
  const list = (title: string, some: readonly Row[]) => (
    <Section title={title} count={some.length}>
      <Listing
        caption={title}
        columns={columns}
        rows={some}
        keyOf={({ incident }) => incident}
        list={{ list: 'incidents' }}
      />
    </Section>
  )
  return (
    <>
      {own.length > 0 && list(say('arrivals.incidents'), own)}
      {others.length > 0 && list(say('incidents.others'), others)}
    </>
  )
}

function useColumns(): readonly Column<Row>[] {
  const say = useBoardSay()
  const shared = useIncidentColumns()
  return [
    {
      key: 'name',
      heading: say('arrivals.incident-name'),
      cell: (row) => <Go to={`/incidents/${row.incident}/board`}>{row.name}</Go>,
      text: (row) => row.name,
    },
    {
      key: 'kind',
      heading: say('incidents.kind'),
      cell: (row) => say(`incident-kind.${row.kind}`),
      text: (row) => say(`incident-kind.${row.kind}`),
    },
    shared.cases,
    shared.unit,
    shared.country,
    shared.at,
  ]
}
