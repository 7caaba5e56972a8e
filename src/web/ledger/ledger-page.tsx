import { ActionIcon } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import type { Answer } from '../../contract/index.ts'
import { useAnnounce } from '../ui/announcement.tsx'
import { useAsk } from '../ui/ask.ts'
import { Empty } from '../ui/empty.tsx'
import { useSay } from '../ui/language.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { usePartyName } from '../ui/naming.ts'
import { Page } from '../ui/page.tsx'
import { Section } from '../ui/section.tsx'
import { useWhen } from '../ui/time.ts'
import { Answered } from '../ui/waiting.tsx'
import { Verification } from './verification.tsx'

type Checkpoint = Answer<'readLedger'>['checkpoints'][number]

/** Where the ledger stands, and its proof. */
export function LedgerPage() {
  const say = useSay()
  const columns = useColumns()
  const ledger = useAsk('readLedger', {})
  return (
    <Page title={say('ledger.title')} lead={say('ledger.lead')}>
      <Verification />
      <Answered asked={ledger}>
        {({ head, checkpoints }) => (
          <Section title={say('ledger.checkpoints')} lead={say('ledger.checkpoints-lead')}>
            <p style={{ margin: 0 }}>{say('ledger.head', { count: head })}</p>
            {checkpoints.length === 0 ? (
              <Empty>{say('ledger.checkpoints-empty')}</Empty>
            ) : (
              <Listing
                caption={say('ledger.checkpoints')}
                columns={columns}
                rows={checkpoints}
                keyOf={({ log }) => log}
                list={{ list: 'checkpoints' }}
              />
            )}
          </Section>
        )}
      </Answered>
    </Page>
  )
}

function useColumns(): readonly Column<Checkpoint>[] {
  const say = useSay()
  const when = useWhen()
  const partyName = usePartyName()
  return [
    {
      key: 'log',
      heading: say('ledger.log'),
      cell: ({ log }) => partyName(log),
      text: ({ log }) => log,
    },
    {
      key: 'size',
      heading: say('ledger.size'),
      cell: ({ size }) => size,
      text: ({ size }) => String(size),
      align: 'right',
    },
    {
      key: 'root',
      heading: say('ledger.root'),
      cell: ({ root }) => <code style={{ overflowWrap: 'anywhere' }}>{root}</code>,
      text: ({ root }) => root,
    },
    {
      key: 'at',
      heading: say('ledger.at'),
      cell: ({ at }) => when(at),
      text: ({ at }) => when(at),
    },
    {
      key: 'note',
      heading: say('ledger.note'),
      cell: (checkpoint) => <CopyNote checkpoint={checkpoint} />,
      text: ({ note }) => note,
    },
  ]
}

function CopyNote({ checkpoint: { log, note } }: { readonly checkpoint: Checkpoint }) {
  const say = useSay()
  const announce = useAnnounce()
  const copy = async () => {
    await navigator.clipboard.writeText(note)
    announce(say('ledger.note-copied'))
  }
  const label = say('ledger.note-copy-of', { log })
  return (
    <ActionIcon variant="subtle" size={36} aria-label={label} title={label} onClick={copy}>
      <IconCopy size={18} aria-hidden="true" />
    </ActionIcon>
  )
}
