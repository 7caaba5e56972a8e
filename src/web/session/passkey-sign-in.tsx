import { Button, Stack } from '@mantine/core'
import { IconFingerprint } from '@tabler/icons-react'
import type { Answer } from '../../contract/index.ts'
import { useAct } from '../ui/act.ts'
import { useSay } from '../ui/language.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { useAuthenticator } from './passkey.ts'
import { useEntering } from './use-entering.ts'

type Place = Answer<'front'>['passkeys']

/** Signs in with a passkey, no login name needed; where the address allows none, says why. */
export function PasskeySignIn({ place }: { readonly place: Place }) {
  const say = useSay()
  const enter = useEntering()
  const asking = useAct('askSignIn')
  const signIn = useAct('signInByPasskey')
  const authenticator = useAuthenticator()
  if (place !== 'offered') return <NotOffered place={place} />
  const click = async () => {
    const asked = await asking.run({})
    const signed = asked && (await authenticator.sign(asked.options))
    const me = signed && (await signIn.run({ subject: asked.subject, signed }))
    if (me) enter(me)
  }
  const pending = asking.pending || authenticator.pending || signIn.pending
  return (
    <Stack maw="28rem" align="flex-start">
      <ProblemAlert problem={asking.problem ?? authenticator.problem ?? signIn.problem} />
      <Button
        variant="default"
        loading={pending}
        onClick={click}
        leftSection={<IconFingerprint size={18} aria-hidden="true" />}
      >
        {say('passkey.sign-in')}
      </Button>
    </Stack>
  )
}

/** Why passkeys cannot be used at this address, in plain words. */
export function NotOffered({ place }: { readonly place: Exclude<Place, 'offered'> }) {
  const say = useSay()
  const { port } = location
  const address = `http://localhost${port ? `:${port}` : ''}/app/`
  const loopback = location.hostname === '127.0.0.1' || location.hostname === '[::1]'
  return (
    <p style={{ margin: 0, maxWidth: '40rem' }}>
      {say(`passkey.${place}`)}
      {loopback && <> {say('passkey.try-localhost', { address })}</>}
    </p>
  )
}
