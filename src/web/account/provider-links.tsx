import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../contract/index.ts'
import { goTo, ProviderButton } from '../session/provider-sign-in.tsx'
import { useAct } from '../ui/act.ts'
import { When } from '../ui/clock.tsx'
import { Confirmation } from '../ui/confirmation.tsx'
import { Empty } from '../ui/empty.tsx'
import { useSay } from '../ui/language.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { Section } from '../ui/section.tsx'
import { Status } from '../ui/status.tsx'

type Link = Answer<'readAccount'>['links'][number]
type Props = Pick<Answer<'readAccount'>, 'links' | 'linkable'>

/** Accounts at the own institution: linked, used, unlinked. Nothing where the institution has no provider. */
export function ProviderLinks({ links, linkable }: Props) {
  const say = useSay()
  const asking = useAct('askProviderLink')
  const [removing, setRemoving] = useState<Link>()
  const columns = useColumns(setRemoving)
  if (links.length === 0 && linkable.length === 0) return null
  const action = linkable.length > 0 && (
    <Group>
      {linkable.map(({ party, short }) => (
        <ProviderButton
          key={party}
          label={say('provider.link', { short })}
          pending={asking.pending}
          onClick={async () => goTo(await asking.run({ party }))}
        />
      ))}
    </Group>
  )
  return (
    <Section
      title={say('provider.own')}
      count={links.length}
      lead={say('provider.own-lead')}
      action={action}
    >
      <ProblemAlert problem={asking.problem} />
      {links.length > 0 && (
        <Listing
          caption={say('provider.own')}
          columns={columns}
          rows={links}
          keyOf={({ link }) => link}
        />
      )}
      {links.some(({ works }) => !works) && (
        <p style={{ margin: 0 }}>{say('provider.works-not-help')}</p>
      )}
      {links.length === 0 && <Empty>{say('provider.none')}</Empty>}
      {removing && <RemoveLink of={removing} onClose={() => setRemoving(undefined)} />}
    </Section>
  )
}

function useColumns(remove: (link: Link) => void): readonly Column<Link>[] {
  const say = useSay()
  return [
    {
      key: 'institution',
      heading: say('provider.institution'),
      cell: ({ short, works }) =>
        works ? short : <Status tone="soon">{say('provider.works-not', { short })}</Status>,
    },
    { key: 'added', heading: say('provider.added'), cell: ({ added }) => <When at={added} /> },
    {
      key: 'used',
      heading: say('provider.used'),
      cell: ({ used }) => (used === undefined ? say('provider.never-used') : <When at={used} />),
    },
    {
      key: 'acts',
      heading: say('account.acts'),
      cell: (link) => (
        <Button size="compact-sm" variant="subtle" color="bata" onClick={() => remove(link)}>
          {say('provider.remove')}
          <span className="only-heard">: {link.short}</span>
        </Button>
      ),
    },
  ]
}

type RemoveProps = { readonly of: Link; readonly onClose: () => void }

function RemoveLink({ of: { link, short }, onClose }: RemoveProps) {
  const say = useSay()
  const removing = useAct('removeProviderLink', say('provider.was-removed'))
  const sure = async () => {
    if (await removing.run({ link })) onClose()
  }
  return (
    <Confirmation
      open
      title={say('provider.remove-of', { short })}
      act={removing}
      onSure={sure}
      onClose={onClose}
    >
      {say('provider.remove-sure')}
    </Confirmation>
  )
}
