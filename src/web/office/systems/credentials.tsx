import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../../contract/index.ts'
import { When } from '../../ui/clock.tsx'
import { Empty } from '../../ui/empty.tsx'
import { useSay } from '../../ui/language.tsx'
import { type Column, Listing } from '../../ui/listing.tsx'
import { useUnitName } from '../../ui/naming.ts'
import { Section } from '../../ui/section.tsx'
import { Status } from '../../ui/status.tsx'
import { useNow, useWhen } from '../../ui/time.ts'
import { IssueCredential } from './issue-credential.tsx'
import { RevokeCredential } from './revoke-credential.tsx'
import { RotateCredential } from './rotate-credential.tsx'
import { type Secret, ShownOnce } from './shown-once.tsx'

export type Credential = Answer<'listCredentials'>['rows'][number]
type Asked = 'issue' | { readonly rotate: Credential } | { readonly revoke: Credential }

/** Systems of the own institution, their tokens and their end. */
export function Credentials({ rows }: { readonly rows: readonly Credential[] }) {
  const say = useSay()
  const [asked, setAsked] = useState<Asked>()
  const [secret, setSecret] = useState<Secret>()
  const columns = useColumns(setAsked)
  const close = () => setAsked(undefined)
  const issue = (made: Secret) => {
    close()
    setSecret(made)
  }
  return (
    <Section
      title={say('systems.credentials')}
      count={rows.length}
      lead={say('systems.credentials-lead')}
      action={<Button onClick={() => setAsked('issue')}>{say('systems.issue')}</Button>}
    >
      {rows.length === 0 ? (
        <Empty>{say('systems.credentials-none')}</Empty>
      ) : (
        <Listing
          caption={say('systems.credentials')}
          columns={columns}
          rows={rows.toReversed()}
          keyOf={({ credential }) => credential}
        />
      )}
      {asked === 'issue' && <IssueCredential onIssued={issue} onClose={close} />}
      {typeof asked === 'object' && 'rotate' in asked && (
        <RotateCredential credential={asked.rotate} onIssued={issue} onClose={close} />
      )}
      {typeof asked === 'object' && 'revoke' in asked && (
        <RevokeCredential credential={asked.revoke} onClose={close} />
      )}
      {secret && <ShownOnce secret={secret} onClose={() => setSecret(undefined)} />}
    </Section>
  )
}

function useColumns(ask: (asked: Asked) => void): readonly Column<Credential>[] {
  const say = useSay()
  const when = useWhen()
  const unitName = useUnitName()
  const unit = (row: Credential) => unitName(row.unit)
  const scopes = (row: Credential) => row.scopes.map((scope) => say(`scope.${scope}`)).join('; ')
  const purpose = (row: Credential) => say(`purpose.${row.purpose}`)
  const used = ({ lastUsedAt }: Credential) =>
    lastUsedAt === undefined ? say('systems.never-used') : when(lastUsedAt)
  return [
    { key: 'name', heading: say('systems.name'), cell: (row) => row.name, text: (row) => row.name },
    { key: 'unit', heading: say('systems.unit'), cell: unit, text: unit },
    { key: 'scopes', heading: say('systems.scopes'), cell: scopes, text: scopes },
    { key: 'purpose', heading: say('systems.purpose'), cell: purpose, text: purpose },
    { key: 'used', heading: say('systems.last-used'), cell: used, text: used },
    {
      key: 'state',
      heading: say('systems.state'),
      cell: (row) => <State row={row} />,
      text: (row) => when(row.revoked ?? row.expires),
    },
    {
      key: 'acts',
      heading: say('office.acts'),
      cell: (row) => row.revoked === undefined && <Acts row={row} ask={ask} />,
    },
  ]
}

function State({ row: { revoked, expires, formerUntil } }: { readonly row: Credential }) {
  const say = useSay()
  const when = useWhen()
  const now = useNow()
  if (revoked !== undefined)
    return <Status tone="calm">{say('systems.revoked', { when: when(revoked) })}</Status>
  if (expires <= now)
    return <Status tone="late">{say('systems.expired', { when: when(expires) })}</Status>
  const overlaps = formerUntil !== undefined && formerUntil > now
  return (
    <>
      <Status tone="done">{say('systems.works-until', { when: when(expires) })}</Status>
      {overlaps && (
        <div>
          {say('systems.former-until')} <When at={formerUntil} />
        </div>
      )}
    </>
  )
}

type ActsProps = { readonly row: Credential; readonly ask: (asked: Asked) => void }

function Acts({ row, ask }: ActsProps) {
  const say = useSay()
  const of = <span className="only-heard">: {row.name}</span>
  return (
    <Group gap="xs" className="no-print">
      <Button size="compact-sm" variant="default" onClick={() => ask({ rotate: row })}>
        {say('systems.rotate')}
        {of}
      </Button>
      <Button size="compact-sm" variant="subtle" color="bata" onClick={() => ask({ revoke: row })}>
        {say('systems.revoke')}
        {of}
      </Button>
    </Group>
  )
}
