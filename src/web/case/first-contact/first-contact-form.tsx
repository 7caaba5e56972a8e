import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../../contract/index.ts'
import beside from '../../alike/alike.module.css'
import { AlikePanel } from '../../alike/alike-panel.tsx'
import type { OpenDraft } from '../../draft/draft-in-address.ts'
import { DraftState, useHour } from '../../draft/draft-state.tsx'
import { DropDraft } from '../../draft/drop-draft.tsx'
import { useKeptDraft } from '../../draft/kept-draft.ts'
import { dayOf } from '../../form/dates.ts'
import { useForm } from '../../form/form.ts'
import { useAct } from '../../ui/act.ts'
import { ErrorSummary, type FieldError } from '../../ui/error-summary.tsx'
import { errorsOf } from '../../ui/field-errors.ts'
import { useSay } from '../../ui/language.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useZone } from '../../ui/time.ts'
import { type Answers, type Contact, toContact, toQuestion, type Wrong } from './answers.ts'
import {
  HappenedPart,
  PapersPart,
  PersonPart,
  ReachPart,
  RelationsPart,
  SafetyPart,
} from './parts.tsx'
import { PromptSheet } from './prompt-sheet.tsx'

type Props = {
  readonly open: OpenDraft
  readonly first: Answers
  readonly onKept: () => void
  /** `kept`: the act that waits in this browser for the network. */
  readonly onDone: (answer: Answer<'registerCase'> | { readonly kept: string }) => void
}

const KIND = 'first-contact'

export function FirstContactForm({ open, first, onKept, onDone }: Props) {
  const say = useSay()
  const hour = useHour()
  const zone = useZone()
  const today = dayOf(Date.now(), zone)
  const [begun] = useState(() => Date.now())
  const { answers, set } = useForm(first)
  const label = say('draft.label-contact', { time: hour(begun) })
  const draft = useKeptDraft({ id: open.id, kind: KIND, label, body: answers }, onKept)
  const register = useAct('registerCase')
  const [wrong, setWrong] = useState<readonly Wrong[]>([])
  const still = stillWrong(wrong, toContact(answers, today))
  const errors = [...still.map((one) => toError(one, say)), ...errorsOf(register.problem, toField)]
  const parts = { answers, set, errors, today }

  const submit = async () => {
    const contact = toContact(answers, today)
    if (isWrong(contact)) return setWrong(contact)
    setWrong([])
    await draft.end()
    const kept = draft.isKept() ? { draft: open.id } : {}
    const keptAs = { label, draft: open.id, onKept: (kept: string) => onDone({ kept }) }
    const answer = await register.run({ contact, ...kept }, draft.goOn, keptAs)
    if (answer) onDone(answer)
  }

  return (
    <Page title={say('contact.title')} lead={say('contact.lead')} actions={<PrintSheet />}>
      <div className={beside.beside}>
        <form
          noValidate
          className="no-print"
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          <Stack gap="xl" maw={640}>
            {still.length > 0 && <Summary wrong={wrong} />}
            <ProblemAlert problem={register.problem} />
            <SafetyPart {...parts} />
            <PersonPart {...parts} />
            <ReachPart {...parts} />
            <HappenedPart {...parts} />
            <PapersPart {...parts} />
            <RelationsPart {...parts} />
            <Group gap="md">
              <Button type="submit" loading={register.pending}>
                {say('contact.register')}
              </Button>
              <DraftState keeping={draft.keeping} />
              {open.inAddress && <DropDraft id={open.id} onDropped={draft.end} />}
            </Group>
          </Stack>
        </form>
        <AlikePanel question={toQuestion(answers, today)} />
      </div>
      <PromptSheet />
    </Page>
  )
}

function PrintSheet() {
  const say = useSay()
  return (
    <Button variant="default" onClick={() => window.print()}>
      {say('contact.print-sheet')}
    </Button>
  )
}

/** The list is made anew for each attempt only, so that the summary takes the focus once. */
function Summary({ wrong }: { readonly wrong: readonly Wrong[] }) {
  const say = useSay()
  const [shown, setShown] = useState<{ wrong: readonly Wrong[]; errors: FieldError[] }>()
  if (shown?.wrong !== wrong) setShown({ wrong, errors: wrong.map((one) => toError(one, say)) })
  return <ErrorSummary errors={shown?.errors ?? []} />
}

const toError = (
  { field, message, values }: Wrong,
  say: ReturnType<typeof useSay>,
): FieldError => ({
  field,
  message: say(message, values),
})

/** What was wrong at the last attempt and has not been mended since. */
const stillWrong = (wrong: readonly Wrong[], now: Contact | readonly Wrong[]): readonly Wrong[] =>
  isWrong(now) ? wrong.filter(({ field }) => now.some((one) => one.field === field)) : []

const isWrong = (contact: Contact | readonly Wrong[]): contact is readonly Wrong[] =>
  Array.isArray(contact)

/** `contact.name` and `contact.papers.0.kind`, as the server names them. */
function toField(path: string): string | undefined {
  const paper = /papers\.(\d+)\.(\w+)$/.exec(path)
  if (paper) return `paper-${paper[1]}-${paper[2]}`
  return path.split('.').at(-1)
}
