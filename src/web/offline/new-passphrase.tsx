import { Alert, Checkbox, PasswordInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import { PASSPHRASE_MIN } from './sealing.ts'

type Props = {
  readonly label: string
  readonly errors: readonly FieldError[]
}

/** A passphrase to be chosen. That a lost one loses what is unsent stands above it, and is to be agreed to. */
export function NewPassphrase({ label, errors }: Props) {
  const say = useSay()
  const toggle = { 'aria-label': say('sign-in.show-password'), tabIndex: 0 }
  return (
    <>
      <Alert
        role="note"
        color="bata"
        variant="outline"
        icon={<IconAlertTriangle aria-hidden="true" />}
        title={say('offline.loss-title')}
      >
        {say('offline.loss')}
      </Alert>
      <PasswordInput
        id="passphrase"
        name="passphrase"
        label={label}
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
    </>
  )
}

/** What has to be mended before the passphrase of that form is taken. */
export function wrongInNew(form: FormData, say: ReturnType<typeof useSay>): FieldError[] {
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
