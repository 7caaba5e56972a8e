import { ActDialog } from '../form/act-dialog.tsx'
import { useCheck } from '../form/check.ts'
import { useForm } from '../form/form.ts'
import { OneOf } from '../form/one-of.tsx'
import { useAct } from '../ui/act.ts'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import type { Of, Proposal } from './panel.ts'
import { Reasons } from './proposals.tsx'
import { ReasonsField } from './reasons-field.tsx'

type Answer = 'uphold' | 'return'
type Props = Of & { readonly proposal: Proposal; readonly onClose: () => void }

/** The second reviewer of a negative upholds it or sends it back, with reasons. */
export function SecondDialog({ view, proposal, onClose }: Props) {
  const say = useSay()
  const act = useAct('secondDetermination', say('panel.seconded-now'))
  const { answers, set } = useForm<{ answer: Answer | ''; words: string }>({
    answer: '',
    words: '',
  })
  const { errors, check } = useCheck()
  const { determination, status } = proposal
  const submit = async () => {
    const words = answers.words.trim()
    const fits = check([
      [answers.answer === '', 'panel-answer', 'panel.answer-missing'],
      [!words, 'panel-words', 'panel.words-missing'],
    ])
    if (!fits) return
    const upheld = answers.answer === 'uphold'
    if (await act.run({ case: view.case, determination, upheld, words })) onClose()
  }
  return (
    <ActDialog
      title={say('panel.act.second')}
      lead={say('panel.second-lead', { status: say(`victim-status.${status}`) })}
      does={say('panel.act.second')}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <Reasons words={proposal.words} />
      <OneOf
        id="panel-answer"
        label={say('panel.second-answer')}
        value={answers.answer}
        options={(['uphold', 'return'] as const).map((value) => ({
          value,
          label: say(`panel.${value}`),
        }))}
        onPick={(answer) => set({ answer })}
        error={errorOf(errors, 'panel-answer')}
        stacked
      />
      <ReasonsField value={answers.words} errors={errors} onWrite={(words) => set({ words })} />
    </ActDialog>
  )
}
