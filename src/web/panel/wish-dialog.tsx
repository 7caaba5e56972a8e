import { NOTICE_HEARERS } from '../../domain/panel/entries.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { useCheck } from '../form/check.ts'
import { useForm } from '../form/form.ts'
import { OneOf } from '../form/one-of.tsx'
import { LanguageSelect } from '../form/selects.tsx'
import { useAct } from '../ui/act.ts'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import type { Of } from './panel.ts'

type Wish = 'yes' | 'no'
type By = (typeof NOTICE_HEARERS)[number]
type Props = Of & { readonly onClose: () => void }

/** Whether the person herself asks for a police interview while she recovers. */
export function WishDialog({ view, onClose }: Props) {
  const say = useSay()
  const act = useAct('wishInterview', say('panel.wished-now'))
  const { answers, set } = useForm<{ wish: Wish | ''; by: By; language: string }>({
    wish: '',
    by: 'person',
    language: view.outline?.language ?? '',
  })
  const { errors, check } = useCheck()
  const submit = async () => {
    const { wish, by, language } = answers
    const fits = check([
      [wish === '', 'panel-wish', 'panel.answer-missing'],
      [language === '', 'panel-language', 'panel.language-missing'],
    ])
    if (!fits) return
    if (await act.run({ case: view.case, interview: wish === 'yes', by, language })) onClose()
  }
  return (
    <ActDialog
      title={say('panel.act.wish')}
      lead={say('panel.wish-lead')}
      does={say('panel.act.wish')}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <OneOf
        id="panel-wish"
        label={say('panel.wish-interview')}
        value={answers.wish}
        options={(['yes', 'no'] as const).map((value) => ({
          value,
          label: say(`panel.wish-${value}`),
        }))}
        onPick={(wish) => set({ wish })}
        error={errorOf(errors, 'panel-wish')}
        stacked
      />
      <OneOf
        id="panel-wish-by"
        label={say('panel.wish-by')}
        value={answers.by}
        options={NOTICE_HEARERS.map((value) => ({ value, label: say(`notice-to.${value}`) }))}
        onPick={(by) => set({ by })}
      />
      <LanguageSelect
        id="panel-language"
        label={say('panel.language')}
        value={answers.language}
        onPick={(language) => set({ language })}
        error={errorOf(errors, 'panel-language')}
      />
    </ActDialog>
  )
}
