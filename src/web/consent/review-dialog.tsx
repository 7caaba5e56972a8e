import { useState } from 'react'
import type { CaseView, Consent } from '../case/view.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { useCheck } from '../form/check.ts'
import { OneOf } from '../form/one-of.tsx'
import { WordsField } from '../form/words-field.tsx'
import { useAct } from '../ui/act.ts'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'

/** What a ruling is called while the ground stands, and once it has lapsed. */
const IN_TIME = ['consent.review-upheld', 'consent.review-ended'] as const
const LATE = ['consent.review-right', 'consent.review-wrong'] as const

type Props = {
  readonly view: CaseView
  readonly consent: Consent
  readonly onClose: () => void
}

/** A ground of vital interest is upheld to its end, or ended now. */
export function ReviewDialog({ view, consent, onClose }: Props) {
  const say = useSay()
  const act = useAct('reviewConsent', say('consent.reviewed'))
  const [answer, setAnswer] = useState<'upheld' | 'ended' | ''>('')
  const [reason, setReason] = useState('')
  const { errors, check } = useCheck()
  const submit = async () => {
    const fits = check([
      [answer === '', 'review-answer', 'referral.choice-missing'],
      [!reason.trim(), 'review-reason', 'consent.reason-missing'],
    ])
    if (!fits) return
    const stands = answer === 'upheld'
    const input = {
      case: view.case,
      consent: consent.consent,
      upheld: stands,
      reason: reason.trim(),
    }
    if (await act.run(input)) onClose()
  }
  const [upheld, ended] = consent.live ? IN_TIME : LATE
  const because = consent.reason && say('consent.because', { reason: consent.reason })
  const lead = [because, !consent.live && say('consent.review-late')].filter(Boolean).join(' ')
  return (
    <ActDialog
      title={say('consent.review-title')}
      {...(lead ? { lead } : {})}
      does={say('case.save')}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <OneOf
        id="review-answer"
        label={say('consent.review-answer')}
        value={answer}
        options={[
          { value: 'upheld' as const, label: say(upheld) },
          { value: 'ended' as const, label: say(ended) },
        ]}
        onPick={setAnswer}
        error={errorOf(errors, 'review-answer')}
      />
      <WordsField
        id="review-reason"
        label={say('case.reason-words')}
        value={reason}
        onWrite={setReason}
        error={errorOf(errors, 'review-reason')}
      />
    </ActDialog>
  )
}
