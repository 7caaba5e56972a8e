import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import classes from '../case/case.module.css'
import { type CaseView, can, type Referral } from '../case/view.ts'
import { useAct } from '../ui/act.ts'
import { useSay } from '../ui/language.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { useSession } from '../ui/session.ts'
import { CloseDialog } from './close-dialog.tsx'
import { CompleteDialog, DeclineDialog, WithdrawDialog } from './step-dialogs.tsx'

type Props = { readonly view: CaseView; readonly referral: Referral }

/** The next acts of the side that looks, and no others. */
export function ReferralActs({ view, referral }: Props) {
  const { me } = useSession()
  const unit = me?.post?.unit
  if (referral.toUnit === unit && can(view, 'referral.answer'))
    return <ReceiverActs view={view} referral={referral} />
  const isSender = referral.fromUnit === unit || view.lead?.unit === unit
  return isSender && can(view, 'referral.send') ? (
    <SenderActs view={view} referral={referral} />
  ) : null
}

function ReceiverActs({ view, referral }: Props) {
  const say = useSay()
  const [open, setOpen] = useState<'decline' | 'complete'>()
  const accept = useAct('acceptReferral', say('referral.accepted'))
  const close = () => setOpen(undefined)
  const waits = referral.state === 'sent' || referral.state === 'received'
  const ids = { case: view.case, referral: referral.referral }
  if (!waits && referral.state !== 'accepted') return null
  return (
    <Stack gap="xs" className={`${classes.panel} no-print`}>
      <h2>{say('referral.your-turn')}</h2>
      <ProblemAlert problem={accept.problem} />
      {waits && (
        <>
          <p className={classes.words}>{say('referral.accept-opens')}</p>
          <Group>
            <Button loading={accept.pending} onClick={() => accept.run(ids)}>
              {say('referral.accept')}
            </Button>
            <Button variant="default" onClick={() => setOpen('decline')}>
              {say('referral.decline')}
            </Button>
          </Group>
        </>
      )}
      {referral.state === 'accepted' && (
        <div>
          <Button onClick={() => setOpen('complete')}>{say('referral.complete')}</Button>
        </div>
      )}
      {open === 'decline' && <DeclineDialog ids={ids} onClose={close} />}
      {open === 'complete' && <CompleteDialog ids={ids} onClose={close} />}
    </Stack>
  )
}

function SenderActs({ view, referral }: Props) {
  const say = useSay()
  const [open, setOpen] = useState<'withdraw' | 'close'>()
  const close = () => setOpen(undefined)
  const ids = { case: view.case, referral: referral.referral }
  const { state } = referral
  const mayClose = state === 'completed' || state === 'declined'
  const mayWithdraw = state === 'sent' || state === 'received' || state === 'accepted'
  if (!mayClose && !mayWithdraw) return null
  return (
    <Group className="no-print">
      {mayClose && <Button onClick={() => setOpen('close')}>{say('referral.close')}</Button>}
      {mayWithdraw && (
        <Button variant="default" onClick={() => setOpen('withdraw')}>
          {say('referral.withdraw')}
        </Button>
      )}
      {open === 'withdraw' && <WithdrawDialog ids={ids} onClose={close} />}
      {open === 'close' && (
        <CloseDialog ids={ids} language={view.outline?.language ?? ''} onClose={close} />
      )}
    </Group>
  )
}
