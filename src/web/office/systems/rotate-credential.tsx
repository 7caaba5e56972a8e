import { Button, Group, Stack } from '@mantine/core'
import type { FormEvent } from 'react'
import { findLocalDate } from '../../../kit/index.ts'
import { useCheck } from '../../form/check.ts'
import { endOfDay } from '../../form/dates.ts'
import { useAct } from '../../ui/act.ts'
import { Dialog } from '../../ui/confirmation.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { useSay } from '../../ui/language.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useNow, useZone } from '../../ui/time.ts'
import type { Credential } from './credentials.tsx'
import type { Secret } from './shown-once.tsx'
import { LastDayField, OverlapField, toFormerUntil } from './system-fields.tsx'

type Props = {
  readonly credential: Credential
  readonly onIssued: (secret: Secret) => void
  readonly onClose: () => void
}

/** A new token in the place of the former one, which works a while longer. */
export function RotateCredential({ credential: { credential, name }, onIssued, onClose }: Props) {
  const say = useSay()
  const zone = useZone()
  const now = useNow()
  const rotate = useAct('rotateCredential')
  const { errors, check } = useCheck()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const day = findLocalDate(String(form.get('expires')))
    if (!check([[!day, 'system-expires', 'systems.expires-missing']]) || !day) return
    const formerUntil = toFormerUntil(form, now)
    const made = await rotate.run({ credential, formerUntil, expires: endOfDay(day, zone) })
    if (made) onIssued({ kind: 'token', text: made.token })
  }
  return (
    <Dialog open title={say('systems.rotate-of', { name })} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <ErrorSummary errors={errors} />
          <ProblemAlert problem={rotate.problem} />
          <OverlapField label={say('systems.overlap')} help={say('systems.overlap-help')} />
          <LastDayField errors={errors} />
          <Group>
            <Button type="submit" loading={rotate.pending}>
              {say('systems.rotate')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {say('ui.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
