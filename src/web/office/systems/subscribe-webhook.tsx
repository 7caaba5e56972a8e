import { Checkbox, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { EVENT_TYPES } from '../../../domain/coalition/webhook.ts'
import type { Purpose } from '../../../kit/index.ts'
import { ActDialog } from '../../form/act-dialog.tsx'
import { useCheck } from '../../form/check.ts'
import { useAct } from '../../ui/act.ts'
import { errorOf } from '../../ui/field-errors.ts'
import { useSay } from '../../ui/language.tsx'
import { useOwnUnits } from './own-units.ts'
import type { Secret } from './shown-once.tsx'
import { PurposeField, UnitField } from './system-fields.tsx'

type Props = { readonly onMade: (secret: Secret) => void; readonly onClose: () => void }

/** An address of a unit's own system, and of what it is told. */
export function SubscribeWebhook({ onMade, onClose }: Props) {
  const say = useSay()
  const units = useOwnUnits()
  const [purpose, setPurpose] = useState<Purpose>('protection')
  const subscribe = useAct('subscribeWebhook')
  const { errors, check } = useCheck()
  const submit = async (form: FormData) => {
    const unit = units.find(({ id }) => id === form.get('unit'))?.id
    const url = String(form.get('url')).trim()
    const chosen = form.getAll('types')
    const types = EVENT_TYPES.filter((type) => chosen.includes(type))
    const fits = check([
      [!unit, 'system-unit', 'office.create-unit-missing'],
      [!URL.canParse(url), 'webhook-url', 'refusal.webhook-url-wrong'],
    ])
    if (!fits || !unit) return
    const made = await subscribe.run({ unit, purpose, url, types })
    if (made) onMade({ kind: 'secret', text: made.secret })
  }
  return (
    <ActDialog
      title={say('webhooks.subscribe')}
      does={say('webhooks.subscribe-do')}
      act={subscribe}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <UnitField errors={errors} />
      <TextInput
        id="webhook-url"
        name="url"
        type="url"
        label={say('webhooks.url')}
        description={say('webhooks.url-help')}
        autoComplete="off"
        error={errorOf(errors, 'webhook-url')}
      />
      <PurposeField value={purpose} onChange={setPurpose} />
      <TypesField />
    </ActDialog>
  )
}

function TypesField() {
  const say = useSay()
  return (
    <Checkbox.Group label={say('webhooks.types')} description={say('webhooks.types-help')}>
      <Stack gap="xs" mt={4}>
        {EVENT_TYPES.map((type) => (
          <Checkbox key={type} name="types" value={type} label={say(`event.${type}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
