import { Button } from '@mantine/core'
import { useParams } from 'react-router'
import type { Answer } from '../../../contract/index.ts'
import type { WebhookId } from '../../../kit/index.ts'
import { useAct } from '../../ui/act.ts'
import { useAskAll } from '../../ui/ask-all.ts'
import { When } from '../../ui/clock.tsx'
import { Empty } from '../../ui/empty.tsx'
import { useSay } from '../../ui/language.tsx'
import { Go } from '../../ui/link.tsx'
import { type Column, Listing } from '../../ui/listing.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Status } from '../../ui/status.tsx'
import { useWhen } from '../../ui/time.ts'
import { Answered } from '../../ui/waiting.tsx'
import { hasMessage } from '../../ui/words.ts'

type Delivery = Answer<'listDeliveries'>['rows'][number]

/** Messages of a webhook that were not taken yet; dead ones can be replayed. */
export function DeliveriesPage() {
  const say = useSay()
  const { webhook = '' } = useParams()
  const id = webhook as WebhookId // the server refuses what is none
  const asked = useAskAll('listDeliveries', { webhook: id }, 10_000)
  const replay = useAct('replayDeliveries', say('webhooks.was-replayed'))
  const columns = useColumns((delivery) => replay.run({ webhook: id, id: delivery.id }))
  const dead = asked.data?.rows.some(({ state }) => state === 'dead') ?? false
  return (
    <Page
      title={say('webhooks.deliveries')}
      lead={
        <>
          {say('webhooks.deliveries-lead')} <Go to="/office/systems">{say('webhooks.back')}</Go>
        </>
      }
      actions={
        dead && (
          <Button loading={replay.pending} onClick={() => replay.run({ webhook: id })}>
            {say('webhooks.replay-all')}
          </Button>
        )
      }
    >
      <ProblemAlert problem={replay.problem} />
      <Answered asked={asked}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>{say('webhooks.deliveries-none')}</Empty>
          ) : (
            <Listing
              caption={say('webhooks.deliveries')}
              columns={columns}
              rows={rows}
              keyOf={(row) => row.id}
            />
          )
        }
      </Answered>
    </Page>
  )
}

function useColumns(replay: (delivery: Delivery) => void): readonly Column<Delivery>[] {
  const say = useSay()
  const when = useWhen()
  const type = (row: Delivery) => {
    const id = `event.${row.type}`
    return hasMessage(id) ? say(id) : row.type
  }
  const answer = (row: Delivery) => {
    const id = `webhook-answer.${row.answer}`
    return hasMessage(id) ? say(id) : row.answer && say('webhooks.answered', { code: row.answer })
  }
  return [
    { key: 'type', heading: say('webhooks.type'), cell: type, text: type },
    {
      key: 'at',
      heading: say('webhooks.created'),
      cell: (row) => <When at={row.createdAt} />,
      text: (row) => when(row.createdAt),
    },
    {
      key: 'tries',
      heading: say('webhooks.tries'),
      cell: (row) => row.tries,
      text: (row) => String(row.tries),
      align: 'right',
    },
    { key: 'answer', heading: say('webhooks.answer'), cell: answer, text: answer },
    {
      key: 'state',
      heading: say('systems.state'),
      cell: (row) => <State row={row} />,
      text: (row) => (row.state === 'dead' ? say('webhooks.given-up') : when(row.nextAt)),
    },
    {
      key: 'acts',
      heading: say('office.acts'),
      cell: (row) =>
        row.state === 'dead' && (
          <Button size="compact-sm" variant="default" onClick={() => replay(row)}>
            {say('webhooks.replay')}
            <span className="only-heard">: {`${type(row)}, ${when(row.createdAt)}`}</span>
          </Button>
        ),
    },
  ]
}

function State({ row }: { readonly row: Delivery }) {
  const say = useSay()
  const when = useWhen()
  return row.state === 'dead' ? (
    <Status tone="late">{say('webhooks.given-up')}</Status>
  ) : (
    <Status tone="soon">{say('webhooks.next-try', { when: when(row.nextAt) })}</Status>
  )
}
