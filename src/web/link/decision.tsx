import { Button, Stack } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import {
  KEEP_REASONS,
  type KeepReason,
  REJECT_REASONS,
  type RejectReason,
} from '../../domain/link/entries.ts'
import type { MessageId } from '../../words/index.ts'
import { useCheck } from '../form/check.ts'
import { useForm } from '../form/form.ts'
import { OneOf } from '../form/one-of.tsx'
import { WordsField } from '../form/words-field.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import type { Row } from './queue.ts'
import { ReasonFields, type Why } from './reason-fields.tsx'
import { type Decided, useDecide } from './use-decide.ts'

type Answer = 'same' | 'different' | 'unsure'
type Reason = KeepReason | RejectReason

type Props = {
  readonly row: Row
  readonly onDone: () => void
  readonly onLeave: () => void
}

/** The question about a pair: by pointer, by Tab and arrows, or by the keys 1, 2 and 3. */
export function Decision({ row, onDone, onLeave }: Props) {
  const say = useSay()
  const [answer, setAnswer] = useState<Answer | ''>('')
  const { answers: why, set } = useForm<Why<Reason>>({ reason: '', words: '' })
  const { errors, check } = useCheck()
  const decide = useDecide(row)
  const options = OPTIONS[row.kind]
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const fits = check(wantsOf(row, answer, why))
    if (!fits || answer === '') return
    if (answer === 'unsure') {
      if (await decide.doubt(why.words.trim())) onLeave()
      return
    }
    if (await decide.run(toDecided(answer, why))) onDone()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const n = Number(event.key) - 1
    const option = options[n]
    const radios = radiosOf(event)
    if (!option || radios.length === 0) return
    event.preventDefault()
    radios[n]?.focus()
    setAnswer(option[0])
  }
  return (
    <form onSubmit={submit} onKeyDown={onKeyDown} noValidate className="no-print">
      <Stack maw="40rem">
        <ErrorSummary errors={errors} />
        <ProblemAlert problem={decide.problem} />
        <OneOf
          id="links-answer"
          label={say('links.question')}
          description={say('links.keys')}
          value={answer}
          options={options.map(([value, words], n) => ({
            value,
            label: `${n + 1}. ${say(words)}`,
          }))}
          onPick={setAnswer}
          error={errorOf(errors, 'links-answer')}
          stacked
        />
        {answer === 'same' && row.kind === 'link' && <SpeaksFor why={why} set={set} />}
        {answer === 'different' && <Reasons row={row} why={why} set={set} errors={errors} />}
        {answer === 'unsure' && <Unsure why={why} set={set} errors={errors} />}
        <Button type="submit" loading={decide.pending} style={{ alignSelf: 'flex-start' }}>
          {say('links.record')}
        </Button>
      </Stack>
    </form>
  )
}

/** The answers, when the key was pressed on one of them: elsewhere a digit is a digit. */
function radiosOf({ target }: KeyboardEvent): readonly HTMLElement[] {
  const group = target instanceof HTMLElement ? target.closest('[role="radiogroup"]') : null
  if (!group?.querySelector('#links-answer')) return []
  return [...group.querySelectorAll<HTMLElement>('input[type="radio"]')]
}

type Wants = Parameters<ReturnType<typeof useCheck>['check']>[0]

function wantsOf({ kind }: Row, answer: Answer | '', { reason, words }: Why<Reason>): Wants {
  const different = answer === 'different'
  const explained = kind === 'link' || kind === 'pair' || reason === 'other'
  const needsWords = answer === 'unsure' || (different && explained)
  return [
    [answer === '', 'links-answer', 'links.answer-missing'],
    [different && reason === '', 'link-reason', 'link.reason-missing'],
    [needsWords && !words.trim(), 'link-words', 'link.words-missing'],
  ]
}

const OPTIONS: {
  readonly [Kind in Row['kind']]: readonly (readonly [value: Answer, words: MessageId])[]
} = {
  match: [
    ['same', 'links.answer.match-same'],
    ['different', 'links.answer.match-different'],
    ['unsure', 'links.answer.unsure'],
  ],
  told: [
    ['same', 'links.answer.told-same'],
    ['unsure', 'links.answer.unsure'],
  ],
  pair: [
    ['same', 'links.answer.pair-same'],
    ['different', 'links.answer.pair-different'],
    ['unsure', 'links.answer.unsure'],
  ],
  link: [
    ['same', 'links.answer.link-same'],
    ['different', 'links.answer.link-different'],
    ['unsure', 'links.answer.unsure'],
  ],
}

const toDecided = (answer: 'same' | 'different', { reason, words }: Why<Reason>): Decided =>
  answer === 'same' || reason === ''
    ? { same: true, words: words.trim() }
    : { same: false, reason, words: words.trim() }

type ReasonsProps = {
  readonly row: Row
  readonly why: Why<Reason>
  readonly set: (some: Partial<Why<Reason>>) => void
  readonly errors: readonly FieldError[]
}

function Reasons({ row, why, set, errors }: ReasonsProps) {
  const say = useSay()
  const isMatch = row.kind === 'match'
  const id = (reason: Reason) => (isMatch ? `keep-reason.${reason}` : `reject-reason.${reason}`)
  return (
    <ReasonFields<Reason>
      label={(reason) => say(id(reason) as MessageId)} // a reason of its own list, and every one has its words
      reasons={isMatch ? KEEP_REASONS : REJECT_REASONS}
      why={why}
      set={set}
      errors={errors}
    />
  )
}

/** What speaks for one person beside the model; need not be said. */
function SpeaksFor({ why, set }: Pick<ReasonsProps, 'why' | 'set'>) {
  const say = useSay()
  return (
    <WordsField
      id="link-words"
      label={say('link.speaks-for')}
      value={why.words}
      onWrite={(words) => set({ words })}
    />
  )
}

/** What leaves the pair open. */
function Unsure({ why, set, errors }: Omit<ReasonsProps, 'row'>) {
  const say = useSay()
  return (
    <WordsField
      id="link-words"
      label={say('links.unsure-why')}
      value={why.words}
      onWrite={(words) => set({ words })}
      error={errorOf(errors, 'link-words')}
    />
  )
}
