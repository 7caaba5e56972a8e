import { Alert, Button, PasswordInput, Stack } from '@mantine/core'
import { IconBuilding, IconFingerprint, IconFlask } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { Answer } from '../../contract/index.ts'
import { useAct } from '../ui/act.ts'
import { useAsk } from '../ui/ask.ts'
import { Dialog, DialogFoot } from '../ui/confirmation.tsx'
import { useSay } from '../ui/language.tsx'
import { useProvedElsewhere } from '../ui/presence.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { useSession } from '../ui/session.ts'
import { Answered } from '../ui/waiting.tsx'
import { useAuthenticator } from './passkey.ts'
import { TO_PROVE } from './provider-page.tsx'

type Props = { readonly onAnswer: (proved: boolean) => void }

/** Asks for a fresh proof of presence over whatever stands on the page; the act behind it waits. */
export function PresenceDialog({ onAnswer }: Props) {
  const say = useSay()
  const { me } = useSession()
  const account = useAsk('readAccount', {})
  return (
    <Dialog open title={say('presence.title')} onClose={() => onAnswer(false)} above>
      <Stack>
        <p style={{ margin: 0 }}>{say('presence.lead')}</p>
        {me?.sandbox ? (
          <ByClick onAnswer={onAnswer} />
        ) : (
          <Answered asked={account}>
            {({ hasPassword, passkeys, links }) => (
              <>
                <ByProvider links={links} onAnswer={onAnswer} />
                {passkeys.length > 0 && <ByPasskey onAnswer={onAnswer} />}
                {hasPassword && <ByPassword onAnswer={onAnswer} />}
                {!hasPassword && passkeys.length === 0 && !links.some(({ works }) => works) && (
                  <p style={{ margin: 0 }}>{say('presence.none')}</p>
                )}
              </>
            )}
          </Answered>
        )}
      </Stack>
    </Dialog>
  )
}

type ByProviderProps = Props & { readonly links: Answer<'readAccount'>['links'] }

/** In another tab, so that what is typed here stays; the proof is told from there. */
function ByProvider({ links, onAnswer }: ByProviderProps) {
  const say = useSay()
  useProvedElsewhere(() => onAnswer(true))
  return links
    .filter(({ works }) => works)
    .map(({ link, party, short }) => (
      <Stack key={link} gap={4} align="flex-start">
        <Button
          component="a"
          href={`/app/provider/${party}${TO_PROVE}`}
          target="_blank"
          rel="noopener"
          data-autofocus
          leftSection={<IconBuilding size={18} aria-hidden="true" />}
        >
          {say('provider.presence', { short })}
        </Button>
        <p style={{ margin: 0 }}>{say('provider.presence-help', { short })}</p>
      </Stack>
    ))
}

function ByClick({ onAnswer }: Props) {
  const say = useSay()
  const prove = useAct('provePresenceInSandbox')
  const click = async () => {
    if (await prove.run({})) onAnswer(true)
  }
  return (
    <>
      <Alert role="note" color="kunyit" variant="outline" icon={<IconFlask aria-hidden="true" />}>
        {say('presence.sandbox')}
      </Alert>
      <ProblemAlert problem={prove.problem} />
      <DialogFoot onLeave={() => onAnswer(false)}>
        <Button data-autofocus loading={prove.pending} onClick={click}>
          {say('presence.sandbox-do')}
        </Button>
      </DialogFoot>
    </>
  )
}

function ByPasskey({ onAnswer }: Props) {
  const say = useSay()
  const asking = useAct('askPresence')
  const prove = useAct('provePresenceByPasskey')
  const authenticator = useAuthenticator()
  const click = async () => {
    const options = await asking.run({})
    const signed = options && (await authenticator.sign(options))
    if (signed && (await prove.run({ signed }))) onAnswer(true)
  }
  return (
    <>
      <ProblemAlert problem={asking.problem ?? authenticator.problem ?? prove.problem} />
      <Button
        data-autofocus
        style={{ alignSelf: 'flex-start' }}
        loading={asking.pending || authenticator.pending || prove.pending}
        onClick={click}
        leftSection={<IconFingerprint size={18} aria-hidden="true" />}
      >
        {say('passkey.presence')}
      </Button>
    </>
  )
}

function ByPassword({ onAnswer }: Props) {
  const say = useSay()
  const prove = useAct('provePresence')
  const [missing, setMissing] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const password = String(new FormData(event.currentTarget).get('presence-password'))
    setMissing(password === '')
    if (password !== '' && (await prove.run({ password }))) onAnswer(true)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ProblemAlert problem={prove.problem} />
        <PasswordInput
          id="presence-password"
          name="presence-password"
          label={say('presence.password')}
          autoComplete="current-password"
          data-autofocus
          error={missing && say('presence.password-missing')}
          visibilityToggleButtonProps={{ 'aria-label': say('sign-in.show-password'), tabIndex: 0 }}
        />
        <DialogFoot onLeave={() => onAnswer(false)}>
          <Button type="submit" loading={prove.pending}>
            {say('presence.do')}
          </Button>
        </DialogFoot>
      </Stack>
    </form>
  )
}
