import { Checkbox, NativeSelect, Stack } from '@mantine/core'
import type { CaseView } from '../case/view.ts'
import { OneOf } from '../form/one-of.tsx'
import { WordsField } from '../form/words-field.tsx'
import { useAsk } from '../ui/ask.ts'
import type { FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { useSay, useTell } from '../ui/language.tsx'
import { useEvidence } from './evidence.ts'
import type { Opining } from './opining.ts'
import { MOST_WORDS, useStatusOptions } from './panel.ts'

type Props = {
  readonly view: CaseView
  readonly opining: Opining
  readonly set: (some: Partial<Opining>) => void
  readonly errors: readonly FieldError[]
}

/** What is found, why, on which entries, with which instrument. */
export function OpinionFields({ view, opining, set, errors }: Props) {
  const say = useSay()
  return (
    <>
      <OneOf
        id="status"
        label={say('panel.find')}
        value={opining.status}
        options={useStatusOptions()}
        onPick={(status) => set({ status })}
        error={errorOf(errors, 'status')}
        stacked
      />
      <WordsField
        id="reasons"
        label={say('panel.words')}
        help={say('panel.opinion-reasons-help')}
        value={opining.reasons}
        max={MOST_WORDS}
        rows={6}
        onWrite={(reasons) => set({ reasons })}
        error={errorOf(errors, 'reasons')}
      />
      <Relies view={view} opining={opining} set={set} errors={errors} />
      <InstrumentSelect opining={opining} set={set} errors={errors} />
    </>
  )
}

function Relies({ view, opining, set, errors }: Props) {
  const say = useSay()
  const evidence = useEvidence(view)
  if (evidence.length === 0) return <p style={{ margin: 0 }}>{say('panel.relies-none')}</p>
  return (
    <Checkbox.Group
      label={say('panel.relies-on')}
      labelProps={{ htmlFor: undefined }}
      value={[...opining.relies]}
      onChange={(relies) => set({ relies })}
      error={errorOf(errors, 'relies')}
    >
      <Stack gap="xs" mt={4}>
        {evidence.map(({ entry, label }, index) => (
          <Checkbox
            key={entry}
            {...(index === 0 ? { id: 'relies' } : {})}
            value={entry}
            label={label}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}

function InstrumentSelect({ opining, set, errors }: Omit<Props, 'view'>) {
  const say = useSay()
  const tell = useTell()
  const asked = useAsk('listInstruments', {})
  const instruments = asked.data?.rows ?? []
  return (
    <NativeSelect
      id="instrument"
      label={say('panel.with-instrument')}
      value={opining.instrument}
      data={[
        { value: '', label: say('panel.no-instrument') },
        ...instruments.map(({ id, version, name }) => ({
          value: `${id} ${version}`,
          label: say('panel.instrument-version', { name: tell(name), version }),
        })),
      ]}
      onChange={(event) => set({ instrument: event.currentTarget.value })}
      error={errorOf(errors, 'instrument')}
    />
  )
}
