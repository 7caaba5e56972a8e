import {
  Alert,
  Button,
  Checkbox,
  Group,
  NativeSelect,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core'
import { useState } from 'react'
import {
  CHANNELS,
  RELATIONS,
  type Relation,
  SAFETIES,
  SEXES,
} from '../../../domain/case/entries.ts'
import type { LocalDate } from '../../../kit/index.ts'
import { OneOf } from '../../form/one-of.tsx'
import { CountrySelect, LanguageSelect } from '../../form/selects.tsx'
import type { FieldError } from '../../ui/error-summary.tsx'
import { errorOf } from '../../ui/field-errors.ts'
import { useSay } from '../../ui/language.tsx'
import { Section } from '../../ui/section.tsx'
import { Status } from '../../ui/status.tsx'
import { AgeFields } from '../age-fields.tsx'
import { CasePicker } from '../case-picker.tsx'
import { PaperFields } from '../paper-fields.tsx'
import { ReachFields } from '../reach-fields.tsx'
import { type Answers, minorSoFar, NO_PAPER } from './answers.ts'

type Part = {
  readonly answers: Answers
  readonly set: (some: Partial<Answers>) => void
  readonly errors: readonly FieldError[]
  readonly today: LocalDate
}

export function SafetyPart({ answers, set, errors }: Part) {
  const say = useSay()
  return (
    <Section title={say('contact.safety-part')}>
      <OneOf
        id="safety"
        label={say('contact.safety')}
        required
        value={answers.safety}
        options={SAFETIES.map((value) => ({ value, label: say(`contact.safety.${value}`) }))}
        onPick={(safety) => set({ safety })}
        error={errorOf(errors, 'safety')}
      />
      {answers.safety === 'unsafe' && (
        <Status tone="late">
          <span role="status">{say('contact.unsafe-now')}</span>
        </Status>
      )}
    </Section>
  )
}

export function PersonPart(part: Part) {
  const { answers, set, errors, today } = part
  const say = useSay()
  return (
    <Section title={say('contact.person-part')}>
      <TextInput
        id="name"
        label={say('contact.name')}
        description={say('contact.name-help')}
        value={answers.name}
        maxLength={200}
        autoComplete="off"
        disabled={answers.notNamed}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={errorOf(errors, 'name')}
      />
      <Checkbox
        label={say('contact.not-named')}
        checked={answers.notNamed}
        onChange={(event) => set({ notNamed: event.currentTarget.checked })}
      />
      <OneOf
        id="sex"
        label={say('contact.sex')}
        value={answers.sex}
        options={SEXES.map((value) => ({
          value,
          label: value === 'unknown' ? say('contact.safety.unknown') : say(`sex.${value}`),
        }))}
        onPick={(sex) => set({ sex })}
      />
      <AgeFields answers={answers} set={set} errors={errors} />
      {minorSoFar(answers, today) === 'yes' && (
        <Alert color="kunyit" variant="outline" role="status">
          {say('contact.minor')}
        </Alert>
      )}
      <WherePart {...part} />
    </Section>
  )
}

function WherePart({ answers, set, errors }: Part) {
  const say = useSay()
  return (
    <>
      <LanguageSelect
        id="language"
        label={say('contact.language')}
        value={answers.language}
        onPick={(language) => set({ language })}
        error={errorOf(errors, 'language')}
      />
      <CountrySelect
        id="country"
        label={say('contact.country')}
        value={answers.country}
        onPick={(country) => set({ country })}
        error={errorOf(errors, 'country')}
      />
      <TextInput
        id="place"
        label={say('contact.place')}
        description={say('contact.place-help')}
        value={answers.place}
        maxLength={300}
        autoComplete="off"
        onChange={(event) => set({ place: event.currentTarget.value })}
      />
      <TextInput
        id="children"
        inputMode="numeric"
        label={say('contact.children')}
        value={answers.children}
        onChange={(event) => set({ children: event.currentTarget.value })}
        error={errorOf(errors, 'children')}
        maw={240}
      />
      <ChannelSelect
        id="channel"
        value={answers.channel}
        onPick={(channel) => set({ channel })}
        error={errorOf(errors, 'channel')}
      />
    </>
  )
}

type ChannelProps = {
  readonly id: string
  readonly value: Answers['channel']
  readonly onPick: (channel: Answers['channel']) => void
  readonly error: string | undefined
}

export function ChannelSelect({ id, value, onPick, error }: ChannelProps) {
  const say = useSay()
  return (
    <NativeSelect
      id={id}
      label={say('contact.channel')}
      data={[
        { value: '', label: '—' },
        ...CHANNELS.map((code) => ({ value: code, label: say(`channel.${code}`) })),
      ]}
      value={value}
      onChange={(event) => onPick(CHANNELS.find((c) => c === event.currentTarget.value) ?? '')}
      error={error}
    />
  )
}

export function ReachPart({ answers, set }: Part) {
  const say = useSay()
  return (
    <Section title={say('contact.reach-part')}>
      <ReachFields answers={answers} set={set} />
    </Section>
  )
}

export function HappenedPart({ answers, set }: Part) {
  const say = useSay()
  return (
    <Section title={say('contact.happened-part')}>
      <Textarea
        id="story"
        label={say('contact.story')}
        description={say('contact.story-help')}
        value={answers.story}
        maxLength={4000}
        autosize
        minRows={3}
        onChange={(event) => set({ story: event.currentTarget.value })}
      />
      <TextInput
        id="origin"
        label={say('contact.origin')}
        value={answers.origin}
        maxLength={300}
        autoComplete="off"
        onChange={(event) => set({ origin: event.currentTarget.value })}
      />
      <TextInput
        id="address"
        label={say('contact.address')}
        value={answers.address}
        maxLength={300}
        autoComplete="off"
        onChange={(event) => set({ address: event.currentTarget.value })}
      />
    </Section>
  )
}

export function PapersPart({ answers, set, errors }: Part) {
  const say = useSay()
  const { papers } = answers
  return (
    <Section title={say('contact.papers-part')} lead={say('case.papers-lead')}>
      {papers.map((paper, index) => (
        <fieldset
          key={paper.key}
          style={{
            margin: 0,
            border: '1px solid var(--rujukan-line)',
            borderRadius: 4,
            padding: 12,
          }}
        >
          <legend>{say('contact.paper-n', { n: index + 1 })}</legend>
          <PaperFields
            answers={paper}
            prefix={`paper-${index}`}
            errors={errors}
            set={(some) => set({ papers: papers.with(index, { ...paper, ...some }) })}
          />
          <Button
            mt="sm"
            size="compact-sm"
            variant="subtle"
            color="bata"
            onClick={() => set({ papers: papers.toSpliced(index, 1) })}
          >
            {say('contact.paper-remove', { n: index + 1 })}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button
          variant="default"
          onClick={() => set({ papers: [...papers, { ...NO_PAPER, key: crypto.randomUUID() }] })}
        >
          {say('contact.paper-add')}
        </Button>
      </div>
    </Section>
  )
}

export function RelationsPart({ answers, set }: Part) {
  const say = useSay()
  const [adding, setAdding] = useState(false)
  const { relations } = answers
  return (
    <Section title={say('contact.relations-part')}>
      {relations.map((relation, index) => (
        <Group key={relation.other} gap="xs">
          <span>
            {say(`relation.${relation.kind}`)} {relation.number}
          </span>
          <Button
            size="compact-sm"
            variant="subtle"
            color="bata"
            onClick={() => set({ relations: relations.toSpliced(index, 1) })}
          >
            {say('contact.relation-remove', { number: relation.number })}
          </Button>
        </Group>
      ))}
      {adding ? (
        <AddRelation
          onAdd={(relation) => {
            set({ relations: [...relations.filter((r) => r.other !== relation.other), relation] })
            setAdding(false)
          }}
        />
      ) : (
        <div>
          <Button variant="default" onClick={() => setAdding(true)}>
            {say('contact.relation-add')}
          </Button>
        </div>
      )}
    </Section>
  )
}

function AddRelation({
  onAdd,
}: {
  readonly onAdd: (relation: Answers['relations'][number]) => void
}) {
  const say = useSay()
  const [kind, setKind] = useState<Relation>('travelled-with')
  return (
    <Stack gap="sm">
      <OneOf
        id="relation-kind"
        label={say('case.relation-kind')}
        value={kind}
        options={RELATIONS.map((value) => ({ value, label: say(`relation.${value}`) }))}
        onPick={setKind}
      />
      <CasePicker
        id="relation-other"
        onPick={(found) => onAdd({ kind, other: found.case, number: found.number })}
      />
    </Stack>
  )
}
