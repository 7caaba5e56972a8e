import { Button, Group, NativeSelect, Stack } from '@mantine/core'
import type { FormEvent } from 'react'
import { DAY, findLocalDate, toInstant } from '../../../kit/index.ts'
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
import { LastDayField } from './system-fields.tsx'

type Props = {
  readonly credential: Credential
  readonly onIssued: (secret: Secret) => void
  readonly onClose: () => void
}

/** Days the former token works beside the new one. */
const OVERLAPS = [7, 1, 28, 0] as const

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
    const formerUntil = toInstant(now + Number(form.get('overlap')) * DAY)
    const made = await rotate.run({ credential, formerUntil, expires: endOfDay(day, zone) })
    if (made) onIssued({ kind: 'token', text: made.token })
  }
  return (
    <Dialog open title={say('systems.rotate-of', { name })} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <ErrorSummary errors={errors} />
          <ProblemAlert problem={rotate.problem} />
          <NativeSelect
            id="system-overlap"
            data-autofocus
            name="overlap"
            label={say('systems.overlap')}
            description={say('systems.overlap-help')}
            data={OVERLAPS.map((days) => ({
              value: String(days),
              label:
                days === 0 ? say('systems.overlap-none') : say('systems.overlap-days', { days }),
            }))}
          />
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
