import { ActDialog } from '../../form/act-dialog.tsx'
import { useAct } from '../../ui/act.ts'
import { useSay } from '../../ui/language.tsx'
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
  const submit = async (form: FormData) => {
    const formerUntil = toFormerUntil(form, now)
    const made = await rotate.run({ webhook, formerUntil })
    if (made) onMade({ kind: 'secret', text: made.secret })
  }
  return (
    <ActDialog
      title={say('webhooks.rotate')}
      does={say('webhooks.rotate-do')}
      act={rotate}
      onSubmit={submit}
      onClose={onClose}
    >
      <p style={{ margin: 0, overflowWrap: 'anywhere' }}>{url}</p>
      <OverlapField label={say('webhooks.overlap')} help={say('webhooks.overlap-help')} />
    </ActDialog>
  )
}
