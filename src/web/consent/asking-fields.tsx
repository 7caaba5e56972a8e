import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core'
import { PERSONAL_CLASSES, type PersonalClass } from '../../kit/index.ts'
import { OneOf } from '../form/one-of.tsx'
import { LanguageSelect } from '../form/selects.tsx'
import { useCoalition } from '../ui/coalition.ts'
import type { FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { useSay, useTell } from '../ui/language.tsx'
import { useSession } from '../ui/session.ts'
import { Status } from '../ui/status.tsx'
import type { Asking } from './asking.ts'

type Props = {
  readonly asking: Asking
  readonly set: (some: Partial<Asking>) => void
  readonly errors: readonly FieldError[]
  /** Classes of which the case holds anything; the others are offered too, but later. */
  readonly held: readonly PersonalClass[]
  readonly audiences: readonly string[]
}

/** Who will be told what, for what, until when, and which text is read in which language. */
export function AskingFields({ asking, set, errors, held, audiences }: Props) {
  const say = useSay()
  return (
    <Stack gap="md">
      <RecipientSelect asking={asking} set={set} errors={errors} />
      <ClassBoxes asking={asking} set={set} errors={errors} held={held} />
      <OneOf
        id="purpose"
        label={say('consent.purpose')}
        value={asking.purpose}
        options={(['protection', 'prosecution'] as const).map((value) => ({
          value,
          label: say(`purpose.${value}`),
        }))}
        onPick={(purpose) => set({ purpose })}
      />
      <TextInput
        id="until"
        type="date"
        label={say('consent.until')}
        description={say('consent.until-help')}
        value={asking.until}
        onChange={(event) => set({ until: event.currentTarget.value })}
        error={errorOf(errors, 'until')}
      />
      <TextSelect asking={asking} set={set} errors={errors} audiences={audiences} />
      <LanguageSelect
        id="language"
        label={say('consent.language')}
        description={say('consent.language-help')}
        value={asking.language}
        onPick={(language) => set({ language })}
        error={errorOf(errors, 'language')}
      />
      <TextInput
        id="interpreter"
        label={say('consent.interpreter')}
        description={say('consent.interpreter-help')}
        value={asking.interpreter}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => set({ interpreter: event.currentTarget.value })}
      />
      <TextInput
        id="witness"
        label={say('consent.witness')}
        value={asking.witness}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => set({ witness: event.currentTarget.value })}
      />
    </Stack>
  )
}

type Part = Pick<Props, 'asking' | 'set' | 'errors'>

function RecipientSelect({ asking, set, errors }: Part) {
  const say = useSay()
  const tell = useTell()
  const { me } = useSession()
  const parties = useCoalition()?.parties ?? []
  const others = parties.filter(({ id, until }) => id !== me?.post?.party && !until)
  return (
    <NativeSelect
      id="recipient"
      label={say('consent.recipient')}
      data={[
        { value: '', label: '—' },
        ...others.map(({ id, short, name }) => ({ value: id, label: `${short}: ${tell(name)}` })),
      ]}
      value={asking.recipient}
      onChange={(event) => set({ recipient: event.currentTarget.value })}
      error={errorOf(errors, 'recipient')}
    />
  )
}

function ClassBoxes({ asking, set, errors, held }: Part & Pick<Props, 'held'>) {
  const say = useSay()
  const order = [...held, ...PERSONAL_CLASSES.filter((name) => !held.includes(name))]
  const pick = (names: readonly string[]) =>
    set({ classes: PERSONAL_CLASSES.filter((name) => names.includes(name)) })
  return (
    <Checkbox.Group
      label={say('consent.classes')}
      labelProps={{ htmlFor: undefined }}
      value={[...asking.classes]}
      onChange={pick}
      error={errorOf(errors, 'classes')}
    >
      <Stack gap="xs" mt={4}>
        {order.map((name, index) => (
          <Checkbox
            key={name}
            {...(index === 0 ? { id: 'classes' } : {})}
            value={name}
            label={say(`class.${name}`)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}

function TextSelect({ asking, set, errors, audiences }: Part & Pick<Props, 'audiences'>) {
  const say = useSay()
  const tell = useTell()
  const texts = (useCoalition()?.texts ?? []).filter(({ audience }) => audiences.includes(audience))
  const chosen = texts.find(({ id }) => id === asking.text)
  return (
    <div>
      <NativeSelect
        id="text"
        label={say('consent.text')}
        data={[
          { value: '', label: '—' },
          ...texts.map(({ id, title }) => ({ value: id, label: tell(title) })),
        ]}
        value={asking.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        error={errorOf(errors, 'text')}
      />
      {chosen?.source === 'unverified' && (
        <Status tone="soon">{say('consent.text-proposal')}</Status>
      )}
    </div>
  )
}
