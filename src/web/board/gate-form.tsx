import { Button, Checkbox, Stack, TextInput } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { PaperSource } from '../../domain/board/entries.ts'
import type { Sex } from '../../domain/case/entries.ts'
import { useCheck } from '../form/check.ts'
import { useForm } from '../form/form.ts'
import { OneOf } from '../form/one-of.tsx'
import { useAct } from '../ui/act.ts'
import { useAnnounce } from '../ui/announcement.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import classes from './board.module.css'
import type { Board } from './board.ts'
import type { Passed } from './gate-page.tsx'
import { Rarely } from './gate-rarely.tsx'
import { usePaperKinds } from './paper-kinds.ts'
import { useBoardSay } from './say.ts'

export type Given = {
  /** Typed by hand; empty: the next free number. */
  readonly tag: string
  readonly name: string
  readonly sex: Sex | ''
  readonly years: string
  readonly urgent: boolean
  readonly language: string
  readonly paper: string
  /** Empty: the first of the coalition's kinds. */
  readonly kind: string
  readonly from: PaperSource
}

const NOBODY: Given = {
  tag: '',
  name: '',
  sex: '',
  years: '',
  urgent: false,
  language: '',
  paper: '',
  kind: '',
  from: 'person',
}

const SEXES: readonly Sex[] = ['female', 'male', 'unknown']

type Props = { readonly board: Board; readonly onPassed: (passed: Passed) => void }

/** Enter registers, and the next name can be typed. */
export function GateForm({ board, onPassed }: Props) {
  const say = useBoardSay()
  const { name, answers, set, errors, act, submit } = usePassing({ board, onPassed })
  return (
    <form
      noValidate
      className={classes.panel}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Stack gap="md">
        <ErrorSummary errors={errors} />
        <ProblemAlert problem={act.problem} />
        <TextInput
          id="gate-name"
          ref={name}
          label={say('gate.name')}
          description={say('gate.name-help')}
          value={answers.name}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <OneOf<Sex>
          id="gate-sex"
          label={say('incident.sex')}
          value={answers.sex}
          options={SEXES.map((value) => ({
            value,
            label: value === 'unknown' ? say('gate.sex-unknown') : say(`sex.${value}`),
          }))}
          onPick={(sex) => set({ sex })}
          error={errorOf(errors, 'gate-sex')}
        />
        <Numbers answers={answers} set={set} errors={errors} next={board.nextTag} />
        <Checkbox
          label={say('gate.urgent')}
          checked={answers.urgent}
          onChange={(event) => set({ urgent: event.currentTarget.checked })}
        />
        <div>
          <Button type="submit" size="md" loading={act.pending}>
            {say('gate.register')}
          </Button>
        </div>
        <Rarely answers={answers} set={set} board={board} />
      </Stack>
    </form>
  )
}

/** The answers of the person at the gate, and the way from one to the next. */
function usePassing({ board, onPassed }: Props) {
  const say = useBoardSay()
  const announce = useAnnounce()
  const name = useRef<HTMLInputElement>(null)
  const { answers, set, reset } = useForm<Given>(NOBODY)
  const { errors, check } = useCheck()
  const act = useAct('passGate')
  const first = usePaperKinds()[0]?.value ?? ''
  useEffect(() => {
    // After the page's heading, which takes the focus when one page follows another.
    const timer = setTimeout(() => name.current?.focus())
    return () => clearTimeout(timer)
  }, [])
  const submit = async () => {
    if (!check(checksOf(answers))) return
    const asked = toAsked({ ...answers, kind: answers.kind || first })
    const passed = await act.run({ incident: board.incident, ...asked })
    if (!passed) return
    announce(say('gate.registered', { tag: passed.tag }))
    onPassed(passed)
    // Whoever comes behind her mostly speaks as she does.
    reset({ ...NOBODY, language: answers.language })
    name.current?.focus()
  }
  return { name, answers, set, errors, act, submit }
}

const TAG = /^[1-9]\d{0,4}$/
const YEARS = /^(?:\d{1,2}|1[01]\d|120)$/

type Checks = Parameters<ReturnType<typeof useCheck>['check']>[0]

const checksOf = ({ tag, sex, years }: Given): Checks => [
  [sex === '', 'gate-sex', 'gate.sex-missing'],
  [years.trim() !== '' && !YEARS.test(years.trim()), 'gate-years', 'gate.years-wrong'],
  [tag.trim() !== '' && !TAG.test(tag.trim()), 'gate-tag', 'gate.number-wrong'],
]

function toAsked({ tag, name, sex, years, urgent, language, paper, kind, from }: Given) {
  return {
    name: name.trim() || null,
    sex: sex || 'unknown',
    urgent,
    ...(tag.trim() ? { tag: Number(tag) } : {}),
    ...(years.trim() ? { years: Number(years) } : {}),
    ...(language ? { language } : {}),
    ...(paper.trim() ? { handedIn: [{ kind, issuer: '', number: paper.trim(), from }] } : {}),
  } as const
}

type PartProps = {
  readonly answers: Given
  readonly set: (some: Partial<Given>) => void
}

type NumbersProps = PartProps & {
  readonly errors: readonly FieldError[]
  readonly next: number | undefined
}

function Numbers({ answers, set, errors, next = 1 }: NumbersProps) {
  const say = useBoardSay()
  return (
    <div className={classes.row}>
      <TextInput
        id="gate-years"
        label={say('gate.years')}
        inputMode="numeric"
        value={answers.years}
        maxLength={3}
        autoComplete="off"
        onChange={(event) => set({ years: event.currentTarget.value })}
        error={errorOf(errors, 'gate-years')}
      />
      <TextInput
        id="gate-tag"
        label={say('gate.number')}
        description={say('gate.number-help')}
        inputMode="numeric"
        value={answers.tag || String(next)}
        maxLength={5}
        autoComplete="off"
        onChange={(event) => set({ tag: event.currentTarget.value })}
        error={errorOf(errors, 'gate-tag')}
      />
    </div>
  )
}
