import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { ActDialog } from '../form/act-dialog.tsx'
import { useAct } from '../ui/act.ts'
import type { Post } from '../ui/coalition.ts'
import type { FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { useSay, useTell } from '../ui/language.tsx'
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
  const submit = async (form: FormData) => {
    const chosen = form.get('officer')
    const officer = able.find((one) => one.officer === chosen)?.officer
    setErrors(officer ? [] : [{ field: 'give-to', message: say('office.give-missing') }])
    if (officer && (await give.run({ post: post.id, officer }))) onClose()
  }
  return (
    <ActDialog
      title={say('office.give-of', { post: tell(post.title) })}
      does={say('office.give')}
      act={give}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
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
    </ActDialog>
  )
}
