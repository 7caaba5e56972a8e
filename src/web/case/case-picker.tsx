import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Answer } from '../../contract/index.ts'
import type { CaseId } from '../../kit/index.ts'
import { useAsk } from '../ui/ask.ts'
import { useSay } from '../ui/language.tsx'

type Found = Answer<'searchCases'>['rows'][number]
type Props = {
  readonly id: string
  readonly not?: CaseId
  readonly onPick: (found: { readonly case: CaseId; readonly number: string }) => void
}

const PAUSE = 250 // ms after the last key

/** Finds a case of the own institution by number or by name as heard. Never what others hold. */
export function CasePicker({ id, not, onPick }: Props) {
  const say = useSay()
  const [text, setText] = useState('')
  const asked = useSettled(text.trim())
  const { data } = useAsk(
    'searchCases',
    { text: asked, limit: 8 },
    { enabled: asked.length > 1, keep: true },
  )
  const rows = asked.length > 1 ? (data?.rows ?? []).filter((row) => row.case !== not) : []
  return (
    <Stack gap="xs">
      <TextInput
        id={id}
        type="search"
        autoComplete="off"
        label={say('case.relation-other')}
        description={say('case.relation-search')}
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div role="status" style={{ color: 'var(--mantine-color-dimmed)' }}>
        {asked.length > 1 && data ? say('case.relation-found', { count: rows.length }) : ''}
      </div>
      {rows.map((row) => (
        <Button
          key={row.case}
          variant="default"
          justify="flex-start"
          onClick={() => onPick({ case: row.case, number: row.number })}
        >
          <FoundLine row={row} />
        </Button>
      ))}
    </Stack>
  )
}

function FoundLine({ row }: { readonly row: Found }) {
  const say = useSay()
  return (
    <Group gap="xs">
      <strong>{row.number}</strong>
      {row.name === undefined ? null : <span>{row.name ?? say('case.not-named')}</span>}
      <span>{say(`sex.${row.sex}`)}</span>
    </Group>
  )
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
