import { SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import classes from './choosing.module.css'

type Props<Value extends string> = {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
}

/** One of a few, all in sight. */
export function Choosing<Value extends string>({ label, value, options, onChange }: Props<Value>) {
  const id = useId()
  const choose = (chosen: string) => {
    const option = options.find((one) => one.value === chosen)
    if (option) onChange(option.value)
  }
  return (
    <div className={classes.choosing}>
      <span id={id} className={classes.label}>
        {label}
      </span>
      <SegmentedControl
        aria-labelledby={id}
        value={value}
        onChange={choose}
        data={options.map((option) => ({ ...option }))}
        transitionDuration={0}
      />
    </div>
  )
}
