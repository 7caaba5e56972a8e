import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../contract/index.ts'
import type { CaseId } from '../../kit/index.ts'
import { useAskAll } from '../ui/ask-all.ts'
import { When } from '../ui/clock.tsx'
import { Empty } from '../ui/empty.tsx'
import { useSay } from '../ui/language.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { usePostTitle, useUnitName } from '../ui/naming.ts'
import { Section } from '../ui/section.tsx'
import { useWhen } from '../ui/time.ts'
import { Answered } from '../ui/waiting.tsx'
import { hasMessage } from '../ui/words.ts'
import { type CaseView, can } from './view.ts'

type Row = Answer<'listAccess'>['rows'][number]

/** Who has looked: unit, post, purpose, class. Never a name. */
export function AccessSection({ view }: { readonly view: CaseView }) {
  const say = useSay()
  const [shown, setShown] = useState(false)
  if (!can(view, 'access.read')) return null
  const show = !shown && (
    <Button size="compact-sm" variant="default" onClick={() => setShown(true)}>
      {say('case.access-show')}
    </Button>
  )
  return (
    <Section title={say('case.access')} id="access" lead={say('case.access-lead')} action={show}>
      {shown && <AccessList id={view.case} />}
    </Section>
  )
}

function AccessList({ id }: { readonly id: CaseId }) {
  const say = useSay()
  const asked = useAskAll('listAccess', { case: id })
  const columns = useColumns()
  return (
    <Answered asked={asked}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty>{say('case.access-none')}</Empty>
        ) : (
          <Listing
            caption={say('case.access')}
            columns={columns}
            rows={rows.toReversed()}
            keyOf={(row) => `${row.at}${row.post ?? row.credential}${row.class}${row.action}`}
            list={{ list: 'access', case: id }}
          />
        )
      }
    </Answered>
  )
}

function useColumns(): readonly Column<Row>[] {
  const say = useSay()
  const when = useWhen()
  const unitName = useUnitName()
  const postTitle = usePostTitle()
  const className = (name: string) => {
    const id = `class.${name}`
    return hasMessage(id) ? say(id) : name
  }
  const who = (row: Row) =>
    `${unitName(row.unit)}, ${row.post ? postTitle(row.post) : say('case.access-system')}`
  const purpose = (row: Row) =>
    row.action === 'breakGlass'
      ? `${say(`purpose.${row.purpose}`)} (${say('glass.access')})`
      : say(`purpose.${row.purpose}`)
  return [
    {
      key: 'when',
      heading: say('case.access-when'),
      cell: (row) => <When at={row.at} />,
      text: (row) => when(row.at),
    },
    { key: 'who', heading: say('case.access-who'), cell: who, text: who },
    { key: 'purpose', heading: say('case.access-purpose'), cell: purpose, text: purpose },
    {
      key: 'class',
      heading: say('case.access-class'),
      cell: (row) => className(row.class),
      text: (row) => className(row.class),
    },
  ]
}
