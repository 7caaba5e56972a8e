import { NativeSelect, Stack, TextInput } from '@mantine/core'
import { useCoalition } from '../ui/coalition.ts'
import type { FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { useSay, useTell } from '../ui/language.tsx'
import type { PaperAnswers } from './first-contact/answers.ts'

type Props = {
  readonly answers: PaperAnswers
  readonly set: (some: Partial<PaperAnswers>) => void
  readonly errors: readonly FieldError[]
  /** Before the ids of its inputs. */
  readonly prefix: string
}

/** A paper as it was seen: what its issuer claims. */
export function PaperFields({ answers, set, errors, prefix }: Props) {
  const say = useSay()
  const tell = useTell()
  const papers = useCoalition()?.papers ?? []
  const kind = papers.find(({ id }) => id === answers.kind)
  return (
    <Stack gap="sm">
      <NativeSelect
        id={`${prefix}-kind`}
        label={say('contact.paper-kind')}
        data={[
          { value: '', label: '—' },
          ...papers.map(({ id, name }) => ({ value: id, label: tell(name) })),
        ]}
        value={answers.kind}
        onChange={(event) => set({ kind: event.currentTarget.value })}
        error={errorOf(errors, `${prefix}-kind`)}
      />
      <Line
        id={`${prefix}-number`}
        label={kind ? tell(kind.numberLabel) : say('incident.number')}
        value={answers.number}
        max={60}
        onWrite={(number) => set({ number })}
      />
      <Line
        id={`${prefix}-issuer`}
        label={say('contact.paper-issuer')}
        help={say('contact.paper-issuer-help')}
        value={answers.issuer}
        max={200}
        onWrite={(issuer) => set({ issuer })}
      />
      <Line
        id={`${prefix}-name`}
        label={say('contact.paper-name')}
        value={answers.name}
        max={200}
        onWrite={(name) => set({ name })}
      />
      <TextInput
        id={`${prefix}-birthDate`}
        type="date"
        label={say('contact.paper-birth-date')}
        value={answers.birthDate}
        onChange={(event) => set({ birthDate: event.currentTarget.value })}
        maw={240}
      />
    </Stack>
  )
}

type LineProps = {
  readonly id: string
  readonly label: string
  readonly help?: string
  readonly value: string
  readonly max: number
  readonly onWrite: (text: string) => void
}

function Line({ id, label, help, value, max, onWrite }: LineProps) {
  return (
    <TextInput
      id={id}
      label={label}
      description={help}
      value={value}
      maxLength={max}
      autoComplete="off"
      onChange={(event) => onWrite(event.currentTarget.value)}
    />
  )
}
