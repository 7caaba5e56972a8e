import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAsk } from '../ui/ask.ts'
import { Empty } from '../ui/empty.tsx'
import { useSay, useTell } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { useLanguageName, useUnitName } from '../ui/naming.ts'
import { Section } from '../ui/section.tsx'
import { Status } from '../ui/status.tsx'
import { useWhen } from '../ui/time.ts'
import { Answered } from '../ui/waiting.tsx'
import { BeginDialog, type BeginProps } from './begin-dialog.tsx'
import type { InterviewHeading } from './interview.ts'

/** As much of a case as asking needs: it may not have arrived yet. */
type Asked = BeginProps['view']

/** Interviews of a case, and beginning one. */
export function InterviewsSection({ view }: { readonly view: Asked }) {
  const say = useSay()
  const [beginning, setBeginning] = useState(false)
  const asked = useAsk('listInterviews', { case: view.case })
  const mayAsk = asked.data?.mayAsk ?? false
  return (
    <Section
      title={say('interview.section')}
      id="interviews"
      lead={say('interview.section-lead')}
      action={
        mayAsk && (
          <Button variant="default" onClick={() => setBeginning(true)}>
            {say('interview.begin')}
          </Button>
        )
      }
    >
      <Answered asked={asked}>
        {({ interviews }) =>
          interviews.length === 0 ? (
            <Empty>{say('interview.none')}</Empty>
          ) : (
            <List view={view} rows={interviews} />
          )
        }
      </Answered>
      {beginning && <BeginDialog view={view} onClose={() => setBeginning(false)} />}
    </Section>
  )
}

type ListProps = { readonly view: Asked; readonly rows: readonly InterviewHeading[] }

function List({ view, rows }: ListProps) {
  const say = useSay()
  const tell = useTell()
  const when = useWhen()
  const unitName = useUnitName()
  const languageName = useLanguageName()
  const instruments = useAsk('listInstruments', {}, { freshFor: 300_000 })
  const nameOf = ({ instrument, version }: InterviewHeading) => {
    const name = tell(instruments.data?.rows.find(({ id }) => id === instrument)?.name)
    return say('interview.with-version', { name: name || instrument, version })
  }
  const by = ({ unit }: InterviewHeading) => (unit ? unitName(unit) : '')
  const language = (row: InterviewHeading) => languageName(row.language)
  const answers = ({ answered }: InterviewHeading) => (answered === undefined ? '' : `${answered}`)
  const state = ({ ended }: InterviewHeading) =>
    ended
      ? say(`interview.ended.${ended.why}`, { when: when(ended.at) })
      : say('interview.under-way')
  const columns: readonly Column<InterviewHeading>[] = [
    {
      key: 'instrument',
      heading: say('interview.instrument'),
      cell: (row) =>
        row.open ? (
          <Go to={`/cases/${view.case}/interviews/${row.interview}`}>{nameOf(row)}</Go>
        ) : (
          nameOf(row)
        ),
      text: nameOf,
    },
    {
      key: 'when',
      heading: say('interview.when'),
      cell: ({ at }) => when(at),
      text: ({ at }) => when(at),
    },
    { key: 'by', heading: say('interview.by'), cell: by, text: by },
    { key: 'language', heading: say('interview.language'), cell: language, text: language },
    { key: 'answers', heading: say('interview.answers'), cell: answers, text: answers },
    {
      key: 'state',
      heading: say('interview.state'),
      cell: (row) => (
        <>
          <Status tone={row.ended ? 'done' : 'soon'}>{state(row)}</Status>
          {(row.divided ?? 0) > 0 && (
            <div>
              <Status tone="late">
                {say('interview.divided-count', { count: row.divided ?? 0 })}
              </Status>
            </div>
          )}
        </>
      ),
      text: state,
    },
  ]
  return (
    <Listing
      caption={say('interview.section')}
      columns={columns}
      rows={rows}
      keyOf={({ interview }) => interview}
    />
  )
}
