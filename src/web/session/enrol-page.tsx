import { Button, PasswordInput, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { PASSWORD_MIN } from '../../contract/index.ts'
import { useAct } from '../ui/act.ts'
import { useAsk } from '../ui/ask.ts'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { useWhen } from '../ui/time.ts'
import { Answered } from '../ui/waiting.tsx'
import { EnrolPasskey } from './enrol-passkey.tsx'
import { Outside } from './outside.tsx'
import { EnrolProvider } from './provider-sign-in.tsx'
import { useEntering } from './use-entering.ts'

/** Where a one-time link leads. The token stands after `#`, so that it reaches no server's log. */
export function EnrolPage() {
  const say = useSay()
  const [token] = useState(() => location.hash.slice(1))
  const whom = useAsk('readEnrolment', { token }, { enabled: token !== '' })
  return (
    <Outside>
      <Page title={say('enrol.title')} lead={token ? undefined : say('enrol.no-token')}>
        {token && (
          <Answered asked={whom}>
            {(answer) => (
              <>
                <NewPassword token={token} {...answer} />
                <EnrolPasskey token={token} />
                <EnrolProvider token={token} providers={answer.providers} />
              </>
            )}
          </Answered>
        )}
      </Page>
    </Outside>
  )
}

type Whom = { readonly name: string; readonly login: string; readonly expires: number }

function NewPassword({ token, name, login, expires }: Whom & { readonly token: string }) {
  const say = useSay()
  const when = useWhen()
  const enter = useEntering()
  const enrol = useAct('enrol')
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const password = String(new FormData(event.currentTarget).get('password'))
    const given = password.length
    const short = {
      field: 'password',
      message: say('enrol.password-short', { given, min: PASSWORD_MIN }),
    }
    setErrors(given < PASSWORD_MIN ? [short] : [])
    if (given < PASSWORD_MIN) return
    const me = await enrol.run({ token, password })
    if (me) enter(me)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack maw="32rem">
        <p style={{ margin: 0 }}>{say('enrol.for', { name, login, when: when(expires) })}</p>
        <ErrorSummary errors={errors} />
        <ProblemAlert problem={enrol.problem} />
        <input type="text" name="login" value={login} readOnly autoComplete="username" hidden />
        <PasswordInput
          id="password"
          name="password"
          label={say('enrol.password')}
          description={say('enrol.password-help', { min: PASSWORD_MIN })}
          autoComplete="new-password"
          error={errorOf(errors, 'password')}
          visibilityToggleButtonProps={{ 'aria-label': say('sign-in.show-password'), tabIndex: 0 }}
        />
        <Button type="submit" loading={enrol.pending} style={{ alignSelf: 'flex-start' }}>
          {say('enrol.do')}
        </Button>
      </Stack>
    </form>
  )
}
