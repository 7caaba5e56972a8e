import { Button } from '@mantine/core'
import type { Answer } from '../../contract/index.ts'
import { useAsk } from '../ui/ask.ts'
import { Empty } from '../ui/empty.tsx'
import { useSay, useTell } from '../ui/language.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { usePartyName } from '../ui/naming.ts'
import { Section } from '../ui/section.tsx'
import { SourceMark } from '../ui/source-mark.tsx'
import { Answered } from '../ui/waiting.tsx'
import { hasMessage } from '../ui/words.ts'

type Processing = Answer<'readProcessing'>
type Activity = Processing['rows'][number]

/** What is recorded about people, for what, who sees it and how long it is kept. For printing too. */
export function ProcessingSection() {
  const say = useSay()
  const asked = useAsk('readProcessing', {})
  const columns = useColumns()
  const partyName = usePartyName()
  return (
    <Answered asked={asked}>
      {({ rows, recipients, retentions }) => (
        <>
          <Section
            title={say('processing.title')}
            lead={say('processing.lead', { parties: recipients.map(partyName).join(', ') })}
            action={
              <Button
                size="compact-sm"
                variant="default"
                className="no-print"
                onClick={() => window.print()}
              >
                {say('ui.print')}
              </Button>
            }
          >
            <Listing
              caption={say('processing.title')}
              columns={columns}
              rows={rows}
              keyOf={(row) => row.class}
            />
          </Section>
          <Section title={say('processing.terms')} lead={say('processing.terms-lead')}>
            <Terms retentions={retentions} />
          </Section>
        </>
      )}
    </Answered>
  )
}

function Terms({ retentions }: Pick<Processing, 'retentions'>) {
  const say = useSay()
  const tell = useTell()
  if (retentions.length === 0) return <Empty>{say('processing.no-terms')}</Empty>
  return (
    <ul>
      {retentions.map(({ id, sentence, source }) => (
        <li key={id}>
          {tell(sentence)} <SourceMark source={source} />
        </li>
      ))}
    </ul>
  )
}

function useColumns(): readonly Column<Activity>[] {
  const say = useSay()
  const column = (key: string, heading: string, text: (row: Activity) => string) => ({
    key,
    heading,
    cell: text,
    text,
  })
  const recordName = (type: string) => {
    const id = `record.${type}`
    return hasMessage(id) ? say(id) : type
  }
  return [
    column('class', say('processing.class'), (row) => say(`class.${row.class}`)),
    column(
      'records',
      say('processing.records'),
      ({ records }) => records.map(recordName).join('; ') || say('processing.nothing'),
    ),
    column('purposes', say('processing.purposes'), ({ purposes }) =>
      purposes.map((purpose) => say(`purpose.${purpose}`)).join(', '),
    ),
    column('roles', say('processing.roles'), ({ roles }) =>
      roles.map((role) => say(`role.${role}`)).join(', '),
    ),
  ]
}
