import { Textarea } from '@mantine/core'

type Props = {
  readonly id: string
  readonly label: string
  readonly help?: string
  readonly value: string
  readonly onWrite: (text: string) => void
  readonly error?: string | undefined
  readonly max?: number
  readonly rows?: number
}

/** A few sentences. */
export function WordsField({ id, label, help, value, onWrite, error, max = 500, rows = 2 }: Props) {
  return (
    <Textarea
      id={id}
      label={label}
      description={help}
      value={value}
      maxLength={max}
      autosize
      minRows={rows}
      error={error}
      onChange={(event) => onWrite(event.currentTarget.value)}
    />
  )
}
