import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Answer } from '../../contract/index.ts'
import { useAsk } from '../ui/ask.ts'
import { Empty } from '../ui/empty.tsx'
import { useSay } from '../ui/language.tsx'
import { Page } from '../ui/page.tsx'
import { Section } from '../ui/section.tsx'
import { useSession } from '../ui/session.ts'
import { Answered } from '../ui/waiting.tsx'
import { Attempts } from './attempts.tsx'
import { keyOf, type Row, useQueue } from './queue.ts'
import { QueueTable } from './queue-table.tsx'
import { Review } from './review.tsx'
import { SweepSection } from './sweep-section.tsx'

const MOST = 200

/** Pairs that wait for the own institution, reviewed side by side; for supervisors who raised them. */
export function LinksPage() {
  const say = useSay()
  const { may } = useSession()
  const asked = useAsk('listLinks', { limit: MOST })
  const persons = useAsk('countPersons', {}, { enabled: may('case.list') })
  return (
    <Page title={say('links.title')} lead={say('links.lead')}>
      {persons.data && <p style={{ margin: 0 }}>{say('links.persons', { ...persons.data })}</p>}
      <SweepSection />
      <Answered asked={asked}>{(answer) => <Waiting answer={answer} />}</Answered>
      {may('attempt.read') && <Attempts />}
    </Page>
  )
}

function Waiting({ answer: { rows, total } }: { readonly answer: Answer<'listLinks'> }) {
  const say = useSay()
  const queue = useQueue(rows)
  const [begun, setBegun] = useState(false)
  const { now } = queue
  const take = (row: Row) => {
    setBegun(true)
    queue.choose(keyOf(row))
  }
  if (rows.length === 0 && !begun) return <Empty>{say('links.none')}</Empty>
  return (
    <>
      <Section title={say('links.review')} id="review">
        {now ? (
          <Review
            key={keyOf(now)}
            row={now}
            place={say('links.pair', { at: queue.at, total: queue.total })}
            takesFocus={begun}
            onLeave={() => {
              setBegun(true)
              queue.leave(now)
            }}
            onDone={() => {
              setBegun(true)
              queue.choose(undefined)
            }}
          />
        ) : (
          <AllSeen left={queue.left} takesFocus={begun} onAgain={queue.again} />
        )}
      </Section>
      <Section title={say('links.all')} id="all" count={total}>
        {rows.length < total && <p>{say('links.shown', { shown: rows.length, total })}</p>}
        <QueueTable rows={rows} onTake={take} />
      </Section>
    </>
  )
}

type SeenProps = {
  readonly left: number
  readonly takesFocus: boolean
  readonly onAgain: () => void
}

function AllSeen({ left, takesFocus, onAgain }: SeenProps) {
  const say = useSay()
  const place = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (takesFocus) place.current?.focus()
  }, [takesFocus])
  return (
    <Empty>
      <p ref={place} tabIndex={-1} style={{ margin: 0 }}>
        {say('links.all-seen')}
      </p>
      {left > 0 && (
        <Button mt="xs" variant="default" onClick={onAgain}>
          {say('links.again', { count: left })}
        </Button>
      )}
    </Empty>
  )
}
