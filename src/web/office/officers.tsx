import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../contract/index.ts'
import { useAct } from '../ui/act.ts'
import { useSay } from '../ui/language.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { usePostTitle } from '../ui/naming.ts'
import { Section } from '../ui/section.tsx'
import { Status } from '../ui/status.tsx'
import { DisableOfficer } from './disable-officer.tsx'
import { EnrolOfficer } from './enrol-officer.tsx'
import { type IssuedLink, OneTimeLink } from './one-time-link.tsx'
import { RenewEnrolment, toStep } from './renew-enrolment.tsx'

export type Officer = Answer<'listOfficers'>['rows'][number]
type Asked = 'enrol' | { readonly renew: Officer } | { readonly disable: Officer }

/** Officers, their links and their end. */
export function Officers({ officers }: { readonly officers: readonly Officer[] }) {
  const say = useSay()
  const [wanted, setWanted] = useState('')
  const [asked, setAsked] = useState<Asked>()
  const [link, setLink] = useState<IssuedLink>()
  const columns = useColumns(setAsked)
  const found = officers.filter(({ name, login }) =>
    `${name} ${login}`.toLowerCase().includes(wanted.trim().toLowerCase()),
  )
  const close = () => setAsked(undefined)
  const issue = (issued: IssuedLink) => {
    close()
    setLink(issued)
  }
  return (
    <Section
      title={say('office.officers')}
      count={officers.length}
      action={<Button onClick={() => setAsked('enrol')}>{say('office.enrol')}</Button>}
    >
      <TextInput
        label={say('office.filter-officers')}
        value={wanted}
        onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        maw="24rem"
      />
      <Listing
        caption={say('office.officers')}
        columns={columns}
        rows={found}
        keyOf={({ officer }) => officer}
        list={{ list: 'officers' }}
      />
      {asked === 'enrol' && <EnrolOfficer onIssued={issue} onClose={close} />}
      {typeof asked === 'object' && 'renew' in asked && (
        <RenewEnrolment officer={asked.renew} onIssued={issue} onClose={close} />
      )}
      {typeof asked === 'object' && 'disable' in asked && (
        <DisableOfficer officer={asked.disable} onClose={close} />
      )}
      {link && <OneTimeLink link={link} onClose={() => setLink(undefined)} />}
    </Section>
  )
}

function useColumns(ask: (asked: Asked) => void): readonly Column<Officer>[] {
  const say = useSay()
  const title = usePostTitle()
  const posts = (officer: Officer) =>
    officer.posts.map(title).join(', ') || say('office.holds-none')
  const state = ({ disabled, enrolled, recovery }: Officer) =>
    disabled
      ? 'office.disabled'
      : recovery
        ? 'recovery.waits'
        : enrolled
          ? 'office.enrolled'
          : 'office.not-enrolled'
  return [
    { key: 'name', heading: say('office.name'), cell: (o) => o.name, text: (o) => o.name },
    { key: 'login', heading: say('office.login'), cell: (o) => o.login, text: (o) => o.login },
    { key: 'posts', heading: say('office.holds'), cell: posts, text: posts },
    {
      key: 'state',
      heading: say('office.state'),
      cell: (o) => <Status tone={toneOf(o)}>{say(state(o))}</Status>,
      text: (o) => say(state(o)),
    },
    {
      key: 'acts',
      heading: say('office.acts'),
      cell: (o) => !o.disabled && <OfficerActs officer={o} ask={ask} />,
    },
  ]
}

const toneOf = ({ enrolled, disabled, recovery }: Officer) =>
  disabled ? 'calm' : recovery ? 'soon' : enrolled ? 'done' : 'calm'

type Acts = { readonly officer: Officer; readonly ask: (asked: Asked) => void }

function OfficerActs({ officer, ask }: Acts) {
  const say = useSay()
  const of = <span className="only-heard">: {officer.name}</span>
  const step = toStep(officer)
  return (
    <Group gap="xs" className="no-print">
      {!officer.own && !officer.recovery?.own && (
        <Button size="compact-sm" variant="default" onClick={() => ask({ renew: officer })}>
          {step === 'renew' ? say('office.renew') : say(`recovery.${step}`)}
          {of}
        </Button>
      )}
      {officer.recovery && <WithdrawRecovery officer={officer} />}
      <Button
        size="compact-sm"
        variant="subtle"
        color="bata"
        onClick={() => ask({ disable: officer })}
      >
        {say('office.disable')}
        {of}
      </Button>
    </Group>
  )
}

function WithdrawRecovery({ officer: { officer, name } }: { readonly officer: Officer }) {
  const say = useSay()
  const withdraw = useAct('withdrawRecovery', say('recovery.withdrawn'))
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={withdraw.pending}
      onClick={() => withdraw.run({ officer })}
    >
      {say('recovery.withdraw')}
      <span className="only-heard">: {name}</span>
    </Button>
  )
}
