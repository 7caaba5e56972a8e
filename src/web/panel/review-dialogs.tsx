import { REVIEW_ASKERS, type ReviewAsker } from '../../domain/panel/entries.ts'
import type { UnitId } from '../../kit/index.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { useCheck } from '../form/check.ts'
import { useForm } from '../form/form.ts'
import { OneOf } from '../form/one-of.tsx'
import { useAct } from '../ui/act.ts'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import type { Of } from './panel.ts'
import { ReasonsField } from './reasons-field.tsx'
import { UnitField } from './unit-field.tsx'

type Props = Of & { readonly onClose: () => void }
type Asker = Exclude<ReviewAsker, 'referral'>

/** Opens a decision again: the person, who stands by her, or something new asks for it. */
export function AskReviewDialog({ view, onClose }: Props) {
  const say = useSay()
  const act = useAct('askReview', say('panel.review-asked-now'))
  const { answers, set } = useForm<{ by: Asker | ''; words: string }>({ by: '', words: '' })
  const { errors, check } = useCheck()
  const submit = async () => {
    const { by } = answers
    const words = answers.words.trim()
    const fits = check([
      [by === '', 'panel-by', 'panel.answer-missing'],
      [!words, 'panel-words', 'panel.words-missing'],
    ])
    if (!fits || by === '') return
    if (await act.run({ case: view.case, by, words })) onClose()
  }
  return (
    <ActDialog
      title={say('panel.act.ask-review')}
      lead={say('panel.ask-review-lead')}
      does={say('panel.act.ask-review')}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <OneOf
        id="panel-by"
        label={say('panel.review-asker')}
        value={answers.by}
        options={REVIEW_ASKERS.flatMap((value) =>
          value === 'referral' ? [] : [{ value, label: say(`review-asker.${value}`) }],
        )}
        onPick={(by) => set({ by })}
        error={errorOf(errors, 'panel-by')}
        stacked
      />
      <ReasonsField
        value={answers.words}
        help={say('panel.review-words-help')}
        errors={errors}
        onWrite={(words) => set({ words })}
      />
    </ActDialog>
  )
}

/** Hands a review on: one more institution sits. */
export function ReferDialog({ view, panel, onClose }: Props) {
  const say = useSay()
  const act = useAct('referReview', say('panel.referred-now'))
  const { answers, set } = useForm({ to: '', words: '' })
  const { errors, check } = useCheck()
  const parties = new Set(panel.seats.flatMap(({ party, as }) => (as === 'member' ? [party] : [])))
  const submit = async () => {
    const words = answers.words.trim()
    const fits = check([
      [answers.to === '', 'panel-unit', 'panel.unit-missing'],
      [!words, 'panel-words', 'panel.words-missing'],
    ])
    if (!fits) return
    const to = answers.to as UnitId // an option of the coalition's own list
    if (await act.run({ case: view.case, to, words })) onClose()
  }
  return (
    <ActDialog
      title={say('panel.act.refer')}
      lead={say('panel.refer-lead')}
      does={say('panel.act.refer')}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <UnitField
        id="panel-unit"
        label={say('panel.unit')}
        value={answers.to}
        fits={({ party }) => !parties.has(party)}
        onPick={(to) => set({ to })}
        error={errorOf(errors, 'panel-unit')}
      />
      <ReasonsField value={answers.words} errors={errors} onWrite={(words) => set({ words })} />
    </ActDialog>
  )
}
