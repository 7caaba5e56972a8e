import { Checkbox } from '@mantine/core'
import { ActDialog } from '../form/act-dialog.tsx'
import { useForm } from '../form/form.ts'
import { useAct } from '../ui/act.ts'
import { isChild, type Person, useCalled } from './board.ts'
import { useBoardSay } from './say.ts'

type Props = { readonly person: Person; readonly onClose: () => void }

/** What decides the order: three questions. */
export function TriageDialog({ person, onClose }: Props) {
  const say = useBoardSay()
  const called = useCalled()
  const act = useAct('recordTriage', say('triage.recorded'))
  const { answers, set } = useForm({
    urgent: person.urgent ?? false,
    interpreter: person.interpreter ?? false,
    alone: person.alone ?? false,
  })
  const submit = async () => {
    if (await act.run({ case: person.case, ...answers })) onClose()
  }
  return (
    <ActDialog
      title={say('triage.record-of', { who: called(person) })}
      lead={say('triage.lead')}
      does={say('triage.record')}
      act={act}
      onSubmit={submit}
      onClose={onClose}
    >
      <Checkbox
        label={say('triage.urgent')}
        checked={answers.urgent}
        onChange={(event) => set({ urgent: event.currentTarget.checked })}
      />
      <Checkbox
        label={say('triage.interpreter')}
        checked={answers.interpreter}
        onChange={(event) => set({ interpreter: event.currentTarget.checked })}
      />
      {isChild(person) && (
        <Checkbox
          label={say('triage.alone')}
          checked={answers.alone}
          onChange={(event) => set({ alone: event.currentTarget.checked })}
        />
      )}
    </ActDialog>
  )
}
