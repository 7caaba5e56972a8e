import { Stack } from '@mantine/core'
import { useState } from 'react'
import type { Problem } from '../../contract/index.ts'
import { type HandedIn, handIn } from '../offline/hand-in.ts'
import { useOffline } from '../offline/offline.ts'
import { PassphraseForm } from '../offline/passphrase-form.tsx'
import { toProblem } from '../ui/ask.ts'
import { useSay } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { Status } from '../ui/status.tsx'
import { Outside } from './outside.tsx'

/** For officers who were disabled: what is unsent in this browser goes to the unit. Shows nothing of it. */
export function HandInPage() {
  const say = useSay()
  const unsent = useOffline().counts.reduce((sum, one) => sum + one.unsent, 0)
  const [handed, setHanded] = useState<HandedIn>()
  const [problem, setProblem] = useState<Problem>()
  const hand = async (passphrase: string) => {
    setProblem(undefined)
    try {
      const done = await handIn(passphrase)
      setHanded(done)
      return done !== undefined
    } catch (error) {
      setProblem(toProblem(error))
      return true
    }
  }
  const isDone = typeof handed === 'object'
  return (
    <Outside>
      <Page title={say('hand-in.title')} lead={say('hand-in.lead')}>
        <Stack>
          <ProblemAlert problem={problem} />
          {isDone && (
            <div role="status">
              <Status tone="done">{say('hand-in.done', { count: handed.acts })}</Status>
            </div>
          )}
          {handed === 'no-slip' && (
            <div role="alert">
              <Status tone="late">{say('hand-in.no-slip')}</Status>
            </div>
          )}
          {!isDone && unsent === 0 && <p>{say('hand-in.nothing')}</p>}
          {!isDone && unsent > 0 && (
            <>
              <p>{say('hand-in.count', { count: unsent })}</p>
              <PassphraseForm opens={hand} does={say('hand-in.do')} />
            </>
          )}
          <Go to="/sign-in">{say('hand-in.to-sign-in')}</Go>
        </Stack>
      </Page>
    </Outside>
  )
}
