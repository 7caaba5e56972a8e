import { Button, Group, PasswordInput, Stack } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { OfficerId } from '../../kit/index.ts'
import { useSay } from '../ui/language.tsx'
import { openWith } from './opening.ts'

type Props = {
  /** Only this officer's; left out: whoever's passphrase it is. */
  readonly officer?: OfficerId
  readonly onOpened?: () => void
  /** What is done with the passphrase, in place of opening everything; false when it opens nothing. */
  readonly opens?: (passphrase: string) => Promise<boolean>
  /** Words of the button. */
  readonly does?: string
  /** Another way on, beside the button. */
  readonly beside?: ReactNode
}

/** Asks for the passphrase. What was typed is forgotten at once, right or wrong. */
export function PassphraseForm({ officer, onOpened, opens, does, beside }: Props) {
  const say = useSay()
  const [pending, setPending] = useState(false)
  const [wrong, setWrong] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const passphrase = String(new FormData(form).get('offline-passphrase'))
    setWrong(false)
    setPending(true)
    const open = opens ?? ((words: string) => openWith(words, officer))
    const opened = passphrase !== '' && (await open(passphrase))
    setPending(false)
    setWrong(!opened)
    if (opened) return onOpened?.()
    form.reset()
    form.querySelector('input')?.focus()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack maw="28rem">
        <PasswordInput
          id="offline-passphrase"
          name="offline-passphrase"
          label={say('offline.passphrase')}
          autoComplete="off"
          data-autofocus
          autoFocus
          error={wrong && say('offline.wrong')}
          visibilityToggleButtonProps={{ 'aria-label': say('sign-in.show-password'), tabIndex: 0 }}
        />
        <Group>
          <Button type="submit" loading={pending}>
            {does ?? say('offline.open-do')}
          </Button>
          {beside}
        </Group>
      </Stack>
    </form>
  )
}
