import { Button, Group, NativeSelect, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useAct } from '../ui/act.ts'
import type { Post } from '../ui/coalition.ts'
import { Dialog } from '../ui/confirmation.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { useSay, useTell } from '../ui/language.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import type { Officer } from './officers.tsx'

type Props = {
  readonly post: Post
  readonly officers: readonly Officer[]
  readonly onClose: () => void
}

/** Gives a vacant post to an officer from now on. */
export function GivePost({ post, officers, onClose }: Props) {
  const say = useSay()
  const tell = useTell()
  const give = useAct('beginTerm', say('office.given'))
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const able = officers
    .filter(({ disabled }) => !disabled)
    .toSorted((a, b) => a.name.localeCompare(b.name))
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const chosen = new FormData(event.currentTarget).get('officer')
    const officer = able.find((one) => one.officer === chosen)?.officer
    setErrors(officer ? [] : [{ field: 'give-to', message: say('office.give-missing') }])
    if (officer && (await give.run({ post: post.id, officer }))) onClose()
  }
  return (
    <Dialog open title={say('office.give-of', { post: tell(post.title) })} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <ErrorSummary errors={errors} />
          <ProblemAlert problem={give.problem} />
          <NativeSelect
            id="give-to"
            data-autofocus
            name="officer"
            label={say('office.give-to')}
            error={errorOf(errors, 'give-to')}
            data={[
              { value: '', label: say('office.give-choose') },
              ...able.map(({ officer, name, login }) => ({
                value: officer,
                label: `${name} (${login})`,
              })),
            ]}
          />
          <Group>
            <Button type="submit" loading={give.pending}>
              {say('office.give')}
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
