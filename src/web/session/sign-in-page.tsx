import { Alert, Button, Collapse, Stack } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { Answer } from '../../contract/index.ts'
import { useOffline } from '../offline/offline.ts'
import { useAsk } from '../ui/ask.ts'
import { useSay } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { Answered } from '../ui/waiting.tsx'
import { Outside } from './outside.tsx'
import { PasskeySignIn } from './passkey-sign-in.tsx'
import { PasswordForm } from './password-form.tsx'
import { ProviderSignIn } from './provider-sign-in.tsx'
import { SandboxPosts } from './sandbox-posts.tsx'

/** With an account of the institution, a passkey or a password on a real node; as any post in a sandbox. */
export function SignInPage() {
  const say = useSay()
  const front = useAsk('front', {}, { freshFor: 300_000 })
  return (
    <Outside>
      <UnsentHere />
      <Answered asked={front}>
        {({ sandbox, passkeys, providers }) =>
          sandbox ? (
            <Page title={say('sign-in.sandbox-title')} lead={say('sign-in.sandbox-lead')}>
              <SandboxPosts />
              <ProviderSignIn providers={providers} />
              <PasswordToo place={passkeys} />
            </Page>
          ) : (
            <Page title={say('sign-in.title')}>
              <ProviderSignIn providers={providers} />
              <PasskeySignIn place={passkeys} />
              <PasswordForm />
            </Page>
          )
        }
      </Answered>
    </Outside>
  )
}

/** What lies unsent in this browser is said before anybody signs in. */
function UnsentHere() {
  const say = useSay()
  const count = useOffline().counts.reduce((sum, { unsent }) => sum + unsent, 0)
  if (count === 0) return null
  return (
    <Alert
      role="note"
      color="kunyit"
      variant="outline"
      mb="lg"
      icon={<IconCloudOff aria-hidden="true" />}
    >
      {say('offline.at-sign-in', { count })} <Go to="/hand-in">{say('hand-in.link')}</Go>
    </Alert>
  )
}

/** Officers who were enrolled in the sandbox itself have passwords as well. */
function PasswordToo({ place }: { readonly place: Answer<'front'>['passkeys'] }) {
  const say = useSay()
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <div>
      <Button
        variant="default"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        mb="md"
      >
        {say('sign-in.with-password')}
      </Button>
      <Collapse expanded={open} id={id}>
        {open && (
          <Stack gap="lg">
            <PasskeySignIn place={place} />
            <PasswordForm />
          </Stack>
        )}
      </Collapse>
    </div>
  )
}
