import { Stack } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { Answer, Asked, Problem } from '../../contract/index.ts'
import { useAct } from '../ui/act.ts'
import { useAnnounce } from '../ui/announcement.tsx'
import { useSay } from '../ui/language.tsx'
import { GoButton } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { tellProved } from '../ui/presence.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { takeSession, useSession } from '../ui/session.ts'
import { Waiting } from '../ui/waiting.tsx'
import { Outside } from './outside.tsx'
import { goTo } from './provider-sign-in.tsx'

type Party = Asked<'returnFromProvider'>['party']
/** What stands behind `?` where this page is opened to leave for the provider. */
export const TO_PROVE = '?prove'

/** Where an institution's own provider sends the browser back, and where a proof of presence leaves from. */
export function ProviderPage() {
  const [query] = useState(takeQuery)
  const party = String(useParams().party) as Party // checked by the contract
  return (
    <Outside>
      {query === TO_PROVE ? <Leaving party={party} /> : <Returned party={party} answer={query} />}
    </Outside>
  )
}

/** Read once, and taken out of the address: an answer works once, and belongs into no history. */
function takeQuery(): string {
  const { search, pathname } = location
  history.replaceState(history.state, '', pathname)
  return search
}

function Leaving({ party }: { readonly party: Party }) {
  const say = useSay()
  const asking = useAct('askProviderPresence')
  useOnce(async () => goTo(await asking.run({ party })))
  if (asking.problem) return <Failed problem={asking.problem} />
  return (
    <Page title={say('provider.return-title')} lead={say('provider.going')}>
      <Waiting />
    </Page>
  )
}

function Returned({ party, answer }: { readonly party: Party; readonly answer: string }) {
  const say = useSay()
  const returning = useAct('returnFromProvider')
  const [proved, setProved] = useState(false)
  const goOn = useGoingOn(() => setProved(true))
  useOnce(async () => {
    const done = await returning.run({ party, answer })
    if (done) goOn(done)
  })
  if (returning.problem) return <Failed problem={returning.problem} />
  if (proved) return <Page title={say('provider.proved')} lead={say('provider.proved-lead')} />
  return (
    <Page title={say('provider.return-title')} lead={say('provider.returning')}>
      <Waiting />
    </Page>
  )
}

/** Whatever was begun goes on where it was begun. */
function useGoingOn(onProved: () => void) {
  const say = useSay()
  const navigate = useNavigate()
  const announce = useAnnounce()
  return ({ done, back = '/', me }: Answer<'returnFromProvider'>) => {
    if (me) takeSession(me)
    if (done === 'presence') {
      tellProved()
      onProved()
      return
    }
    if (done === 'link') announce(say('provider.linked'))
    navigate(done === 'link' ? '/account' : back, { replace: true })
  }
}

function Failed({ problem }: { readonly problem: Problem }) {
  const say = useSay()
  const { me } = useSession()
  return (
    <Page title={say('provider.failed')}>
      <Stack align="flex-start">
        <ProblemAlert problem={problem} />
        {me ? (
          <GoButton to="/account">{say('provider.to-account')}</GoButton>
        ) : (
          <GoButton to="/sign-in">{say('provider.other-way')}</GoButton>
        )}
      </Stack>
    </Page>
  )
}

/** React may mount a page twice while it is developed; an answer works once. */
function useOnce(work: () => Promise<void>): void {
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    void work()
  })
}
