import { Button, Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Answer } from '../../contract/index.ts'
import type { LocalDate, UnitId } from '../../kit/index.ts'
import { useCheck } from '../form/check.ts'
import { dayOf, daysLater } from '../form/dates.ts'
import { useUnitOptions } from '../form/unit-options.ts'
import { useAct } from '../ui/act.ts'
import { useAsk } from '../ui/ask.ts'
import { Empty } from '../ui/empty.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { useTell } from '../ui/language.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { useZone } from '../ui/time.ts'
import { Answered } from '../ui/waiting.tsx'
import classes from './exercise.module.css'
import { Mark } from './mark.tsx'
import { useExerciseSay } from './words.ts'

type Offer = Answer<'listExercises'>['offers'][number]

/** Opens a joint exercise: what is read, by whom, until when. */
export function OpenPage() {
  const say = useExerciseSay()
  const asked = useAsk('listExercises', {})
  return (
    <Page title={say('exercise.open')} lead={say('exercise.open-lead')}>
      <Mark />
      <Answered asked={asked}>
        {({ offers: [first, ...more] }) =>
          first ? (
            <OpenForm first={first} offers={[first, ...more]} />
          ) : (
            <Empty>{say('refusal.exercise-vignettes-none')}</Empty>
          )
        }
      </Answered>
    </Page>
  )
}

type Wish = {
  readonly name: string
  readonly place: string
  readonly instrument: string
  readonly left: ReadonlySet<string>
  readonly units: ReadonlySet<string>
  readonly closes: string
}

/** Days that an exercise is open unless somebody says otherwise. */
const USUAL_DAYS = 14

type FormProps = { readonly first: Offer; readonly offers: readonly Offer[] }

function OpenForm({ first, offers }: FormProps) {
  const say = useExerciseSay()
  const navigate = useNavigate()
  const zone = useZone()
  const act = useAct('openExercise', say('exercise.opened-said'))
  const { errors, check } = useCheck()
  const [wish, setWish] = useState<Wish>(() => ({
    name: '',
    place: '',
    instrument: first.id,
    left: new Set(),
    units: new Set(),
    closes: daysLater(dayOf(Date.now(), zone), USUAL_DAYS),
  }))
  const offer = offers.find(({ id }) => id === wish.instrument) ?? first
  const vignettes = offer.vignettes.map(({ id }) => id).filter((id) => !wish.left.has(id))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const fits = check([
      [!wish.name.trim(), 'exercise-name', 'refusal.exercise-name-empty'],
      [!wish.closes, 'exercise-closes', 'refusal.exercise-closes-past'],
      [vignettes.length === 0, 'exercise-vignettes', 'refusal.exercise-vignettes-none'],
      [wish.units.size === 0, 'exercise-units', 'exercise.units-help'],
    ])
    if (!fits) return
    const { name, place, instrument, units, closes } = wish
    const done = await act.run({
      name,
      place,
      instrument,
      vignettes,
      units: [...units] as UnitId[], // values of the options below, which are units
      closes: closes as LocalDate, // a date field gives this form or nothing
    })
    if (done) navigate(`/exercises/${done.exercise}`)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ErrorSummary errors={errors} />
        <ProblemAlert problem={act.problem} />
        <Fields
          wish={wish}
          set={(some) => setWish((before) => ({ ...before, ...some }))}
          offer={offer}
          offers={offers}
          errors={errors}
        />
        <Button type="submit" loading={act.pending} style={{ alignSelf: 'flex-start' }}>
          {say('exercise.open')}
        </Button>
      </Stack>
    </form>
  )
}

type FieldsProps = {
  readonly wish: Wish
  readonly set: (some: Partial<Wish>) => void
  readonly offer: Offer
  readonly offers: readonly Offer[]
  readonly errors: readonly FieldError[]
}

function Fields({ wish, set, offer, offers, errors }: FieldsProps) {
  const say = useExerciseSay()
  const tell = useTell()
  return (
    <>
      <Stack maw="40rem">
        <TextInput
          id="exercise-name"
          label={say('exercise.name')}
          value={wish.name}
          maxLength={120}
          onChange={(event) => set({ name: event.currentTarget.value })}
          error={errorOf(errors, 'exercise-name')}
        />
        <TextInput
          id="exercise-place"
          label={say('exercise.place')}
          value={wish.place}
          maxLength={120}
          onChange={(event) => set({ place: event.currentTarget.value })}
        />
        <TextInput
          id="exercise-closes"
          type="date"
          label={say('exercise.closes')}
          value={wish.closes}
          onChange={(event) => set({ closes: event.currentTarget.value })}
          error={errorOf(errors, 'exercise-closes')}
        />
        <NativeSelect
          id="exercise-instrument"
          label={say('exercise.instrument')}
          value={wish.instrument}
          data={offers.map(({ id, version, name }) => ({
            value: id,
            label: say('exercise.cited', { name: tell(name), version }),
          }))}
          onChange={(event) => set({ instrument: event.currentTarget.value, left: new Set() })}
        />
      </Stack>
      <UnitChoice wish={wish} set={set} errors={errors} />
      <VignetteChoice wish={wish} set={set} offer={offer} errors={errors} />
    </>
  )
}

type ChoiceProps = Pick<FieldsProps, 'wish' | 'set' | 'errors'>

function UnitChoice({ wish, set, errors }: ChoiceProps) {
  const say = useExerciseSay()
  const options = useUnitOptions(({ until }) => until === undefined)
  const groups = options.flatMap((option) => ('group' in option ? [option] : []))
  return (
    <Checkbox.Group
      label={say('exercise.units')}
      description={say('exercise.units-help')}
      error={errorOf(errors, 'exercise-units')}
      value={[...wish.units]}
      onChange={(units) => set({ units: new Set(units) })}
    >
      <div className={classes.units} style={{ marginTop: 8 }}>
        {groups.map(({ group, items }, at) => (
          <fieldset key={group} className={classes.group}>
            <legend>{group}</legend>
            <Stack gap="xs" mt={4}>
              {items.map(({ value, label }, n) => (
                <Checkbox
                  key={value}
                  {...(at === 0 && n === 0 ? { id: 'exercise-units' } : {})}
                  value={value}
                  label={label}
                />
              ))}
            </Stack>
          </fieldset>
        ))}
      </div>
    </Checkbox.Group>
  )
}

function VignetteChoice({ wish, set, offer, errors }: ChoiceProps & { readonly offer: Offer }) {
  const say = useExerciseSay()
  const tell = useTell()
  const all = offer.vignettes.map(({ id }) => id)
  return (
    <Checkbox.Group
      label={say('exercise.vignettes')}
      error={errorOf(errors, 'exercise-vignettes')}
      value={all.filter((id) => !wish.left.has(id))}
      onChange={(kept) => set({ left: new Set(all.filter((id) => !kept.includes(id))) })}
    >
      <div className={classes.units} style={{ marginTop: 8 }}>
        {offer.vignettes.map(({ id, title }, at) => (
          <Checkbox
            key={id}
            {...(at === 0 ? { id: 'exercise-vignettes' } : {})}
            value={id}
            label={tell(title)}
          />
        ))}
      </div>
    </Checkbox.Group>
  )
}
