import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ROLES } from '../../domain/coalition/post.ts'
import { PURPOSES } from '../../kit/index.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { useAct } from '../ui/act.ts'
import type { Unit } from '../ui/coalition.ts'
import type { FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { useSay, useTell } from '../ui/language.tsx'
import { useLanguageName } from '../ui/naming.ts'

type Props = {
  readonly units: readonly Unit[]
  readonly languages: readonly string[]
  readonly onClose: () => void
}

/** A new post at a unit, in every language of the coalition. */
export function CreatePost({ units, languages, onClose }: Props) {
  const say = useSay()
  const languageName = useLanguageName()
  const create = useAct('createPost', say('office.created'))
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const submit = async (form: FormData) => {
    const wish = readForm(form, units, languages)
    const missing = [
      ...(wish.unit ? [] : [{ field: 'post-unit', message: say('office.create-unit-missing') }]),
      ...languages
        .filter((language) => !wish.title[language])
        .map((language) => ({
          field: `post-title-${language}`,
          message: say('office.create-title-missing', { language: languageName(language) }),
        })),
      ...(wish.roles.length > 0
        ? []
        : [{ field: `post-role-${ROLES[0]}`, message: say('office.create-roles-missing') }]),
    ]
    setErrors(missing)
    if (missing.length > 0 || !wish.unit) return
    if (await create.run({ ...wish, unit: wish.unit })) onClose()
  }
  return (
    <ActDialog
      title={say('office.create')}
      does={say('office.create')}
      act={create}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <PostFields units={units} languages={languages} errors={errors} />
    </ActDialog>
  )
}

type Fields = Omit<Props, 'onClose'> & { readonly errors: readonly FieldError[] }

function PostFields({ units, languages, errors }: Fields) {
  const say = useSay()
  const tell = useTell()
  const languageName = useLanguageName()
  return (
    <>
      <NativeSelect
        id="post-unit"
        data-autofocus
        name="unit"
        label={say('office.create-unit')}
        error={errorOf(errors, 'post-unit')}
        data={[
          { value: '', label: say('office.choose') },
          ...units.map(({ id, name }) => ({ value: id, label: tell(name) })),
        ]}
      />
      {languages.map((language) => (
        <TextInput
          key={language}
          id={`post-title-${language}`}
          name={`title-${language}`}
          label={say('office.create-title', { language: languageName(language) })}
          error={errorOf(errors, `post-title-${language}`)}
        />
      ))}
      <Checkbox.Group
        label={say('office.create-roles')}
        error={errorOf(errors, `post-role-${ROLES[0]}`)}
      >
        <Stack gap="xs" mt={4}>
          {ROLES.map((role) => (
            <Checkbox
              key={role}
              id={`post-role-${role}`}
              name="roles"
              value={role}
              label={say(`role.${role}`)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <NativeSelect
        id="post-purpose"
        name="purpose"
        label={say('office.create-purpose')}
        description={say('office.create-purpose-help')}
        data={PURPOSES.map((value) => ({ value, label: say(`purpose.${value}`) }))}
      />
    </>
  )
}

function readForm(form: FormData, units: readonly Unit[], languages: readonly string[]) {
  const chosen = form.getAll('roles')
  return {
    unit: units.find(({ id }) => id === form.get('unit'))?.id,
    title: Object.fromEntries(
      languages.map((language) => [language, String(form.get(`title-${language}`) ?? '').trim()]),
    ),
    roles: ROLES.filter((role) => chosen.includes(role)),
    purpose: PURPOSES.find((purpose) => purpose === form.get('purpose')) ?? PURPOSES[0],
  }
}
