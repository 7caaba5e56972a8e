import { Checkbox, TextInput } from '@mantine/core'
import type { Asked } from '../../contract/index.ts'
import { dayOf } from '../form/dates.ts'
import { filled } from '../form/filled.ts'
import { useForm } from '../form/form.ts'
import { WordsField } from '../form/words-field.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import { useZone } from '../ui/time.ts'
import { AgeFields } from './age-fields.tsx'
import {
  type AgeAnswers,
  type Answers,
  NO_ANSWERS,
  NO_PAPER,
  type ReachAnswers,
  toAge,
  toPaper,
  toSafe,
  type Wrong,
  wrongAge,
} from './first-contact/answers.ts'
import { OutlineFields } from './outline-fields.tsx'
import { PaperFields } from './paper-fields.tsx'
import { ReachFields } from './reach-fields.tsx'
import { resumed, type StatementKind } from './statement-draft.ts'
import { StatementFrame, type StatementProps } from './statement-frame.tsx'

type Statement = Asked<'addStatement'>['statement']

type Props = StatementProps

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

function NameDialog(props: Props) {
  const say = useSay()
  const { answers, set } = useForm(resumed({ name: '', notNamed: false }, props.open))
  const make = (): Statement | Wrong[] =>
    answers.notNamed || answers.name.trim()
      ? { kind: 'name', name: answers.notNamed ? null : answers.name.trim() }
      : [{ field: 'name', message: 'contact.name-missing' }]
  return (
    <StatementFrame {...props} kind="name" answers={answers} make={make}>
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
    </StatementFrame>
  )
}

const NO_AGE: AgeAnswers = { ageKind: 'birthDate', birthDate: '', years: '' }

function AgeDialog(props: Props) {
  const today = dayOf(Date.now(), useZone())
  const { answers, set } = useForm(resumed<AgeAnswers>(NO_AGE, props.open))
  const make = (): Statement | Wrong[] => {
    const wrong = wrongAge(answers, today)
    return wrong.length > 0 ? wrong : { kind: 'age', age: toAge(answers, today) }
  }
  return (
    <StatementFrame {...props} kind="age" answers={answers} make={make}>
      {(errors) => <AgeFields answers={answers} set={set} errors={errors} />}
    </StatementFrame>
  )
}

function PaperDialog(props: Props) {
  const { answers, set } = useForm(resumed(NO_PAPER, props.open))
  const make = (): Statement | Wrong[] =>
    answers.kind
      ? { kind: 'paper', paper: toPaper(answers) }
      : [{ field: 'paper-kind', message: 'contact.paper-kind-missing', values: { n: 1 } }]
  return (
    <StatementFrame {...props} kind="paper" answers={answers} make={make}>
      {(errors) => <PaperFields answers={answers} set={set} errors={errors} prefix="paper" />}
    </StatementFrame>
  )
}

const NO_REACH: ReachAnswers & { readonly place: string } = {
  place: '',
  phone: '',
  how: '',
  when: '',
  neverSay: '',
  whoMayKnow: '',
}

function ContactDialog(props: Props) {
  const say = useSay()
  const { answers, set } = useForm(resumed(NO_REACH, props.open))
  const make = (): Statement => ({
    kind: 'contact',
    place: answers.place.trim(),
    safe: toSafe(answers),
  })
  return (
    <StatementFrame {...props} kind="contact" answers={answers} make={make}>
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
    </StatementFrame>
  )
}

function StoryDialog(props: Props) {
  const say = useSay()
  const { answers, set } = useForm(resumed({ text: '' }, props.open))
  const { text } = answers
  const make = (): Statement | Wrong[] =>
    text.trim()
      ? { kind: 'story', text: text.trim() }
      : [{ field: 'told', message: 'referral.words-missing' }]
  return (
    <StatementFrame {...props} kind="story" answers={answers} make={make}>
      {(errors) => (
        <WordsField
          id="told"
          label={say('case.happened')}
          help={say('contact.story-help')}
          value={text}
          max={4000}
          rows={4}
          onWrite={(text) => set({ text })}
          error={errorOf(errors, 'told')}
        />
      )}
    </StatementFrame>
  )
}

function OriginDialog(props: Props) {
  const say = useSay()
  const { answers, set } = useForm(resumed({ origin: '', address: '' }, props.open))
  const make = (): Statement | Wrong[] =>
    answers.origin.trim()
      ? { kind: 'origin', place: answers.origin.trim(), ...filled({ address: answers.address }) }
      : [{ field: 'origin', message: 'arrivals.place-missing' }]
  return (
    <StatementFrame {...props} kind="origin" answers={answers} make={make}>
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
    </StatementFrame>
  )
}

function OutlineDialog(props: Props) {
  const { outline } = props.view
  const { answers, set } = useForm<Answers>(
    resumed(
      {
        ...NO_ANSWERS,
        sex: outline?.sex ?? 'unknown',
        language: outline?.language ?? '',
        country: outline?.country ?? '',
        children: String(outline?.children ?? 0),
        channel: outline?.channel ?? '',
      },
      props.open,
    ),
  )
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
    <StatementFrame {...props} kind="outline" answers={answers} make={make} onTake={take}>
      {(errors) => <OutlineFields answers={answers} set={set} errors={errors} />}
    </StatementFrame>
  )
}

function toTaken(field: string, theirs: Extract<Statement, { kind: 'outline' }>): Partial<Answers> {
  const { sex, language, country, safety, children, channel } = theirs
  const all: Partial<Answers> = { sex, language, country, safety, channel, children: `${children}` }
  return Object.fromEntries(Object.entries(all).filter(([name]) => name === field))
}
