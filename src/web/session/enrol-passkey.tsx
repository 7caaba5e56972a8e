import { Button, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { PasskeyName } from '../account/passkeys.tsx'
import { useAct } from '../ui/act.ts'
import { useAsk } from '../ui/ask.ts'
import { useSay } from '../ui/language.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { Section } from '../ui/section.tsx'
import { useAuthenticator } from './passkey.ts'
import { NotOffered } from './passkey-sign-in.tsx'
import { useEntering } from './use-entering.ts'

/** A first passkey in place of a password, with the same one-time link. */
export function EnrolPasskey({ token }: { readonly token: string }) {
  const say = useSay()
  const place = useAsk('front', {}, { freshFor: 300_000 }).data?.passkeys
  return (
    <Section title={say('passkey.instead')} lead={say('passkey.instead-lead')}>
      {place === 'offered' && <FirstPasskey token={token} />}
      {place && place !== 'offered' && <NotOffered place={place} />}
    </Section>
  )
}

function FirstPasskey({ token }: { readonly token: string }) {
  const say = useSay()
  const enter = useEntering()
  const asking = useAct('askEnrolment')
  const enrol = useAct('enrolByPasskey')
  const authenticator = useAuthenticator()
  const [name, setName] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setMissing(name.trim() === '')
    if (name.trim() === '') return
    const options = await asking.run({ token })
    const made = options && (await authenticator.make(options))
    const me = made && (await enrol.run({ token, name, made }))
    if (me) enter(me)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack maw="32rem" align="flex-start">
        <ProblemAlert problem={asking.problem ?? authenticator.problem ?? enrol.problem} />
        <PasskeyName value={name} onChange={setName} missing={missing} />
        <Button
          type="submit"
          variant="default"
          loading={asking.pending || authenticator.pending || enrol.pending}
        >
          {say('passkey.instead-do')}
        </Button>
      </Stack>
    </form>
  )
}
