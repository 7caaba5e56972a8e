import { Button, Group, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useAct } from '../ui/act.ts'
import { Dialog } from '../ui/confirmation.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import type { IssuedLink } from './one-time-link.tsx'

type Props = { readonly onIssued: (link: IssuedLink) => void; readonly onClose: () => void }

/** The same form as the contract asks for it. */
const LOGIN = /^[a-z0-9][a-z0-9._-]{2,60}$/

export function EnrolOfficer({ onIssued, onClose }: Props) {
  const say = useSay()
  const enrol = useAct('enrolOfficer')
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
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
    <Dialog open title={say('office.enrol')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <ErrorSummary errors={errors} />
          <ProblemAlert problem={enrol.problem} />
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
          <Group>
            <Button type="submit" loading={enrol.pending}>
              {say('office.enrol-do')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {say('ui.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
