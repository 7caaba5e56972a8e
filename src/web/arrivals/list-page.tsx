import { Button, Group } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { Answer } from '../../contract/index.ts'
import type { Mapping } from '../../domain/arrivals/mapping.ts'
import type { Mend } from '../../domain/arrivals/mend.ts'
import type { DraftId } from '../../kit/index.ts'
import { useAct } from '../ui/act.ts'
import { api } from '../ui/ask.ts'
import { saveFile } from '../ui/base64.ts'
import { useSay } from '../ui/language.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { Answered } from '../ui/waiting.tsx'
import { ColumnsSection } from './columns-section.tsx'
import { FinishSection } from './finish-section.tsx'
import { RowsSection } from './rows-section.tsx'

export type List = Answer<'readArrivals'>
export type Reading = List['rows'][number]
export type Show = 'all' | 'refused' | 'warned' | 'read' | 'dropped'
export const PAGE_ROWS = 50

/** One list under way: what its columns mean, what every row says, mending, confirming. */
export function ListPage() {
  const say = useSay()
  const id = useParams().id as DraftId // the server checks the form of an id it is given
  const [show, setShow] = useState<Show>('all')
  const [from, setFrom] = useState(0)
  const asked = useQuery({
    queryKey: ['readArrivals', id, show, from],
    queryFn: () => api.readArrivals({ id, show, from, limit: PAGE_ROWS }),
    placeholderData: keepPreviousData,
  })
  const act = useAct('readArrivals')
  const reread = async (change: { mapping?: Mapping; mends?: readonly Mend[] }) => {
    const { mapping, mends } = change
    const whole = {
      id,
      limit: 1,
      ...(mapping ? { mapping: copyOf(mapping) } : {}),
      ...(mends ? { mends: [...mends] } : {}),
    }
    return (await act.run(whole)) !== undefined
  }
  if (!asked.data)
    return (
      <Page title={say('arrivals.title')}>
        <Answered asked={asked}>{() => null}</Answered>
      </Page>
    )
  const list = asked.data
  return (
    <Page
      title={say('arrivals.list-title', { file: list.fileName })}
      actions={<Refused list={list} />}
    >
      <ProblemAlert problem={act.problem} />
      <div className="no-print">
        <ColumnsSection
          key={JSON.stringify(list.mapping)}
          list={list}
          pending={act.pending}
          onMap={(mapping) => reread({ mapping })}
        />
      </div>
      <RowsSection
        list={list}
        show={show}
        from={from}
        onShow={(next) => {
          setShow(next)
          setFrom(0)
        }}
        onFrom={setFrom}
        onMends={(mends) => reread({ mends })}
        pending={act.pending}
      />
      <div className="no-print">
        <FinishSection list={list} />
      </div>
    </Page>
  )
}

const copyOf = ({ headerRows, firstRow, columns }: Mapping) => ({
  headerRows: [...headerRows],
  firstRow,
  columns: [...columns],
})

/** The refused rows with their reasons, to send back to the agency. */
function Refused({ list }: { readonly list: List }) {
  const say = useSay()
  const act = useAct('refusedArrivals')
  if (list.counts.refused === 0) return null
  const download = async () => {
    const answer = await act.run({ id: list.id })
    if (answer) saveFile(answer.fileName, answer.content)
  }
  return (
    <Group gap="xs">
      <Button
        variant="default"
        onClick={download}
        loading={act.pending}
        title={say('arrivals.download-help')}
      >
        {say('arrivals.download')}
      </Button>
      <ProblemAlert problem={act.problem} />
    </Group>
  )
}
