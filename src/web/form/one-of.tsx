import { Group, Radio, Stack } from '@mantine/core'
import type { ReactNode } from 'react'

type Props<Value extends string> = {
  readonly label: string
  readonly id: string
  readonly value: Value | ''
  readonly options: readonly {
    readonly value: Value
    readonly label: string
    readonly description?: string
  }[]
  readonly onPick: (value: Value) => void
  readonly description?: ReactNode
  readonly error?: string | undefined
  readonly required?: boolean
  /** One below the other; else beside each other as far as the width allows. */
  readonly stacked?: boolean
}

/** One answer out of a few, all of them to be seen. The first takes the focus of `#id`. */
export function OneOf<Value extends string>(props: Props<Value>) {
  const { label, id, value, options, onPick, description, error, required, stacked } = props
  const radios = options.map((option, index) => (
    <Radio
      key={option.value}
      {...(index === 0 ? { id } : {})}
      value={option.value}
      label={option.label}
      description={option.description}
    />
  ))
  return (
    <Radio.Group
      label={label}
      labelProps={{ htmlFor: undefined }}
      value={value}
      // Every radio above carries one of the options' values.
      onChange={(picked) => onPick(picked as Value)}
      description={description}
      error={error}
      withAsterisk={required ?? false}
    >
      {stacked ? (
        <Stack gap="xs" mt={4}>
          {radios}
        </Stack>
      ) : (
        <Group gap="lg" mt={4}>
          {radios}
        </Group>
      )}
    </Radio.Group>
  )
}
