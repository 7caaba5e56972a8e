import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { CaseView } from '../case/view.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { useCheck } from '../form/check.ts'
import { useAct } from '../ui/act.ts'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'

/** Nothing brings the case back: its number is typed, so that no slip of the hand erases another. */
export function ApproveDialog({
  view,
  onClose,
}: {
  readonly view: CaseView
  readonly onClose: () => void
}) {
  const say = useSay()
  const act = useAct('approveErasure', say('keeping.approved'))
  const [typed, setTyped] = useState('')
  const { errors, check } = useCheck()
  const submit = async () => {
    const isSame = typed.trim().toUpperCase() === view.number
    if (!check([[!isSame, 'keeping-typed', 'keeping.approve-mistyped']])) return
    if (await act.run({ case: view.case })) onClose()
  }
  return (
    <ActDialog
      title={say('keeping.approve')}
      lead={say('keeping.approve-why', { number: view.number })}
      does={say('keeping.approve')}
      danger
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        id="keeping-typed"
        label={say('keeping.approve-typed')}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={errorOf(errors, 'keeping-typed')}
      />
    </ActDialog>
  )
}
