import { Button, Group, Stack } from '@mantine/core'
import type { FormEvent } from 'react'
import { useAct } from '../../ui/act.ts'
import { Dialog } from '../../ui/confirmation.tsx'
import { useSay } from '../../ui/language.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useNow } from '../../ui/time.ts'
import type { Secret } from './shown-once.tsx'
import { OverlapField, toFormerUntil } from './system-fields.tsx'
import type { Webhook } from './webhooks.tsx'

type Props = {
  readonly webhook: Webhook
  readonly onMade: (secret: Secret) => void
  readonly onClose: () => void
}

/** A new secret in the place of the former one, which signs beside it a while longer. */
export function RotateWebhook({ webhook: { webhook, url }, onMade, onClose }: Props) {
  const say = useSay()
  const now = useNow()
  const rotate = useAct('rotateWebhook')
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const formerUntil = toFormerUntil(new FormData(event.currentTarget), now)
    const made = await rotate.run({ webhook, formerUntil })
    if (made) onMade({ kind: 'secret', text: made.secret })
  }
  return (
    <Dialog open title={say('webhooks.rotate')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <p style={{ margin: 0, overflowWrap: 'anywhere' }}>{url}</p>
          <ProblemAlert problem={rotate.problem} />
          <OverlapField label={say('webhooks.overlap')} help={say('webhooks.overlap-help')} />
          <Group>
            <Button type="submit" loading={rotate.pending}>
              {say('webhooks.rotate-do')}
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
