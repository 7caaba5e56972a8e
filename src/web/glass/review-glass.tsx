import { useState } from 'react'
import type { CaseView } from '../case/view.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { useCheck } from '../form/check.ts'
import { OneOf } from '../form/one-of.tsx'
import { WordsField } from '../form/words-field.tsx'
import { useAct } from '../ui/act.ts'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import type { Glass } from './glass-section.tsx'

type Props = { readonly view: CaseView; readonly glass: Glass; readonly onClose: () => void }

/** The lead's supervisor says whether the opening was justified. */
export function ReviewGlass({ view, glass, onClose }: Props) {
  const say = useSay()
  const act = useAct('reviewGlass', say('glass.reviewed'))
  const [answer, setAnswer] = useState<'upheld' | 'ended' | ''>('')
  const [reason, setReason] = useState('')
  const { errors, check } = useCheck()
  const submit = async () => {
    const fits = check([
      [answer === '', 'glass-answer', 'referral.choice-missing'],
      [!reason.trim(), 'glass-review-reason', 'consent.reason-missing'],
    ])
    if (!fits) return
    const upheld = answer === 'upheld'
    if (await act.run({ case: view.case, glass: glass.glass, upheld, reason })) onClose()
  }
  return (
    <ActDialog
      title={say('glass.review-title')}
      lead={`${say(`glass-reason.${glass.reason}`)}: ${glass.words}`}
      does={say('case.save')}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <OneOf
        id="glass-answer"
        label={say('glass.review-answer')}
        value={answer}
        options={[
          { value: 'upheld' as const, label: say('glass.review-upheld') },
          { value: 'ended' as const, label: say('glass.review-ended') },
        ]}
        onPick={setAnswer}
        error={errorOf(errors, 'glass-answer')}
        stacked
      />
      <WordsField
        id="glass-review-reason"
        label={say('case.reason-words')}
        value={reason}
        onWrite={setReason}
        error={errorOf(errors, 'glass-review-reason')}
      />
    </ActDialog>
  )
}
