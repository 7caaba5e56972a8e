import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import type { OfficerId } from '../../kit/index.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { useAnnounce } from '../ui/announcement.tsx'
import type { FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import { NewPassphrase, wrongInNew } from './new-passphrase.tsx'
import { changePassphrase } from './opening.ts'

type Props = { readonly officer: OfficerId; readonly onClose: () => void }

/** Asks for the passphrase of now and for another; what is kept in the browser stays as it is. */
export function ChangePassphrase({ officer, onClose }: Props) {
  const say = useSay()
  const announce = useAnnounce()
  const [pending, setPending] = useState(false)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const submit = async (form: FormData) => {
    const wrong = wrongIn(form, say)
    setErrors(wrong)
    if (wrong.length > 0) return
    setPending(true)
    const changed = await changePassphrase(
      officer,
      String(form.get('former')),
      String(form.get('passphrase')),
    )
    setPending(false)
    if (!changed) return setErrors([{ field: 'former', message: say('offline.former-wrong') }])
    announce(say('offline.changed'))
    onClose()
  }
  return (
    <ActDialog
      title={say('offline.change')}
      lead={say('offline.change-lead')}
      does={say('offline.change')}
      act={{ pending, problem: undefined }}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <PasswordInput
        id="former"
        name="former"
        label={say('offline.former')}
        autoComplete="off"
        error={errorOf(errors, 'former')}
        visibilityToggleButtonProps={{ 'aria-label': say('sign-in.show-password'), tabIndex: 0 }}
      />
      <NewPassphrase label={say('offline.next')} errors={errors} />
    </ActDialog>
  )
}

function wrongIn(form: FormData, say: ReturnType<typeof useSay>): FieldError[] {
  const former = form.get('former')
  const wrong = wrongInNew(form, say)
  if (former === '') return [{ field: 'former', message: say('offline.former-missing') }, ...wrong]
  const isSame = wrong.length === 0 && former === form.get('passphrase')
  return isSame ? [{ field: 'passphrase', message: say('offline.same') }] : wrong
}
