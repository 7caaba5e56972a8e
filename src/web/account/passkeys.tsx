import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../contract/index.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { useAuthenticator } from '../session/passkey.ts'
import { NotOffered } from '../session/passkey-sign-in.tsx'
import { useAct } from '../ui/act.ts'
import { useAsk } from '../ui/ask.ts'
import { When } from '../ui/clock.tsx'
import { Confirmation } from '../ui/confirmation.tsx'
import { Empty } from '../ui/empty.tsx'
import { useSay } from '../ui/language.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { Section } from '../ui/section.tsx'

type Passkey = Answer<'readAccount'>['passkeys'][number]

/** The own passkeys: added, named, removed. */
export function Passkeys({ passkeys }: { readonly passkeys: readonly Passkey[] }) {
  const say = useSay()
  const front = useAsk('front', {}, { freshFor: 300_000 }).data
  const [adding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<Passkey>()
  const columns = useColumns(setRemoving)
  const offered = front?.passkeys === 'offered'
  const action = offered && (
    <Button variant="default" onClick={() => setAdding(true)}>
      {say('passkey.add')}
    </Button>
  )
  return (
    <Section
      title={say('passkey.own')}
      count={passkeys.length}
      lead={say('passkey.own-lead')}
      action={action}
    >
      {front && front.passkeys !== 'offered' && <NotOffered place={front.passkeys} />}
      {passkeys.length > 0 && (
        <Listing
          caption={say('passkey.own')}
          columns={columns}
          rows={passkeys}
          keyOf={({ passkey }) => passkey}
        />
      )}
      {passkeys.length === 0 && offered && <Empty>{say('passkey.none')}</Empty>}
      {adding && <AddPasskey onClose={() => setAdding(false)} />}
      {removing && <RemovePasskey passkey={removing} onClose={() => setRemoving(undefined)} />}
    </Section>
  )
}

function useColumns(remove: (passkey: Passkey) => void): readonly Column<Passkey>[] {
  const say = useSay()
  return [
    { key: 'name', heading: say('passkey.name'), cell: ({ name }) => name },
    { key: 'added', heading: say('passkey.added'), cell: ({ added }) => <When at={added} /> },
    {
      key: 'used',
      heading: say('passkey.used'),
      cell: ({ used }) => (used === undefined ? say('passkey.never-used') : <When at={used} />),
    },
    {
      key: 'acts',
      heading: say('account.acts'),
      cell: (passkey) => (
        <Button size="compact-sm" variant="subtle" color="bata" onClick={() => remove(passkey)}>
          {say('passkey.remove')}
          <span className="only-heard">: {passkey.name}</span>
        </Button>
      ),
    },
  ]
}

function AddPasskey({ onClose }: { readonly onClose: () => void }) {
  const say = useSay()
  const asking = useAct('askPasskey')
  const adding = useAct('addPasskey', say('passkey.was-added'))
  const authenticator = useAuthenticator()
  const [name, setName] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = async () => {
    setMissing(name.trim() === '')
    if (name.trim() === '') return
    const options = await asking.run({})
    const made = options && (await authenticator.make(options))
    if (made && (await adding.run({ name, made }))) onClose()
  }
  return (
    <ActDialog
      title={say('passkey.add')}
      lead={say('passkey.add-lead')}
      does={say('passkey.add-do')}
      act={{
        pending: asking.pending || authenticator.pending || adding.pending,
        problem: asking.problem ?? authenticator.problem ?? adding.problem,
      }}
      errors={missing ? [{ field: 'passkey-name', message: say('passkey.name-missing') }] : []}
      onSubmit={submit}
      onClose={onClose}
    >
      <PasskeyName value={name} onChange={setName} missing={missing} />
    </ActDialog>
  )
}

type NameProps = {
  readonly value: string
  readonly onChange: (name: string) => void
  readonly missing: boolean
}

export function PasskeyName({ value, onChange, missing }: NameProps) {
  const say = useSay()
  return (
    <TextInput
      id="passkey-name"
      data-autofocus
      label={say('passkey.name-of')}
      w="100%"
      maw="32rem"
      description={say('passkey.name-help')}
      value={value}
      maxLength={60}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      error={missing && say('passkey.name-missing')}
    />
  )
}

type RemoveProps = { readonly passkey: Passkey; readonly onClose: () => void }

function RemovePasskey({ passkey: { passkey, name }, onClose }: RemoveProps) {
  const say = useSay()
  const removing = useAct('removePasskey', say('passkey.was-removed'))
  const sure = async () => {
    if (await removing.run({ passkey })) onClose()
  }
  return (
    <Confirmation
      open
      title={say('passkey.remove-of', { name })}
      act={removing}
      onSure={sure}
      onClose={onClose}
    >
      {say('passkey.remove-sure')}
    </Confirmation>
  )
}
