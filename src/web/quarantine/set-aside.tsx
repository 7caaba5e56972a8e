import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { SET_ASIDE } from '../../domain/quarantine/index.ts'
import type { DraftId } from '../../kit/index.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { OneOf } from '../form/one-of.tsx'
import { useAct } from '../ui/act.ts'
import type { FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'

type Props = { readonly id: DraftId; readonly onClose: () => void }

/** Leaves the work unrecorded, with a reason. */
export function SetAside({ id, onClose }: Props) {
  const say = useSay()
  const act = useAct('setAsideQuarantined')
  const [reason, setReason] = useState<(typeof SET_ASIDE)[number]>('recorded-already')
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const submit = async (form: FormData) => {
    const words = String(form.get('words')).trim()
    if (words === '')
      return setErrors([{ field: 'words', message: say('quarantine.words-missing') }])
    if (await act.run({ id, reason, words })) onClose()
  }
  return (
    <ActDialog
      title={say('quarantine.set-aside')}
      lead={say('quarantine.set-aside-lead')}
      does={say('quarantine.set-aside')}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <OneOf
        id="reason"
        label={say('quarantine.reason')}
        value={reason}
        options={SET_ASIDE.map((value) => ({ value, label: say(`quarantine.reason.${value}`) }))}
        onPick={setReason}
      />
      <Textarea
        id="words"
        name="words"
        label={say('quarantine.words')}
        maxLength={500}
        autosize
        minRows={2}
        error={errorOf(errors, 'words')}
      />
    </ActDialog>
  )
}
