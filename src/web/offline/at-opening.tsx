import { Button, Stack } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { OfficerId } from '../../kit/index.ts'
import { Dialog } from '../ui/confirmation.tsx'
import { useSay } from '../ui/language.tsx'
import { useOffline } from './offline.ts'
import { leave } from './opening.ts'
import { PassphraseForm } from './passphrase-form.tsx'

/** Asks for the passphrase once when the app is opened; another officer's key is forgotten. */
export function AtOpening({ officer }: { readonly officer: OfficerId }) {
  const say = useSay()
  const { keeper } = useOffline()
  const [asking, setAsking] = useState(true)
  const isOther = keeper !== undefined && keeper.officer !== officer
  useEffect(() => {
    if (isOther) leave()
    else if (keeper) setAsking(false)
  }, [isOther, keeper])
  if (!asking || keeper) return null
  const close = () => setAsking(false)
  return (
    <Dialog open title={say('offline.open-title')} onClose={close}>
      <Stack>
        <p style={{ margin: 0 }}>{say('offline.open-lead')}</p>
        <PassphraseForm
          officer={officer}
          beside={
            <Button variant="default" onClick={close}>
              {say('offline.not-now')}
            </Button>
          }
        />
      </Stack>
    </Dialog>
  )
}
