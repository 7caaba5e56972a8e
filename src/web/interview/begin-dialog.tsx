import { Checkbox } from '@mantine/core'
import { useNavigate } from 'react-router'
import type { Asked } from '../../contract/index.ts'
import { AGE_GROUPS, FORMS } from '../../domain/identification/instrument.ts'
import type { InterviewId } from '../../kit/index.ts'
import type { CaseView } from '../case/view.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { useCheck } from '../form/check.ts'
import { useForm } from '../form/form.ts'
import { OneOf } from '../form/one-of.tsx'
import { LanguageSelect } from '../form/selects.tsx'
import { useAct } from '../ui/act.ts'
import { useAsk } from '../ui/ask.ts'
import { errorOf } from '../ui/field-errors.ts'
import { useSay, useTell } from '../ui/language.tsx'

type View = Pick<CaseView, 'case' | 'number' | 'outline'>
export type BeginProps = { readonly view: View; readonly onClose: () => void }

/** Bands of the outline that are below eighteen. */
const MINORS: ReadonlySet<string> = new Set(['0-8', '9-17'])

/** Which instrument, for whom, in which language. */
export function BeginDialog({ view, onClose }: BeginProps) {
  const say = useSay()
  const { act, begin } = useBegin(view)
  const { answers, set } = useForm<Beginning>({
    instrument: '',
    age: MINORS.has(view.outline?.ageBand ?? '') ? 'child' : 'adult',
    form: 'labour',
    language: view.outline?.language ?? '',
    interpreter: false,
  })
  const { errors, check } = useCheck()
  const submit = async () => {
    const { instrument, age, form, language, interpreter } = answers
    const fits = check([
      [instrument === '', 'interview-instrument', 'interview.instrument-missing'],
      [language === '', 'interview-language', 'interview.language-missing'],
    ])
    if (!fits) return
    await begin({ instrument, subject: { age, form }, language, interpreter })
  }
  return (
    <ActDialog
      title={say('interview.begin')}
      lead={say('interview.begin-lead')}
      does={say('interview.begin')}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <InstrumentField
        value={answers.instrument}
        onPick={(instrument) => set({ instrument })}
        error={errorOf(errors, 'interview-instrument')}
      />
      <SubjectFields answers={answers} set={set} />
      <LanguageSelect
        id="interview-language"
        label={say('interview.language')}
        value={answers.language}
        onPick={(language) => set({ language })}
        error={errorOf(errors, 'interview-language')}
      />
      <Checkbox
        label={say('interview.interpreter')}
        checked={answers.interpreter}
        onChange={({ currentTarget: { checked } }) => set({ interpreter: checked })}
      />
    </ActDialog>
  )
}

type Begun = Pick<Asked<'beginInterview'>, 'instrument' | 'subject' | 'language' | 'interpreter'>

/** Begins it with the version that is shown, and opens its page: also while the network is gone. */
function useBegin({ case: id, number }: View) {
  const say = useSay()
  const navigate = useNavigate()
  const act = useAct('beginInterview')
  const listed = useAsk('listInstruments', {}, { freshFor: 300_000 })
  const begin = async (begun: Begun) => {
    const interview = crypto.randomUUID() as InterviewId // the browser mints its id
    const version = listed.data?.rows.find((row) => row.id === begun.instrument)?.version
    const input = { ...begun, case: id, interview, ...(version ? { version } : {}) }
    const open = () => void navigate(`/cases/${id}/interviews/${interview}`)
    const label = say('offline.of-case', { number })
    if (await act.run(input, undefined, { label, onKept: open })) open()
  }
  return { act, begin }
}

type Beginning = {
  readonly instrument: string
  readonly age: (typeof AGE_GROUPS)[number]
  readonly form: (typeof FORMS)[number]
  readonly language: string
  readonly interpreter: boolean
}

type InstrumentProps = {
  readonly value: string
  readonly onPick: (instrument: string) => void
  readonly error: string | undefined
}

function InstrumentField({ value, onPick, error }: InstrumentProps) {
  const say = useSay()
  const tell = useTell()
  const asked = useAsk('listInstruments', {}, { freshFor: 300_000 })
  return (
    <OneOf
      id="interview-instrument"
      label={say('interview.instrument')}
      value={value}
      options={(asked.data?.rows ?? []).map(({ id, name, kind, questions }) => ({
        value: id,
        label: tell(name),
        description: say('interview.instrument-help', {
          kind: say(`instrument.kind.${kind}`),
          questions,
        }),
      }))}
      onPick={onPick}
      error={error}
      stacked
    />
  )
}

type SubjectProps = {
  readonly answers: Beginning
  readonly set: (some: Partial<Beginning>) => void
}

function SubjectFields({ answers, set }: SubjectProps) {
  const say = useSay()
  return (
    <>
      <OneOf
        id="interview-age"
        label={say('instrument.age')}
        value={answers.age}
        options={AGE_GROUPS.map((value) => ({ value, label: say(`instrument.age.${value}`) }))}
        onPick={(age) => set({ age })}
      />
      <OneOf
        id="interview-form"
        label={say('instrument.form')}
        value={answers.form}
        options={FORMS.map((value) => ({ value, label: say(`instrument.form.${value}`) }))}
        onPick={(form) => set({ form })}
      />
    </>
  )
}
