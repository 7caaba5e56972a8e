import { Alert, Button, Checkbox, Stack, TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { GLASS_REASONS, type GlassReason } from '../../domain/case/entries.ts'
import { PERSONAL_CLASSES, type PersonalClass } from '../../kit/index.ts'
import { useCheck } from '../form/check.ts'
import { OneOf } from '../form/one-of.tsx'
import { WordsField } from '../form/words-field.tsx'
import { useAct } from '../ui/act.ts'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'

type Wish = {
  readonly number: string
  readonly reason: GlassReason | ''
  readonly words: string
  readonly classes: readonly PersonalClass[]
}

/** Opens a case of another institution in an emergency. The number is told, never found here. */
export function GlassPage() {
  const say = useSay()
  const navigate = useNavigate()
  const { state } = useLocation()
  const act = useAct('breakGlass', say('glass.opened'))
  const { errors, check } = useCheck()
  const [wish, setWish] = useState<Wish>({
    number: numberIn(state),
    reason: '',
    words: '',
    classes: [],
  })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { reason } = wish
    const fits = check([
      [!wish.number.trim(), 'glass-number', 'glass.number-missing'],
      [reason === '', 'glass-reason', 'glass.reason-missing'],
      [wish.classes.length === 0, `glass-${PERSONAL_CLASSES[0]}`, 'glass.classes-missing'],
      [!wish.words.trim(), 'glass-words', 'glass.words-missing'],
    ])
    if (!fits || reason === '') return
    const done = await act.run({ ...wish, reason, classes: [...wish.classes] })
    if (done) navigate(`/cases/${done.case}`)
  }
  return (
    <Page title={say('glass.title')}>
      <Alert
        role="note"
        color="bata"
        variant="outline"
        icon={<IconAlertTriangle aria-hidden="true" />}
        maw="48rem"
      >
        {say('glass.lead')}
      </Alert>
      <form onSubmit={submit} noValidate>
        <Stack maw="40rem">
          <ErrorSummary errors={errors} />
          <ProblemAlert problem={act.problem} />
          <GlassFields
            wish={wish}
            set={(some) => setWish((before) => ({ ...before, ...some }))}
            errors={errors}
          />
          <Button
            type="submit"
            color="bata"
            loading={act.pending}
            style={{ alignSelf: 'flex-start' }}
          >
            {say('glass.do')}
          </Button>
        </Stack>
      </form>
    </Page>
  )
}

type Fields = {
  readonly wish: Wish
  readonly set: (some: Partial<Wish>) => void
  readonly errors: readonly FieldError[]
}

function GlassFields({ wish, set, errors }: Fields) {
  const say = useSay()
  return (
    <>
      <TextInput
        id="glass-number"
        label={say('glass.number')}
        description={say('glass.number-help')}
        value={wish.number}
        autoComplete="off"
        spellCheck={false}
        maxLength={20}
        onChange={({ currentTarget }) => set({ number: currentTarget.value })}
        error={errorOf(errors, 'glass-number')}
      />
      <OneOf
        id="glass-reason"
        label={say('glass.reason')}
        value={wish.reason}
        options={GLASS_REASONS.map((value) => ({ value, label: say(`glass-reason.${value}`) }))}
        onPick={(reason) => set({ reason })}
        error={errorOf(errors, 'glass-reason')}
        stacked
      />
      <Checkbox.Group
        label={say('glass.classes')}
        labelProps={{ htmlFor: undefined }}
        description={say('glass.classes-help')}
        value={[...wish.classes]}
        // Every box below carries a class.
        onChange={(classes) => set({ classes: classes as PersonalClass[] })}
        error={errorOf(errors, `glass-${PERSONAL_CLASSES[0]}`)}
      >
        <Stack gap="xs" mt={4}>
          {PERSONAL_CLASSES.map((name) => (
            <Checkbox key={name} id={`glass-${name}`} value={name} label={say(`class.${name}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <WordsField
        id="glass-words"
        label={say('glass.words')}
        help={say('glass.words-help')}
        value={wish.words}
        onWrite={(words) => set({ words })}
        error={errorOf(errors, 'glass-words')}
        max={2000}
        rows={3}
      />
    </>
  )
}

/** The number of the case from which the officer came: in no address. */
const numberIn = (state: unknown): string =>
  typeof state === 'object' &&
  state !== null &&
  'number' in state &&
  typeof state.number === 'string'
    ? state.number
    : ''
