import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../../ui/act.ts'
import { Confirmation } from '../../ui/confirmation.tsx'
import { useSay } from '../../ui/language.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import type { Webhook } from './webhooks.tsx'

type Props = { readonly row: Webhook; readonly onRotate: () => void }

/** Pauses, resumes and ends a webhook, or gives it another secret. */
export function WebhookActs({ row: { webhook, url, paused }, onRotate }: Props) {
  const say = useSay()
  const [ending, setEnding] = useState(false)
  const pause = useAct('pauseWebhook', say('webhooks.was-paused'))
  const resume = useAct('resumeWebhook', say('webhooks.was-resumed'))
  const end = useAct('endWebhook', say('webhooks.was-ended'))
  const of = <span className="only-heard">: {url}</span>
  const step = paused === undefined ? pause : resume
  const sure = async () => {
    if (await end.run({ webhook })) setEnding(false)
  }
  return (
    <>
      <ProblemAlert problem={step.problem} />
      <Group gap="xs" className="no-print">
        <Button
          size="compact-sm"
          variant="default"
          loading={step.pending}
          onClick={() => step.run({ webhook })}
        >
          {say(paused === undefined ? 'webhooks.pause' : 'webhooks.resume')}
          {of}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onRotate}>
          {say('webhooks.rotate')}
          {of}
        </Button>
        <Button size="compact-sm" variant="subtle" color="bata" onClick={() => setEnding(true)}>
          {say('webhooks.end')}
          {of}
        </Button>
      </Group>
      <Confirmation
        open={ending}
        title={say('webhooks.end-of')}
        act={end}
        onSure={sure}
        onClose={() => setEnding(false)}
      >
        {say('webhooks.end-sure', { url })}
      </Confirmation>
    </>
  )
}
