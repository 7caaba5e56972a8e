import { Stack, TextInput } from '@mantine/core'
import { OneOf } from '../form/one-of.tsx'
import type { FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import type { AgeAnswers, AgeKind } from './first-contact/answers.ts'

const KINDS: readonly AgeKind[] = ['birthDate', 'age', 'about', 'unknown']

type Props = {
  readonly answers: AgeAnswers
  readonly set: (some: Partial<AgeAnswers>) => void
  readonly errors: readonly FieldError[]
}

/** How old: by a date, in years, roughly, or not known. */
export function AgeFields({ answers, set, errors }: Props) {
  const say = useSay()
  const { ageKind, birthDate, years } = answers
  return (
    <Stack gap="xs">
      <OneOf
        id="ageKind"
        label={say('contact.age')}
        value={ageKind}
        options={KINDS.map((value) => ({ value, label: say(`contact.age.${value}`) }))}
        onPick={(kind) => set({ ageKind: kind })}
      />
      {ageKind === 'birthDate' && (
        <TextInput
          id="birthDate"
          type="date"
          label={say('contact.birth-date')}
          value={birthDate}
          onChange={(event) => set({ birthDate: event.currentTarget.value })}
          error={errorOf(errors, 'birthDate')}
          maw={240}
        />
      )}
      {(ageKind === 'age' || ageKind === 'about') && (
        <TextInput
          id="years"
          inputMode="numeric"
          label={say(ageKind === 'age' ? 'contact.years' : 'contact.about-years')}
          value={years}
          onChange={(event) => set({ years: event.currentTarget.value })}
          error={errorOf(errors, 'years')}
          maw={240}
        />
      )}
    </Stack>
  )
}
