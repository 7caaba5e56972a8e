import { Alert, Button, Checkbox, PasswordInput, Stack } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { OfficerId } from '../../kit/index.ts'
import { useAnnounce } from '../ui/announcement.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import { setUp } from './opening.ts'
import { PASSPHRASE_MIN } from './sealing.ts'

/** Chooses the passphrase. That a lost one loses what is unsent stands above it, and is to be agreed to. */
export function SetUpForm({ officer }: { readonly officer: OfficerId }) {
  const say = useSay()
  const announce = useAnnounce()
  const [pending, setPending] = useState(false)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const passphrase = String(form.get('passphrase'))
    const wrong = wrongIn(form, say)
    setErrors(wrong)
    if (wrong.length > 0) return
    setPending(true)
    await setUp(officer, passphrase)
    announce(say('offline.ready'))
  }
  const toggle = { 'aria-label': say('sign-in.show-password'), tabIndex: 0 }
  return (
    <form onSubmit={submit} noValidate>
      <Stack maw="36rem">
        <Alert
          role="note"
          color="bata"
          variant="outline"
          icon={<IconAlertTriangle aria-hidden="true" />}
          title={say('offline.loss-title')}
        >
          {say('offline.loss')}
        </Alert>
        <ErrorSummary errors={errors} />
        <PasswordInput
          id="passphrase"
          name="passphrase"
          label={say('offline.passphrase')}
          description={say('offline.passphrase-help', { min: PASSPHRASE_MIN })}
          autoComplete="off"
          error={errorOf(errors, 'passphrase')}
          visibilityToggleButtonProps={toggle}
        />
        <PasswordInput
          id="repeat"
          name="repeat"
          label={say('offline.repeat')}
          autoComplete="off"
          error={errorOf(errors, 'repeat')}
          visibilityToggleButtonProps={toggle}
        />
        <Checkbox
          id="understood"
          name="understood"
          label={say('offline.understood')}
          error={errorOf(errors, 'understood')}
        />
        <Button type="submit" loading={pending} style={{ alignSelf: 'flex-start' }}>
          {say('offline.set-up-do')}
        </Button>
      </Stack>
    </form>
  )
}

function wrongIn(form: FormData, say: ReturnType<typeof useSay>): FieldError[] {
  const passphrase = String(form.get('passphrase'))
  const checks: [boolean, FieldError][] = [
    [
      [...passphrase].length < PASSPHRASE_MIN,
      { field: 'passphrase', message: say('offline.short', { min: PASSPHRASE_MIN }) },
    ],
    [passphrase !== form.get('repeat'), { field: 'repeat', message: say('offline.differs') }],
    [
      form.get('understood') === null,
      { field: 'understood', message: say('offline.understood-missing') },
    ],
  ]
  return checks.flatMap(([is, error]) => (is ? [error] : []))
}
