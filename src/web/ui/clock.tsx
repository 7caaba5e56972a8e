import type { MessageId } from '../../words/index.ts'
import { useSay } from './language.tsx'
import { Status, type Tone } from './status.tsx'
import { useNow, useWhen } from './time.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Below this the clock is shown as pressing: working hours, and milliseconds of any time. */
const SOON = { workingHours: 4, ms: DAY }

type Props = {
  /** Instant in milliseconds. */
  readonly due: number
  /** Whole working hours in the bearer's calendar, negative when late; left out: any time counts. */
  readonly hoursLeft?: number
  readonly zone?: string
}

/** What is left of a term, in words, with the instant behind it. */
export function Clock({ due, hoursLeft, zone }: Props) {
  const say = useSay()
  const now = useNow()
  const when = useWhen(zone)
  const left = due - now
  const { id, n } = hoursLeft === undefined ? inAnyTime(left) : inWorkingTime(left, hoursLeft)
  const instant = say('clock.due', { when: when(due) })
  return (
    <time dateTime={new Date(due).toISOString()} title={instant}>
      <span className="no-print">
        <Status tone={toneOf(left, hoursLeft)}>{say(id, { n })}</Status>
      </span>
      {/* On paper no clock runs. */}
      <span className="only-print">{instant}</span>
    </time>
  )
}

/** An instant in words, in the unit's zone unless told. */
export function When({ at, zone }: { readonly at: number; readonly zone?: string }) {
  const when = useWhen(zone)
  return <time dateTime={new Date(at).toISOString()}>{when(at)}</time>
}

type Words = { readonly id: MessageId; readonly n: number }

function inWorkingTime(left: number, hours: number): Words {
  if (left < 0 && hours > -1) return inAnyTime(left)
  if (left < 0) return { id: 'clock.late-working-hours', n: Math.round(-hours) }
  return hours < 1
    ? { id: 'clock.under-working-hour', n: 0 }
    : { id: 'clock.left-working-hours', n: Math.floor(hours) }
}

function inAnyTime(left: number): Words {
  const side = left < 0 ? 'late' : 'left'
  const size = Math.abs(left)
  if (size < HOUR) return { id: `clock.${side}-minutes`, n: Math.floor(size / MINUTE) }
  if (size < 2 * DAY) return { id: `clock.${side}-hours`, n: Math.floor(size / HOUR) }
  return { id: `clock.${side}-days`, n: Math.floor(size / DAY) }
}

function toneOf(left: number, hours: number | undefined): Tone {
  if (left < 0) return 'late'
  const soon = hours === undefined ? left < SOON.ms : hours < SOON.workingHours
  return soon ? 'soon' : 'calm'
}
