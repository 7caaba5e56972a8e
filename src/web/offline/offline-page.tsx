import { Alert, Button, Group, Stack } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useAnnounce } from '../ui/announcement.tsx'
import { Confirmation } from '../ui/confirmation.tsx'
import { useSay } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { Section } from '../ui/section.tsx'
import { useSession } from '../ui/session.ts'
import { Status } from '../ui/status.tsx'
import { ChangePassphrase } from './change-passphrase.tsx'
import { useOffline } from './offline.ts'
import { coverNow, forget, openedVault } from './opening.ts'
import { PassphraseForm } from './passphrase-form.tsx'
import { SetUpForm } from './set-up-form.tsx'
import { type TakenCase, takenCases } from './taken-cases.ts'
import { UnsentSection } from './unsent-section.tsx'

/** What of the officer lies in this browser, what of it is unsent, and how to make the browser ready. */
export function OfflinePage() {
  const say = useSay()
  const { me, may } = useSession()
  const { counts, keeper, trouble } = useOffline()
  if (!me) return null
  const own = counts.find(({ officer }) => officer === me.officer)
  const others = counts.reduce((sum, one) => sum + (one === own ? 0 : one.unsent), 0)
  return (
    <Page title={say('offline.title')} lead={say('offline.lead')}>
      {trouble && (
        <Alert role="alert" color="bata" variant="outline">
          {say('offline.trouble', { detail: trouble })}
        </Alert>
      )}
      {others > 0 && (
        <Alert role="note" color="kunyit" variant="outline">
          {say('offline.unsent-others', { count: others })}
        </Alert>
      )}
      {own && <UnsentSection unsent={own.unsent} />}
      <Section
        title={say(own ? 'offline.state-title' : 'offline.set-up')}
        lead={own ? undefined : say('offline.set-up-lead')}
      >
        {!own && <SetUpForm officer={me.officer} />}
        {own && !keeper && <PassphraseForm officer={me.officer} />}
        {own && keeper && <Open officer={me.officer} />}
      </Section>
      {own && keeper && <TakenSection />}
      {may('case.write') && (
        <p style={{ margin: 0 }}>
          <Go to="/quarantine">{say('quarantine.title')}</Go>
        </p>
      )}
    </Page>
  )
}

function Open({ officer }: { readonly officer: Parameters<typeof forget>[0] }) {
  const say = useSay()
  const announce = useAnnounce()
  const [asking, setAsking] = useState(false)
  const [changing, setChanging] = useState(false)
  const sure = async () => {
    setAsking(false)
    announce(say((await forget(officer)) ? 'offline.forgotten' : 'offline.not-forgotten'))
  }
  return (
    <Stack gap="sm">
      <Status tone="done">{say('offline.state-open')}</Status>
      <p style={{ margin: 0, maxWidth: '60ch' }}>{say('offline.if-disabled')}</p>
      <Group>
        <Button variant="default" onClick={() => coverNow()}>
          {say('offline.lock-now')}
        </Button>
        <Button variant="default" onClick={() => setChanging(true)}>
          {say('offline.change')}
        </Button>
        <Button variant="subtle" color="bata" onClick={() => setAsking(true)}>
          {say('offline.forget')}
        </Button>
      </Group>
      {changing && <ChangePassphrase officer={officer} onClose={() => setChanging(false)} />}
      {asking && (
        <Confirmation
          open
          title={say('offline.forget')}
          act={IDLE}
          onSure={sure}
          onClose={() => setAsking(false)}
        >
          {say('offline.forget-sure')}
        </Confirmation>
      )}
    </Stack>
  )
}

const IDLE = { pending: false, problem: undefined } as const

/** Where interviews can be held without the network. */
function TakenSection() {
  const say = useSay()
  const { keeper } = useOffline()
  const [cases, setCases] = useState<readonly TakenCase[]>([])
  useEffect(() => {
    const open = keeper && openedVault()
    if (open) void takenCases(open).then(setCases)
  }, [keeper])
  if (cases.length === 0) return null
  return (
    <Section title={say('offline.taken')} count={cases.length} lead={say('offline.taken-lead')}>
      <ul>
        {cases.map(({ case: id, number }) => (
          <li key={id}>
            <Go to={`/cases/${id}#interviews`}>{number}</Go>
          </li>
        ))}
      </ul>
    </Section>
  )
}
