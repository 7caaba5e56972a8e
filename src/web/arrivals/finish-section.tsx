import { Button, Checkbox, Stack, TextInput } from '@mantine/core'
import { useNavigate } from 'react-router'
import { DraftState } from '../draft/draft-state.tsx'
import { lasting, useKeptDraft } from '../draft/kept-draft.ts'
import { useCheck } from '../form/check.ts'
import { useForm } from '../form/form.ts'
import { CountrySelect, LanguageSelect } from '../form/selects.tsx'
import { useAct } from '../ui/act.ts'
import { useAnnounce } from '../ui/announcement.tsx'
import { useUnit } from '../ui/coalition.ts'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { Section } from '../ui/section.tsx'
import { useSession } from '../ui/session.ts'
import { Status } from '../ui/status.tsx'
import type { List } from './list-page.tsx'

type Confirming = {
  readonly list: Pick<List, 'id'> &
    Pick<Partial<List>, 'finish'> & { readonly counts: Pick<List['counts'], 'read' | 'refused'> }
  readonly by?: 'confirmArrivals' | 'confirmHtcds'
}

/** Registers every row that was read: all of them or none. */
export function FinishSection({ list, by = 'confirmArrivals' }: Confirming) {
  const say = useSay()
  const { answers, set, errors, act, submit, keeping } = useConfirming(list, by)
  const { read, refused } = list.counts
  return (
    <Section title={say('arrivals.finish')} lead={say('arrivals.finish-lead')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Stack gap="md" maw={640}>
          <ErrorSummary errors={errors} />
          <ProblemAlert problem={act.problem} />
          <WhereFields answers={answers} set={set} errors={errors} />
          {refused > 0 && (
            <>
              <Status tone="soon">{say('arrivals.still-refused', { count: refused })}</Status>
              <Checkbox
                label={say('arrivals.leave-refused', { count: refused })}
                checked={answers.leaveRefused}
                onChange={(event) => set({ leaveRefused: event.currentTarget.checked })}
              />
            </>
          )}
          <div role="status">{act.pending && say('arrivals.registering')}</div>
          <div>
            <Button
              type="submit"
              loading={act.pending}
              disabled={read === 0 || (refused > 0 && !answers.leaveRefused)}
            >
              {say('arrivals.register', { count: read })}
            </Button>
          </div>
          <DraftState keeping={keeping} />
        </Stack>
      </form>
    </Section>
  )
}

type Given = {
  readonly name: string
  readonly country: string
  readonly place: string
  readonly language: string
  readonly leaveRefused: boolean
}

const NOTHING: Given = { name: '', country: '', place: '', language: 'id', leaveRefused: false }

/** Checks, confirms, and goes on to the incident. */
function useConfirming(list: Confirming['list'], by: 'confirmArrivals' | 'confirmHtcds') {
  const say = useSay()
  const announce = useAnnounce()
  const navigate = useNavigate()
  const { me } = useSession()
  const unit = useUnit(me?.post?.unit)
  const act = useAct(by)
  const { answers: typed, set } = useForm<Given>(list.finish ?? NOTHING)
  const answers = { ...typed, country: typed.country || (unit?.country ?? '') }
  const draft = useKeptDraft(
    // Only a list of arrivals keeps these answers with it.
    {
      id: list.id,
      kind: 'arrivals',
      label: '',
      body: by === 'confirmArrivals' ? typed : undefined,
    },
    undefined,
    () => keepFinish(list.id, typed),
  )
  const { errors, check } = useCheck()
  const submit = async () => {
    const whole = check([
      [!answers.name.trim(), 'incident-name', 'arrivals.name-missing'],
      [answers.country === '', 'country', 'contact.country-missing'],
      [!answers.place.trim(), 'place', 'arrivals.place-missing'],
      [answers.language === '', 'language', 'contact.language-missing'],
    ])
    if (!whole) return
    await draft.end()
    const given = { ...answers, name: answers.name.trim(), place: answers.place.trim() }
    const answer = await act.run({ id: list.id, ...given })
    if (!answer) return draft.goOn()
    announce(say('arrivals.registered', { cases: answer.cases, left: answer.leftOut }))
    await navigate(`/incidents/${answer.incident}`)
  }
  return { answers, set, errors, act, submit, keeping: draft.keeping }
}

/** With the list itself, which is a draft already. */
async function keepFinish(id: List['id'], finish: Given) {
  await lasting.readArrivals({ id, limit: 1, finish })
  return { updatedAt: Date.now() }
}

type FieldsProps = {
  readonly answers: Given
  readonly set: (some: Partial<Given>) => void
  readonly errors: readonly FieldError[]
}

function WhereFields({ answers, set, errors }: FieldsProps) {
  const say = useSay()
  return (
    <>
      <TextInput
        id="incident-name"
        label={say('arrivals.incident-name')}
        description={say('arrivals.incident-help')}
        value={answers.name}
        maxLength={120}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={errorOf(errors, 'incident-name')}
      />
      <CountrySelect
        id="country"
        label={say('arrivals.country')}
        value={answers.country}
        onPick={(next) => set({ country: next })}
        error={errorOf(errors, 'country')}
      />
      <TextInput
        id="place"
        label={say('arrivals.place')}
        value={answers.place}
        maxLength={300}
        onChange={(event) => set({ place: event.currentTarget.value })}
        error={errorOf(errors, 'place')}
      />
      <LanguageSelect
        id="language"
        label={say('arrivals.language')}
        value={answers.language}
        onPick={(language) => set({ language })}
        error={errorOf(errors, 'language')}
      />
    </>
  )
}
