import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { CaseId, ReferralId, UnitId } from '../../kit/index.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { useCheck } from '../form/check.ts'
import { ListSelect } from '../form/selects.tsx'
import { useUnitOptions } from '../form/unit-options.ts'
import { WordsField } from '../form/words-field.tsx'
import { useAct } from '../ui/act.ts'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import { useSession } from '../ui/session.ts'

export type StepProps = {
  readonly ids: { readonly case: CaseId; readonly referral: ReferralId }
  readonly onClose: () => void
}

/** A coded reason, words, and where possible a better address: never a bare no. */
export function DeclineDialog({ ids, onClose }: StepProps) {
  const say = useSay()
  const { me } = useSession()
  const act = useAct('declineReferral', say('referral.declined'))
  const [reason, setReason] = useState('')
  const [words, setWords] = useState('')
  const [better, setBetter] = useState('')
  const { errors, check } = useCheck()
  const units = useUnitOptions(({ id, until }) => id !== me?.post?.unit && !until)
  const submit = async () => {
    const whole = check([
      [reason === '', 'decline-reason', 'referral.choice-missing'],
      [!words.trim(), 'decline-words', 'referral.words-missing'],
    ])
    if (!whole) return
    const address = better ? { better: better as UnitId } : {} // an option of the coalition's own list
    if (await act.run({ ...ids, reason, words: words.trim(), ...address })) onClose()
  }
  return (
    <ActDialog
      title={say('referral.decline-title')}
      does={say('referral.decline')}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <ListSelect
        id="decline-reason"
        list="decline-reason"
        label={say('referral.decline-reason')}
        value={reason}
        onPick={setReason}
        error={errorOf(errors, 'decline-reason')}
      />
      <WordsField
        id="decline-words"
        label={say('referral.decline-words')}
        value={words}
        onWrite={setWords}
        error={errorOf(errors, 'decline-words')}
      />
      <NativeSelect
        id="better"
        label={say('referral.better')}
        description={say('referral.better-help')}
        data={units}
        value={better}
        onChange={(event) => setBetter(event.currentTarget.value)}
      />
    </ActDialog>
  )
}

/** What came of it. */
export function CompleteDialog({ ids, onClose }: StepProps) {
  const say = useSay()
  const act = useAct('completeReferral', say('referral.completed'))
  const [outcome, setOutcome] = useState('')
  const [words, setWords] = useState('')
  const { errors, check } = useCheck()
  const submit = async () => {
    if (!check([[outcome === '', 'outcome', 'referral.choice-missing']])) return
    if (await act.run({ ...ids, outcome, words: words.trim() })) onClose()
  }
  return (
    <ActDialog
      title={say('referral.complete')}
      does={say('referral.complete')}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <ListSelect
        id="outcome"
        list="outcome"
        label={say('referral.outcome')}
        value={outcome}
        onPick={setOutcome}
        error={errorOf(errors, 'outcome')}
      />
      <WordsField
        id="outcome-words"
        label={say('referral.outcome-words')}
        value={words}
        onWrite={setWords}
      />
    </ActDialog>
  )
}

/** The sender takes it back, with a reason. */
export function WithdrawDialog({ ids, onClose }: StepProps) {
  const say = useSay()
  const act = useAct('withdrawReferral', say('referral.withdrawn'))
  const [words, setWords] = useState('')
  const { errors, check } = useCheck()
  const submit = async () => {
    if (!check([[!words.trim(), 'withdraw-words', 'consent.reason-missing']])) return
    if (await act.run({ ...ids, words: words.trim() })) onClose()
  }
  return (
    <ActDialog
      title={say('referral.withdraw-title')}
      does={say('referral.withdraw')}
      danger
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <WordsField
        id="withdraw-words"
        label={say('case.reason-words')}
        value={words}
        onWrite={setWords}
        error={errorOf(errors, 'withdraw-words')}
      />
    </ActDialog>
  )
}
