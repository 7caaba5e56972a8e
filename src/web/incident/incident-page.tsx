import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import type { Answer } from '../../contract/index.ts'
import type { IncidentId } from '../../kit/index.ts'
import { toProblem } from '../ui/ask.ts'
import { Clock } from '../ui/clock.tsx'
import { Empty } from '../ui/empty.tsx'
import { useSay } from '../ui/language.tsx'
import { Go, GoButton } from '../ui/link.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { useCountryName, useUnitName } from '../ui/naming.ts'
import { useOutlineWords } from '../ui/outline-words.ts'
import { Page } from '../ui/page.tsx'
import { useSession } from '../ui/session.ts'
import { useWhen } from '../ui/time.ts'
import { Answered } from '../ui/waiting.tsx'
import { useIncidentPages } from './incident-pages.ts'

export type Incident = Answer<'readIncident'>
export type IncidentCase = Incident['cases'][number]

/** An incident of the own institution with its cases as outlines. */
export function IncidentPage() {
  const say = useSay()
  const id = useParams().incident as IncidentId // the server checks the form of an id it is given
  const asked = useIncidentPages(id)
  if (asked.error && toProblem(asked.error).status === 404) return <IncidentNotHere />
  if (!asked.data)
    return (
      <Page title={say('incident.one')}>
        <Answered asked={asked}>{() => null}</Answered>
      </Page>
    )
  return <Shown incident={asked.data} more={<More asked={asked} />} />
}

export function IncidentNotHere() {
  const say = useSay()
  return (
    <Page title={say('incident.not-here')}>
      <Empty>
        <p>{say('incident.not-here-why')}</p>
        <Go to="/arrivals">{say('shell.arrivals')}</Go>
      </Empty>
    </Page>
  )
}

type ShownProps = { readonly incident: Incident; readonly more: ReactNode }

function Shown({ incident, more }: ShownProps) {
  const say = useSay()
  const when = useWhen()
  const unitName = useUnitName()
  const countryName = useCountryName()
  const { may } = useSession()
  const columns = useColumns()
  return (
    <Page
      title={say('incident.title', { name: incident.name })}
      lead={say('incident.lead', {
        unit: unitName(incident.openedBy),
        country: countryName(incident.country),
        when: when(incident.openedAt),
      })}
      actions={
        <>
          <GoButton to={`/incidents/${incident.incident}/board`}>{say('board.one')}</GoButton>
          {may('consent.record') && (
            <GoButton to={`/incidents/${incident.incident}/consent`} variant="default">
              {say('incident.group-consent')}
            </GoButton>
          )}
        </>
      }
    >
      <p style={{ margin: 0 }}>
        {say('cases.count', { shown: incident.cases.length, total: incident.total })}
      </p>
      <Listing
        caption={say('incident.cases')}
        columns={columns}
        rows={incident.cases}
        keyOf={(row) => row.case}
        list={{ list: 'cases', state: 'all', incident: incident.incident }}
      />
      {more}
    </Page>
  )
}

function More({ asked }: { readonly asked: ReturnType<typeof useIncidentPages> }) {
  const say = useSay()
  if (!asked.hasNextPage) return null
  return (
    <div>
      <Button
        variant="default"
        loading={asked.isFetchingNextPage}
        onClick={() => asked.fetchNextPage()}
      >
        {say('ui.more')}
      </Button>
    </div>
  )
}

function useColumns(): readonly Column<IncidentCase>[] {
  const say = useSay()
  const outlineWords = useOutlineWords()
  const unitName = useUnitName()
  return [
    {
      key: 'number',
      heading: say('incident.number'),
      cell: (row) => <Go to={`/cases/${row.case}`}>{row.number}</Go>,
      text: (row) => row.number,
    },
    {
      key: 'person',
      heading: say('case.person-line'),
      cell: outlineWords,
      text: outlineWords,
    },
    {
      key: 'state',
      heading: say('incident.state'),
      cell: (row) => say(`case-state.${row.state}`),
      text: (row) => say(`case-state.${row.state}`),
    },
    {
      key: 'lead',
      heading: say('case.lead'),
      cell: (row) => unitName(row.lead),
      text: (row) => unitName(row.lead),
    },
    {
      key: 'due',
      heading: say('incident.due'),
      cell: (row) => (row.due === undefined ? '' : <Clock due={row.due} />),
    },
  ]
}
