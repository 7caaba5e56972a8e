import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Answer, Asked } from '../../contract/index.ts'
import type { CaseId, UnitId } from '../../kit/index.ts'
import { useCheck } from '../form/check.ts'
import { useForm } from '../form/form.ts'
import { useUnitOptions } from '../form/unit-options.ts'
import { WordsField } from '../form/words-field.tsx'
import { useAct } from '../ui/act.ts'
import { Choosing } from '../ui/choosing.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { Section } from '../ui/section.tsx'
import { Status } from '../ui/status.tsx'
import { hasMessage } from '../ui/words.ts'
import classes from './board.module.css'
import { type Board, useCalled } from './board.ts'
import { useBoardSay } from './say.ts'

type Kind = 'place' | 'transport' | 'receiver'
type Given = {
  readonly kind: Kind
  readonly place: string
  readonly transport: string
  readonly to: string
  readonly words: string
}
type Outcome = Answer<'doBulk'>
type Bulk = Asked<'doBulk'>['act']

type Props = {
  readonly board: Board
  readonly chosen: ReadonlySet<CaseId>
  readonly onChosen: (chosen: ReadonlySet<CaseId>) => void
}

/** One act for everybody chosen: looked at first, then one entry a person. */
export function BulkSection({ board, chosen, onChosen }: Props) {
  const say = useBoardSay()
  const { answers, set } = useForm<Given>({
    kind: 'place',
    place: '',
    transport: '',
    to: '',
    words: '',
  })
  const { errors, check } = useCheck()
  const look = useAct('previewBulk')
  const act = useAct('doBulk')
  const [seen, setSeen] = useState<Outcome>()
  const [done, setDone] = useState<Outcome>()
  const { incident } = board
  const change = (some: Partial<Given>) => {
    set(some)
    setSeen(undefined)
    setDone(undefined)
  }
  const preview = async () => {
    const field = answers.kind === 'receiver' ? answers.to : answers[answers.kind]
    if (!check([[!field.trim(), 'bulk-field', 'bulk.field-missing']])) return
    setDone(undefined)
    setSeen(await look.run({ incident, act: toAct(answers), cases: [...chosen] }))
  }
  const record = async () => {
    const cases = seen?.done.map((one) => one.case) ?? []
    const outcome = await act.run({ incident, act: toAct(answers), cases })
    if (!outcome) return
    setSeen(undefined)
    setDone(outcome)
    onChosen(new Set())
  }
  return (
    <Section title={say('bulk.section')} id="bulk">
      <form
        noValidate
        className={classes.panel}
        onSubmit={(event) => {
          event.preventDefault()
          void preview()
        }}
      >
        <Stack gap="md" maw={640}>
          <p role="status" className={classes.counts}>
            {say('bulk.selected', { count: chosen.size })}
          </p>
          <ErrorSummary errors={errors} />
          <ProblemAlert problem={look.problem ?? act.problem} />
          <Fields answers={answers} set={change} errors={errors} />
          <div>
            <Button
              type="submit"
              variant="default"
              loading={look.pending}
              disabled={chosen.size === 0}
            >
              {say('bulk.preview')}
            </Button>
          </div>
          {seen && <Preview seen={seen} pending={act.pending} onDo={record} />}
          {done && <Done done={done} />}
        </Stack>
      </form>
    </Section>
  )
}

function toAct({ kind, place, transport, to, words }: Given): Bulk {
  if (kind === 'place') return { kind, place: place.trim() }
  if (kind === 'transport') return { kind, transport: transport.trim() }
  return { kind, to: to as UnitId, words: words.trim() } // the options carry ids of units
}

type FieldsProps = {
  readonly answers: Given
  readonly set: (some: Partial<Given>) => void
  readonly errors: readonly FieldError[]
}

function Fields({ answers, set, errors }: FieldsProps) {
  const say = useBoardSay()
  const options = useUnitOptions(({ until }) => !until)
  const { kind } = answers
  const error = errorOf(errors, 'bulk-field')
  return (
    <>
      <Choosing<Kind>
        label={say('bulk.act')}
        value={kind}
        options={(['place', 'transport', 'receiver'] as const).map((value) => ({
          value,
          label: say(`bulk.${value}`),
        }))}
        onChange={(next) => set({ kind: next })}
      />
      {kind === 'receiver' ? (
        <>
          <NativeSelect
            id="bulk-field"
            label={say('bulk.receiver-field')}
            description={say('bulk.receiver-help')}
            data={options}
            value={answers.to}
            onChange={(event) => set({ to: event.currentTarget.value })}
            error={error}
          />
          <WordsField
            id="bulk-words"
            label={say('bulk.words')}
            value={answers.words}
            onWrite={(words) => set({ words })}
          />
        </>
      ) : (
        <TextInput
          id="bulk-field"
          label={say(`bulk.${kind}-field`)}
          value={answers[kind]}
          maxLength={200}
          onChange={(event) => set({ [kind]: event.currentTarget.value })}
          error={error}
        />
      )}
    </>
  )
}

type PreviewProps = {
  readonly seen: Outcome
  readonly pending: boolean
  readonly onDo: () => void
}

function Preview({ seen, pending, onDo }: PreviewProps) {
  const say = useBoardSay()
  const called = useCalled()
  return (
    <div role="status" className={classes.preview}>
      <p className={classes.counts}>{say('bulk.will', { count: seen.done.length })}</p>
      <p className={classes.help}>{seen.done.map(called).join(' · ')}</p>
      <Refused failed={seen.failed} />
      <Group>
        <Button loading={pending} disabled={seen.done.length === 0} onClick={onDo}>
          {say('bulk.do', { count: seen.done.length })}
        </Button>
      </Group>
    </div>
  )
}

function Done({ done }: { readonly done: Outcome }) {
  const say = useBoardSay()
  return (
    <div role="status">
      <Status tone="done">
        {say('bulk.done', { done: done.done.length, failed: done.failed.length })}
      </Status>
      <Refused failed={done.failed} />
    </div>
  )
}

function Refused({ failed }: { readonly failed: Outcome['failed'] }) {
  const say = useBoardSay()
  const called = useCalled()
  if (failed.length === 0) return null
  return (
    <>
      <p className={classes.counts}>{say('bulk.wont', { count: failed.length })}</p>
      <ul>
        {failed.map(({ case: id, code, facts, ...person }) => {
          const words = `refusal.${code}`
          return (
            <li key={id}>
              {called(person)}: {hasMessage(words) ? say(words, facts) : code}
            </li>
          )
        })}
      </ul>
    </>
  )
}
