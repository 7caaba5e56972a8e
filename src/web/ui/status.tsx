import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconClockExclamation,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './status.module.css'

export type Tone = 'calm' | 'soon' | 'late' | 'done'

const ICONS = {
  calm: IconCircleDashed,
  soon: IconClockExclamation,
  late: IconAlertTriangle,
  done: IconCircleCheck,
} as const

/** A state in words, with an icon: colour never speaks alone. */
export function Status({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  const Icon = ICONS[tone]
  return (
    <span className={classes.status} data-tone={tone}>
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      <span>{children}</span>
    </span>
  )
}
