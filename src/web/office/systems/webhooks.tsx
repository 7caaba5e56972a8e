import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../../contract/index.ts'
import { When } from '../../ui/clock.tsx'
import { Empty } from '../../ui/empty.tsx'
import { useSay } from '../../ui/language.tsx'
import { Go } from '../../ui/link.tsx'
import { type Column, Listing } from '../../ui/listing.tsx'
import { useUnitName } from '../../ui/naming.ts'
import { Section } from '../../ui/section.tsx'
import { Status } from '../../ui/status.tsx'
import { useNow } from '../../ui/time.ts'
import { RotateWebhook } from './rotate-webhook.tsx'
import { type Secret, ShownOnce } from './shown-once.tsx'
import { SubscribeWebhook } from './subscribe-webhook.tsx'
import { WebhookActs } from './webhook-acts.tsx'

export type Webhook = Answer<'listWebhooks'>['rows'][number]

/** Addresses of the own institution that are told what happened. Ended ones are not shown. */
export function Webhooks({ rows }: { readonly rows: readonly Webhook[] }) {
  const say = useSay()
  const [subscribing, setSubscribing] = useState(false)
  const [rotating, setRotating] = useState<Webhook>()
  const [secret, setSecret] = useState<Secret>()
  const columns = useColumns(setRotating)
  const live = rows.filter(({ ended }) => ended === undefined)
  const made = (shown: Secret) => {
    setSubscribing(false)
    setRotating(undefined)
    setSecret(shown)
  }
  return (
    <Section
      title={say('webhooks.title')}
      count={live.length}
      lead={say('webhooks.lead')}
      action={<Button onClick={() => setSubscribing(true)}>{say('webhooks.subscribe')}</Button>}
    >
      {live.length === 0 ? (
        <Empty>{say('webhooks.none')}</Empty>
      ) : (
        <Listing
          caption={say('webhooks.title')}
          columns={columns}
          rows={live}
          keyOf={({ webhook }) => webhook}
        />
      )}
      {subscribing && <SubscribeWebhook onMade={made} onClose={() => setSubscribing(false)} />}
      {rotating && (
        <RotateWebhook webhook={rotating} onMade={made} onClose={() => setRotating(undefined)} />
      )}
      {secret && <ShownOnce secret={secret} onClose={() => setSecret(undefined)} />}
    </Section>
  )
}

function useColumns(rotate: (webhook: Webhook) => void): readonly Column<Webhook>[] {
  const say = useSay()
  const unitName = useUnitName()
  const unit = (row: Webhook) => unitName(row.unit)
  const purpose = (row: Webhook) => say(`purpose.${row.purpose}`)
  const types = (row: Webhook) =>
    row.types.map((type) => say(`event.${type}`)).join('; ') || say('webhooks.all-types')
  return [
    {
      key: 'url',
      heading: say('webhooks.url'),
      cell: (row) => <span style={{ overflowWrap: 'anywhere' }}>{row.url}</span>,
      text: (row) => row.url,
    },
    { key: 'unit', heading: say('systems.unit'), cell: unit, text: unit },
    { key: 'purpose', heading: say('systems.purpose'), cell: purpose, text: purpose },
    { key: 'types', heading: say('webhooks.types'), cell: types, text: types },
    {
      key: 'state',
      heading: say('systems.state'),
      cell: (row) => <State row={row} />,
      text: ({ waiting, dead }) => `${waiting} / ${dead}`,
    },
    {
      key: 'acts',
      heading: say('office.acts'),
      cell: (row) => <WebhookActs row={row} onRotate={() => rotate(row)} />,
    },
  ]
}

function State({ row }: { readonly row: Webhook }) {
  const { webhook, paused, waiting, dead, formerUntil } = row
  const say = useSay()
  const now = useNow()
  const tone = dead > 0 ? 'late' : paused !== undefined ? 'soon' : 'done'
  const words =
    dead > 0 ? 'webhooks.dead' : paused !== undefined ? 'webhooks.paused' : 'webhooks.sends'
  return (
    <Group gap={4}>
      <Status tone={tone}>{say(words, { count: dead })}</Status>
      {waiting + dead > 0 && (
        <Go to={`/office/systems/${webhook}`}>
          {say('webhooks.waiting', { count: waiting + dead })}
        </Go>
      )}
      {formerUntil !== undefined && formerUntil > now && (
        <div>
          {say('webhooks.former-until')} <When at={formerUntil} />
        </div>
      )}
    </Group>
  )
}
