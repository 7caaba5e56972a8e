import { TextInput } from '@mantine/core'
import { SAFETIES, SEXES } from '../../domain/case/entries.ts'
import { OneOf } from '../form/one-of.tsx'
import { CountrySelect, LanguageSelect } from '../form/selects.tsx'
import type { FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import type { Answers } from './first-contact/answers.ts'
import { ChannelSelect } from './first-contact/parts.tsx'

type OutlineProps = {
  readonly answers: Answers
  readonly set: (some: Partial<Answers>) => void
  readonly errors: readonly FieldError[]
}

/** The situation now: safety first. */
export function OutlineFields({ answers, set, errors }: OutlineProps) {
  const say = useSay()
  return (
    <>
      <OneOf
        id="safety"
        label={say('contact.safety')}
        value={answers.safety}
        options={SAFETIES.map((value) => ({ value, label: say(`contact.safety.${value}`) }))}
        onPick={(safety) => set({ safety })}
        error={errorOf(errors, 'safety')}
      />
      <OneOf
        id="sex"
        label={say('contact.sex')}
        value={answers.sex}
        options={SEXES.map((value) => ({
          value,
          label: value === 'unknown' ? say('contact.safety.unknown') : say(`sex.${value}`),
        }))}
        onPick={(sex) => set({ sex })}
      />
      <LanguageSelect
        id="language"
        label={say('contact.language')}
        value={answers.language}
        onPick={(language) => set({ language })}
      />
      <CountrySelect
        id="country"
        label={say('contact.country')}
        value={answers.country}
        onPick={(country) => set({ country })}
      />
      <TextInput
        id="children"
        inputMode="numeric"
        label={say('contact.children')}
        value={answers.children}
        onChange={(event) => set({ children: event.currentTarget.value })}
        error={errorOf(errors, 'children')}
      />
      <ChannelSelect
        id="channel"
        value={answers.channel}
        onPick={(channel) => set({ channel })}
        error={errorOf(errors, 'channel')}
      />
    </>
  )
}
