import { TextInput } from '@mantine/core'
import { useNavigate } from 'react-router'
import type { IncidentKind } from '../../domain/incident/index.ts'
import { useBoardSay } from '../board/say.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { useCheck } from '../form/check.ts'
import { useForm } from '../form/form.ts'
import { OneOf } from '../form/one-of.tsx'
import { CountrySelect, LanguageSelect } from '../form/selects.tsx'
import { useAct } from '../ui/act.ts'
import { useUnit } from '../ui/coalition.ts'
import type { FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { useSession } from '../ui/session.ts'

type Kind = Exclude<IncidentKind, 'arrivals'>
const KINDS: readonly Kind[] = ['gate', 'raid', 'flight']

type Given = {
  readonly kind: Kind
  readonly name: string
  readonly country: string
  readonly place: string
  readonly language: string
}

/** A raid, a gate or a flight: opened empty, and on to its board. */
export function OpenIncident({ onClose }: { readonly onClose: () => void }) {
  const say = useBoardSay()
  const { answers, set, errors, act, submit } = useOpening()
  return (
    <ActDialog
      title={say('incidents.open')}
      lead={say('incidents.kind-help')}
      does={say('incidents.open')}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <OneOf<Kind>
        id="incident-kind"
        label={say('incidents.kind')}
        value={answers.kind}
        options={KINDS.map((value) => ({ value, label: say(`incident-kind.${value}`) }))}
        onPick={(kind) => set({ kind })}
      />
      <Fields answers={answers} set={set} errors={errors} />
    </ActDialog>
  )
}

function useOpening() {
  const say = useBoardSay()
  const navigate = useNavigate()
  const { me } = useSession()
  const unit = useUnit(me?.post?.unit)
  const act = useAct('openIncident', say('incidents.opened'))
  const { answers: typed, set } = useForm<Given>({
    kind: 'gate',
    name: '',
    country: '',
    place: '',
    language: 'id',
  })
  const answers = { ...typed, country: typed.country || (unit?.country ?? '') }
  const { errors, check } = useCheck()
  const submit = async () => {
    const { name, place, country, language } = answers
    const whole = check([
      [!name.trim(), 'incident-name', 'arrivals.name-missing'],
      [!place.trim(), 'incident-place', 'arrivals.place-missing'],
      [country === '', 'incident-country', 'contact.country-missing'],
      [language === '', 'incident-language', 'contact.language-missing'],
    ])
    if (!whole) return
    const opened = await act.run({ ...answers, name: name.trim(), place: place.trim() })
    if (opened) await navigate(`/incidents/${opened.incident}/board`)
  }
  return { answers, set, errors, act, submit }
}

type FieldsProps = {
  readonly answers: Given
  readonly set: (some: Partial<Given>) => void
  readonly errors: readonly FieldError[]
}

function Fields({ answers, set, errors }: FieldsProps) {
  const say = useBoardSay()
  return (
    <>
      <TextInput
        id="incident-name"
        label={say('arrivals.incident-name')}
        description={say('incidents.name-help')}
        value={answers.name}
        maxLength={120}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={errorOf(errors, 'incident-name')}
      />
      <TextInput
        id="incident-place"
        label={say('incidents.place')}
        value={answers.place}
        maxLength={300}
        onChange={(event) => set({ place: event.currentTarget.value })}
        error={errorOf(errors, 'incident-place')}
      />
      <CountrySelect
        id="incident-country"
        label={say('arrivals.country')}
        value={answers.country}
        onPick={(country) => set({ country })}
        error={errorOf(errors, 'incident-country')}
      />
      <LanguageSelect
        id="incident-language"
        label={say('incidents.language')}
        value={answers.language}
        onPick={(language) => set({ language })}
        error={errorOf(errors, 'incident-language')}
      />
    </>
  )
}
