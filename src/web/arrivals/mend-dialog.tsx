import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { FIELDS, type Field } from '../../domain/arrivals/mapping.ts'
import type { Mend } from '../../domain/arrivals/mend.ts'
import { useAnnounce } from '../ui/announcement.tsx'
import { Dialog } from '../ui/confirmation.tsx'
import { useSay } from '../ui/language.tsx'
import { Findings } from './findings.tsx'
import type { Reading } from './list-page.tsx'

type Props = {
  readonly reading: Reading
  readonly mends: readonly Mend[]
  readonly pending: boolean
  readonly onMends: (mends: readonly Mend[]) => Promise<boolean>
  readonly onClose: () => void
}

/** Mends one row: set an answer, split it, take it as it is, or leave it out with a reason. */
export function MendDialog({ reading, mends, pending, onMends, onClose }: Props) {
  const say = useSay()
  const announce = useAnnounce()
  const { row } = reading
  const save = async (next: readonly Mend[]) => {
    if (!(await onMends(next))) return
    announce(say('arrivals.mended', { row }))
    onClose()
  }
  const add = (mend: Mend) => void save([...mends, mend])
  const own = mends.filter((mend) => mend.row === row).length
  return (
    <Dialog open title={say('arrivals.mend-row', { row })} onClose={onClose} size="44rem">
      <Stack gap="lg" aria-busy={pending}>
        <Findings reading={reading} />
        {reading.state !== 'dropped' && <SetField reading={reading} onMend={add} />}
        {reading.part === 0 && reading.state !== 'dropped' && (
          <Split reading={reading} onMend={add} />
        )}
        <AsItIs reading={reading} onMend={add} />
        {own > 0 && (
          <div>
            <Button
              variant="subtle"
              color="bata"
              onClick={() => void save(mends.filter((mend) => mend.row !== row))}
            >
              {say('arrivals.undo')}
            </Button>
          </div>
        )}
      </Stack>
    </Dialog>
  )
}

type Part = { readonly reading: Reading; readonly onMend: (mend: Mend) => void }

function SetField({ reading, onMend }: Part) {
  const say = useSay()
  const refused = reading.refusals[0]?.field
  const [field, setField] = useState<Field>(refused ?? 'name')
  const [text, setText] = useState(statedOf(reading, refused ?? 'name'))
  const part = reading.part > 0 ? { part: reading.part } : {}
  return (
    <Group align="flex-end">
      <NativeSelect
        id="set-field"
        label={say('arrivals.set-field')}
        data={FIELDS.filter((one) => one !== 'ignore').map((value) => ({
          value,
          label: say(`arrivals.field.${value}`),
        }))}
        value={field}
        onChange={(event) => {
          const next = FIELDS.find((one) => one === event.currentTarget.value) ?? 'name'
          setField(next)
          setText(statedOf(reading, next))
        }}
      />
      <TextInput
        id="set-text"
        label={say('arrivals.set-text')}
        value={text}
        maxLength={500}
        onChange={(event) => setText(event.currentTarget.value)}
        style={{ flex: 1, minWidth: '12rem' }}
      />
      <Button onClick={() => onMend({ kind: 'set', row: reading.row, field, text, ...part })}>
        {say('arrivals.set-save')}
      </Button>
    </Group>
  )
}

/** What stands there now: as written in the file, else as it was read. */
function statedOf({ values }: Reading, field: Field): string {
  const stated = values.asStated[field]
  if (stated !== undefined) return stated
  const read = field in values ? values[field as keyof typeof values] : undefined // `in` is the proof
  return typeof read === 'string' ? read : ''
}

function Split({ reading, onMend }: Part) {
  const say = useSay()
  const [names, setNames] = useState<readonly string[]>(
    reading.proposal ?? [statedOf(reading, 'name'), ''],
  )
  const [open, setOpen] = useState(reading.proposal !== undefined)
  if (!open)
    return (
      <div>
        <Button variant="default" onClick={() => setOpen(true)}>
          {say('arrivals.split')}
        </Button>
      </div>
    )
  const given = names.map((name) => name.trim()).filter((name) => name !== '')
  return (
    <Stack gap="xs">
      <strong>{say('arrivals.split')}</strong>
      <span>{say('arrivals.split-help')}</span>
      {names.map((name, index) => (
        <TextInput
          // biome-ignore lint/suspicious/noArrayIndexKey: persons of a row are known by their place
          key={index}
          label={say('arrivals.split-part', { n: index + 1 })}
          value={name}
          maxLength={200}
          onChange={(event) => setNames(names.with(index, event.currentTarget.value))}
        />
      ))}
      <Group>
        <Button variant="default" onClick={() => setNames([...names, ''])}>
          {say('arrivals.split-more')}
        </Button>
        <Button
          disabled={given.length < 2}
          onClick={() =>
            onMend({ kind: 'split', row: reading.row, parts: given.map((name) => ({ name })) })
          }
        >
          {say('arrivals.split-save')}
        </Button>
      </Group>
    </Stack>
  )
}

function AsItIs({ reading, onMend }: Part) {
  const say = useSay()
  const [why, setWhy] = useState('')
  const [error, setError] = useState<string>()
  const part = reading.part > 0 ? { part: reading.part } : {}
  const drop = () =>
    why.trim()
      ? onMend({ kind: 'drop', row: reading.row, why: why.trim(), ...part })
      : setError(say('arrivals.drop-why-missing'))
  const confirms = reading.state === 'dropped' || reading.proposal || reading.refusals.length > 0
  return (
    <Stack gap="md">
      {confirms && (
        <div>
          <Button variant="default" onClick={() => onMend({ kind: 'confirm', row: reading.row })}>
            {say(reading.state === 'dropped' ? 'arrivals.confirm-dropped' : 'arrivals.confirm-row')}
          </Button>
        </div>
      )}
      {reading.state !== 'dropped' && (
        <Group align="flex-end">
          <TextInput
            id="drop-why"
            label={say('arrivals.drop-why')}
            value={why}
            maxLength={200}
            error={error}
            onChange={(event) => setWhy(event.currentTarget.value)}
            style={{ flex: 1, minWidth: '12rem' }}
          />
          <Button variant="default" onClick={drop}>
            {say('arrivals.drop-row')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
