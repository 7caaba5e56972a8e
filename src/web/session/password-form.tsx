import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useAct } from '../ui/act.ts'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { useEntering } from './use-entering.ts'

export function PasswordForm() {
  const say = useSay()
  const enter = useEntering()
  const signIn = useAct('signIn')
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const login = String(form.get('login')).trim()
    const password = String(form.get('password'))
    const missing = [
      ...(login ? [] : [{ field: 'login', message: say('sign-in.login-missing') }]),
      ...(password ? [] : [{ field: 'password', message: say('sign-in.password-missing') }]),
    ]
    setErrors(missing)
    if (missing.length > 0) return
    const me = await signIn.run({ login, password })
    if (me) enter(me)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack maw="28rem">
        <ErrorSummary errors={errors} />
        <ProblemAlert problem={signIn.problem} />
        <TextInput
          id="login"
          name="login"
          label={say('sign-in.login')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          error={errorOf(errors, 'login')}
        />
        <PasswordInput
          id="password"
          name="password"
          label={say('sign-in.password')}
          description={say('sign-in.forgotten')}
          autoComplete="current-password"
          error={errorOf(errors, 'password')}
          visibilityToggleButtonProps={{ 'aria-label': say('sign-in.show-password'), tabIndex: 0 }}
        />
        <Button type="submit" loading={signIn.pending} style={{ alignSelf: 'flex-start' }}>
          {say('sign-in.do')}
        </Button>
      </Stack>
    </form>
  )
}
