import { Checkbox, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Asked } from '../../contract/index.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { dayOf } from '../form/dates.ts'
import { filled } from '../form/filled.ts'
import { useForm } from '../form/form.ts'
import { WordsField } from '../form/words-field.tsx'
import { useAct } from '../ui/act.ts'
import type { FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import { useZone } from '../ui/time.ts'
import { AgeFields } from './age-fields.tsx'
import {
  type Answers,
  NO_ANSWERS,
  NO_PAPER,
  type PaperAnswers,
  toAge,
  toPaper,
  toSafe,
  type Wrong,
  wrongAge,
} from './first-contact/answers.ts'
import { Meanwhile } from './meanwhile.tsx'
import { OutlineFields } from './outline-fields.tsx'
import { PaperFields } from './paper-fields.tsx'
import { ReachFields } from './reach-fields.tsx'
import { useMeanwhile } from './use-meanwhile.ts'
import type { CaseView } from './view.ts'

type Statement = Asked<'addStatement'>['statement']
export type StatementKind = Statement['kind']

type Props = { readonly view: CaseView; readonly onClose: () => void }

export const TITLES = {
  name: 'case.add-name',
  age: 'case.add-age',
  paper: 'case.add-paper',
  contact: 'case.add-contact',
  story: 'case.add-story',
  origin: 'case.add-origin',
  outline: 'case.update-outline',
} as const

/** One more statement about the person; what was said before stays. */
export function StatementDialog({ kind, ...props }: Props & { readonly kind: StatementKind }) {
  switch (kind) {
    case 'name':
      return <NameDialog {...props} />
    case 'age':
      return <AgeDialog {...props} />
    case 'paper':
      return <PaperDialog {...props} />
    case 'contact':
      return <ContactDialog {...props} />
    case 'story':
      return <StoryDialog {...props} />
    case 'origin':
      return <OriginDialog {...props} />
    case 'outline':
      return <OutlineDialog {...props} />
  }
}

type FrameProps = Props & {
  readonly kind: StatementKind
  /** The statement, or what has to be mended first. */
  readonly make: () => Statement | readonly Wrong[]
  /** Takes one field over from what another officer stated meanwhile. */
  readonly onTake?: (field: string, theirs: Statement) => void
  readonly children: (errors: readonly FieldError[]) => ReactNode
}

function Frame({ view, kind, make, onTake, onClose, children }: FrameProps) {
  const say = useSay()
  const act = useAct('addStatement', say('case.saved'))
  const { changed, version, learn } = useMeanwhile(view)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const submit = async () => {
    const made = make()
    if (isWrong(made))
      return setErrors(
        made.map(({ field, message, values }) => ({ field, message: say(message, values) })),
      )
    setErrors([])
    if (await act.run({ case: view.case, version, statement: made }, learn)) onClose()
  }
  const made = changed ? make() : undefined
  const mine = made && !isWrong(made) ? made : undefined
  const notice = changed && act.problem?.code === 'conflict' && (
    <Meanwhile {...{ view, kind, changed, mine, onTake }} />
  )
  return (
    <ActDialog
      title={say(TITLES[kind])}
      does={say(changed ? 'meanwhile.save' : 'case.save')}
      {...(changed ? { leaves: say('meanwhile.leave') } : {})}
      {...(notice ? { notice } : {})}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      {children(errors)}
    </ActDialog>
  )
}

const isWrong = (made: Statement | readonly Wrong[]): made is readonly Wrong[] =>
  Array.isArray(made)

function NameDialog(props: Props) {
  const say = useSay()
  const { answers, set } = useForm({ name: '', notNamed: false })
  const make = (): Statement | Wrong[] =>
    answers.notNamed || answers.name.trim()
      ? { kind: 'name', name: answers.notNamed ? null : answers.name.trim() }
      : [{ field: 'name', message: 'contact.name-missing' }]
  return (
    <Frame {...props} kind="name" make={make}>
      {(errors) => (
        <>
          <TextInput
            id="name"
            label={say('contact.name')}
            description={say('contact.name-help')}
            value={answers.name}
            disabled={answers.notNamed}
            maxLength={200}
            autoComplete="off"
            data-autofocus
            onChange={(event) => set({ name: event.currentTarget.value })}
            error={errorOf(errors, 'name')}
          />
          <Checkbox
            label={say('contact.not-named')}
            checked={answers.notNamed}
            onChange={(event) => set({ notNamed: event.currentTarget.checked })}
          />
        </>
      )}
    </Frame>
  )
}

function AgeDialog(props: Props) {
  const today = dayOf(Date.now(), useZone())
  const { answers, set } = useForm<Pick<Answers, 'ageKind' | 'birthDate' | 'years'>>({
    ageKind: 'birthDate',
    birthDate: '',
    years: '',
  })
  const make = (): Statement | Wrong[] => {
    const wrong = wrongAge(answers, today)
    return wrong.length > 0 ? wrong : { kind: 'age', age: toAge(answers, today) }
  }
  return (
    <Frame {...props} kind="age" make={make}>
      {(errors) => <AgeFields answers={answers} set={set} errors={errors} />}
    </Frame>
  )
}

function PaperDialog(props: Props) {
  const { answers, set } = useForm<PaperAnswers>(NO_PAPER)
  const make = (): Statement | Wrong[] =>
    answers.kind
      ? { kind: 'paper', paper: toPaper(answers) }
      : [{ field: 'paper-kind', message: 'contact.paper-kind-missing', values: { n: 1 } }]
  return (
    <Frame {...props} kind="paper" make={make}>
      {(errors) => <PaperFields answers={answers} set={set} errors={errors} prefix="paper" />}
    </Frame>
  )
}

function ContactDialog(props: Props) {
  const say = useSay()
  const { answers, set } = useForm(NO_ANSWERS)
  const make = (): Statement => ({
    kind: 'contact',
    place: answers.place.trim(),
    safe: toSafe(answers),
  })
  return (
    <Frame {...props} kind="contact" make={make}>
      {() => (
        <>
          <TextInput
            id="place"
            label={say('contact.place')}
            value={answers.place}
            maxLength={300}
            autoComplete="off"
            onChange={(event) => set({ place: event.currentTarget.value })}
          />
          <ReachFields answers={answers} set={set} />
        </>
      )}
    </Frame>
  )
}

function StoryDialog(props: Props) {
  const say = useSay()
  const [text, setText] = useState('')
  const make = (): Statement | Wrong[] =>
    text.trim()
      ? { kind: 'story', text: text.trim() }
      : [{ field: 'story', message: 'referral.words-missing' }]
  return (
    <Frame {...props} kind="story" make={make}>
      {(errors) => (
        <WordsField
          id="story"
          label={say('case.happened')}
          help={say('contact.story-help')}
          value={text}
          max={4000}
          rows={4}
          onWrite={setText}
          error={errorOf(errors, 'story')}
        />
      )}
    </Frame>
  )
}

function OriginDialog(props: Props) {
  const say = useSay()
  const { answers, set } = useForm({ origin: '', address: '' })
  const make = (): Statement | Wrong[] =>
    answers.origin.trim()
      ? { kind: 'origin', place: answers.origin.trim(), ...filled({ address: answers.address }) }
      : [{ field: 'origin', message: 'arrivals.place-missing' }]
  return (
    <Frame {...props} kind="origin" make={make}>
      {(errors) => (
        <>
          <TextInput
            id="origin"
            label={say('contact.origin')}
            value={answers.origin}
            maxLength={300}
            onChange={(event) => set({ origin: event.currentTarget.value })}
            error={errorOf(errors, 'origin')}
          />
          <TextInput
            id="address"
            label={say('contact.address')}
            value={answers.address}
            maxLength={300}
            autoComplete="off"
            onChange={(event) => set({ address: event.currentTarget.value })}
          />
        </>
      )}
    </Frame>
  )
}

function OutlineDialog(props: Props) {
  const { outline } = props.view
  const { answers, set } = useForm<Answers>({
    ...NO_ANSWERS,
    sex: outline?.sex ?? 'unknown',
    language: outline?.language ?? '',
    country: outline?.country ?? '',
    children: String(outline?.children ?? 0),
    channel: outline?.channel ?? '',
  })
  const make = (): Statement | Wrong[] => {
    const { safety, channel, sex, language, country } = answers
    const children = Number(answers.children)
    if (safety === '') return [{ field: 'safety', message: 'contact.safety-missing' }]
    if (channel === '') return [{ field: 'channel', message: 'contact.channel-missing' }]
    if (!Number.isInteger(children) || children < 0 || children > 30)
      return [{ field: 'children', message: 'contact.children-wrong' }]
    return { kind: 'outline', sex, language, country, safety, children, channel }
  }
  const take = (field: string, theirs: Statement) => {
    if (theirs.kind === 'outline') set(toTaken(field, theirs))
  }
  return (
    <Frame {...props} kind="outline" make={make} onTake={take}>
      {(errors) => <OutlineFields answers={answers} set={set} errors={errors} />}
    </Frame>
  )
}

function toTaken(field: string, theirs: Extract<Statement, { kind: 'outline' }>): Partial<Answers> {
  const { sex, language, country, safety, children, channel } = theirs
  const all: Partial<Answers> = { sex, language, country, safety, channel, children: `${children}` }
  return Object.fromEntries(Object.entries(all).filter(([name]) => name === field))
}
