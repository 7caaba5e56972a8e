import { Button, Group } from '@mantine/core'
import { LanguageButton, SchemeButton } from '../layout/settings.tsx'
import outside from '../session/outside.module.css'
import { useAct } from '../ui/act.ts'
import { useAnnounce } from '../ui/announcement.tsx'
import { useSay } from '../ui/language.tsx'
import { Page } from '../ui/page.tsx'
import { cover, useOffline } from './offline.ts'
import { PassphraseForm } from './passphrase-form.tsx'

/** Stands in place of everything: locked, or opened without the network. Shows nothing and nobody. */
export function Cover() {
  const say = useSay()
  const { covered, counts } = useOffline()
  const unsent = counts.reduce((sum, one) => sum + one.unsent, 0)
  const title = say(covered ? 'offline.covered-title' : 'offline.gate-title')
  return (
    <>
      <header className={outside.header}>
        <div className={outside.name}>
          <strong>{say('shell.product')}</strong>
          <span>{unsent > 0 ? say('offline.mark-unsent', { count: unsent }) : ''}</span>
        </div>
        <Group gap="xs">
          <LanguageButton />
          <SchemeButton />
        </Group>
      </header>
      <main className={outside.main}>
        <Page title={title} lead={say(covered ? 'offline.covered-lead' : 'offline.gate-lead')}>
          <PassphraseForm
            beside={
              // A new page asks the server, and holds nothing of this one.
              covered ? (
                <SignOutInstead />
              ) : (
                <Button variant="default" onClick={() => location.reload()}>
                  {say('offline.sign-in-instead')}
                </Button>
              )
            }
          />
        </Page>
      </main>
    </>
  )
}

/** Without the passphrase only an end of the sitting leads on; what is unsent stays. */
function SignOutInstead() {
  const say = useSay()
  const ending = useAct('signOut')
  const announce = useAnnounce()
  const end = async () => {
    let isOver = false
    const done = await ending.run({}, ({ code }) => {
      isOver = code === 'signed-out'
    })
    if (!done && !isOver) return announce(say('shell.still-signed-in'))
    cover(false)
    location.assign('/app/sign-in')
  }
  return (
    <Button variant="default" loading={ending.pending} onClick={end}>
      {say('shell.sign-out')}
    </Button>
  )
}
