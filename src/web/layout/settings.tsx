import { ActionIcon, Button, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconLanguage, IconLogout, IconMoon, IconSun, IconUserCircle } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { Link } from 'react-router'
import { useOffline } from '../offline/offline.ts'
import { useAct } from '../ui/act.ts'
import { useAnnounce } from '../ui/announcement.tsx'
import { useLanguage, useSay } from '../ui/language.tsx'
import { queries } from '../ui/queries.ts'
import { useSession } from '../ui/session.ts'

const SignOutWarning = lazy(async () => ({
  default: (await import('../offline/sign-out-warning.tsx')).SignOutWarning,
}))

/** The other language, by its own name; the page stays. */
export function LanguageButton() {
  const say = useSay()
  const { language, choose } = useLanguage()
  const other = language === 'id' ? 'en' : 'id'
  const announce = useAnnounce()
  const turn = async () => {
    try {
      await choose(other)
    } catch {
      announce(say('shell.language-away'))
      return
    }
    // Sentences of problems and of found words come from the server in the reader's language.
    await queries.invalidateQueries()
  }
  return (
    <Button
      variant="subtle"
      color="gray"
      c="var(--mantine-color-text)"
      lang={other}
      onClick={turn}
      leftSection={<IconLanguage size={18} aria-hidden="true" />}
    >
      {say('shell.other-language')}
    </Button>
  )
}

export function SchemeButton() {
  const say = useSay()
  const { setColorScheme } = useMantineColorScheme()
  const dark = useComputedColorScheme('light') === 'dark'
  const Icon = dark ? IconSun : IconMoon
  const label = say(dark ? 'shell.scheme-light' : 'shell.scheme-dark')
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      c="var(--mantine-color-text)"
      size={36}
      aria-label={label}
      title={label}
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
    >
      <Icon size={20} stroke={1.5} aria-hidden="true" />
    </ActionIcon>
  )
}

/** To the own account: how one signs in, and where. */
export function AccountButton({ onGo }: { readonly onGo?: () => void }) {
  const say = useSay()
  return (
    <ActionIcon
      component={Link}
      to="/account"
      variant="subtle"
      color="gray"
      c="var(--mantine-color-text)"
      size={36}
      aria-label={say('account.open')}
      title={say('account.open')}
      {...(onGo ? { onClick: onGo } : {})}
    >
      <IconUserCircle size={20} stroke={1.5} aria-hidden="true" />
    </ActionIcon>
  )
}

/** Asks first where something is unsent: it stays here, and nobody else can send it. */
export function SignOutButton() {
  const say = useSay()
  const ending = useAct('signOut')
  const announce = useAnnounce()
  const { me } = useSession()
  const { counts } = useOffline()
  const [asking, setAsking] = useState(false)
  const unsent = counts.find(({ officer }) => officer === me?.officer)?.unsent ?? 0
  const leave = async () => {
    if (!(await ending.run({}))) return announce(say('shell.still-signed-in'))
    // A new page, so that nothing of what was shown stays in memory.
    location.assign('/app/sign-in')
  }
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        c="var(--mantine-color-text)"
        onClick={unsent > 0 ? () => setAsking(true) : leave}
        leftSection={<IconLogout size={18} aria-hidden="true" />}
      >
        {say('shell.sign-out')}
      </Button>
      {asking && (
        <Suspense>
          <SignOutWarning
            unsent={unsent}
            act={ending}
            onSure={leave}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      )}
    </>
  )
}
