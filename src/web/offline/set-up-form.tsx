import { Button, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { OfficerId } from '../../kit/index.ts'
import { useAnnounce } from '../ui/announcement.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { useSay } from '../ui/language.tsx'
import { NewPassphrase, wrongInNew } from './new-passphrase.tsx'
import { setUp } from './opening.ts'

/** Chooses the passphrase of this browser. */
export function SetUpForm({ officer }: { readonly officer: OfficerId }) {
  const say = useSay()
  const announce = useAnnounce()
  const [pending, setPending] = useState(false)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const wrong = wrongInNew(form, say)
    setErrors(wrong)
    if (wrong.length > 0) return
    setPending(true)
    await setUp(officer, String(form.get('passphrase')))
    announce(say('offline.ready'))
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack maw="36rem">
        <ErrorSummary errors={errors} />
        <NewPassphrase label={say('offline.passphrase')} errors={errors} />
        <Button type="submit" loading={pending} style={{ alignSelf: 'flex-start' }}>
          {say('offline.set-up-do')}
        </Button>
      </Stack>
    </form>
  )
}
