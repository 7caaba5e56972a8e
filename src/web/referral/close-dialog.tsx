import { useState } from 'react'
import type { Asked } from '../../contract/index.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { useCheck } from '../form/check.ts'
import { filled } from '../form/filled.ts'
import { useForm } from '../form/form.ts'
import { OneOf } from '../form/one-of.tsx'
import { LanguageSelect, ListSelect } from '../form/selects.tsx'
import { WordsField } from '../form/words-field.tsx'
import { useAct } from '../ui/act.ts'
import type { FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import type { StepProps } from './step-dialogs.tsx'

const ANSWERS = ['yes', 'partly', 'no'] as const

type Closing = {
  readonly language: string
  readonly answer: (typeof ANSWERS)[number] | ''
  readonly words: string
  readonly notAsked: string
}

/** Closed by the sender, who asked the person whether help really came, or says why nobody asked. */
export function CloseDialog({ ids, language, onClose }: StepProps & { readonly language: string }) {
  const say = useSay()
  const act = useAct('closeReferral', say('referral.closed'))
  const [asked, setAsked] = useState<'yes' | 'no' | ''>('')
  const { answers, set } = useForm<Closing>({ language, answer: '', words: '', notAsked: '' })
  const { errors, check } = useCheck()
  const submit = async () => {
    const whole = check([
      [asked === '', 'was-asked', 'referral.choice-missing'],
      [asked === 'yes' && answers.language === '', 'asked-language', 'consent.language-missing'],
      [asked === 'yes' && answers.answer === '', 'asked-answer', 'referral.choice-missing'],
      [asked === 'no' && answers.notAsked === '', 'not-asked', 'referral.choice-missing'],
    ])
    if (whole && (await act.run({ ...ids, ...toClosing(asked === 'yes', answers) }))) onClose()
  }
  return (
    <ActDialog
      title={say('referral.close')}
      lead={say('referral.close-lead')}
      does={say('referral.close')}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <OneOf
        id="was-asked"
        label={say('referral.was-asked')}
        value={asked}
        options={[
          { value: 'yes' as const, label: say('referral.asked-yes') },
          { value: 'no' as const, label: say('referral.asked-no') },
        ]}
        onPick={setAsked}
        error={errorOf(errors, 'was-asked')}
      />
      {asked === 'yes' && <AskedFields answers={answers} set={set} errors={errors} />}
      {asked === 'no' && (
        <ListSelect
          id="not-asked"
          list="not-asked-reason"
          label={say('referral.not-asked')}
          value={answers.notAsked}
          onPick={(notAsked) => set({ notAsked })}
          error={errorOf(errors, 'not-asked')}
        />
      )}
    </ActDialog>
  )
}

function toClosing(
  asked: boolean,
  { language, answer, words, notAsked }: Closing,
): Pick<Asked<'closeReferral'>, 'asked' | 'notAsked'> {
  if (!asked) return { notAsked }
  return answer === '' ? {} : { asked: { language, answer, ...filled({ words }) } }
}

type FieldsProps = {
  readonly answers: Closing
  readonly set: (some: Partial<Closing>) => void
  readonly errors: readonly FieldError[]
}

function AskedFields({ answers, set, errors }: FieldsProps) {
  const say = useSay()
  return (
    <>
      <LanguageSelect
        id="asked-language"
        label={say('referral.asked-language')}
        value={answers.language}
        onPick={(language) => set({ language })}
        error={errorOf(errors, 'asked-language')}
      />
      <OneOf
        id="asked-answer"
        label={say('referral.asked-answer')}
        value={answers.answer}
        options={ANSWERS.map((value) => ({ value, label: say(`help-answer.${value}`) }))}
        onPick={(answer) => set({ answer })}
        error={errorOf(errors, 'asked-answer')}
      />
      <WordsField
        id="asked-words"
        label={say('referral.asked-words')}
        value={answers.words}
        onWrite={(words) => set({ words })}
      />
    </>
  )
}
