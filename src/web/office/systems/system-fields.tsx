import { NativeSelect, TextInput } from '@mantine/core'
import { SCOPES_OF } from '../../../domain/access/scope.ts'
import { DAY, type Instant, PURPOSES, type Purpose, toInstant } from '../../../kit/index.ts'
import { dayOf, daysLater } from '../../form/dates.ts'
import type { FieldError } from '../../ui/error-summary.tsx'
import { errorOf } from '../../ui/field-errors.ts'
import { useSay, useTell } from '../../ui/language.tsx'
import { useNow, useZone } from '../../ui/time.ts'
import { useOwnUnits } from './own-units.ts'

type Errors = { readonly errors: readonly FieldError[] }

/** The unit for which a system works. */
export function UnitField({ errors }: Errors) {
  const say = useSay()
  const tell = useTell()
  const units = useOwnUnits()
  return (
    <NativeSelect
      id="system-unit"
      data-autofocus
      name="unit"
      label={say('systems.unit')}
      description={say('systems.unit-help')}
      error={errorOf(errors, 'system-unit')}
      data={[
        { value: '', label: say('office.choose') },
        ...units.map(({ id, name }) => ({ value: id, label: tell(name) })),
      ]}
    />
  )
}

const OFFERED = PURPOSES.filter((purpose) => SCOPES_OF[purpose].length > 0)

type PurposeProps = { readonly value: Purpose; readonly onChange: (value: Purpose) => void }

/** What a system may do depends on what it is for. */
export function PurposeField({ value, onChange }: PurposeProps) {
  const say = useSay()
  return (
    <NativeSelect
      id="system-purpose"
      name="purpose"
      label={say('systems.purpose')}
      description={say('systems.purpose-help')}
      value={value}
      onChange={({ currentTarget }) =>
        onChange(OFFERED.find((one) => one === currentTarget.value) ?? 'protection')
      }
      data={OFFERED.map((one) => ({ value: one, label: say(`purpose.${one}`) }))}
    />
  )
}

const OFFERED_LIFE = 90 // days
const LONGEST = 365 // days

/** The last day on which a token works. */
export function LastDayField({ errors }: Errors) {
  const say = useSay()
  const zone = useZone()
  const today = dayOf(useNow(), zone)
  return (
    <TextInput
      id="system-expires"
      name="expires"
      type="date"
      label={say('systems.expires')}
      description={say('systems.expires-help')}
      defaultValue={daysLater(today, OFFERED_LIFE)}
      min={today}
      max={daysLater(today, LONGEST)}
      error={errorOf(errors, 'system-expires')}
      maw="14rem"
    />
  )
}

/** Days the former token or secret works beside the new one. */
const OVERLAPS = [7, 1, 28, 0] as const

/** How long the former one still works. */
export function OverlapField({ label, help }: { readonly label: string; readonly help: string }) {
  const say = useSay()
  return (
    <NativeSelect
      id="system-overlap"
      data-autofocus
      name="overlap"
      label={label}
      description={help}
      data={OVERLAPS.map((days) => ({
        value: String(days),
        label: days === 0 ? say('systems.overlap-none') : say('systems.overlap-days', { days }),
      }))}
    />
  )
}

export const toFormerUntil = (form: FormData, now: number): Instant =>
  toInstant(now + Number(form.get('overlap')) * DAY)
