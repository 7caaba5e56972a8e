import { Group } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import type { Answer } from '../../../contract/index.ts'
import { useDraftBody } from '../../draft/draft-body.ts'
import { type OpenDraft, useDraftInAddress } from '../../draft/draft-in-address.ts'
import { useUnit } from '../../ui/coalition.ts'
import { Empty } from '../../ui/empty.tsx'
import { useSay } from '../../ui/language.tsx'
import { Go, GoButton } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { useSession } from '../../ui/session.ts'
import { Waiting } from '../../ui/waiting.tsx'
import { fromDraft, NO_ANSWERS } from './answers.ts'
import { FirstContactForm } from './first-contact-form.tsx'
import { Registered } from './registered.tsx'

/** Opens a case in two minutes; the draft of an earlier sitting is taken up again. */
export function FirstContactPage() {
  const { open, show, anew } = useDraftInAddress()
  const { key } = useLocation()
  const visit = useRef(key)
  visit.current = key
  const [done, setDone] = useState<Done>()
  // The next first contact from the page after the last one, which may never have had a draft.
  useEffect(() => {
    if (!done || done.key === key) return
    setDone(undefined)
    if (done.draft === open.id) anew()
  }, [done, key, open.id, anew])
  if (done?.draft === open.id)
    return 'kept' in done.answer ? (
      <KeptContact command={done.answer.kept} />
    ) : (
      <Registered answer={done.answer} />
    )
  const finish: Props['onDone'] = (answer) =>
    setDone({ draft: open.id, key: visit.current, answer })
  return open.existing ? (
    <Resumed key={open.id} open={open} onKept={show} onDone={finish} />
  ) : (
    <Fresh key={open.id} open={open} onKept={show} onDone={finish} />
  )
}

/** The act that waits in this browser. */
type Kept = { readonly kept: string }

type Done = {
  readonly draft: string
  /** Of the visit during which it was done. */
  readonly key: string
  readonly answer: Answer<'registerCase'> | Kept
}

type Props = {
  readonly open: OpenDraft
  readonly onKept: () => void
  readonly onDone: (answer: Answer<'registerCase'> | Kept) => void
}

/** The network is gone: what comes next. */
function KeptContact({ command }: { readonly command: string }) {
  const say = useSay()
  return (
    <Page title={say('offline.kept-title')} lead={say('offline.kept-lead')}>
      <Group>
        <GoButton to={`/unsent/${command}`}>{say('offline.pending-open')}</GoButton>
        <GoButton to="/cases/new" variant="default">
          {say('contact.another')}
        </GoButton>
        <GoButton to="/offline" variant="default">
          {say('offline.unsent')}
        </GoButton>
      </Group>
    </Page>
  )
}

function Fresh(props: Props) {
  const { me } = useSession()
  const unit = useUnit(me?.post?.unit)
  if (!unit) return null
  return <FirstContactForm {...props} first={{ ...NO_ANSWERS, country: unit.country }} />
}

function Resumed(props: Props) {
  const say = useSay()
  const { body, waiting, gone } = useDraftBody(props.open)
  if (waiting || gone)
    return (
      <Page title={say('contact.title')}>
        {waiting ? (
          <Waiting />
        ) : (
          <Empty>
            <p>{say('draft.gone')}</p>
            <Go to="/cases/new">{say('contact.another')}</Go>
          </Empty>
        )}
      </Page>
    )
  return <FirstContactForm {...props} first={fromDraft(body)} />
}
