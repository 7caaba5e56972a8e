import { NativeSelect } from '@mantine/core'
import { useUnitOptions } from '../form/unit-options.ts'
import type { Unit } from '../ui/coalition.ts'

type Props = {
  readonly id: string
  readonly label: string
  readonly help?: string
  readonly value: string
  readonly fits: (unit: Unit) => boolean
  readonly onPick: (unit: string) => void
  readonly error: string | undefined
}

/** One unit of the coalition. */
export function UnitField({ id, label, help, value, fits, onPick, error }: Props) {
  return (
    <NativeSelect
      id={id}
      label={label}
      description={help}
      value={value}
      data={useUnitOptions(fits)}
      onChange={(event) => onPick(event.currentTarget.value)}
      error={error}
    />
  )
}
