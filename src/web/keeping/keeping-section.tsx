import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import classes from '../case/case.module.css'
import { type CaseView, can } from '../case/view.ts'
import { useSay } from '../ui/language.tsx'
import { useChoiceName, usePostTitle } from '../ui/naming.ts'
import { Section } from '../ui/section.tsx'
import { useSession } from '../ui/session.ts'
import { Status } from '../ui/status.tsx'
import { useWhen } from '../ui/time.ts'
import { ApproveDialog } from './approve-dialog.tsx'
import { WhyDialog, WordsDialog } from './why-dialog.tsx'

type Props = { readonly view: CaseView }
type Act = 'order' | 'approve' | 'refuse' | 'hold' | 'lift'

/** How long the case is kept: who asked to erase it, who holds it, what may be decided here. */
export function KeepingSection({ view }: Props) {
  const say = useSay()
  const { keeping } = view
  const [act, setAct] = useState<Act>()
  if (!keeping) return null
  const nothing = !keeping.order && !keeping.hold && !keeping.passed
  return (
    <Section title={say('keeping.section')} id="keeping">
      {nothing && <p className={classes.dim}>{say('keeping.none')}</p>}
      <Standing keeping={keeping} />
      <KeepingActs view={view} onAct={setAct} />
      {act && <ActDialogOf act={act} view={view} onClose={() => setAct(undefined)} />}
    </Section>
  )
}

function Standing({ keeping }: { readonly keeping: NonNullable<CaseView['keeping']> }) {
  const say = useSay()
  const when = useWhen()
  const postTitle = usePostTitle()
  const erasureReason = useChoiceName('erasure-reason')
  const holdReason = useChoiceName('hold-reason')
  const { order, hold, passed } = keeping
  const byOf = ({ at, post, words }: NonNullable<typeof order | typeof hold>) => ({
    when: when(at),
    post: postTitle(post ?? ''),
    words,
  })
  return (
    <>
      {passed && <Status tone="late">{say('keeping.passed', { when: when(passed.at) })}</Status>}
      {order && (
        <Status tone="late">
          {say('keeping.ordered-by', { ...byOf(order), reason: erasureReason(order.reason) })}
        </Status>
      )}
      {hold && (
        <Status tone="soon">
          {say('keeping.held-by', { ...byOf(hold), reason: holdReason(hold.reason) })}
        </Status>
      )}
    </>
  )
}

/** The server decides; here only what could never pass is left out. */
function KeepingActs({ view, onAct }: Props & { readonly onAct: (act: Act) => void }) {
  const say = useSay()
  const { me } = useSession()
  const { order, hold } = view.keeping ?? {}
  const isOwn = order?.post !== undefined && order.post === me?.post?.post
  const shown: readonly (readonly [Act, boolean])[] = [
    ['approve', Boolean(order) && !isOwn && !hold && can(view, 'erasure.approve')],
    ['refuse', Boolean(order) && can(view, 'erasure.order')],
    ['order', !order && !hold && can(view, 'erasure.order')],
    ['hold', !hold && can(view, 'hold.place')],
    ['lift', Boolean(hold) && can(view, 'hold.place')],
  ]
  return (
    <>
      {isOwn && <p className={classes.dim}>{say('keeping.another-post')}</p>}
      <Group gap="sm" className="no-print">
        {shown
          .filter(([, may]) => may)
          .map(([act]) => (
            <Button
              key={act}
              size="compact-sm"
              variant={act === 'approve' ? 'filled' : 'default'}
              {...(act === 'approve' ? { color: 'bata' } : {})}
              onClick={() => onAct(act)}
            >
              {say(`keeping.${act}`)}
            </Button>
          ))}
      </Group>
    </>
  )
}

type DialogProps = Props & { readonly act: Act; readonly onClose: () => void }

function ActDialogOf({ act, view, onClose }: DialogProps) {
  switch (act) {
    case 'order':
      return <WhyDialog view={view} endpoint="orderErasure" onClose={onClose} />
    case 'hold':
      return <WhyDialog view={view} endpoint="placeHold" onClose={onClose} />
    case 'approve':
      return <ApproveDialog view={view} onClose={onClose} />
    case 'refuse':
      return <WordsDialog view={view} endpoint="refuseErasure" onClose={onClose} />
    case 'lift':
      return <WordsDialog view={view} endpoint="liftHold" onClose={onClose} />
  }
}
