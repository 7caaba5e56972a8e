import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { ActDialog } from '../form/act-dialog.tsx'
import { useAct } from '../ui/act.ts'
import type { FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import type { IssuedLink } from './one-time-link.tsx'

type Props = { readonly onIssued: (link: IssuedLink) => void; readonly onClose: () => void }

/** The same form as the contract asks for it. */
const LOGIN = /^[a-z0-9][a-z0-9._-]{2,60}$/

export function EnrolOfficer({ onIssued, onClose }: Props) {
  const say = useSay()
  const enrol = useAct('enrolOfficer')
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const submit = async (form: FormData) => {
    const name = String(form.get('name')).trim()
    const login = String(form.get('login')).trim()
    const wrong = [
      ...(name ? [] : [{ field: 'officer-name', message: say('ui.required') }]),
      ...(LOGIN.test(login)
        ? []
        : [{ field: 'officer-login', message: say('office.login-wrong') }]),
    ]
    setErrors(wrong)
    if (wrong.length > 0) return
    const link = await enrol.run({ name, login })
    if (link) onIssued({ ...link, name })
  }
  return (
    <ActDialog
      title={say('office.enrol')}
      does={say('office.enrol-do')}
      act={enrol}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        id="officer-name"
        data-autofocus
        name="name"
        label={say('office.name')}
        description={say('office.name-help')}
        autoComplete="off"
        error={errorOf(errors, 'officer-name')}
      />
      <TextInput
        id="officer-login"
        name="login"
        label={say('office.login')}
        description={say('office.login-help')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={errorOf(errors, 'officer-login')}
      />
    </ActDialog>
  )
}
