import { Checkbox, NativeSelect, Stack } from '@mantine/core'
import type { CaseView } from '../case/view.ts'
import { OneOf } from '../form/one-of.tsx'
import { ListSelect } from '../form/selects.tsx'
import { useUnitOptions } from '../form/unit-options.ts'
import { WordsField } from '../form/words-field.tsx'
import { useCoalition, useUnit } from '../ui/coalition.ts'
import type { FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { usePartyName } from '../ui/naming.ts'
import { useSession } from '../ui/session.ts'
import { Status } from '../ui/status.tsx'
import { type Composing, mayBeAsked, toConsented, URGENCIES } from './composing.ts'

type Props = {
  readonly view: CaseView
  readonly composing: Composing
  readonly set: (some: Partial<Composing>) => void
  readonly errors: readonly FieldError[]
}

/** Need first, then who serves it, how urgent, and what opens on acceptance. */
export function ComposeFields({ view, composing, set, errors }: Props) {
  const say = useSay()
  return (
    <Stack gap="md">
      <ListSelect
        id="need"
        list="need"
        label={say('refer.need')}
        value={composing.need}
        onPick={(need) => set({ need })}
        error={errorOf(errors, 'need')}
      />
      <UnitSelect composing={composing} set={set} errors={errors} />
      <OneOf
        id="urgency"
        label={say('refer.urgency')}
        value={composing.urgency}
        options={URGENCIES.map((value) => ({ value, label: say(`urgency.${value}`) }))}
        onPick={(urgency) => set({ urgency })}
      />
      <OneOf
        id="purpose"
        label={say('refer.purpose')}
        value={composing.purpose}
        options={(['protection', 'prosecution'] as const).map((value) => ({
          value,
          label: say(`purpose.${value}`),
        }))}
        onPick={(purpose) => set({ purpose })}
      />
      <ClassPart view={view} composing={composing} set={set} errors={errors} />
      <WordsField
        id="text"
        label={say('refer.text')}
        help={say('refer.text-help')}
        value={composing.text}
        onWrite={(text) => set({ text })}
        max={4000}
        rows={3}
        error={errorOf(errors, 'text')}
      />
    </Stack>
  )
}

function UnitSelect({ composing, set, errors }: Omit<Props, 'view'>) {
  const say = useSay()
  const { me } = useSession()
  const options = useUnitOptions(mayBeAsked(composing, me?.post?.party))
  const none = composing.need !== '' && options.length === 1
  return (
    <Stack gap={4}>
      <NativeSelect
        id="toUnit"
        label={say('refer.unit')}
        description={say('refer.unit-help')}
        data={options}
        value={composing.toUnit}
        onChange={(event) => set({ toUnit: event.currentTarget.value })}
        error={errorOf(errors, 'toUnit')}
      />
      {none && <Status tone="soon">{say('refer.no-units')}</Status>}
      <Checkbox
        label={say('refer.all-units')}
        checked={composing.allUnits}
        onChange={(event) => set({ allUnits: event.currentTarget.checked })}
      />
    </Stack>
  )
}

function ClassPart({ view, composing, set, errors }: Props) {
  const say = useSay()
  const partyName = usePartyName()
  const unit = useUnit(composing.toUnit)
  const parties = useCoalition()?.parties ?? []
  if (!unit) return <p style={{ margin: 0 }}>{say('refer.classes-first')}</p>
  const { agreed, missing } = toConsented(view, unit.party, composing.purpose, parties)
  const party = partyName(unit.party)
  const names = missing.map((name) => say(`class.${name}`)).join(', ')
  const link = `/cases/${view.case}/consent?to=${unit.party}&for=${composing.purpose}`
  return (
    <Stack gap="xs">
      {agreed.length === 0 ? (
        <Status tone="soon">{say('refer.no-consent', { party })}</Status>
      ) : (
        <Checkbox.Group
          label={say('refer.classes')}
          labelProps={{ htmlFor: undefined }}
          description={say('refer.classes-help')}
          value={composing.classes.filter((name) => agreed.includes(name))}
          onChange={(picked) => set({ classes: agreed.filter((name) => picked.includes(name)) })}
          error={errorOf(errors, 'classes')}
        >
          <Stack gap="xs" mt={4}>
            {agreed.map((name) => (
              <Checkbox key={name} value={name} label={say(`class.${name}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {missing.length > 0 && (
        <p style={{ margin: 0 }}>
          {say('refer.missing', { party, classes: names })}{' '}
          <Go to={link}>{say('refer.ask-consent', { party })}</Go>
        </p>
      )}
    </Stack>
  )
}
