import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core'
import { useNavigate } from 'react-router'
import { NOTICE_FORMS, NOTICE_HEARERS } from '../../domain/panel/entries.ts'
import { type DeterminationId, findLocalDate } from '../../kit/index.ts'
import { type CaseView, isChild } from '../case/view.ts'
import { useCheck } from '../form/check.ts'
import { dayOf } from '../form/dates.ts'
import { useForm } from '../form/form.ts'
import { OneOf } from '../form/one-of.tsx'
import { LanguageSelect } from '../form/selects.tsx'
import { useAct } from '../ui/act.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { errorOf, errorsOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { Section } from '../ui/section.tsx'
import { useZone } from '../ui/time.ts'

type Props = { readonly view: CaseView; readonly determination: DeterminationId }
type Telling = {
  readonly on: string
  readonly language: string
  readonly interpreter: boolean
  readonly to: (typeof NOTICE_HEARERS)[number]
  readonly form: (typeof NOTICE_FORMS)[number]
}

/** Records that the person was told: by this the decision takes effect. */
export function TellForm({ view, determination }: Props) {
  const say = useSay()
  const { telling, set, errors, act, found, submit } = useTelling({ view, determination })
  return (
    <div className="no-print">
      <Section title={say('notice.record')} lead={say('notice.record-lead')}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          <Stack gap="md">
            <ErrorSummary errors={found} />
            <ProblemAlert problem={act.problem} />
            <TextInput
              id="on"
              type="date"
              label={say('notice.on')}
              value={telling.on}
              onChange={(event) => set({ on: event.currentTarget.value })}
              error={errorOf(errors, 'on')}
            />
            <LanguageSelect
              id="language"
              label={say('panel.language')}
              value={telling.language}
              onPick={(language) => set({ language })}
              error={errorOf(errors, 'language')}
            />
            <Checkbox
              label={say('notice.interpreter')}
              checked={telling.interpreter}
              onChange={(event) => set({ interpreter: event.currentTarget.checked })}
            />
            <OneOf
              id="to"
              label={say('notice.to')}
              value={telling.to}
              options={NOTICE_HEARERS.map((value) => ({ value, label: say(`notice-to.${value}`) }))}
              onPick={(to) => set({ to })}
            />
            <OneOf
              id="form"
              label={say('notice.form')}
              value={telling.form}
              options={NOTICE_FORMS.map((value) => ({ value, label: say(`notice-form.${value}`) }))}
              onPick={(form) => set({ form })}
            />
            <Group>
              <Button type="submit" loading={act.pending}>
                {say('notice.do')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Section>
    </div>
  )
}

function useTelling({ view, determination }: Props) {
  const say = useSay()
  const zone = useZone()
  const navigate = useNavigate()
  const act = useAct('tellDetermination', say('notice.done'))
  const { errors: found, check } = useCheck()
  const { answers: telling, set } = useForm<Telling>({
    on: dayOf(Date.now(), zone),
    language: view.outline?.language ?? '',
    interpreter: false,
    to: isChild(view) ? 'guardian' : 'person',
    form: 'spoken',
  })
  const errors = [...found, ...errorsOf(act.problem, (path) => path.split('.').at(-1))]
  const submit = async () => {
    const on = findLocalDate(telling.on)
    const fits = check([
      [on === undefined, 'on', 'notice.on-missing'],
      [telling.language === '', 'language', 'panel.language-missing'],
    ])
    if (!fits || !on) return
    const done = await act.run({ case: view.case, determination, ...telling, on })
    if (done) await navigate(`/cases/${view.case}#panel`)
  }
  return { telling, set, errors, found, act, submit }
}
